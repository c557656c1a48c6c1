// `check`: says whether a book, a file or a folder can be read, and what was found in it.

import { existsSync } from "node:fs";
import { checkInputs } from "../application/check-inputs";
import { correctedCopy } from "../application/corrected/corrected-copy";
import { saidFindings } from "../application/findings-report";
import { translator } from "../locales";
import { newXlsxFile } from "../workbook/file/xlsx/xlsx-file";
import { type CheckArguments, WrongUsage } from "./arguments";
import { openInput } from "./open-input";

/** Returns 1 when something cannot be used, else 0. */
export async function check(given: CheckArguments): Promise<number> {
  const opened = await openInput(given.input, null);
  if ("refused" in opened) {
    if (given.json) process.stdout.write(`${JSON.stringify({ outcome: "refuse", tables: [], findings: opened.refused })}\n`);
    for (const found of opened.refused) console.error(found.message);
    return 1;
  }
  if (given.corrected !== null && existsSync(given.corrected)) throw new WrongUsage("out-exists", { path: given.corrected });
  const { outcome, tables, findings, settings } = checkInputs(opened.data, { mappings: opened.kept.mappings });
  const { language } = settings;
  const said = saidFindings(findings, language);
  const t = translator(language);
  if (given.json) process.stdout.write(`${JSON.stringify({ outcome, tables, findings: said })}\n`);
  for (const { table, sheet, rows, skipped } of tables) {
    console.error(t("commandLine.table", { table, sheet, rows, skipped: skipped.length }));
  }
  for (const { severity, sheet, cell, message } of said) {
    const place = sheet === "" ? "" : `${t("outcome.sheet-cell", { sheet, cell })}: `;
    console.error(`[${t(`outcome.${severity}`)}] ${place}${message}`);
  }
  console.error(t("commandLine.outcome", { outcome: t(`outcome.${outcome}`) }));
  if (given.corrected !== null) {
    const { corrections, sheets } = correctedCopy(opened.data, { mappings: opened.kept.mappings });
    await newXlsxFile(given.corrected).replaceSheets(sheets);
    console.error(t("outcome.corrected.written", { place: given.corrected, count: corrections.length }));
  }
  return outcome === "refuse" ? 1 : 0;
}
