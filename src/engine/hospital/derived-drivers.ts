// Derived drivers (由收入和内部价格得出的动因): what a rule names and nobody needs to type, and what is typed held against revenue.

import { groupBy } from "../group-by";
import { type Finding, finding } from "../finding";
import { Decimal } from "../money/decimal";
import { minorText } from "../money/minor-units";
import { commonDecimals, quantityUnits } from "../money/quantity";
import { type DriverRecord, type RecordSource, type RevenueRecord, type RuleRecord, cellOf } from "../records";
import { type Check, check } from "../statements/check";
import type { SettingNumber } from "../statements/exact-figure";
import { cellFigure } from "../statements/figure";
import type { Figure } from "../statements/report";

interface Ground {
  readonly rules: readonly RuleRecord[];
  readonly drivers: readonly DriverRecord[];
  readonly revenue: readonly RevenueRecord[];
  readonly decimals: number;
  /** Price of one unit of a driver, by its name. */
  readonly internalPrices: ReadonlyMap<string, SettingNumber>;
}

/** Revenue by who executed or ordered it: `EXEC_REV`, `OP_EXEC_REV`, `IP_ORD_REV`, each of one category when it follows: `ORD_REV:LAB`. */
const REVENUE = /^(?:(OP|IP)_)?(EXEC|ORD)_REV(?::(.+))?$/;

/** Quantities of drivers at their internal prices, added: `VALUE:PACK_S;PACK_L`. */
const VALUE = /^VALUE:(.+)$/;

/** Rows for the drivers that rules name by such a name and that have no rows of their own. */
export function derivedDrivers(ground: Ground): { readonly value: readonly DriverRecord[]; readonly findings: readonly Finding[] } {
  const given = new Set(ground.drivers.map((row) => row.driver));
  const findings: Finding[] = [];
  const named = new Map(ground.rules.flatMap((rule) => (rule.driver !== null && !given.has(rule.driver) ? [[rule.driver, rule] as const] : [])));
  const value = [...named].flatMap(([driver, rule]) => {
    const parts = VALUE.exec(driver)?.[1]?.split(";").map((part) => part.trim());
    if (parts) return valued(driver, parts, rule, ground, findings);
    const passes = passing(driver);
    return passes ? ofRevenue(driver, passes, ground, findings) : [];
  });
  return { value, findings };
}

interface Passing {
  readonly by: "executing_centre" | "ordering_centre";
  row(row: RevenueRecord): boolean;
}

function passing(driver: string): Passing | null {
  const match = REVENUE.exec(driver);
  if (!match) return null;
  const [, type, side, category] = match;
  return {
    by: side === "EXEC" ? "executing_centre" : "ordering_centre",
    row: (row) => (type === undefined || row.patient_type === type) && (category === undefined || row.category === category),
  };
}

/** Every charge is a row of the driver; a centre whose charges come to less than nothing cannot receive by it. */
function ofRevenue(driver: string, passes: Passing, { revenue, decimals }: Ground, findings: Finding[]): DriverRecord[] {
  const byCentre = groupBy(revenue.filter(passes.row), (row) => [row[passes.by]]);
  return [...byCentre].flatMap(([receiver, rows]) => {
    const whole = rows.reduce((sum, row) => sum + row.amount, 0n);
    if (whole < 0n) {
      findings.push(finding("driver-negative", { driver, receiver, quantity: minorText(whole, decimals) }, cellOf(rows[0]!.at, "amount")));
      return [];
    }
    return rows.map((row) => derived(driver, null, receiver, new Decimal(minorText(row.amount, decimals)), row.at, "amount"));
  });
}

function valued(driver: string, parts: readonly string[], rule: RuleRecord, { drivers, internalPrices }: Ground, findings: Finding[]): DriverRecord[] {
  return parts.flatMap((part) => {
    const price = internalPrices.get(part);
    const own = drivers.filter((row) => row.driver === part);
    if (!price) findings.push(finding("setting-missing", { key: `internal_price:${part}` }));
    if (own.length === 0) findings.push(finding("driver-unknown", { driver: part }, cellOf(rule.at, "driver")));
    return price ? own.map((row) => derived(driver, row.provider, row.receiver, row.quantity.times(price.value), row.at, "quantity")) : [];
  });
}

function derived(driver: string, provider: string | null, receiver: string, quantity: Decimal, at: RecordSource, field: string): DriverRecord {
  return { driver, provider, receiver, quantity, at: { ...at, columns: { ...at.columns, quantity: at.columns[field] ?? 0 } }, derived: true };
}

/** Typed and derived quantities of such a driver against the revenue they are said to be; a difference is told and does not stop the close. */
export function derivedDriverChecks({ rules, revenue, decimals }: Ground, drivers: readonly DriverRecord[]): Check[] {
  const named = [...new Set(rules.flatMap((rule) => rule.driver ?? []))].sort();
  const byDriver = groupBy(drivers, (row) => [row.driver]);
  return named.flatMap((driver) => {
    const [passes, rows] = [passing(driver), byDriver.get(driver) ?? []];
    if (!passes || new Set(rows.map((row) => row.provider)).size !== 1) return [];
    return [check(`driver:${driver}`, revenueFigure(revenue.filter(passes.row), decimals, rows), quantityFigureOf(rows, decimals), "warning")];
  });
}

function quantityFigureOf(rows: readonly DriverRecord[], decimals: number): Figure {
  const places = Math.max(decimals, commonDecimals(rows.map((row) => row.quantity)));
  return cellFigure(rows.reduce((sum, row) => sum + quantityUnits(row.quantity, places), 0n), places, rows.map((row) => cellOf(row.at, "quantity")));
}

function revenueFigure(rows: readonly RevenueRecord[], decimals: number, like: readonly DriverRecord[]): Figure {
  const places = Math.max(decimals, commonDecimals(like.map((row) => row.quantity)));
  return cellFigure(rows.reduce((sum, row) => sum + row.amount, 0n) * 10n ** BigInt(places - decimals), places, rows.map((row) => cellOf(row.at, "amount")));
}
