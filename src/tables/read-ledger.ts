// How a found ledger sheet is to be read by the engine: which rows are lines, which columns are what, where its amounts stand.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import { buildLedger } from "../engine/ledger/build-ledger";
import type { AmountLayout, Ledger, LedgerLayout } from "../engine/ledger/ledger";
import { Decimal } from "../engine/money/decimal";
import { minorNumberFromText } from "../engine/money/minor-units";
import { columnLetters } from "../engine/records";
import type { CellValue } from "../workbook/workbook";
import { figureOf } from "./cell-figure";
import { cellList } from "../engine/cell-list";
import { isBlank } from "./cell-text";
import { withoutDecimalCommas } from "./decimal-comma";
import type { Heading, Place } from "./find-heading";
import { ledgerTable } from "./ledger";
import { ledgerCells } from "./ledger-cells";
import type { LedgerCells } from "./ledger-cells";
import { completeLines } from "./ledger-lines";
import { lineStates, raggedRows } from "./line-states";
import { isHeadingAgain } from "./read-rows";
import type { ReadingRules } from "./read-rows";
import { isTotalLabel, labelledRow, skippedFinding } from "./row-labels";
import type { SkippedRow } from "./row-labels";

type Matrix = readonly (readonly CellValue[])[];

/** The ledger of a sheet; null when no column of amounts was found, or their sums would not be exact. */
export interface LedgerRead {
  readonly ledger: Ledger | null;
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  readonly findings: readonly Finding[];
}

const FIELDS = ["date", "voucher", "account", "centre", "product", "element", "fund"] as const;

/** Reads a ledger sheet; its cells become codes and minor units in the engine, never objects. */
export function readLedger(place: Place, heading: Heading, rules: ReadingRules): LedgerRead {
  const { mask, skipped, lastRow } = scanRows(place, heading, rules);
  const firstRow = heading.bottom + 1;
  const lines: number[] = [];
  for (let row = firstRow; row < lastRow; row += 1) if (!mask[row]) lines.push(row);
  const { matrix: whole, columns } = completeLines(place, heading, lines, rules);
  const { matrix, findings: commas } = withoutDecimalCommas(whole, place, { ...heading, columns }, lines, rules.answers);
  const full: Heading = { ...heading, columns };
  const cells = ledgerCells(matrix, place, full, rules, lines);
  const missing = missingColumns(place, full);
  const amounts = amountLayout(full, cells);
  if (place.sheet.cells === "typed" && rules.notes !== false) reportTextAmounts(matrix, full, lines, rules, cells);
  const layout: LedgerLayout | null = amounts && {
    sheet: place.sheet.sheet,
    decimals: rules.decimals,
    firstRow,
    lastRow,
    skipped: skipped.length > 0 ? mask : null,
    columns: Object.fromEntries(FIELDS.flatMap((field) => (field in columns ? [[field, columns[field]]] : []))),
    amounts,
    clean: cells.clean,
    irregularAmount: cells.irregularAmount,
  };
  const { ledger, findings } = built(matrix, layout);
  reportMissing(matrix, full, lines, cells, ledger);
  return { ledger, rows: lines.length, skipped, findings: [...missing, ...commas, ...cells.findings(), ...findings, ...skippedFinding("ledger", place, skipped), ...leftOut(place, heading, skipped)] };
}

function built(matrix: Matrix, layout: LedgerLayout | null): { ledger: Ledger | null; findings: Finding[] } {
  if (!layout) return { ledger: null, findings: [] };
  try {
    return { ledger: buildLedger(matrix, layout), findings: [] };
  } catch (error) {
    // The engine refuses a ledger whose sums might lose a cent; that is the data's doing, anything else is ours.
    if (!(error instanceof RangeError)) throw error;
    const at = { sheet: layout.sheet, cell: `A${layout.firstRow + 1}` };
    return { ledger: null, findings: [finding("amount-too-large", { value: error.message }, at)] };
  }
}

