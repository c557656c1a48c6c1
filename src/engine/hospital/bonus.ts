// Bonus (绩效奖金): a pool shared by work points, quality and how a centre's cost stands to what its work should have cost.

import { byCode } from "../code-order";
import { type Finding, finding } from "../finding";
import type { BonusRecord } from "../hospital-records";
import { roundToTotal } from "../money/apportion";
import { compare, isZero, lcm } from "../money/exact";
import { cellOf } from "../records";
import { NO_FIGURE, addExact, constantFigure, divideExact, exactFigure, inputFigure, multiplyExact, percentOf } from "../statements/exact-figure";
import { type ExactFigure, halfUpFigure, roundedFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { PlannedMonth } from "./plan-lines";

export interface BonusShare {
  readonly centre: string;
  readonly coefficient: ExactFigure;
  readonly weight: ExactFigure;
  readonly bonus: Figure;
}

export interface BonusPool {
  readonly pool: Figure;
  /** In code order. */
  readonly shares: readonly BonusShare[];
}

/** Parameters without which no bonus is worked out; the two limits are percentages. */
const PARAMETERS = ["pool", "coefficient_min", "coefficient_max"] as const;

/** Null without a bonus table; findings name parameters that are missing, and a pool that nobody has a weight for. */
export function bonusPool(month: PlannedMonth): { readonly value: BonusPool | null; readonly findings: readonly Finding[] } {
  const { bonus } = month.tables;
  if (bonus.length === 0) return { value: null, findings: [] };
  const given = new Map(PARAMETERS.map((key) => [key, parameter(bonus, key)]));
  const missing = PARAMETERS.filter((key) => !given.get(key));
  if (missing.length > 0) return { value: null, findings: missing.map((key) => finding("bonus-parameter-missing", { key }, cellOf(bonus[0]!.at, "key"))) };
  const [pool, least, most] = PARAMETERS.map((key) => given.get(key)!) as [ExactFigure, ExactFigure, ExactFigure];
  const rows = bonus.filter((row) => row.kind === "centre" && row.centre !== null).sort((a, b) => byCode(a.centre!, b.centre!));
  const weighed = rows.map((row) => {
    const coefficient = within(coefficientOf(month, row.centre!), percentOf(constantFigure(1n), least), percentOf(constantFigure(1n), most));
    const points = inputFigure(row.points, row.at, "points") ?? NO_FIGURE;
    const quality = inputFigure(row.quality_share, row.at, "quality_share") ?? NO_FIGURE;
    return { centre: row.centre!, coefficient, weight: percentOf(multiplyExact(points, coefficient), quality) };
  });
  const whole = addExact(weighed.map(({ weight }) => weight));
  const figure = halfUpFigure(pool, month.decimals);
  if (isZero(whole.value)) return { value: null, findings: [finding("bonus-without-weights", {}, cellOf(bonus[0]!.at, "kind"))] };
  return { value: { pool: figure, shares: shared(figure, weighed, whole) }, findings: [] };
}

function parameter(bonus: readonly BonusRecord[], key: string): ExactFigure | null {
  const row = bonus.find((each) => each.kind === "param" && each.key === key);
  return row ? inputFigure(row.value, row.at, "value") : null;
}

/** Target over medical full cost; null for a centre without cost, which gets the most. */
function coefficientOf(month: PlannedMonth, centre: string): ExactFigure | null {
  const target = addExact(month.planned.filter((line) => line.centre === centre).map((line) => multiplyExact(line.actualVolume, line.planUnitCost)));
  const cost = sumFigures(month.elements.map(({ element }) => month.stages.inScope("medtech", "medical_cost", element, centre)), month.decimals);
  return cost.units === 0n ? null : divideExact(target, exactFigure(cost));
}

function within(value: ExactFigure | null, least: ExactFigure, most: ExactFigure): ExactFigure {
  if (value === null || compare(value.value, most.value) > 0) return most;
  return compare(value.value, least.value) < 0 ? least : value;
}

type Weighed = Omit<BonusShare, "bonus">;

/** The pool by weight, by largest remainder. */
function shared(pool: Figure, weighed: readonly Weighed[], whole: ExactFigure): BonusShare[] {
  const common = weighed.reduce((sofar, { weight }) => lcm(sofar, weight.value.d), whole.value.d);
  const units = weighed.map(({ weight }) => weight.value.n * (common / weight.value.d));
  const sum = units.reduce((total, unit) => total + unit, 0n);
  const sign = sum < 0n ? -1n : 1n;
  const parts = roundToTotal(units.map((unit) => sign * pool.units * unit), sign * sum, pool.units);
  return weighed.map((each, i) => {
    const from = multiplyExact(exactFigure(pool), divideExact(each.weight, whole));
    return { ...each, bonus: roundedFigure(from, parts[i]!, pool.decimals, "largest-remainder") };
  });
}

/** Weights are shown to this many decimals. */
export function shownWeight(weight: ExactFigure): Figure {
  return halfUpFigure(weight, 6);
}
