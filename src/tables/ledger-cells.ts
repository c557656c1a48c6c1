// Cells of a ledger as the engine asks for them: each distinct text of a column once, amounts only where they are no plain number.

import type { Finding, FindingCode } from "../engine/finding";
import type { LedgerField, LedgerLayout } from "../engine/ledger/ledger";
import { minorNumberFromText } from "../engine/money/minor-units";
import type { CellValue } from "../workbook/workbook";
import { cellReports } from "./cell-reports";
import { cleanCode, codeOfNumber, isBlank, isError, isInPowers } from "./cell-text";
import { orderOf, orderedDay, readDate } from "./date-text";
import type { DateOrder } from "./date-text";
import type { Heading, Place } from "./find-heading";
import { minorOfNumber, minorOfPlain } from "./minor-amount";
import type { MinorAmount } from "./minor-amount";
import { type Side, isLevel, sideOf } from "./ledger-sides";
import { DIMENSIONS, keyOf } from "./ledger-keys";
import { inUnits } from "./amount-units";
import { readNumberText } from "./number-text";
import type { Answers } from "./questions";
import type { ReadingRules } from "./read-rows";

type Matrix = readonly (readonly CellValue[])[];
type Args = Readonly<Record<string, string>>;

/** The answers a `LedgerLayout` needs, and what was found while giving them. */
export interface LedgerCells extends Pick<LedgerLayout, "clean" | "irregularAmount"> {
  side(cell: unknown, row: number): "debit" | "credit" | null;
  report(code: FindingCode, column: string, row: number, args?: Args): void;
  findings(): Finding[];
}

/** What was put right without a doubt. */
const PUT_RIGHT: ReadonlySet<FindingCode> = new Set<FindingCode>(["text-cleaned", "number-as-text", "amount-not-given", "dates-written-differently"]);

interface Flag {
  readonly code: FindingCode;
  readonly args: Args;
}

export function ledgerCells(matrix: Matrix, place: Place, heading: Heading, rules: ReadingRules, rows: Iterable<number>): LedgerCells {
  const reports = cellReports(place.sheet.sheet);
  const flags = new Map<string, Map<unknown, Flag>>();
  const at = (column: string): number => heading.columns[column] ?? 0;
  const isTold = (code: FindingCode): boolean => rules.notes !== false || !PUT_RIGHT.has(code);
  const report: LedgerCells["report"] = (code, column, row, args = {}) => {
    if (isTold(code)) reports.add(code, at(column), row + 1, { table: "ledger", field: column, column: heading.texts[column] ?? column, ...args });
  };
  const flag = (field: string, cell: unknown, code: FindingCode, args: Args): void => {
    if (!isTold(code)) return;
    const column = flags.get(field) ?? new Map<unknown, Flag>();
    flags.set(field, column.set(isError(cell) ? cell.error : cell, { code, args }));
  };
  const { answers = {} } = rules;
  const order = dateOrder(matrix, heading, rows, report, answers["date-order"]);
  const format: CleanContext["format"] = answers["code-zeros"] === "bare" ? () => null : (row, field) => place.sheet.numberFormat(row, at(field));
  const context: CleanContext = { order, answers, format, flag };
  const sides = new Map<unknown, Side>();
  return {
    clean: (field, cell, row) => cleanCell(context, field, cell as CellValue, row),
    irregularAmount: (cell, row, column) => irregularAmount(cell as CellValue, columnName(heading, column), row, place, rules, report),
    side: (cell, row) => {
      const known = sides.get(cell) ?? sideAnswered(sideOf(cell), answers["side-words"]);
      sides.set(cell, known);
      const column = "direction" in heading.columns ? "direction" : "balance_direction";
      if (known.side === null) report(isBlank(cell as CellValue) || isLevel(cell) ? "direction-missing" : "direction-unknown", column, row, { value: String(cell ?? "") });
      else if (!known.isCertain) report("direction-unclear", column, row, { value: String(cell ?? ""), side: known.side === "debit" ? "借 / debit" : "贷 / credit" });
      return known.side;
    },
    report,
    findings: () => {
      for (const [field, flagged] of flags) reportFlagged(matrix, rows, at(field), field, flagged, report);
      flags.clear();
      return reports.findings();
    },
  };
}

function sideAnswered(found: Side, answer: Answers["side-words"]): Side {
  if (answer === undefined || found.isCertain || found.side === null) return found;
  const turned = found.side === "debit" ? "credit" : "debit";
  return { side: answer === "reversed" ? turned : found.side, isCertain: true };
}

function columnName(heading: Heading, column: number): string {
  return Object.keys(heading.columns).find((name) => heading.columns[name] === column) ?? "amount";
}

/** The engine asks once for a text; the finding names every cell that holds it. */
function reportFlagged(
  matrix: Matrix,
  rows: Iterable<number>,
  at: number,
  field: string,
  flagged: ReadonlyMap<unknown, Flag>,
  report: LedgerCells["report"],
): void {
  for (const row of rows) {
    const cell = matrix[row]?.[at];
    const found = flagged.get(isError(cell) ? cell.error : cell);
    if (found) report(found.code, field, row, found.args);
  }
}

/** Dates that begin with their year tell nothing about the order of days and months. */
function startsWithYear(text: string): boolean {
  for (let i = 0; i < 4; i++) if (!(text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57)) return false;
  return true;
}

