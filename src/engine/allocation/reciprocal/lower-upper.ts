// Dense elimination without pivoting: safe where nothing off the diagonal is positive and no column adds up to less than zero.

/**
 * Factors a row-major n x n matrix in place: unit lower triangle below the diagonal, upper triangle on and above it.
 *
 * Four columns at a time, so that a row is read and written once for four eliminations.
 *
 * @source  G. Golub, C. Van Loan, Matrix Computations, 4th ed., 3.2 (block elimination); elimination of an M-matrix is stable without pivots
 */
export function factorise(a: Float64Array, n: number): void {
  for (let k = 0; k < n; k += 4) {
    const end = Math.min(k + 4, n);
    eliminatePanel(a, n, k, end);
    finishPanelRows(a, n, k, end);
    if (end - k === 4) updateRest(a, n, k);
  }
}

/** The four columns themselves, below their diagonals. */
function eliminatePanel(a: Float64Array, n: number, k: number, end: number): void {
  for (let p = k; p < end; p++) {
    const pivot = 1 / a[p * n + p]!;
    for (let i = p + 1; i < n; i++) {
      const l = (a[i * n + p]! *= pivot);
      if (l === 0) continue;
      for (let q = p + 1; q < end; q++) a[i * n + q]! -= l * a[p * n + q]!;
    }
  }
}

/** The four rows to the right of the panel. */
function finishPanelRows(a: Float64Array, n: number, k: number, end: number): void {
  for (let p = k + 1; p < end; p++) {
    for (let q = k; q < p; q++) {
      const l = a[p * n + q]!;
      if (l === 0) continue;
      for (let j = end; j < n; j++) a[p * n + j]! -= l * a[q * n + j]!;
    }
  }
}

function updateRest(a: Float64Array, n: number, k: number): void {
  const first = k * n;
  const second = first + n;
  const third = second + n;
  const fourth = third + n;
  for (let i = k + 4; i < n; i++) {
    const row = i * n;
    const l0 = a[row + k]!;
    const l1 = a[row + k + 1]!;
    const l2 = a[row + k + 2]!;
    const l3 = a[row + k + 3]!;
    if (l0 === 0 && l1 === 0 && l2 === 0 && l3 === 0) continue;
    for (let j = k + 4; j < n; j++) {
      a[row + j]! -= l0 * a[first + j]! + l1 * a[second + j]! + (l2 * a[third + j]! + l3 * a[fourth + j]!);
    }
  }
}

/** Solves with the factors for the right-hand side at `offset` of b, in place. */
export function solveFactored(a: Float64Array, n: number, b: Float64Array, offset: number): void {
  for (let i = 1; i < n; i++) {
    let sum = b[offset + i]!;
    for (let j = 0; j < i; j++) sum -= a[i * n + j]! * b[offset + j]!;
    b[offset + i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[offset + i]!;
    for (let j = i + 1; j < n; j++) sum -= a[i * n + j]! * b[offset + j]!;
    b[offset + i] = sum / a[i * n + i]!;
  }
}
