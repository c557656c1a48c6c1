// Grouping a ledger: exact sums over lines with equal codes in some of its columns.

import type { PackedLedger } from "./build-ledger";
import { GroupTable } from "./group-table";
import type { Ledger, LedgerField, LedgerGroups } from "./ledger";
import { NO_GROUP, ledgerGroups } from "./ledger-groups";
import { BLOCK } from "./line-blocks";

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
  const [net, gross] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  const [found, lines] = [new Uint32Array(BLOCK), new Uint32Array(BLOCK)];
  for (let from = 0; from < ledger.size; from += BLOCK) {
    const to = Math.min(from + BLOCK, ledger.size);
    const count = takingPart(lines, from, to, mask);
    codes.forEach((block, i) => gather(columns[i]!.codes, lines, count, to - from, block));
    copyAmounts(ledger, lines, count, net, gross);
    table.add(codes, sizes, count, net, gross, found);
    if (count < to - from) groups.fill(NO_GROUP, from, to);
    scatter(groups, lines, count, found);
  }
  return ledgerGroups(table, fields, columns.map((column) => column.values), groups);
}

function copyAmounts(ledger: Ledger | PackedLedger, lines: Uint32Array, count: number, net: Float64Array, gross: Float64Array): void {
  if ("copyAmounts" in ledger) return ledger.copyAmounts(lines, count, net, gross);
  for (let i = 0; i < count; i++) {
    net[i] = ledger.net(lines[i]!);
    gross[i] = ledger.debit(lines[i]!) + ledger.credit(lines[i]!);
  }
}

function scatter(groups: Uint32Array, lines: Uint32Array, count: number, found: Uint32Array): void {
  for (let i = 0; i < count; i++) groups[lines[i]!] = found[i]!;
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
