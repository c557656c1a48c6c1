// 折旧: every asset of the register by its method, posted to the cent and never beyond what may be depreciated.

import type { AssetRecord, DepreciationMethod } from "../../factory-records";
import type { FactoryGround } from "../../factory/factory-month";
import { type Finding, type Staged, finding } from "../../finding";
import { type EntryLine, moved, place } from "../../journal/entry-line";
import { cellOf, missingValue } from "../../records";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, sumFigures, zeroFigure } from "../../statements/figure";
import type { Figure } from "../../statements/report";
import { type CostCell, addedUp } from "../cost-cell";
import { elementFindings } from "../element-findings";
import { type AssetLife, assetLife } from "./asset-life";
import { doubleDeclining } from "./double-declining";
import { straightLine } from "./straight-line";
import { sumOfYears } from "./sum-of-years";
import { unitsOfProduction } from "./units-of-production";

export interface DepreciatedAsset {
  readonly asset: AssetRecord;
  readonly element: string;
  readonly life: AssetLife;
  readonly cost: Figure;
  readonly accumulated: Figure;
  readonly amount: Figure;
  readonly accumulatedClosing: Figure;
  readonly netClosing: Figure;
}

export interface Depreciation {
  readonly assets: readonly DepreciatedAsset[];
  readonly cells: readonly CostCell[];
  readonly entries: readonly EntryLine[];
}

const METHODS: Readonly<Record<DepreciationMethod, (life: AssetLife) => ExactFigure>> = {
  "straight-line": straightLine,
  units: unitsOfProduction,
  "double-declining": doubleDeclining,
  "sum-of-years": sumOfYears,
};

/** Depreciation of the month, posted to (centre, element). It begins the month after the start and ends with the life. */
export function depreciate(ground: FactoryGround): Staged<Depreciation> {
  const { input, decimals } = ground;
  const findings = input.assets.flatMap((asset) => assetFindings(asset, elementOf(asset, ground), ground));
  const usable = input.assets.filter((asset) => !asset.months.isZero() && !asset.months.isNegative());
  const assets = usable.map((asset) => depreciated(asset, elementOf(asset, ground), ground));
  const charged = assets.filter(({ amount }) => amount.units !== 0n);
  const cells = addedUp(charged.map(({ asset, element, amount }) => ({ centre: asset.centre, product: null, element, amount })), decimals);
  const entries = cells.flatMap(({ centre, element, amount }) =>
    moved("depreciation", amount, place(ground.roleOf(centre, null, element), centre, null, element), place("accumulated_depreciation")),
  );
  return { value: { assets, cells, entries }, findings };
}

function elementOf(asset: AssetRecord, { input }: FactoryGround): string {
  return asset.element ?? input.settings.elementDepreciation;
}

function depreciated(asset: AssetRecord, element: string, ground: FactoryGround): DepreciatedAsset {
  const { decimals } = ground;
  const life = assetLife(asset, ground.input.settings.period, decimals);
  const cost = cellFigure(asset.cost, decimals, [cellOf(asset.at, "cost")]);
  const accumulated = asset.accumulated === null ? zeroFigure(decimals) : cellFigure(asset.accumulated, decimals, [cellOf(asset.at, "accumulated")]);
  const amount = amountOf(asset, life, accumulated, decimals);
  const accumulatedClosing = sumFigures([accumulated, amount], decimals);
  return { asset, element, life, cost, accumulated, amount, accumulatedClosing, netClosing: differenceFigure(cost, accumulatedClosing) };
}

/** The last month takes what is left; no month takes more, and none gives anything back. */
function amountOf(asset: AssetRecord, life: AssetLife, accumulated: Figure, decimals: number): Figure {
  const { monthIndex } = life;
  const nothing = zeroFigure(decimals);
  const byTime = asset.method !== "units";
  if (monthIndex < 1 || (byTime && asset.months.lessThan(monthIndex))) return nothing;
  const left = differenceFigure(halfUpFigure(life.base, decimals), accumulated);
  const last = byTime && asset.months.equals(monthIndex);
  const due = last ? left : halfUpFigure(METHODS[asset.method](life), decimals);
  const capped = due.units > left.units ? left : due;
  return capped.units < 0n ? nothing : capped;
}

function assetFindings(asset: AssetRecord, element: string, ground: FactoryGround): Finding[] {
  const found = elementFindings(element, "assets", asset.at, ground);
  if (!ground.centres.has(asset.centre)) found.push(finding("centre-unknown", { centre: asset.centre, table: "assets" }, cellOf(asset.at, "centre")));
  if (asset.months.isZero() || asset.months.isNegative()) {
    found.push(finding("value-not-allowed", { column: "months", value: asset.months.toFixed(), allowed: "> 0", table: "assets", field: "months" }, cellOf(asset.at, "months")));
  }
  if (asset.method === "units") {
    if (asset.units_total === null || asset.units_total.isZero()) found.push(missingValue("assets", asset.at, "units_total"));
    if (asset.units_month === null) found.push(missingValue("assets", asset.at, "units_month"));
  }
  return found;
}
