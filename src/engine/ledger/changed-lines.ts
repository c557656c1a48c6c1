// Changed lines: what differs between two readings of one ledger, so that only what depends on it is computed again.

import type { Ledger, LedgerField } from "./ledger";

/** Lines of the former reading that are gone, and lines of the new one that were not there; a changed line is in both. */
export interface ChangedLines {
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

/** A further number of every line, such as its quantity; compared as it is. */
export type LineNumbers = (line: number) => number;

/**
 * Compares two ledgers line by line between what they have in common at both ends, so that edited, inserted and removed
 * lines are told as such.
 *
 * @param fields    the columns that matter; lines that differ in others only are equal
 * @param numbers   further numbers of the former and the new lines that matter
 * @param most      how many lines may differ
 * @returns line indexes, ascending; null when more lines differ than that
 */
export function changedLines(
  former: Ledger,
  next: Ledger,
  fields: readonly LedgerField[],
  numbers: readonly [LineNumbers, LineNumbers],
  most: number,
): ChangedLines | null {
  const equal = lineComparison(former, next, fields, numbers);
  const shorter = Math.min(former.size, next.size);
  let head = 0;
  while (head < shorter && equal(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && equal(former.size - 1 - tail, next.size - 1 - tail)) tail++;
  const [gone, come] = [former.size - head - tail, next.size - head - tail];
  if (gone !== come) return gone + come > most ? null : { gone: numbersFrom(head, gone), come: numbersFrom(head, come) };
  const changed: number[] = [];
  for (let line = head; line < head + gone; line++) {
    if (equal(line, line)) continue;
    if (2 * (changed.length + 1) > most) return null;
    changed.push(line);
  }
  return { gone: changed, come: changed };
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Codes are numbered by first appearance, so the former ledger's are translated before they are compared. */
function lineComparison(former: Ledger, next: Ledger, fields: readonly LedgerField[], [formerNumber, nextNumber]: readonly [LineNumbers, LineNumbers]): (a: number, b: number) => boolean {
  const columns = fields.map((field) => {
    const [left, right] = [former.column(field), next.column(field)];
    const known = new Map(right.values.map((text, code) => [text, code]));
    return { left: left.codes, right: right.codes, translated: left.values.map((text) => known.get(text) ?? -1) };
  });
  return (a, b) => {
    if (former.net(a) !== next.net(b) || former.debit(a) !== next.debit(b) || formerNumber(a) !== nextNumber(b)) return false;
    return columns.every(({ left, right, translated }) => translated[left[a]!] === right[b]);
  };
}
