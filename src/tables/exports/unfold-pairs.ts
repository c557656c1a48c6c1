// Reads a paired ledger as two lines for each row, and leads every address back to the row the user sees.

import type { Finding } from "../../engine/finding";
import { finding } from "../../engine/finding";
import type { CellValue } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import { columnsWithout } from "../find-heading";
import type { Heading, Place } from "../find-heading";
import type { LedgerRead } from "../read-ledger";
import { readLedger } from "../read-ledger";
import type { ReadingRules } from "../read-rows";
import type { SkippedRow } from "../row-labels";

/** A ledger however its rows are printed: one line to a row, or both sides of an entry in one. */
export function readAnyLedger(place: Place, heading: Heading, rules: ReadingRules): LedgerRead {
  if (!("counter_account" in heading.columns)) return readLedger(place, heading, rules);
  const first = heading.bottom + 1;
  const unfolded = unfold(place, heading);
  // Two rows of the unfolded sheet are one of the user's.
  const rowOf = (row: number): number => (row < first ? row : first + ((row - first) >> 1));
  const sheet = { ...place.sheet, rows: unfolded.rows, numberFormat: (row: number, column: number) => place.sheet.numberFormat(rowOf(row), column) };
  const area = { ...place.area, bottom: unfolded.rows.length - 1 };
  const read = readLedger({ ...place, sheet, area }, { ...heading, columns: unfolded.columns }, rules);
  const back = (cells: string): string => cells.replace(/([A-Z]+)(\d+)/gu, (_, column: string, row: string) => `${column}${rowOf(Number(row) - 1) + 1}`);
  const { ledger } = read;
  const ownRow = (line: number): number => rowOf((ledger?.row(line) ?? 1) - 1) + 1;
  return {
    rows: read.rows,
    ledger: ledger && { ...ledger, row: ownRow, place: (line) => ({ ...ledger.place(line), row: ownRow(line) }) },
    skipped: skippedRows(read, rowOf),
    findings: [
      finding("entries-paired", { count: String(read.rows) }, { sheet: place.sheet.sheet, cell: `A${first + 1}` }),
      ...read.findings.map((found): Finding => ({ ...found, args: found.args.cells === undefined ? found.args : { ...found.args, cells: back(found.args.cells) }, ...(found.at ? { at: { ...found.at, cell: back(found.at.cell) } } : {}) })),
    ],
  };
}

/** A row of which one side is a line is not skipped. */
function skippedRows({ skipped, ledger }: LedgerRead, rowOf: (row: number) => number): SkippedRow[] {
  const used = new Set<number>();
  for (let line = 0; line < (ledger?.size ?? 0); line++) used.add(rowOf((ledger?.row(line) ?? 0) - 1));
  const rows = new Map(skipped.map(({ row, reason }) => [rowOf(row - 1), reason]));
  return [...rows].filter(([row]) => !used.has(row)).map(([row, reason]) => ({ row: row + 1, reason }));
}

interface Unfolded {
  readonly rows: readonly (readonly CellValue[])[];
  readonly columns: Heading["columns"];
}

function unfold({ sheet, area }: Place, heading: Heading): Unfolded {
  const { amount, direction } = heading.columns;
  const kept = columnsWithout(heading.columns, "counter_account", "counter_centre", "amount", "direction");
  const debit = kept.debit ?? amount ?? 0;
  const credit = kept.credit ?? Math.max(area.right, ...Object.values(kept)) + 1;
  const columns: Heading["columns"] = { ...kept, debit, credit };
  const rows: (readonly CellValue[])[] = sheet.rows.slice(0, heading.bottom + 1);
  for (const cells of sheet.rows.slice(heading.bottom + 1)) rows.push(...sidesOf(cells, heading.columns, debit, credit, direction));
  return { rows, columns };
}

const CREDIT_SIDE = /^\s*(?:h|haben|c|cr|credit|贷|貸)/iu;

/** The debit line and the credit line of a row; a side without account and amount is no line. */
function sidesOf(cells: readonly CellValue[], columns: Heading["columns"], debit: number, credit: number, direction: number | undefined): [readonly CellValue[], readonly CellValue[]] {
  const { account = 0, counter_account: counter = 0, centre, counter_centre: counterCentre, amount } = columns;
  const isSingle = columns.debit === undefined || columns.credit === undefined;
  const value = isSingle && amount !== undefined ? (cells[amount] ?? null) : null;
  const side = (accountCell: CellValue, centreCell: CellValue, left: CellValue, right: CellValue): readonly CellValue[] => {
    if (isBlank(accountCell) && isBlank(left) && isBlank(right)) return [];
    const line = Array.from({ length: Math.max(cells.length, credit + 1) }, (_, at) => cells[at] ?? null);
    line[account] = accountCell;
    if (centre !== undefined) line[centre] = centreCell;
    line[debit] = left;
    line[credit] = right;
    return line;
  };
  const at = (column: number | undefined): CellValue => (column === undefined ? null : (cells[column] ?? null));
  const swapped = direction !== undefined && CREDIT_SIDE.test(String(cells[direction] ?? ""));
  const [from, to] = swapped ? [counter, account] : [account, counter];
  const first = side(at(from), at(centre), isSingle ? value : at(debit), null);
  const second = side(at(to), at(counterCentre ?? (isSingle ? centre : undefined)), null, isSingle ? value : at(credit));
  // A total or a remark stays one row as it stands.
  return first.length === 0 && second.length === 0 ? [cells, []] : [first, second];
}
