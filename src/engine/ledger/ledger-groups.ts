// Ledger groups: sums by a combination of columns, and the lines behind each sum when somebody asks.

import type { GroupTable } from "./group-table";
import type { LedgerField, LedgerGroups } from "./ledger";

/** Group of a line that does not take part. */
export const NO_GROUP = 0xffffffff;

/**
 * @param table   the groups found
 * @param fields  the grouped columns, in the table's order
 * @param values  texts of each column's codes
 * @param groups  group of every line, or NO_GROUP
 */
export function ledgerGroups(
  table: GroupTable,
  fields: readonly LedgerField[],
  values: readonly (readonly string[])[],
  groups: Uint32Array,
): LedgerGroups {
  let starts: Uint32Array | null = null;
  let lines: Uint32Array | null = null;
  const startsOnce = (): Uint32Array => (starts ??= groupStarts(groups, table.size));
  const within = (group: number): number => {
    if (!(group >= 0 && group < table.size)) throw new RangeError(`no group ${group} among ${table.size}`);
    return group;
  };
  const columnOf = (field: LedgerField): number => {
    const column = fields.indexOf(field);
    if (column < 0) throw new RangeError(`lines were not grouped by ${field}`);
    return column;
  };
  return {
    fields,
    size: table.size,
    key: (group, field) => {
      const column = columnOf(field);
      return values[column]![table.codes[column]![within(group)]!]!;
    },
    codes: (field) => table.codes[columnOf(field)]!.subarray(0, table.size),
    net: (group) => table.net[within(group)]!,
    debit: (group) => (table.gross[within(group)]! + table.net[group]!) / 2,
    credit: (group) => (table.gross[within(group)]! - table.net[group]!) / 2,
    lines: (group) => startsOnce()[within(group) + 1]! - startsOnce()[group]!,
    indexes: (group) => {
      lines ??= linesByGroup(groups, startsOnce());
      return lines.subarray(startsOnce()[within(group)], startsOnce()[group + 1]);
    },
  };
}

/** Where the lines of each group start once lines are sorted by group; one more entry for the end. */
function groupStarts(groups: Uint32Array, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const group of groups) if (group !== NO_GROUP) starts[group + 1]!++;
  for (let group = 0; group < size; group++) starts[group + 1]! += starts[group]!;
  return starts;
}

function linesByGroup(groups: Uint32Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const lines = new Uint32Array(starts[starts.length - 1]!);
  groups.forEach((group, line) => {
    if (group !== NO_GROUP) lines[next[group]!++] = line;
  });
  return lines;
}
