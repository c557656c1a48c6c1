// Bulk apportioning: largest remainder over many float64 integers at a time, with the very result of `apportion`.

import { apportion } from "./apportion";

/**
 * A total as quotient and rest of the weights' sum: total = quotient * whole + rest, 0 <= rest < whole. A part is then
 * quotient * w + floor(rest * w / whole), and what decides about the odd unit is the remainder of that division.
 */
interface Division {
  readonly quotient: number;
  readonly rest: number;
}

/** The first `length` of some weights, whole numbers not below zero, with their sum and the largest of them. */
export interface MeasuredWeights {
  readonly weights: Float64Array;
  readonly length: number;
  readonly whole: number;
  readonly largest: number;
}

/** Remainders sorted into equal intervals of [0, whole). */
interface Histogram {
  readonly counts: Uint32Array;
  readonly perUnit: number;
}

/**
 * Splits a total over weights in whole units by largest remainder, ties by position.
 *
 * @param total    whole units, of either sign
 * @param weights  whole numbers; the float64 path takes weights not below zero while sum * (largest + 1) <= 2^53, BigInt the others
 * @param parts    receives the parts; as long as the weights
 * @throws RangeError as `apportion`, for lengths that differ, and for numbers (or parts) that are not safe integers
 */
export function apportionBulk(total: number, weights: Float64Array, parts: Float64Array): void {
  if (parts.length !== weights.length) throw new RangeError(`${weights.length} weights but ${parts.length} parts`);
  const measured = measuredWeights(weights);
  if (measured) apportionMeasured(total, measured, parts);
  else apportionCarefully(total, weights, parts);
}

/**
 * The same for weights that were measured before, as when one list of receivers shares in several totals.
 *
 * @param measured  sum above zero; all weights whole and not below zero, which the caller answers for
 * @param parts     its first `length` entries receive the parts
 */
export function apportionMeasured(total: number, measured: MeasuredWeights, parts: Float64Array): void {
  if (!Number.isSafeInteger(total)) throw new RangeError(`not a whole number of units: ${total}`);
  const { weights, length, whole, largest } = measured;
  if (whole * (largest + 1) > Number.MAX_SAFE_INTEGER) return apportionCarefully(total, weights.subarray(0, length), parts);
  if (length <= FEW) return apportionFew(total, measured, parts);
  const division = divisionOf(total, whole);
  const histogram = histogramFor(length, whole);
  const missing = division.rest - cutDown(division, measured, parts, histogram);
  const handed = missing > 0 ? handOut(missing, length, parts, histogram) : 0;
  if (handed !== missing) throw new Error(`${missing} odd units to hand out, but ${handed} handed out`);
}

/** Null when the weights are not all above or at zero. */
function measuredWeights(weights: Float64Array): MeasuredWeights | null {
  let [whole, largest, smallest, fractions] = [0, 0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    whole += weight;
    fractions += weight - Math.floor(weight);
    if (weight > largest) largest = weight;
    if (weight < smallest) smallest = weight;
  }
  if (fractions !== 0) throw new RangeError("weights have to be whole numbers");
  return smallest < 0 || whole === 0 ? null : { weights, length: weights.length, whole, largest };
}

function divisionOf(total: number, whole: number): Division {
  const quotient = Math.floor(total / whole);
  const rest = total - quotient * whole;
  // The division may have been rounded up to the next whole number.
  return rest < 0 ? { quotient: quotient - 1, rest: rest + whole } : { quotient, rest };
}

/** What the divisions of one call leave, kept from call to call so that many small pools need no memory of their own. */
let remainders = new Float64Array(1_024);

/**
 * Writes the parts cut down, keeps their remainders and counts them; returns the sum of what was cut down to, quotients apart.
 *
 * The product with the inverse is off by less than one half, so one step either way makes it the floor.
 */
function cutDown({ quotient, rest }: Division, { weights, length, whole }: MeasuredWeights, parts: Float64Array, { counts, perUnit }: Histogram): number {
  const inverse = 1 / whole;
  if (remainders.length < length) remainders = new Float64Array(length);
  const left = remainders;
  let given = 0;
  for (let i = 0; i < length; i++) {
    const weight = weights[i]!;
    const product = rest * weight;
    let floor = Math.floor(product * inverse);
    let remainder = product - floor * whole;
    if (remainder < 0) {
      floor--;
      remainder += whole;
    } else if (remainder >= whole) {
      floor++;
      remainder -= whole;
    }
    parts[i] = quotient * weight + floor;
    left[i] = remainder;
    given += floor;
    counts[(remainder * perUnit) | 0]!++;
  }
  return given;
}

