// Linear equations modulo a prime below 2^26, in floats: products of two balanced residues stay below 2^50, so eight of them add up exactly.


import type { Equations } from "./service-network";

/** Adding and taking away 1.5 * 2^52 rounds a float to a whole number. */
const ROUND = 1.5 * 2 ** 52;

/** The largest prime below 2^26. */
const FIRST_PRIME = 67_108_859;

/** Factors of the equations modulo a prime: lower with a unit diagonal, upper with its diagonal inverted. Row-major, balanced residues. */
export interface ModularFactors {
  readonly prime: number;
  readonly size: number;
  readonly factors: Float64Array;
}

/**
 * Factors the equations modulo the first prime below 2^26 that divides no pivot.
 *
 * @param content  what every column (giver) is divided by first
 * @throws RangeError where forty primes fail: the equations have no single solution
 */
export function factorModular(equations: Equations, content: Float64Array): ModularFactors {
  let prime = FIRST_PRIME;
  for (let attempt = 0; attempt < 40; attempt++, prime = primeBelow(prime)) {
    const factors = matrixModulo(equations, content, prime);
    if (factorise(factors, equations.size, prime)) return { prime, size: equations.size, factors };
  }
  throw new RangeError("the equations have no single solution");
}

function primeBelow(limit: number): number {
  for (let candidate = limit - 1; ; candidate--) {
    let divisor = 2;
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor++;
    if (divisor * divisor > candidate) return candidate;
  }
}

function matrixModulo(equations: Equations, content: Float64Array, prime: number): Float64Array {
  const { size, diagonal, start, giver, quantity } = equations;
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    matrix[row * size + row] = (diagonal[row]! / content[row]!) % prime;
    for (let k = start[row]!; k < start[row + 1]!; k++) {
      const at = row * size + giver[k]!;
      matrix[at] = (matrix[at]! - ((quantity[k]! / content[giver[k]!]!) % prime)) % prime;
    }
  }
  for (let at = 0; at < matrix.length; at++) matrix[at] = balanced(matrix[at]!, prime);
  return matrix;
}

function balanced(value: number, prime: number): number {
  const rest = value % prime;
  return rest > prime / 2 ? rest - prime : rest < -prime / 2 ? rest + prime : rest;
}

/** In place; false where a pivot is zero modulo the prime. Zeros are skipped, so that groups cost only themselves. */
function factorise(a: Float64Array, n: number, prime: number): boolean {
  const inverse = 1 / prime;
  for (let p = 0; p < n; p++) {
    const pivot = balanced(a[p * n + p]!, prime);
    if (pivot === 0) return false;
    const reciprocal = inverseModulo(pivot, prime);
    a[p * n + p] = reciprocal;
    for (let i = p + 1; i < n; i++) {
      if (a[i * n + p] === 0) continue;
      const product = a[i * n + p]! * reciprocal;
      const l = product - prime * (product * inverse + ROUND - ROUND);
      a[i * n + p] = l;
      for (let j = p + 1; j < n; j++) {
        const value = a[i * n + j]! - l * a[p * n + j]!;
        a[i * n + j] = value - prime * (value * inverse + ROUND - ROUND);
      }
    }
  }
  return true;
}

function inverseModulo(value: number, prime: number): number {
  let [a, b] = [prime, value < 0 ? value + prime : value];
  let [x, y] = [0, 1];
  while (b !== 0) {
    const q = Math.floor(a / b);
    [a, b] = [b, a - q * b];
    [x, y] = [y, x - q * y];
  }
  return balanced(x, prime);
}

/** Solves modulo the prime, in place; values in and out are balanced residues. */
export function solveModular({ prime, size: n, factors: a }: ModularFactors, b: Float64Array): void {
  for (let i = 1; i < n; i++) b[i] = lessProducts(b[i]!, a, i * n, b, 0, i, prime);
  for (let i = n - 1; i >= 0; i--) {
    const product = lessProducts(b[i]!, a, i * n, b, i + 1, n, prime) * a[i * n + i]!;
    b[i] = balanced(product - prime * (product / prime + ROUND - ROUND), prime);
  }
}

/** value - sum of a[row + j] b[j], reduced after every four products. */
function lessProducts(value: number, a: Float64Array, row: number, b: Float64Array, from: number, to: number, prime: number): number {
  const inverse = 1 / prime;
  let sum = value;
  let j = from;
  for (; j + 3 < to; j += 4) {
    sum -= a[row + j]! * b[j]! + a[row + j + 1]! * b[j + 1]! + (a[row + j + 2]! * b[j + 2]! + a[row + j + 3]! * b[j + 3]!);
    sum -= prime * (sum * inverse + ROUND - ROUND);
  }
  for (; j < to; j++) sum -= a[row + j]! * b[j]!;
  return sum - prime * (sum * inverse + ROUND - ROUND);
}
