// Activity-based costing (作业成本法): reagents to their items, every other cost to activities by resource drivers, activities to items.

import { byCode } from "../../code-order";
import { type Finding, finding } from "../../finding";
import type { ActivityRecord, ResourceDriverRecord, ServiceItemRecord } from "../../hospital-records";
import { exact } from "../../money/exact";
import { commonDecimals, quantityUnits } from "../../money/quantity";
import { cellOf } from "../../records";
import { NO_FIGURE, addExact, exactFigure } from "../../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure } from "../../statements/figure";
import type { Figure } from "../../statements/report";
import type { ItemPool } from "./item-pool";
import { type ItemWeights, driverWeights } from "./item-weights";

export interface ActivityCost {
  readonly activity: ActivityRecord;
  readonly cost: ExactFigure;
  readonly weights: ItemWeights;
}

export interface CostedActivities {
  /** In code order. */
  readonly activities: readonly ActivityCost[];
  /** Reagents of each item, in the order of the items. */
  readonly reagents: readonly Figure[];
  readonly findings: readonly Finding[];
}

export interface ServiceCentre {
  readonly centre: string;
  readonly items: readonly ServiceItemRecord[];
  readonly activities: readonly ActivityRecord[];
  readonly resourceDrivers: readonly ResourceDriverRecord[];
  readonly pool: ItemPool;
  /** The element that reagents are part of. */
  readonly materialElement: string | null;
  readonly decimals: number;
}

/**
 * @returns exact cost of every activity of a centre; a finding for an element without resource driver, for an activity with
 *          cost and no driver quantity, and for a driver that items do not have
 */
export function activityCosts(ground: ServiceCentre): CostedActivities {
  const { items, decimals, pool, materialElement, centre } = ground;
  const findings: Finding[] = [];
  const reagents = items.map((item) => cellFigure(item.direct_reagent ?? 0n, decimals, [cellOf(item.at, "direct_reagent")]));
  const shares = new Map<string, ExactFigure[]>();
  for (const [element, amount] of pool.byElement) {
    const rest = element === materialElement ? differenceFigure(amount, cellsTotal(items, decimals)) : amount;
    if (rest.units === 0n) continue;
    const drivers = ground.resourceDrivers.filter((row) => row.element === element && !row.weight.isZero());
    if (drivers.length === 0) {
      findings.push(finding("resource-driver-missing", { centre, element }, cellOf(items[0]!.at, "centre")));
      continue;
    }
    for (const [activity, share] of spreadOver(rest, drivers)) shares.set(activity, [...(shares.get(activity) ?? []), share]);
  }
  const activities = [...ground.activities].sort((a, b) => byCode(a.activity, b.activity)).flatMap((activity): ActivityCost[] => {
    const cost = addExact(shares.get(activity.activity) ?? []);
    const weights = driverWeights(items, activity.driver);
    if (!weights) findings.push(finding("activity-driver-unknown", { centre, activity: activity.activity, driver: activity.driver }, cellOf(activity.at, "driver")));
    else if (weights.total === 0n && cost.value.n !== 0n) findings.push(finding("activity-driver-empty", { centre, activity: activity.activity, driver: activity.driver }, cellOf(activity.at, "driver")));
    return weights ? [{ activity, cost, weights }] : [];
  });
  const known = new Set(ground.activities.map((row) => row.activity));
  for (const row of ground.resourceDrivers) {
    if (!known.has(row.activity)) findings.push(finding("activity-unknown", { centre, activity: row.activity }, cellOf(row.at, "activity")));
  }
  return { activities, reagents, findings };
}

function cellsTotal(items: readonly ServiceItemRecord[], decimals: number): Figure {
  return cellFigure(items.reduce((sum, item) => sum + (item.direct_reagent ?? 0n), 0n), decimals, items.map((item) => cellOf(item.at, "direct_reagent")));
}

/** An element's cost over activities by weight, exactly. */
function spreadOver(amount: Figure, drivers: readonly ResourceDriverRecord[]): [string, ExactFigure][] {
  const decimals = commonDecimals(drivers.map((row) => row.weight));
  const weights = drivers.map((row) => quantityUnits(row.weight, decimals));
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return drivers.map((row) => [row.activity, NO_FIGURE]);
  const of = exactFigure(amount);
  return drivers.map((row, i) => {
    const value = exact(of.value.n * weights[i]!, of.value.d * whole);
    const basis = { driver: "resource_drivers", cells: [cellOf(row.at, "weight")] };
    return [row.activity, { value, origin: { kind: "share", of: of.origin, part: exact(weights[i]!), whole: exact(whole), basis } }];
  });
}
