// What can be put right in a user's cells without a doubt: numbers kept as text, dates as text, codes that lost zeros or gained signs, blank voucher heads.

import { type Finding, columnLetters } from "../../engine";
import { isBlank, cleanCode, codeOfNumber } from "../../tables/cell-text";
import { tablesById } from "../../tables/catalogue";
import type { ColumnHolds } from "../../tables/column";
import { readDate, serialOf } from "../../tables/date-text";
import type { FoundTable } from "../../tables/found-table";
import { completeLines } from "../../tables/ledger-lines";
import { readNumberText } from "../../tables/number-text";
import type { TablesRead } from "../../tables/read-tables";
import type { CellValue } from "../../workbook/workbook";

export type CorrectionKind = "number" | "date" | "code" | "head";

export interface Correction {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: string | number;
  readonly kind: CorrectionKind;
}

const NUMBERS: readonly ColumnHolds[] = ["amount", "quantity", "whole"];
/** The ledger's amounts are read by the engine, its table knows them as texts. */
const LEDGER_AMOUNTS = ["debit", "credit", "amount", "quantity"];
/** A worksheet number holds as many digits. */
const LONGEST_NUMBER = 15;

/**
 * All corrections of the tables that were found, sheet by sheet and row by row. A column about which the user has to be asked, or of
 * which cells were refused, is left as it is; so is a table put together from several sheets.
 */
export function correctionsOf({ found, findings, summaries, tables }: TablesRead): Correction[] {
  const unclear = new Set(findings.flatMap(unclearColumn));
  return [...found.values()].flatMap((table) => {
    if (table.joined) return [];
    const skipped = new Set(summaries.find((each) => each.table === table.id)?.skipped.map(({ row }) => row - 1));
    const lines = dataRows(table, skipped);
    const all = [...cellsOf(table, lines, tables.settings.currency), ...(table.id === "ledger" ? headsOf(table, lines, tables.settings.period) : [])];
    // Amounts that were brought to another unit or sign are not the user's own.
    const { unit, "amount-sign": sign } = table.answers ?? {};
    const cells = unit === "multiply" || sign === "credit-positive" ? all.filter(({ kind }) => kind !== "number") : all;
    return cells.filter(({ sheet, column }) => !unclear.has(`${sheet}!${columnLetters(column)}`)).sort((a, b) => a.row - b.row || a.column - b.column);
  });
}

function unclearColumn({ severity, at }: Finding): string[] {
  if (at === undefined || (severity !== "ask" && severity !== "refuse")) return [];
  return at.cell.split(",").map((cell) => `${at.sheet}!${/^[A-Z]+/.exec(cell)?.[0] ?? ""}`);
}

function dataRows({ place: { sheet, area }, heading }: FoundTable, skipped: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let row = heading.bottom + 1; row <= area.bottom; row++) if (!skipped.has(row) && !(sheet.rows[row] ?? []).every(isBlank)) rows.push(row);
  return rows;
}

function cellsOf({ id, place: { sheet }, heading, answers }: FoundTable, lines: readonly number[], currency: string): Correction[] {
  const definitions: Readonly<Record<string, { readonly holds: ColumnHolds } | undefined>> = tablesById[id].columns;
  return Object.entries(heading.columns).flatMap(([name, column]) => {
    const holds = id === "ledger" && LEDGER_AMOUNTS.includes(name) ? "amount" : definitions[name]?.holds;
    if (holds === undefined) return [];
    return lines.flatMap((row) => {
      const before = sheet.rows[row]?.[column] ?? null;
      const put = isBlank(before) ? null : corrected(before, holds, sheet.cells === "typed", answers?.["code-zeros"] === "bare" ? null : sheet.numberFormat(row, column), currency);
      return put === null ? [] : [{ sheet: sheet.sheet, row, column, before, ...put }];
    });
  });
}

/** Null where the cell is right as it is, or where what it means is not certain. */
function corrected(cell: CellValue, holds: ColumnHolds, typed: boolean, format: string | null, currency: string): Pick<Correction, "after" | "kind"> | null {
  if (holds === "code") {
    const after = typeof cell === "number" ? codeOfNumber(cell, format) : typeof cell === "string" ? cleanCode(cell) : null;
    return after === null || after === cell ? null : { after, kind: "code" };
  }
  if (typeof cell !== "string") return null;
  if (NUMBERS.includes(holds)) {
    const read = readNumberText(cell, currency);
    if (typeof read !== "object" || (!typed && read.plain === cell) || read.plain.replace(/\D/g, "").length > LONGEST_NUMBER) return null;
    return { after: Number(read.plain), kind: "number" };
  }
  if (holds !== "date" || !typed) return null;
  const read = readDate(cell);
  return read !== "not-a-date" && "day" in read ? { after: serialOf(read.day), kind: "date" } : null;
}

/** The second line of a voucher repeats neither its number nor its date; a copy that is sorted would lose them. */
function headsOf({ place, heading, answers }: FoundTable, lines: readonly number[], period: string | null): Correction[] {
  const { matrix } = completeLines(place, heading, lines, { period, ...(answers ? { answers } : {}) });
  return ["voucher", "voucher_type", "date"].flatMap((name) => {
    const column = heading.columns[name];
    if (column === undefined) return [];
    return lines.flatMap((row): Correction[] => {
      const after = matrix[row]?.[column] ?? null;
      const stands = place.sheet.rows[row]?.[column] ?? null;
      return isBlank(stands) && (typeof after === "string" || typeof after === "number") ? [{ sheet: place.sheet.sheet, row, column, before: stands, after, kind: "head" }] : [];
    });
  });
}
