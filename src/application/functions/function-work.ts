// Work counted: what the functions of a workbook had to compute, so that nothing is computed twice unnoticed.

export interface FunctionWork {
  /** Ranges handed over or read again and compared with what is known. */
  ranges: number;
  /** Ledgers read and coded. */
  ledgers: number;
  /** Ledgers grouped by some of their columns. */
  cubes: number;
  /** Totals added up. */
  totals: number;
  /** Blocks of rows, pivots and checks laid out. */
  blocks: number;
}

export function noWork(): FunctionWork {
  return { ranges: 0, ledgers: 0, cubes: 0, totals: 0, blocks: 0 };
}
