// Plain fractions for oracles: nothing of the engine, so that a mistake there cannot hide here.

/** Numerator and denominator above zero. */
export type Fraction = readonly [n: bigint, d: bigint];

export const NONE: Fraction = [0n, 1n];

export function frac(text: string | undefined): Fraction {
  if (!text) return NONE;
  const [whole = "0", part = ""] = text.split(".");
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

export const cents = (n: bigint): Fraction => [n, 100n];

export const add = (...terms: readonly Fraction[]): Fraction => terms.reduce(([n, d], [m, e]) => simple([n * e + m * d, d * e]), NONE);

export const sub = (a: Fraction, [n, d]: Fraction): Fraction => add(a, [-n, d]);

export const mul = (...terms: readonly Fraction[]): Fraction => terms.reduce(([n, d], [m, e]) => simple([n * m, d * e]), [1n, 1n]);

export const div = (a: Fraction, [n, d]: Fraction): Fraction => mul(a, n < 0n ? [-d, -n] : [d, n]);

export const isNothing = ([n]: Fraction): boolean => n === 0n;

function simple([n, d]: Fraction): Fraction {
  let [x, y] = [n < 0n ? -n : n, d];
  while (y !== 0n) [x, y] = [y, x % y];
  return x > 1n ? [n / x, d / x] : [n, d];
}

const down = (n: bigint, d: bigint): bigint => (n - (((n % d) + d) % d)) / d;

/** Half away from zero to whole cents of a value in currency units. */
export function toCents([n, d]: Fraction): bigint {
  const size = down(2n * 100n * (n < 0n ? -n : n) + d, 2n * d);
  return n < 0n ? -size : size;
}

/** Spreads whose parts, each rounded by itself, miss the total: what the report of odd cents shows, by id. */
export type OddCents = Map<string, { readonly total: bigint; readonly halfUp: bigint }>;

/** How a month spreads: who takes the odd cents, and where they are written down. */
export interface Tail {
  readonly tail: string;
  readonly odd?: OddCents;
}

/** `spreadCents` with its odd cents written down. */
export function spreadNoted(id: string, total: bigint, weights: ReadonlyMap<string, Fraction>, { tail, odd }: Tail): Map<string, bigint> | null {
  const whole = add(...weights.values());
  if (odd && !isNothing(whole)) {
    const halfUp = [...weights.values()].reduce((sum, weight) => sum + toCents(div(mul(cents(total), weight), whole)), 0n);
    if (halfUp !== total) odd.set(id, { total, halfUp });
  }
  return spreadCents(total, weights, tail);
}

/** spread(T, w) of the rule book: parts in cents by key; null when the weights add up to nothing. */
export function spreadCents(total: bigint, weights: ReadonlyMap<string, Fraction>, tail: string): Map<string, bigint> | null {
  const keys = [...weights.keys()].filter((key) => !isNothing(weights.get(key)!)).sort((a, b) => (a < b ? -1 : 1));
  const whole = add(...keys.map((key) => weights.get(key)!));
  if (isNothing(whole)) return null;
  const exact = keys.map((key) => div(mul(cents(total), weights.get(key)!), whole));
  const parts = exact.map((part) => (tail === "largest-remainder" ? down(100n * part[0], part[1]) : toCents(part)));
  const missing = total - parts.reduce((sum, part) => sum + part, 0n);
  const left = exact.map((part, i) => sub(part, cents(parts[i]!)));
  const larger = (a: Fraction, b: Fraction): boolean => sub(a, b)[0] > 0n;
  if (tail === "largest-remainder") {
    const order = keys.map((_, i) => i).sort((a, b) => (larger(left[a]!, left[b]!) ? -1 : larger(left[b]!, left[a]!) ? 1 : a - b));
    for (const i of order.slice(0, Number(missing))) parts[i]! += 1n;
  } else {
    const size = ([n, d]: Fraction): Fraction => [n < 0n ? -n : n, d];
    const largest = exact.reduce((best, part, i) => (larger(size(part), size(exact[best]!)) ? i : best), 0);
    parts[tail === "last" ? parts.length - 1 : largest]! += missing;
  }
  return new Map(keys.map((key, i) => [key, parts[i]!]));
}

/** Half away from zero to some decimal places; never a minus before nothing. */
export function fixed([n, d]: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = down(2n * scale * (n < 0n ? -n : n) + d, 2n * d);
  const digits = String(size).padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return n < 0n && size !== 0n ? `-${text}` : text;
}

/** Up to six places, without zeros at the end. */
export const plain = (value: Fraction): string => fixed(value, 6).replace(/\.?0+$/, "");

export const money = (amount: bigint): string => fixed(cents(amount), 2);
