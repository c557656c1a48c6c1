// Building the ledger: one pass over the cell matrix, every column coded and every amount checked.

import { AmountReader } from "./amount-reader";
import { CellCodes } from "./cell-codes";
import { CodeColumnBuilder, periodColumn } from "./code-column";
import type { CodeColumn, Ledger, LedgerField, LedgerLayout } from "./ledger";
import { BLOCK, countLines, forEachBlock } from "./line-blocks";
import { PackedAmounts } from "./packed-amounts";

/** A ledger that keeps nothing of the matrix it was built from. */
export interface PackedLedger extends Ledger {
  /** Bytes of its arrays: codes, amounts and, where rows were skipped, row numbers. */
  readonly bytes: number;
}

interface ColumnReading {
  readonly field: LedgerField;
  readonly at: number;
  readonly cells: CellCodes;
  readonly builder: CodeColumnBuilder;
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
  const columns = columnReadings(layout, size);
  const reader = new AmountReader(layout);
  const amounts = new PackedAmounts(size);
  const rowNumbers = size === layout.lastRow - layout.firstRow ? null : new Uint32Array(size);
  const block = new Uint32Array(BLOCK);
  forEachBlock(layout, (at, count, line) => {
    for (const { at: column, cells, builder } of columns) {
      cells.encode(rows, at, count, column, block);
      builder.put(line, block.subarray(0, count), cells.values.length);
    }
    reader.read(rows, at, count);
    amounts.put(line, count, reader.debit, reader.credit);
    rowNumbers?.set(at.subarray(0, count), line);
  });
  reader.prove();
  const coded = new Map(columns.map(({ field, cells, builder }) => [field, builder.column(cells.values)]));
  return packed(layout, size, coded, amounts, rowNumbers);
}

function columnReadings(layout: LedgerLayout, size: number): ColumnReading[] {
  const found = Object.entries(layout.columns) as [LedgerField, number | undefined][];
  return found.flatMap(([field, at]) => {
    if (at === undefined) return [];
    return [{ field, at, cells: new CellCodes(field, layout.clean), builder: new CodeColumnBuilder(size) }];
  });
}

function packed(
  layout: LedgerLayout,
  size: number,
  coded: Map<LedgerField, CodeColumn>,
  amounts: PackedAmounts,
  rowNumbers: Uint32Array | null,
): PackedLedger {
  const missing: CodeColumn = { codes: new Uint8Array(size), values: [""] };
  return {
    sheet: layout.sheet,
    size,
    decimals: layout.decimals,
    columns: addressColumns(layout),
    column: (field) => {
      const dates = coded.get("date");
      if (field === "period" && dates && !coded.has("period")) coded.set("period", periodColumn(dates));
      return coded.get(field) ?? missing;
    },
    debit: (line) => amounts.debit(line),
    credit: (line) => amounts.credit(line),
    net: (line) => amounts.net(line),
    row: (line) => (rowNumbers ? rowNumbers[line]! : layout.firstRow + line) + 1,
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
