// The command line: the first word chooses the command; messages go to standard error, answers to standard output.

import { type Translate, languageOf, translator } from "../locales";
import { WrongUsage, checkArguments, closeArguments, confirmArguments, nextMonthArguments, solveArguments, templateArguments, verifyArguments } from "./arguments";
import { check } from "./check";
import { close } from "./close";
import { confirm } from "./confirm";
import { nextMonth } from "./next-month";
import { solve } from "./solve";
import { template } from "./template";
import { verify } from "./verify";

const CLOSED = 0;
const WRONG_USAGE = 2;

/** Runs one command and returns the exit code: 0 closed or readable, 1 not, 2 wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  // The language of the machine, for what is said before a book's own language is known.
  const language = languageOf(process.env["LC_ALL"] ?? process.env["LANG"] ?? "");
  const t = translator(language);
  const [command = "", ...rest] = words;
  try {
    if (command === "close") return await close(closeArguments(rest));
    if (command === "check") return await check(checkArguments(rest));
    if (command === "solve") return solve(solveArguments(rest), language, t);
    if (command === "template") return await template(templateArguments(rest), language);
    if (command === "confirm") return await confirm(confirmArguments(rest));
    if (command === "next-month") return await nextMonth(nextMonthArguments(rest));
    if (command === "verify") return await verify(verifyArguments(rest));
    if (command !== "") throw new WrongUsage("unknown-command", { command });
    console.error(t("commandLine.usage"));
    return CLOSED;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    sayUsage(error, t);
    return WRONG_USAGE;
  }
}

function sayUsage(error: WrongUsage, t: Translate): void {
  console.error(t(`commandLine.${error.key}`, error.args));
  console.error(t("commandLine.usage"));
}
