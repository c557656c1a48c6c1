// `check`: says whether a book, a file or a folder can be read, and what was found in it.

import { existsSync } from "node:fs";
import { checkInputs } from "../application/check-inputs";
import { correctedCopy } from "../application/corrected/corrected-copy";
import { saidFindings } from "../application/findings-report";
import { translator } from "../locales";
import { newXlsxFile } from "../workbook/file/xlsx/xlsx-file";
import { type CheckArguments, WrongUsage } from "./arguments";
import { openInput } from "./open-input";
import { sayFindings, sayRefused } from "./say-findings";

/** Returns 1 when something cannot be used, else 0. */
export async function check(given: CheckArguments): Promise<number> {
  const opened = await openInput(given.input, null);
  if ("refused" in opened) {
    if (given.json) process.stdout.write(`${JSON.stringify({ outcome: "refuse", tables: [], findings: opened.refused })}\n`);
    sayRefused(opened.refused);
    return 1;
  }
  if (given.corrected !== null && existsSync(given.corrected)) throw new WrongUsage("out-exists", { path: given.corrected });
  const { mappings, answers } = opened.kept;
  const { outcome, tables, findings, settings } = checkInputs(opened.data, { mappings, answers });
  const { language } = settings;
  const said = saidFindings(findings, language);
  const t = translator(language);
  if (given.json) process.stdout.write(`${JSON.stringify({ outcome, tables, findings: said })}\n`);
  for (const { table, sheet, rows, skipped } of tables) {
    console.error(t("commandLine.table", { table, sheet, rows, skipped: skipped.length }));
  }
  sayFindings(said, t);
  console.error(t("commandLine.outcome", { outcome: t(`outcome.${outcome}`) }));
  if (given.corrected !== null) {
    const { corrections, sheets } = correctedCopy(opened.data, { mappings, answers });
    await newXlsxFile(given.corrected).replaceSheets(sheets);
    console.error(t("outcome.corrected.written", { place: given.corrected, count: corrections.length }));
  }
  return outcome === "refuse" ? 1 : 0;
}
