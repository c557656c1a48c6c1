// `solve`: computes worked examples, one file or all files of a folder, and says what each method takes.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sayCaseError } from "../application/solve/case-errors";
import { methodDescription } from "../application/solve/method-description";
import { methodSchema } from "../application/solve/method-schema";
import { methodLines, methodOf, solveCase } from "../application/solve/solve-case";
import type { Language, Translate } from "../locales";
import { type SolveArguments, WrongUsage } from "./arguments";

/** Prints one JSON document, or with `--batch` one line per case. Returns 1 when what was asked could not be answered. */
export function solve(given: SolveArguments, language: Language, t: Translate): number {
  if (given.kind === "methods") return printed(methodLines(language).join("\n"));
  if ("method" in given) return answered(() => (given.kind === "schema" ? methodSchema : methodDescription)(methodOf(given.method), language), t);
  if (!existsSync(given.input)) throw new WrongUsage("no-such-input", { path: given.input });
  if (given.kind === "case") return answered(() => solveCase(JSON.parse(readFileSync(given.input, "utf8"))), t);
  const faults = casesIn(given.input).filter((path) => !printedLine(path, t));
  return faults.length === 0 ? 0 : 1;
}

/** Objects are printed as JSON. */
function answered(answer: () => object | string, t: Translate): number {
  try {
    const said = answer();
    return printed(typeof said === "string" ? said : JSON.stringify(said, null, 1));
  } catch (error) {
    console.error(sayCaseError(error, t));
    return 1;
  }
}

function printed(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** One line for one case. False where the program itself failed: the case says so, and the others are still answered. */
function printedLine(path: string, t: Translate): boolean {
  let id = path;
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as { id?: string } | null;
    id = value?.id ?? path;
    printed(JSON.stringify({ id, ...solveCase(value) }));
    return true;
  } catch (error) {
    const sentence = saidOrNull(error, t);
    printed(JSON.stringify({ id, error: sentence ?? t("solve.own-fault", { reason: String(error) }) }));
    if (sentence === null) console.error(error);
    return sentence !== null;
  }
}

/** Null for a fault of the program. */
function saidOrNull(error: unknown, t: Translate): string | null {
  try {
    return sayCaseError(error, t);
  } catch {
    return null;
  }
}

/** All cases below a folder in the order of their names; the registry of methods is no case. */
function casesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return casesIn(path);
      return name.endsWith(".json") && name !== "methods.json" ? [path] : [];
    });
}
