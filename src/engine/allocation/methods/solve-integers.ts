// Exact solution of a small square system of integers, by fraction-free elimination (Bareiss).

import { type Exact, exact } from "../../money/exact";

/**
 * Solves matrix x = right.
 *
 * @param matrix  rows of whole numbers; square
 * @returns the exact solution, or null when the system has none or more than one
 * @source  Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination (1968)
 */
export function solveIntegers(matrix: readonly (readonly bigint[])[], right: readonly bigint[]): Exact[] | null {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  let before = 1n;
  for (let k = 0; k < size; k++) {
    const pivotRow = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivotRow === -1) return null;
    [rows[k], rows[pivotRow]] = [rows[pivotRow]!, rows[k]!];
    const pivot = rows[k]![k]!;
    for (let i = k + 1; i < size; i++) eliminate(rows[i]!, rows[k]!, k, pivot, before);
    before = pivot;
  }
  return backSubstituted(rows, size);
}

function eliminate(row: bigint[], by: readonly bigint[], k: number, pivot: bigint, before: bigint): void {
  const factor = row[k]!;
  for (let j = k; j < row.length; j++) row[j] = (pivot * row[j]! - factor * by[j]!) / before;
}

/** Every unknown is a whole number over the last pivot, which is the determinant up to its sign. */
function backSubstituted(rows: readonly (readonly bigint[])[], size: number): Exact[] {
  if (size === 0) return [];
  const determinant = rows[size - 1]![size - 1]!;
  const numerators = new Array<bigint>(size).fill(0n);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i]!;
    let rest = row[size]! * determinant;
    for (let j = i + 1; j < size; j++) rest -= row[j]! * numerators[j]!;
    numerators[i] = rest / row[i]!;
  }
  return numerators.map((n) => exact(n, determinant));
}
