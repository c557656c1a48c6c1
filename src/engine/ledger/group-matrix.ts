// Grouping a matrix: sums straight from a worksheet's cells, without building a ledger first.

import { AmountReader } from "./amount-reader";
import { CellCodes } from "./cell-codes";
import { PeriodCodes } from "./code-column";
import { encodeRows } from "./encode-rows";
import { GroupTable } from "./group-table";
import type { LedgerField, LedgerGroups, LedgerLayout } from "./ledger";
import { ledgerGroups } from "./ledger-groups";
import { BLOCK, countLines, forEachBlock } from "./line-blocks";

/**
 * Groups the lines of a matrix that nobody has read before: only the columns asked for are coded, in the pass that adds
 * up. Lines are numbered as `buildLedger` numbers them, and keys and sums are the same.
 *
 * @throws RangeError as `buildLedger`
 */
export function groupMatrix(rows: readonly (readonly unknown[])[], layout: LedgerLayout, fields: readonly LedgerField[]): LedgerGroups {
  const sources = fields.map((field) => sourceOf(layout, field));
  const found = sources.flatMap((source, i) => (source.cells ? [{ cells: source.cells, column: source.column, codes: i }] : []));
  const [cells, columns] = [found.map((one) => one.cells), found.map((one) => one.column)];
  const codes = fields.map(() => new Uint32Array(BLOCK));
  const encoded = found.map((one) => codes[one.codes]!);
  const amounts = new AmountReader(layout);
  const table = new GroupTable(fields.length);
  const groups = new Uint32Array(countLines(layout));
  const block = new Uint32Array(BLOCK);
  forEachBlock(layout, (at, count, line) => {
    encodeRows(rows, at, count, cells, columns, encoded, amounts.firstColumn, amounts.net);
    sources.forEach((source, i) => source.periods && toPeriods(source.periods, source.cells.values, codes[i]!, count));
    amounts.read(rows, at, count);
    table.add(codes, sources.map(({ values }) => values.length), count, amounts.net, amounts.gross, block);
    groups.set(block.subarray(0, count), line);
  });
  amounts.prove();
  return ledgerGroups(table, fields, sources.map(({ values }) => values), groups);
}

/** Where the codes of a field come from: a column's cells, the months of its dates, or nowhere (all code 0). */
type FieldSource = { readonly values: readonly string[] } & (
  | { readonly cells: CellCodes; readonly column: number; readonly periods: PeriodCodes | null }
  | { readonly cells: null; readonly periods: null }
);

function sourceOf(layout: LedgerLayout, field: LedgerField): FieldSource {
  const name = field === "period" ? "date" : field;
  const column = layout.columns[name];
  if (column === undefined) return { cells: null, periods: null, values: [""] };
  const cells = new CellCodes(name, layout.clean);
  const periods = field === "period" ? new PeriodCodes() : null;
  return { cells, column, periods, values: (periods ?? cells).values };
}

function toPeriods(periods: PeriodCodes, dates: readonly string[], codes: Uint32Array, count: number): void {
  periods.extend(dates);
  for (let i = 0; i < count; i++) codes[i] = periods.codes[codes[i]!]!;
}
