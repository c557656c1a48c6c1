// Service item cost (医疗服务项目成本): one pool over the items of a centre by five methods, each to the cent and adding up to the pool.

import { byCode } from "../../code-order";
import { groupBy } from "../../group-by";
import type { Finding } from "../../finding";
import type { ServiceItemRecord } from "../../hospital-records";
import { roundToTotal } from "../../money/apportion";
import { exact, isZero, lcm, tenTo } from "../../money/exact";
import { inputFigure } from "../../statements/exact-figure";
import { type ExactFigure, exactOf, halfUpOnDemand, roundedFigure } from "../../statements/figure";
import type { Origin } from "../../statements/lineage";
import type { Figure } from "../../statements/report";
import type { DepartmentMonth } from "../department-month";
import { type ActivityCost, type CostedActivities, activityCosts } from "./activity-costs";
import { type ItemPool, itemPool } from "./item-pool";
import { type ItemWeights, driverWeights, revenueWeights, timeWeights } from "./item-weights";

export const ITEM_METHODS = ["abc", "revenue", "workload", "time", "equivalent"] as const;
export type ItemMethod = (typeof ITEM_METHODS)[number];

/** Unit costs of items are posted to this many decimals. */
export const ITEM_UNIT_DECIMALS = 4;

export interface ItemCost {
  readonly item: ServiceItemRecord;
  /** Null where the method has no base. */
  readonly totals: Readonly<Record<ItemMethod, Figure | null>>;
  /** Null without base or volume. */
  readonly units: Readonly<Record<ItemMethod, Figure | null>>;
}

export interface CentreItems {
  readonly centre: string;
  readonly pool: ItemPool;
  /** In code order. */
  readonly items: readonly ItemCost[];
  readonly costed: CostedActivities;
}

/** Costs the items of every centre that has some, in code order. */
export function serviceItems(month: DepartmentMonth): { readonly value: readonly CentreItems[]; readonly findings: readonly Finding[] } {
  const { serviceItems: rows, activities, resourceDrivers } = month.tables;
  const [byCentre, activitiesOf, driversOf] = [groupBy(rows, ({ centre }) => [centre]), groupBy(activities, ({ centre }) => [centre]), groupBy(resourceDrivers, ({ centre }) => [centre])];
  const materialElement = month.elements.find((element) => element.class === "material")?.element ?? null;
  const value = [...byCentre].sort(([a], [b]) => byCode(a, b)).map(([centre, own]): CentreItems => {
    const items = [...own].sort((a, b) => byCode(a.item, b.item));
    const pool = itemPool(month, centre);
    const costed = activityCosts({ centre, items, activities: activitiesOf.get(centre) ?? [], resourceDrivers: driversOf.get(centre) ?? [], pool, materialElement, decimals: month.decimals });
    return { centre, pool, costed, items: itemCosts(items, pool, costed, month.decimals) };
  });
  return { value, findings: value.flatMap(({ costed }) => costed.findings) };
}

function itemCosts(items: readonly ServiceItemRecord[], pool: ItemPool, costed: CostedActivities, decimals: number): ItemCost[] {
  const totals: Record<ItemMethod, readonly (Figure | null)[]> = {
    abc: activityTotals(items, pool.total, costed),
    revenue: coefficientTotals(pool.total, revenueWeights(items, decimals)),
    workload: coefficientTotals(pool.total, driverWeights(items, "volume")!),
    time: coefficientTotals(pool.total, timeWeights(items)),
    equivalent: coefficientTotals(pool.total, driverWeights(items, "equivalent")!),
  };
  return items.map((item, i) => {
    const volume = inputFigure(item.volume, item.at, "volume");
    const ofItem = (method: ItemMethod): Figure | null => totals[method][i]!;
    const perUnit = (method: ItemMethod): Figure | null => unitCost(ofItem(method), volume);
    return { item, totals: byMethod(ofItem), units: byMethod(perUnit) };
  });
}

function byMethod(of: (method: ItemMethod) => Figure | null): Record<ItemMethod, Figure | null> {
  return { abc: of("abc"), revenue: of("revenue"), workload: of("workload"), time: of("time"), equivalent: of("equivalent") };
}

function unitCost(total: Figure | null, volume: ExactFigure): Figure | null {
  if (total === null || isZero(volume.value)) return null;
  const { n, d } = exactOf(total);
  return halfUpOnDemand(exact(n * volume.value.d, d * volume.value.n), ITEM_UNIT_DECIMALS, () => ({ kind: "quotient", left: total.origin, right: volume.origin }));
}

/** The pool over items by one weight, by largest remainder; all null where the weights add up to nothing. */
function coefficientTotals(pool: Figure, weights: ItemWeights): (Figure | null)[] {
  const { units, total } = weights;
  if (total === 0n) return units.map(() => null);
  const sign = total < 0n ? -1n : 1n;
  const parts = roundToTotal(units.map((weight) => sign * pool.units * weight), sign * total, pool.units);
  return units.map((weight, i) => {
    const make = (): Figure => {
      const value = exact(sign * pool.units * weight, sign * total * tenTo(pool.decimals));
      return roundedFigure({ value, origin: shareOf(pool.origin, weights, i) }, parts[i]!, pool.decimals, "largest-remainder");
    };
    return { units: parts[i]!, decimals: pool.decimals, origin: { kind: "remade", make } };
  });
}

function shareOf(of: Origin, weights: ItemWeights, item: number): Origin {
  const { units, total, driver } = weights;
  return { kind: "share", of, part: exact(units[item]!), whole: exact(total), basis: { driver, cells: weights.cells(item) } };
}

/** Reagents and activity shares of each item over one denominator, by largest remainder to the pool; null where an activity cannot be driven, or there is none. */
function activityTotals(items: readonly ServiceItemRecord[], pool: Figure, { activities, reagents, findings }: CostedActivities): (Figure | null)[] {
  const driven = activities.filter(({ cost }) => cost.value.n !== 0n);
  if (findings.length > 0 || activities.length === 0) return items.map(() => null);
  const perUnit = driven.map(({ cost, weights }) => exact(cost.value.n, cost.value.d * weights.total));
  const minor = 10n ** BigInt(pool.decimals);
  const common = perUnit.reduce((sofar, { d }) => lcm(sofar, d), minor);
  const rates = perUnit.map(({ n, d }) => n * (common / d));
  const numerators = items.map((_, i) => driven.reduce((sum, { weights }, a) => sum + rates[a]! * weights.units[i]!, reagents[i]!.units * (common / minor)));
  const parts = roundToTotal(numerators.map((n) => n * minor), common, pool.units);
  return items.map((_, i) => {
    const make = (): Figure => roundedFigure({ value: exact(numerators[i]!, common), origin: itemOrigin(reagents[i]!, driven, i) }, parts[i]!, pool.decimals, "largest-remainder");
    return { units: parts[i]!, decimals: pool.decimals, origin: { kind: "remade", make } };
  });
}

function itemOrigin(reagent: Figure, driven: readonly ActivityCost[], item: number): Origin {
  const shares = driven.filter(({ weights }) => weights.units[item] !== 0n).map(({ cost, weights }) => shareOf(cost.origin, weights, item));
  return { kind: "sum", terms: [reagent.origin, ...shares].map((of) => ({ sign: 1, of })) };
}