function dateOrder(matrix: Matrix, heading: Heading, rows: Iterable<number>, report: LedgerCells["report"], answer: DateOrder | undefined): DateOrder | null {
  const at = heading.columns.date;
  if (at === undefined) return null;
  const distinct = new Map<string, number>();
  for (const row of rows) {
    const cell = matrix[row]?.[at];
    if (typeof cell === "string" && !startsWithYear(cell) && !distinct.has(cell)) distinct.set(cell, row);
  }
  const found = orderOf([...distinct].map(([cell, row]) => [row, cell] as const));
  const value = (row: number): string => String(matrix[row]?.[at] ?? "");
  if (!found) return null;
  if ("order" in found) {
    if (answer !== undefined && answer !== found.order) report("answer-contradicted", "date", found.by, { question: "date-order", answer, value: value(found.by) });
    return found.order;
  }
  if ("unclear" in found) {
    if (answer !== undefined) return answer;
    report("date-order-unclear", "date", found.unclear, { value: value(found.unclear) });
    return "month-first";
  }
  const [first, second] = found.mixed;
  for (const row of found.mixed) report("date-order-mixed", "date", row, { first: value(first), second: value(second) });
  return null;
}

interface CleanContext {
  readonly order: DateOrder | null;
  readonly answers: Answers;
  format(row: number, field: string): string | null;
  flag(field: string, cell: unknown, code: FindingCode, args: Args): void;
}

function cleanCell(context: CleanContext, field: LedgerField, cell: CellValue, row: number): string {
  if (isBlank(cell)) return "";
  if (isError(cell)) {
    context.flag(field, cell, "cell-error", { value: cell.error });
    return "";
  }
  if (field === "date") return cleanDate(context, cell);
  if (typeof cell === "number") {
    const digits = codeOfNumber(cell, context.format(row, field));
    if (digits !== String(cell)) context.flag(field, cell, "text-cleaned", { value: digits });
    return digits;
  }
  const raw = String(cell);
  if ((field === "account" || field === "centre" || field === "product" || field === "voucher") && isInPowers(raw)) {
    context.flag(field, cell, "code-in-powers", { value: raw });
    return "";
  }
  if (raw.includes("\uFFFD")) {
    context.flag(field, cell, "code-characters-lost", { value: raw });
    return "";
  }
  const cleaned = keyOf(field, cleanCode(raw));
  // Spaces inside "记 - 1" are how some systems print it, nothing to tell anyone.
  const told = field === "voucher" ? raw.trim().replace(/ /gu, "") === cleaned : raw === cleaned || cleaned === "";
  const isSplit = field === "centre" && cleaned !== "" && DIMENSIONS.test(cleanCode(raw));
  if (!told) context.flag(field, cell, isSplit ? "dimension-split" : "text-cleaned", { value: cleaned, text: raw });
  return cleaned;
}

/** A day; a month where the ledger gives no day; empty, and reported, where there is no such date. */
function cleanDate(context: CleanContext, cell: CellValue): string {
  const read = readDate(cell);
  if (read !== "not-a-date") {
    if ("day" in read) {
      if (read.doubtful && read.doubtful !== context.answers.era) context.flag("date", cell, "date-era-unclear", { value: String(cell), read: read.day });
      return read.day;
    }
    if ("month" in read) return context.answers["adjustment-periods"] === "december" ? read.month.replace(/-1[3-6]$/u, "-12") : read.month;
    const day = context.order ? orderedDay(read, context.order) : "";
    if (day !== null) return day;
  }
  if (typeof cell === "string" && DAY_WITHOUT_YEAR.test(cell)) {
    context.flag("date", cell, "date-year-unknown", {});
    return "";
  }
  context.flag("date", cell, "date-invalid", { value: String(cell) });
  return "";
}

/** Written by `completeLines` where a sheet prints months and days and no year anywhere. */
const DAY_WITHOUT_YEAR = /^--\d{1,2}-\d{1,2}$/u;

function irregularAmount(
  cell: CellValue,
  column: string,
  row: number,
  place: Place,
  rules: ReadingRules,
  report: LedgerCells["report"],
): number {
  const isText = typeof cell === "string";
  if (isText && place.sheet.cells === "text") {
    const plain = minorNumberFromText(cell, rules.decimals);
    if (!Number.isNaN(plain)) return plain;
  }
  if (typeof cell === "number") return minorOrReport(minorOfNumber(cell, rules.decimals), cell, column, row, rules, report);
  if (isBlank(cell)) return 0;
  if (isError(cell)) report("cell-error", column, row, { value: cell.error });
  const read = isText ? readNumberText(cell, rules.currency) : "not-a-number";
  if (read === "not-given") {
    report("amount-not-given", column, row, { value: cell as string });
    return 0;
  }
  if (read === "not-a-number") {
    const unit = isText ? inUnits(cell, rules.currency) : null;
    if (unit) {
      if (rules.answers?.["unit-in-cells"] !== "multiply") report("unit-in-cell", column, row, { value: cell as string, read: unit });
      return minorOrReport(minorOfPlain(unit, rules.decimals), cell, column, row, rules, report);
    }
    if (!isError(cell)) report("amount-not-a-number", column, row, { value: String(cell) });
    return Number.NaN;
  }
  if (place.sheet.cells === "typed" || read.plain !== cell) report("number-as-text", column, row);
  return minorOrReport(minorOfPlain(read.plain, rules.decimals), cell, column, row, rules, report);
}

function minorOrReport(
  read: MinorAmount,
  cell: CellValue,
  column: string,
  row: number,
  rules: ReadingRules,
  report: LedgerCells["report"],
): number {
  if ("minor" in read) return Number(read.minor);
  if ("tooLarge" in read) {
    report("amount-too-large", column, row, { value: String(cell) });
    return Number.NaN;
  }
  report("amount-rounded", column, row, { value: String(cell), decimals: String(rules.decimals) });
  return Number(read.rounded);
}
