// Lifting: from solutions modulo a prime to solutions modulo its powers, one digit per step, without ever rounding.

import { type ModularFactors, solveModular } from "./modular";
import type { Equations } from "./service-network";

/** Solutions modulo prime^digits, with what they still miss. */
export interface Lifting {
  readonly digits: number;
  /** prime^digits. */
  readonly power: bigint;
  /** Balanced digits give values of either sign; below power in size. */
  readonly values: readonly bigint[];
  /** Adds one digit to every value. */
  lift(): void;
}

/**
 * @param content  what every column (giver) is divided by; the solution is that of the divided columns
 * @param cost     right-hand side, whole numbers of any size
 * @source  J. Dixon, Exact solution of linear equations using p-adic expansions, Numer. Math. 40 (1982)
 */
export function lifting(equations: Equations, content: Float64Array, factors: ModularFactors, cost: readonly bigint[]): Lifting {
  const { size } = equations;
  const prime = BigInt(factors.prime);
  const products = wholeProducts(equations, content);
  const missing = [...cost];
  const digit = new Float64Array(size);
  // Digits are gathered in runs: adding each to a number thousands of digits long would cost more than finding it.
  let [run, runPower, power] = [cost.map(() => 0n), 1n, 1n];
  const values = cost.map(() => 0n);
  const gather = (): void => {
    for (let i = 0; i < size; i++) values[i]! += run[i]! * power;
    power *= runPower;
    [run, runPower] = [cost.map(() => 0n), 1n];
  };
  const state = {
    digits: 0,
    get power() {
      gather();
      return power;
    },
    get values() {
      gather();
      return values;
    },
    lift,
  };
  function lift(): void {
    for (let i = 0; i < size; i++) digit[i] = balancedRest(missing[i]!, prime);
    solveModular(factors, digit);
    const used = products(digit);
    for (let i = 0; i < size; i++) {
      missing[i] = (missing[i]! - used[i]!) / prime;
      run[i]! += BigInt(digit[i]!) * runPower;
    }
    runPower *= prime;
    state.digits++;
    if (state.digits % RUN === 0) gather();
  }
  return state;
}

const RUN = 24;

function balancedRest(value: bigint, prime: bigint): number {
  const rest = Number(value % prime);
  const limit = Number(prime);
  return rest > limit / 2 ? rest - limit : rest < -limit / 2 ? rest + limit : rest;
}

/** Multiplies the equations by digits below 2^25, exactly: quantities are cut into limbs so short that a row's sum stays below 2^53. */
function wholeProducts(equations: Equations, content: Float64Array): (digit: Float64Array) => bigint[] {
  const { size, start, giver } = equations;
  let longest = 1;
  for (let row = 0; row < size; row++) longest = Math.max(longest, start[row + 1]! - start[row]! + 1);
  const width = 53 - 25 - Math.ceil(Math.log2(longest)) - 1;
  const limb = 2 ** width;
  const limbs: { readonly diagonal: Float64Array; readonly quantity: Float64Array }[] = [];
  let diagonal = equations.diagonal.map((whole, i) => whole / content[i]!);
  let quantity = equations.quantity.map((whole, k) => whole / content[giver[k]!]!);
  while (limbs.length === 0 || quantity.some((one) => one > 0) || diagonal.some((one) => one > 0)) {
    limbs.push({ diagonal: diagonal.map((one) => one % limb), quantity: quantity.map((one) => one % limb) });
    diagonal = diagonal.map((one) => Math.floor(one / limb));
    quantity = quantity.map((one) => Math.floor(one / limb));
  }
  return (digit) =>
    Array.from({ length: size }, (_, row) => {
      let total = 0n;
      for (let l = limbs.length - 1; l >= 0; l--) {
        const part = limbs[l]!;
        let sum = part.diagonal[row]! * digit[row]!;
        for (let k = start[row]!, end = start[row + 1]!; k < end; k++) sum -= part.quantity[k]! * digit[giver[k]!]!;
        total = l === limbs.length - 1 ? BigInt(sum) : (total << BigInt(width)) + BigInt(sum);
      }
      return total;
    });
}
