// Fractions from their residues: the common denominator of a solution known modulo a power of a prime.

/** Whole numbers that are values[i] = numerators[i] / denominator. */
export interface CommonFractions {
  readonly numerators: bigint[];
  readonly denominator: bigint;
}

/**
 * Finds numerators and a common denominator no larger than sqrt(power / 2) that agree with the residues; null where there
 * are none. Agreement is no proof: callers check them in the equations.
 *
 * @source  P. Wang, M. Guy, J. Davenport, p-adic reconstruction of rational numbers, SIGSAM Bull. 16 (1982)
 */
export function commonFractions(residues: readonly bigint[], power: bigint): CommonFractions | null {
  const limit = squareRoot(power / 2n);
  let denominator = 1n;
  for (const residue of residues) {
    const scaled = balancedModulo(residue * denominator, power);
    if (within(scaled, limit)) continue;
    const further = denominatorOf(scaled, power, limit);
    if (further === null) return null;
    denominator *= further;
    if (denominator > limit) return null;
  }
  const numerators = residues.map((residue) => balancedModulo(residue * denominator, power));
  return numerators.every((one) => within(one, limit)) ? { numerators, denominator } : null;
}

/** The denominator d <= limit of a fraction n / d with |n| <= limit that is `residue` modulo power; else null. */
function denominatorOf(residue: bigint, power: bigint, limit: bigint): bigint | null {
  let [a, b] = [power, residue < 0n ? residue + power : residue];
  let [x, y] = [0n, 1n];
  while (b > limit) {
    const q = a / b;
    [a, b] = [b, a - q * b];
    [x, y] = [y, x - q * y];
  }
  const denominator = y < 0n ? -y : y;
  return denominator === 0n || denominator > limit ? null : denominator;
}

function balancedModulo(value: bigint, power: bigint): bigint {
  const rest = value % power;
  if (2n * rest > power) return rest - power;
  return 2n * rest < -power ? rest + power : rest;
}

function within(value: bigint, limit: bigint): boolean {
  return value <= limit && -value <= limit;
}

/** Floor of the square root, by Newton's iteration from above. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
