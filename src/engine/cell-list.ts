// Addresses of many cells of one column as people read them.

import { columnLetters } from "./records";

const SHOWN = 20;

/** Addresses of rows of one column, runs as ranges: `G2:G4,G7`; at most twenty of them. */
export function cellList(column: number, rows: readonly number[]): string {
  const letters = columnLetters(column);
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs.slice(0, SHOWN).map(([from, to]) => (from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`));
  return shown.join(",");
}
