// `close`: reads a book, closes its month, writes sheets or CSV files, prints JSON.

import { basename, dirname, extname, join, resolve } from "node:path";
import { closeMonth, type MonthClose } from "../application/close-month";
import { writeClose } from "../application/close-workbook";
import { type SaidFinding, saidFindings } from "../application/findings-report";
import { jsonOfClose } from "../application/json-of-close";
import { reportFiles } from "../application/report-files";
import { sealInForce } from "../application/sign/sign-record";
import { signRecordOf } from "../application/sign/read-sign-offs";
import { type Language, translator } from "../locales";
import { writeFilesTogether } from "../workbook/file/write-together";
import { csvText } from "../workbook/file/csv/csv-text";
import type { CloseArguments } from "./arguments";
import { openInput } from "./open-input";
import { sayFindings, sayRefused } from "./say-findings";

/** Returns 0 when the month closed, else 1. */
export async function close(given: CloseArguments): Promise<number> {
  const out = given.out ?? (given.json && !given.csv ? null : defaultOut(given));
  const opened = await openInput(given.input, given.csv ? null : out);
  if ("refused" in opened) return refused(opened.refused, given.json);
  const closed = closeMonth(opened.data, { period: given.period, mappings: opened.kept.mappings, answers: opened.kept.answers });
  const { language } = closed.tables.settings;
  let written: string | null = null;
  const record = signRecordOf(opened.data.sheets);
  const seal = sealInForce(record);
  if (seal !== null && out !== null && !given.csv) {
    console.error(translator(language)("signing.refusal.is-sealed", { who: seal.who, when: seal.when }));
    return 1;
  }
  if (out !== null && closed.reports.length > 0) {
    if (given.csv) await writeFilesTogether(out, reportFiles([...closed.reports, ...(closed.withoutRows ?? [])], csvText));
    else await writeClose(opened.target, closed, record);
    written = out;
  }
  if (given.json) process.stdout.write(`${JSON.stringify(jsonOfClose(closed, given.lineage))}\n`);
  say(closed, written, language);
  return closed.closed ? 0 : 1;
}

function defaultOut({ input, csv }: CloseArguments): string {
  const path = resolve(input);
  const name = basename(path, extname(path));
  return join(dirname(path), `${name}.closed${csv ? "" : ".xlsx"}`);
}

function refused(findings: readonly SaidFinding[], json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify({ closed: false, period: "", reports: {}, findings })}\n`);
  sayRefused(findings);
  return 1;
}

function say(closed: MonthClose, written: string | null, language: Language): void {
  const t = translator(language);
  sayFindings(saidFindings(closed.findings, language), t);
  const { checks } = closed;
  if (checks.length > 0) console.error(t("outcome.checks-passed", { passed: checks.filter((each) => each.ok).length, total: checks.length }));
  console.error(t(closed.closed ? "outcome.closed" : "outcome.not-closed", { period: closed.period }));
  console.error(written === null ? t("outcome.nothing-written") : t("commandLine.written", { place: written }));
}
