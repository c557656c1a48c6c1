// The life of an asset in exact figures: what is depreciated over how long, and how far the period has come.

import type { AssetRecord } from "../../factory-records";
import { cellOf } from "../../records";
import { NO_FIGURE, constantFigure, divideExact, exactFigure, inputFigure, multiplyExact, subtractExact } from "../../statements/exact-figure";
import { type ExactFigure, cellFigure } from "../../statements/figure";

export interface AssetLife {
  /** Currency units. */
  readonly cost: ExactFigure;
  /** Residual value: cost x salvage share. */
  readonly salvage: ExactFigure;
  /** Cost less residual value. */
  readonly base: ExactFigure;
  readonly months: ExactFigure;
  /** Months of use as years; may be a fraction. */
  readonly years: ExactFigure;
  /** Month of use the period is, 1 for the month after the start; zero or less before. */
  readonly monthIndex: number;
  /** Year of use the period is, 1 for the first; 0 before. */
  readonly yearIndex: number;
  readonly unitsTotal: ExactFigure | null;
  readonly unitsMonth: ExactFigure | null;
}

const TWELVE = constantFigure(12n);
const HUNDRED = constantFigure(100n);

/** @param period  YYYY-MM */
export function assetLife(asset: AssetRecord, period: string, decimals: number): AssetLife {
  const cost = exactFigure(cellFigure(asset.cost, decimals, [cellOf(asset.at, "cost")]));
  const share = inputFigure(asset.salvage_share, asset.at, "salvage_share") ?? NO_FIGURE;
  const salvage = multiplyExact(cost, divideExact(share, HUNDRED));
  const months = inputFigure(asset.months, asset.at, "months");
  const monthIndex = monthNumber(period) - monthNumber(asset.start);
  return {
    cost,
    salvage,
    base: subtractExact(cost, salvage),
    months,
    years: divideExact(months, TWELVE),
    monthIndex,
    yearIndex: monthIndex <= 0 ? 0 : Math.ceil(monthIndex / 12),
    unitsTotal: inputFigure(asset.units_total, asset.at, "units_total"),
    unitsMonth: inputFigure(asset.units_month, asset.at, "units_month"),
  };
}

function monthNumber(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7));
}

/** A year's depreciation as a month's. */
export function perMonth(year: ExactFigure): ExactFigure {
  return divideExact(year, TWELVE);
}

/** Years of use that are left at the start of a year. */
export function yearsLeft({ years }: AssetLife, year: number): ExactFigure {
  return subtractExact(years, constantFigure(BigInt(year - 1)));
}
