// Grouping ledger lines: from a ledger, or straight from a matrix that nobody has read before.

import { AmountReader } from "./amount-reader";
import { CellCodes } from "./cell-codes";
import { PeriodCodes } from "./code-column";
import { GroupTable } from "./group-table";
import type { Ledger, LedgerField, LedgerGroups, LedgerLayout } from "./ledger";
import { NO_GROUP, ledgerGroups } from "./ledger-groups";
import { BLOCK, countLines, forEachBlock } from "./line-blocks";

/**
 * Groups the lines of a ledger by any of its columns.
 *
 * @param mask  1 for every line that takes part; all when left out
 * @returns exact sums in minor units, groups in the order in which they first appear
 */
export function groupLedger(ledger: Ledger, fields: readonly LedgerField[], mask?: Uint8Array): LedgerGroups {
  const columns = fields.map((field) => ledger.column(field));
  const sizes = columns.map((column) => column.values.length);
  const table = new GroupTable(fields.length);
  const groups = new Uint32Array(ledger.size);
  const codes = fields.map(() => new Uint32Array(BLOCK));
  const [debit, credit] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  const [found, lines] = [new Uint32Array(BLOCK), new Uint32Array(BLOCK)];
  for (let from = 0; from < ledger.size; from += BLOCK) {
    const to = Math.min(from + BLOCK, ledger.size);
    const count = takingPart(lines, from, to, mask);
    codes.forEach((block, i) => gather(columns[i]!.codes, lines, count, to - from, block));
    for (let i = 0; i < count; i++) {
      debit[i] = ledger.debit(lines[i]!);
      credit[i] = ledger.credit(lines[i]!);
    }
    table.add(codes, sizes, count, debit, credit, found);
    if (count < to - from) groups.fill(NO_GROUP, from, to);
    for (let i = 0; i < count; i++) groups[lines[i]!] = found[i]!;
  }
  return ledgerGroups(table, fields, columns.map((column) => column.values), groups);
}

function takingPart(lines: Uint32Array, from: number, to: number, mask: Uint8Array | undefined): number {
  let count = 0;
  for (let line = from; line < to; line++) if (mask === undefined || mask[line]) lines[count++] = line;
  return count;
}

/** Codes of the lines that take part; a whole block is copied in one go. */
function gather(codes: Uint8Array | Uint16Array | Uint32Array, lines: Uint32Array, count: number, all: number, into: Uint32Array): void {
  if (count === all) into.set(codes.subarray(lines[0], lines[0]! + count));
  else for (let i = 0; i < count; i++) into[i] = codes[lines[i]!]!;
}

/**
 * Groups the lines of a matrix without building a ledger: only the columns asked for are coded, in the same pass that adds up.
 * Lines are numbered as `buildLedger` numbers them, and the sums are the same.
 *
 * @throws RangeError as `buildLedger`
 */
export function groupMatrix(rows: readonly (readonly unknown[])[], layout: LedgerLayout, fields: readonly LedgerField[]): LedgerGroups {
  const readings = fields.map((field) => fieldReading(layout, field));
  const table = new GroupTable(fields.length);
  const groups = new Uint32Array(countLines(layout));
  const codes = fields.map(() => new Uint32Array(BLOCK));
  const found = new Uint32Array(BLOCK);
  const amounts = new AmountReader(layout);
  forEachBlock(layout, (at, count, line) => {
    readings.forEach((reading, i) => reading.read(rows, at, count, codes[i]!));
    amounts.read(rows, at, count);
    table.add(codes, readings.map((reading) => reading.values().length), count, amounts.debit, amounts.credit, found);
    groups.set(found.subarray(0, count), line);
  });
  amounts.prove();
  return ledgerGroups(table, fields, readings.map((reading) => reading.values()), groups);
}

interface FieldReading {
  read(rows: readonly (readonly unknown[])[], at: Uint32Array, count: number, into: Uint32Array): void;
  values(): readonly string[];
}

/** A column of the matrix, the months of its dates, or nothing but the empty text where the matrix has no such column. */
function fieldReading(layout: LedgerLayout, field: LedgerField): FieldReading {
  const name = field === "period" ? "date" : field;
  const column = layout.columns[name];
  if (column === undefined) return { read: (_rows, _at, count, into) => into.fill(0, 0, count), values: () => [""] };
  const cells = new CellCodes(name, layout.clean);
  if (field !== "period") return { read: (rows, at, count, into) => cells.encode(rows, at, count, column, into), values: () => cells.values };
  const periods = new PeriodCodes();
  return {
    read: (rows, at, count, into) => {
      cells.encode(rows, at, count, column, into);
      periods.extend(cells.values);
      for (let i = 0; i < count; i++) into[i] = periods.codes[into[i]!]!;
    },
    values: () => periods.values,
  };
}
