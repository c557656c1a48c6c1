// What the items of a centre are weighed by: volume times a measure of one test, or the revenue they earned.

import type { SourceCell } from "../../finding";
import { ITEM_MEASURES, type ItemMeasure, type ServiceItemRecord } from "../../hospital-records";
import type { Decimal } from "../../money/decimal";
import { commonDecimals, quantityUnits } from "../../money/quantity";
import { cellOf } from "../../records";

/** Weights of items, in their order, as whole numbers of 10^-decimals. */
export interface ItemWeights {
  readonly driver: string;
  readonly units: readonly bigint[];
  readonly decimals: number;
  readonly total: bigint;
  cells(item: number): SourceCell[];
}

/** `volume` alone or volume times the named measure; null for a driver that items do not have. */
export function driverWeights(items: readonly ServiceItemRecord[], driver: string): ItemWeights | null {
  if (driver === "volume") return volumeWeights(items, driver, []);
  return (ITEM_MEASURES as readonly string[]).includes(driver) ? volumeWeights(items, driver, [driver as ItemMeasure]) : null;
}

/** Volume times the minutes of machine and hand together. */
export function timeWeights(items: readonly ServiceItemRecord[]): ItemWeights {
  return volumeWeights(items, "time", ["machine_min", "manual_min"]);
}

export function revenueWeights(items: readonly ServiceItemRecord[], decimals: number): ItemWeights {
  return weightsOf("revenue", items.map((item) => item.revenue ?? 0n), decimals, (item) => [cellOf(items[item]!.at, "revenue")]);
}

/** A blank measure weighs nothing. */
function volumeWeights(items: readonly ServiceItemRecord[], driver: string, measures: readonly ItemMeasure[]): ItemWeights {
  const volumes = volumesOf(items);
  const each = measures.map((measure) => items.map((item) => item[measure]));
  const measured = wholeOf(each.flat());
  const units = items.map((_, i) => volumes.units[i]! * (measures.length === 0 ? 1n : each.reduce((sum, _values, m) => sum + measured.units[m * items.length + i]!, 0n)));
  return weightsOf(driver, units, volumes.decimals + measured.decimals, (item) => ["volume", ...measures].map((field) => cellOf(items[item]!.at, field)));
}

const VOLUMES = new WeakMap<readonly ServiceItemRecord[], ReturnType<typeof wholeOf>>();

/** Volumes of the items of a centre, which every weight multiplies. */
function volumesOf(items: readonly ServiceItemRecord[]): ReturnType<typeof wholeOf> {
  const volumes = VOLUMES.get(items) ?? wholeOf(items.map((item) => item.volume));
  VOLUMES.set(items, volumes);
  return volumes;
}

function wholeOf(values: readonly (Decimal | null)[]): { units: readonly bigint[]; decimals: number } {
  const decimals = commonDecimals(values.filter((value) => value !== null));
  return { units: values.map((value) => (value === null ? 0n : quantityUnits(value, decimals))), decimals };
}

function weightsOf(driver: string, units: readonly bigint[], decimals: number, cells: ItemWeights["cells"]): ItemWeights {
  return { driver, units, decimals, total: units.reduce((sum, unit) => sum + unit, 0n), cells };
}
