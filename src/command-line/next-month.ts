// `next-month`: closes a book and writes the workbook of the month after it; never over a file that is there.

import { existsSync } from "node:fs";
import { extname } from "node:path";
import { closeMonth } from "../application/close-month";
import { saidFindings } from "../application/findings-report";
import { nextMonthSheets } from "../application/next-month-sheets";
import { startNextMonth } from "../application/start-next-month";
import { translator } from "../locales";
import { keptForNextMonth } from "../workbook/kept-settings";
import { newXlsxFile } from "../workbook/file/xlsx/xlsx-file";
import { type NextMonthArguments, WrongUsage } from "./arguments";
import { openInput } from "./open-input";
import { sayFindings, sayRefused } from "./say-findings";

/** Returns 0 when the workbook was written, 1 when the month before is not closed. */
export async function nextMonth({ input, out, period }: NextMonthArguments): Promise<number> {
  if (extname(out).toLowerCase() !== ".xlsx") throw new WrongUsage("next-month-words");
  if (existsSync(out)) throw new WrongUsage("out-exists", { path: out });
  const opened = await openInput(input, null);
  if ("refused" in opened) {
    sayRefused(opened.refused);
    return 1;
  }
  const closed = closeMonth(opened.data, { period, mappings: opened.kept.mappings, answers: opened.kept.answers });
  const { language } = closed.tables.settings;
  const t = translator(language);
  const next = startNextMonth(closed);
  sayFindings(saidFindings([...closed.findings, ...(next?.findings ?? [])], language), t);
  console.error(t(closed.closed ? "outcome.closed" : "outcome.not-closed", { period: closed.period }));
  if (next === null) {
    console.error(t("outcome.nothing-written"));
    return 1;
  }
  await newXlsxFile(out, keptForNextMonth(opened.kept)).replaceSheets(nextMonthSheets(next, "new-workbook"));
  console.error(t("commandLine.written", { place: out }));
  return 0;
}
