// The months a ledger holds, for whoever chooses which one to close.

import type { Reading } from "./reading";

/** YYYY-MM, ascending, with the lines of each. */
export function periodsOf({ tables: { ledger } }: Pick<Reading, "tables">): { readonly period: string; readonly lines: number }[] {
  if (ledger === null) return [];
  const { codes, values } = ledger.column("period");
  const lines = new Uint32Array(values.length);
  for (const code of codes) lines[code]! += 1;
  return values.flatMap((period, code) => (period === "" || lines[code] === 0 ? [] : [{ period, lines: lines[code]! }])).sort((a, b) => (a.period < b.period ? -1 : 1));
}
