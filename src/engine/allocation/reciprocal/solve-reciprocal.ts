// Reciprocal allocation (代数分配) of service departments: gross costs with a proof that their roundings are right to the unit.

import { type Approximation, type Method, approximation } from "./approximate";
import { decideExactly } from "./decide-exactly";
import { type OrderedEquations, inClosingOrder } from "./ordered-equations";
import { type Rates, addTo, grossOf, residual } from "./residual";
import { type Rounding, roundProved } from "./round-proved";
import { type ServiceNetwork, equationsOf } from "./service-network";

/** Gross costs of one cost element. Arrays have one entry per service, in minor units. */
export interface GrossCosts {
  /** Gross cost hi + lo, own use included. */
  readonly hi: Float64Array;
  readonly lo: Float64Array;
  /** Gross cost rounded half away from zero to whole units: proved, not hoped. */
  readonly rounded: Float64Array;
  /** No gross cost is further than this from hi + lo (exact groups aside, whose roundings do not rest on it). */
  readonly bound: number;
  /** Largest possible residual of an equation: cost + received - given. */
  readonly residual: number;
}

export interface Group {
  /** Services that serve each other, closed at the same time. */
  readonly services: readonly number[];
  readonly method: Method;
}

export interface Certified {
  readonly gross: readonly GrossCosts[];
  /** In the order in which they close. */
  readonly groups: readonly Group[];
  /** Groups for which exact rational arithmetic had to decide a rounding. */
  readonly exactGroups: number;
}

/** First solutions are as good as floats make them, corrections need few digits. */
const FIRST_TOLERANCE = 2 ** -36;
const STEP_TOLERANCE = 2 ** -28;
/** More corrections than any system that floats can solve at all has use for. */
const MOST_STEPS = 12;

/**
 * Solves gross(k) = cost(k) + sum over i of gross(i) quantity(i, k) / output(i) for every cost element.
 *
 * Groups are solved in closing order; rates are refined with residuals of the whole-number equations. Proof: the
 * equations have an inverse without negative entries, so rates w >= 0 whose left sides are all at least 1 - d give
 * |error(k)| <= base(k) w(k) largest residual / (1 - d). Where that touches a half unit, exact fractions decide.
 *
 * @param costs  per element one whole number of minor units per service, of either sign
 * @throws RangeError when a loop is closed (callers ask closedLoops first), a cost is no whole number, or a gross cost passes 2^53
 * @source  Horngren, Cost Accounting, reciprocal method; 辅助生产费用 代数分配法; A. Berman, R. Plemmons, Nonnegative Matrices, ch. 6
 */
export function solveReciprocal(network: ServiceNetwork, costs: readonly Float64Array[]): Certified {
  const equations = inClosingOrder(equationsOf(network));
  for (const cost of costs) requireWhole(cost, network.size);
  const solver = approximation(equations);
  const scale = errorScale(equations, solver);
  const decided = new Set<number>();
  const gross = costs.map((given) => {
    const cost = inOrder(given, equations.order);
    const refined = refine(equations, solver, cost, scale);
    for (const group of decideExactly(equations, cost, refined.rounding)) decided.add(group);
    return inNumbering(refined, equations.order);
  });
  const methods = solver.methods.map((method, group) => (decided.has(group) ? "exact" : method));
  return { gross, groups: groupsOf(equations, methods), exactGroups: decided.size };
}

interface Refined {
  readonly gross: Rates;
  readonly rounding: Rounding;
  readonly bound: number;
  readonly residual: number;
}

/** Corrects until every rounding is proved or residuals stop falling; at least once, so that hi + lo carries more than a float. */
function refine(equations: OrderedEquations, solver: Approximation, cost: Float64Array, scale: Float64Array | null): Refined {
  const { size, base } = equations;
  const rates: Rates = { hi: new Float64Array(size), lo: new Float64Array(size) };
  const step = new Float64Array(size);
  const left = Float64Array.from(cost);
  let smallest = Infinity;
  for (let turn = 1; ; turn++) {
    solver.solve(left, turn === 1 ? FIRST_TOLERANCE : STEP_TOLERANCE, step);
    addTo(rates, step);
    const largest = residual(equations, cost, rates, left);
    if (turn === 1 && largest > 0) {
      smallest = largest;
      continue;
    }
    const gross = grossOf(base, rates);
    const rounding = roundProved(gross, scale, largest);
    const falling = largest < smallest / 4;
    if (rounding.doubts.length === 0 || scale === null || !falling || turn === MOST_STEPS) {
      return { gross, rounding, bound: rounding.bound, residual: largest };
    }
    smallest = largest;
  }
}

/**
 * Base times the rates for one unit everywhere, over one less their verified defect: the error per unit of residual.
 * Null where no such rates could be verified; then nothing is proved by floats.
 */
function errorScale(equations: OrderedEquations, solver: Approximation): Float64Array | null {
  const { size, base } = equations;
  const ones = new Float64Array(size).fill(1);
  const rates: Rates = { hi: Float64Array.from(solver.shape), lo: new Float64Array(size) };
  const left = new Float64Array(size);
  const step = new Float64Array(size);
  for (let turn = 0; turn < MOST_STEPS; turn++) {
    const defect = residual(equations, ones, rates, left);
    if (defect <= 0.01 && rates.hi.every((rate) => rate >= 0)) {
      return base.map((whole, i) => (whole * rates.hi[i]! * (1 + 2 ** -40)) / (1 - defect));
    }
    solver.solve(left, STEP_TOLERANCE, step);
    addTo(rates, step);
  }
  return null;
}

function requireWhole(cost: Float64Array, size: number): void {
  if (cost.length !== size) throw new RangeError(`${size} services need a cost each, not ${cost.length}`);
  const wrong = cost.findIndex((one) => !Number.isSafeInteger(one));
  if (wrong >= 0) throw new RangeError(`service ${wrong}: ${cost[wrong]} is no whole cost`);
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const moved = new Float64Array(values.length);
  for (let at = 0; at < order.length; at++) moved[at] = values[order[at]!]!;
  return moved;
}

function inNumbering({ gross, rounding, bound, residual: largest }: Refined, order: Uint32Array): GrossCosts {
  const size = order.length;
  const result = { hi: new Float64Array(size), lo: new Float64Array(size), rounded: new Float64Array(size), bound, residual: largest };
  for (let at = 0; at < size; at++) {
    const service = order[at]!;
    result.hi[service] = gross.hi[at]!;
    result.lo[service] = gross.lo[at]!;
    result.rounded[service] = rounding.rounded[at]!;
  }
  return result;
}

function groupsOf({ order, groupStart }: OrderedEquations, methods: readonly Method[]): Group[] {
  return methods.map((method, g) => ({ services: Array.from(order.subarray(groupStart[g]!, groupStart[g + 1]!)), method }));
}
