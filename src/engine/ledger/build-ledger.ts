// Building the ledger: one pass over the cell matrix, every column coded and every amount checked.

import { AmountReader } from "./amount-reader";
import { CellCodes } from "./cell-codes";
import { CodeColumnBuilder, periodColumn } from "./code-column";
import { encodeRows } from "./encode-rows";
import type { CodeColumn, Ledger, LedgerField, LedgerLayout } from "./ledger";
import { BLOCK, countLines, forEachBlock } from "./line-blocks";
import { PackedAmounts } from "./packed-amounts";

/** A ledger that keeps nothing of the matrix it was built from. */
export interface PackedLedger extends Ledger {
  /** Bytes of its arrays: codes, amounts and, where rows were skipped, row numbers. */
  readonly bytes: number;
  /** Writes net and gross (debit plus credit) of some lines, for loops over many. */
  copyAmounts(lines: Uint32Array, count: number, net: Float64Array, gross: Float64Array): void;
}

/**
 * Builds a ledger from a worksheet's cells.
 *
 * @param rows    cells as the workbook delivers them: text, numbers, booleans, null, objects; rows may be ragged
 * @param layout  where lines, columns and amounts stand, and who reads what is irregular
 * @throws RangeError when amounts are so large that sums of them could be inexact (2^53 minor units in all)
 */
export function buildLedger(rows: readonly (readonly unknown[])[], layout: LedgerLayout): PackedLedger {
  const size = countLines(layout);
  const [fields, columns] = columnsFound(layout);
  const cells = fields.map((field) => new CellCodes(field, layout.clean));
  const builders = fields.map(() => new CodeColumnBuilder(size));
  const reader = new AmountReader(layout);
  const amounts = new PackedAmounts(size);
  const rowNumbers = size === layout.lastRow - layout.firstRow ? null : new Uint32Array(size);
  const codes = fields.map(() => new Uint32Array(BLOCK));
  forEachBlock(layout, (at, count, line) => {
    encodeRows(rows, at, count, cells, columns, codes, reader.firstColumn, reader.net);
    builders.forEach((builder, i) => builder.put(line, codes[i]!.subarray(0, count), cells[i]!.values.length));
    reader.read(rows, at, count);
    amounts.put(line, count, reader.net, reader.gross);
    rowNumbers?.set(at.subarray(0, count), line);
  });
  reader.prove();
  const coded = new Map(fields.map((field, i) => [field, builders[i]!.column(cells[i]!.values)]));
  return packed(layout, size, coded, amounts, rowNumbers);
}

function columnsFound(layout: LedgerLayout): [fields: LedgerField[], columns: number[]] {
  const found = (Object.entries(layout.columns) as [LedgerField, number | undefined][]).flatMap(([field, at]) => (at === undefined ? [] : [{ field, at }]));
  return [found.map(({ field }) => field), found.map(({ at }) => at)];
}

function packed(
  layout: LedgerLayout,
  size: number,
  coded: Map<LedgerField, CodeColumn>,
  amounts: PackedAmounts,
  rowNumbers: Uint32Array | null,
): PackedLedger {
  const missing: CodeColumn = { codes: new Uint8Array(size), values: [""] };
  const row = (line: number): number => (rowNumbers ? rowNumbers[line]! : layout.firstRow + line) + 1;
  const addresses = addressColumns(layout);
  return {
    sheet: layout.sheet,
    size,
    decimals: layout.decimals,
    columns: addresses,
    column: (field) => {
      const dates = coded.get("date");
      if (field === "period" && dates && !coded.has("period")) coded.set("period", periodColumn(dates));
      return coded.get(field) ?? missing;
    },
    debit: (line) => amounts.debit(line),
    credit: (line) => amounts.credit(line),
    net: (line) => amounts.net(line),
    copyAmounts: (lines, count, net, gross) => amounts.copy(lines, count, net, gross),
    row,
    place: (line) => ({ sheet: layout.sheet, row: row(line), columns: addresses }),
    get bytes() {
      const codes = [...coded.values()].reduce((bytes, column) => bytes + column.codes.byteLength, missing.codes.byteLength);
      return codes + amounts.bytes + (rowNumbers?.byteLength ?? 0);
    },
  };
}

/** Worksheet columns for addresses; where debit and credit share a column, both names lead to it. */
function addressColumns({ columns, amounts }: LedgerLayout): Readonly<Record<string, number>> {
  if (amounts.kind === "sides") return { ...columns, debit: amounts.debit, credit: amounts.credit };
  const shared = { amount: amounts.amount, debit: amounts.amount, credit: amounts.amount };
  return amounts.kind === "signed" ? { ...columns, ...shared } : { ...columns, ...shared, direction: amounts.direction };
}