/** One pass over the rows: a line has a voucher (or, without such a column, an account); only other rows are looked at closely. */
function scanRows(place: Place, heading: Heading, { hidden: ofHidden }: ReadingRules): { mask: Uint8Array; skipped: SkippedRow[]; lastRow: number } {
  const { sheet, area } = place;
  const firstRow = heading.bottom + 1;
  let lastRow = area.bottom + 1;
  while (lastRow > firstRow && (sheet.rows[lastRow - 1] ?? []).every(isBlank)) lastRow -= 1;
  const key = heading.columns.voucher ?? heading.columns.account ?? heading.columns.date ?? area.left;
  const text = Object.entries(heading.columns).find(([, at]) => at === key)?.[0] ?? "";
  const mask = new Uint8Array(lastRow);
  const skipped: SkippedRow[] = [];
  const stateOf = lineStates(heading);
  const isRagged = raggedRows(place, heading);
  const hidden = ofHidden === "skip" ? sheet.hiddenRows : undefined;
  for (let row = firstRow; row < lastRow; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const cell = cells[key];
    const hasKey = !isBlank(cell) && !isTotalLabel(cell);
    const again = hasKey && cell === heading.texts[text] && isHeadingAgain(cells, heading);
    const reason = heading.apart?.get(row) ?? (again ? "heading" : isOpeningPeriod(cells, heading) ? "opening" : hasKey ? (isRagged(cells) ? "ragged" : (stateOf?.(cells) ?? null)) : labelledRow(cells.slice(area.left, area.right + 1)));
    const left = reason ?? (hidden?.has(row) ? "hidden" : null);
    if (left === null) continue;
    mask[row] = 1;
    skipped.push({ row: row + 1, reason: left });
  }
  return { mask, skipped, lastRow };
}

/** Rows with data that are not counted, each kind with its cells. */
function leftOut({ sheet, area }: Place, { columns }: Heading, skipped: readonly SkippedRow[]): Finding[] {
  const told = { void: "lines-void", unposted: "lines-unposted", ragged: "row-ragged", hidden: "lines-hidden", entity: "lines-of-others" } as const;
  return (Object.keys(told) as (keyof typeof told)[]).flatMap((reason) => {
    const rows = skipped.filter((row) => row.reason === reason).map(({ row }) => row);
    if (rows.length === 0) return [];
    const at = columns.debit ?? columns.amount;
    const amount = rows.reduce((sum, row) => sum.plus((at !== undefined && figureOf(sheet.rows[row - 1]?.[at])) || 0), new Decimal(0));
    return [finding(told[reason], { count: String(rows.length), amount: amount.toFixed(Math.max(2, amount.decimalPlaces())) }, { sheet: sheet.sheet, cell: cellList(area.left, rows) })];
  });
}

/** Period 0 holds opening balances, which are no movement. */
function isOpeningPeriod(cells: readonly CellValue[], { columns }: Heading): boolean {
  if (columns.period === undefined) return false;
  const period = cells[columns.period];
  return (typeof period === "number" || typeof period === "string") && /^(?:\d{4}\D?)?0{1,3}$/u.test(String(period).trim());
}

function amountLayout({ columns }: Heading, cells: LedgerCells): AmountLayout | null {
  const { debit, credit, direction, balance_direction: other, amount } = columns;
  if (debit !== undefined && credit !== undefined) return { kind: "sides", debit, credit };
  if (amount === undefined) return null;
  const side = direction ?? other;
  return side === undefined ? { kind: "signed", amount } : { kind: "direction", direction: side, amount, side: cells.side };
}

function missingColumns({ sheet }: Place, heading: Heading): Finding[] {
  const { columns } = heading;
  const missing: ("debit" | "credit" | "account" | "date")[] = [];
  if (columns.amount === undefined && columns.debit === undefined) missing.push("debit");
  if (columns.amount === undefined && columns.credit === undefined) missing.push("credit");
  // The ledger of one account (明细账) names it above the table and shows a running balance instead.
  if (columns.account === undefined && columns.balance === undefined) missing.push("account");
  if (columns.date === undefined) missing.push("date");
  const at = { sheet: sheet.sheet, cell: `${columnLetters(0)}${heading.bottom + 1}` };
  const expected = (column: "debit" | "credit" | "account" | "date"): string => `${ledgerTable.columns[column].zh[0] ?? column} / ${ledgerTable.columns[column].en[0] ?? column}`;
  return missing.map((column) => finding("column-missing", { table: "ledger", column, expected: expected(column), sheet: sheet.sheet }, at));
}

/** Lines without a date or an account cannot be costed. Where every line has a code, no cell is looked at again. */
function reportMissing(matrix: Matrix, { columns }: Heading, lines: readonly number[], cells: LedgerCells, ledger: Ledger | null): void {
  for (const column of ["date", "account"] as const) {
    const at = columns[column];
    if (at === undefined || ledger?.column(column).codes.includes(0) === false) continue;
    for (const row of lines) if (isBlank(matrix[row]?.[at])) cells.report("value-missing", column, row);
  }
}

/** The engine reads a plain number text without asking; that it was text is still worth saying. */
function reportTextAmounts(matrix: Matrix, { columns }: Heading, lines: readonly number[], rules: ReadingRules, cells: LedgerCells): void {
  for (const column of ["debit", "credit", "amount"] as const) {
    const at = columns[column];
    if (at === undefined) continue;
    for (const row of lines) {
      const cell = matrix[row]?.[at];
      if (typeof cell === "string" && !Number.isNaN(minorNumberFromText(cell, rules.decimals))) cells.report("number-as-text", column, row);
    }
  }
}
