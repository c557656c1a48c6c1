// The lines of one month in a longer ledger.

import type { Ledger } from "../engine";

/** 1 for every line of the period, YYYY-MM. */
export function linesOf(period: string, ledger: Ledger): Uint8Array {
  const { codes, values } = ledger.column("period");
  const wanted = values.indexOf(period);
  return Uint8Array.from(codes, (code) => (code === wanted ? 1 : 0));
}