/** Up to so many parts, comparing all remainders with each other is quicker than sorting them into intervals. */
const FEW = 24;
const fewRemainders = new Float64Array(FEW);
const fewRanks = new Float64Array(FEW);

/** The same for few parts. The rank of a remainder is the number of those served before it: larger ones, and equal ones before it. */
function apportionFew(total: number, { weights, length, whole }: MeasuredWeights, parts: Float64Array): void {
  const [left, ranks] = [fewRemainders, fewRanks];
  const inverse = 1 / whole;
  let quotient = Math.floor(total * inverse);
  let missing = total - quotient * whole;
  while (missing < 0) [quotient, missing] = [quotient - 1, missing + whole];
  while (missing >= whole) [quotient, missing] = [quotient + 1, missing - whole];
  const rest = missing;
  for (let i = 0; i < length; i++) {
    const weight = weights[i]!;
    const product = rest * weight;
    let floor = Math.floor(product * inverse);
    let remainder = product - floor * whole;
    if (remainder < 0) [floor, remainder] = [floor - 1, remainder + whole];
    if (remainder >= whole) [floor, remainder] = [floor + 1, remainder - whole];
    parts[i] = quotient * weight + floor;
    missing -= floor;
    left[i] = remainder;
    let rank = 0;
    for (let before = 0; before < i; before++) {
      // As good as random, so no branch is taken on it.
      const larger = Number(remainder > left[before]!);
      ranks[before]! += larger;
      rank += 1 - larger;
    }
    ranks[i] = rank;
  }
  for (let i = 0; i < length; i++) parts[i]! += Number(ranks[i]! < missing);
}

/** One unit for every remainder above the interval in which the units run out; the rest is decided inside that interval. Returns the units handed out. */
function handOut(missing: number, length: number, parts: Float64Array, { counts, perUnit }: Histogram): number {
  const { interval, left } = intervalOf(counts, missing);
  const candidates = new Uint32Array(counts[interval]!);
  const rests = new Float64Array(counts[interval]!);
  const all = remainders;
  let found = 0;
  let above = 0;
  for (let i = 0; i < length; i++) {
    const remainder = all[i]!;
    const at = (remainder * perUnit) | 0;
    // Which remainders are large enough is as good as random, so no branch is taken on it.
    const unit = Number(at > interval);
    parts[i]! += unit;
    above += unit;
    if (at === interval) {
      candidates[found] = i;
      rests[found++] = remainder;
    }
  }
  return above + handOutAmong(candidates, rests, left, parts);
}

function handOutAmong(candidates: Uint32Array, rests: Float64Array, units: number, parts: Float64Array): number {
  const least = nthLargest(rests, units);
  let equals = units;
  for (const remainder of rests) if (remainder > least) equals--;
  let handed = 0;
  for (let k = 0; k < candidates.length; k++) {
    if (rests[k]! < least || (rests[k] === least && equals-- <= 0)) continue;
    parts[candidates[k]!]!++;
    handed++;
  }
  return handed;
}

const SORTED_UP_TO = 256;

/** The n-th largest of some whole numbers, n from 1: the interval that holds it is divided again until few are left. */
function nthLargest(values: Float64Array, n: number): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) return low;
  if (values.length <= SORTED_UP_TO) return values.slice().sort()[values.length - n]!;
  const { counts, perUnit } = histogramFor(values.length, high - low + 1);
  for (const value of values) counts[((value - low) * perUnit) | 0]!++;
  const { interval, left } = intervalOf(counts, n);
  return nthLargest(values.filter((value) => (((value - low) * perUnit) | 0) === interval), left);
}

/** The interval in which the n-th largest value lies, and its rank there. */
function intervalOf(counts: Uint32Array, n: number): { interval: number; left: number } {
  let left = n;
  let interval = counts.length - 1;
  while (counts[interval]! < left) left -= counts[interval--]!;
  return { interval, left };
}

/** About one interval a value, 64 to 4,096; one more takes what rounding lifts to the upper end. */
function histogramFor(values: number, range: number): Histogram {
  const intervals = values >= 4_096 ? 4_096 : values >= 512 ? 512 : 64;
  return { counts: new Uint32Array(intervals + 1), perUnit: intervals / range };
}

function apportionCarefully(total: number, weights: Float64Array, parts: Float64Array): void {
  apportion(BigInt(total), Array.from(weights, BigInt)).parts.forEach((part, i) => {
    const value = Number(part);
    if (!Number.isSafeInteger(value)) throw new RangeError(`a part of ${part} units is beyond 2^53`);
    parts[i] = value;
  });
}
