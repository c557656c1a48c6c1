// 医疗服务项目成本表 and 作业成本表: what every item costs by five methods, and what activities cost and are driven by.

import { roundToTotal } from "../../money/apportion";
import { exact, lcm } from "../../money/exact";
import { type Check, check } from "../../statements/check";
import { cellOf } from "../../records";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, roundedFigure, sumFigures } from "../../statements/figure";
import { inputFigure, quantityFigure } from "../../statements/exact-figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import type { HospitalMonth } from "../hospital-month";
import { executedRevenue } from "../revenue-sums";
import type { ActivityCost } from "../services/activity-costs";
import { type CentreItems, ITEM_METHODS, ITEM_UNIT_DECIMALS, type ItemCost, type ItemMethod } from "../services/item-costs";
import { column } from "./columns";

const RATE_DECIMALS = 12;

export function serviceItemCost(month: HospitalMonth): Report {
  return {
    id: "service-item-cost",
    keys: ["centre", "item"],
    columns: [
      ...["centre", "item"].map((id) => column(id, "code")),
      column("name", "text"),
      column("volume", "quantity"),
      column("price", "amount"),
      ...ITEM_METHODS.flatMap((method) => [column(`${method}_total`, "amount"), column(`${method}_unit`, "rate")]),
      column("abc_unit_margin", "rate"),
    ],
    rows: month.services.flatMap((centre) => [...centre.items.map((item) => itemRow(centre.centre, item)), totalRow(centre, month.decimals)]),
  };
}

function itemRow(centre: string, { item, totals, units }: ItemCost): ReportCell[] {
  const price = inputFigure(item.price, item.at, "price");
  const shown = price && halfUpFigure(price, ITEM_UNIT_DECIMALS);
  const margin = shown && units.abc ? differenceFigure(shown, units.abc) : null;
  const volume = quantityFigure(inputFigure(item.volume, item.at, "volume"));
  return [centre, item.item, item.name, volume, price && halfUpFigure(price, 2), ...ITEM_METHODS.flatMap((method) => [totals[method], units[method]]), margin];
}

function totalRow({ centre, items }: CentreItems, decimals: number): ReportCell[] {
  const volumes = items.map(({ item }) => quantityFigure(inputFigure(item.volume, item.at, "volume")));
  const volume = sumFigures(volumes, volumes.reduce((most, each) => Math.max(most, each.decimals), 0));
  return [centre, "TOTAL", null, volume, null, ...ITEM_METHODS.flatMap((method) => [methodTotal(items, method, decimals), null]), null];
}

function methodTotal(items: readonly ItemCost[], method: ItemMethod, decimals: number): Figure | null {
  const totals = items.flatMap(({ totals: own }) => own[method] ?? []);
  return totals.length === 0 ? null : sumFigures(totals, decimals);
}

/** Activity costs come to the pool less reagents, by largest remainder. */
export function serviceActivityCost(month: HospitalMonth): Report {
  return {
    id: "service-activity-cost",
    keys: ["centre", "activity"],
    columns: [...["centre", "activity"].map((id) => column(id, "code")), column("cost", "amount"), column("driver", "code"), column("driver_total", "quantity"), column("rate", "rate")],
    rows: month.services.flatMap((centre) => activityRows(centre, month.decimals)),
  };
}

function activityRows({ centre, pool, costed }: CentreItems, decimals: number): ReportCell[][] {
  const { activities, reagents } = costed;
  const rest = pool.total.units - reagents.reduce((sum, reagent) => sum + reagent.units, 0n);
  const common = activities.reduce((sofar, { cost }) => lcm(sofar, cost.value.d), 1n);
  const numerators = activities.map(({ cost }) => cost.value.n * (common / cost.value.d) * 10n ** BigInt(decimals));
  const parts = numerators.some((n) => n !== 0n) ? roundToTotal(numerators, common, rest) : numerators;
  return activities.map((each, i) => [centre, each.activity.activity, roundedFigure(each.cost, parts[i]!, decimals, "largest-remainder"), each.activity.driver, driverTotal(each), rateOf(each)]);
}

function driverTotal({ weights }: ActivityCost): Figure {
  return quantityFigure(totalOf(weights));
}

function totalOf(weights: ActivityCost["weights"]): ExactFigure {
  const value = exact(weights.total, 10n ** BigInt(weights.decimals));
  return { value, origin: { kind: "deferred", unfold: () => ({ kind: "cells", value, cells: weights.units.flatMap((_, item) => weights.cells(item)) }) } };
}

function rateOf({ cost, weights }: ActivityCost): Figure | null {
  if (weights.total === 0n) return null;
  const total = totalOf(weights);
  const value = exact(cost.value.n * total.value.d, cost.value.d * total.value.n);
  return halfUpFigure({ value, origin: { kind: "quotient", left: cost.origin, right: total.origin } }, RATE_DECIMALS);
}

/** Each method hands out the whole pool; what a centre earned is what its items earned, which is only a warning where it is not. */
export function serviceChecks(month: HospitalMonth): Check[] {
  const { decimals } = month;
  const methods = month.services.flatMap(({ centre, pool, items }) =>
    ITEM_METHODS.map((method) => check(`items:${centre}:${method}`, pool.total, methodTotal(items, method, decimals) ?? sumFigures([], decimals))),
  );
  const revenue = month.services.map(({ centre, items }) => {
    const earned = executedRevenue(month, centre, (category) => category !== month.materialCategory);
    const rows = items.map(({ item }) => item);
    const ofItems = cellFigure(rows.reduce((sum, row) => sum + (row.revenue ?? 0n), 0n), decimals, rows.map((row) => cellOf(row.at, "revenue")));
    return check(`items-revenue:${centre}`, earned, ofItems, "warning");
  });
  return [...methods, ...revenue];
}
