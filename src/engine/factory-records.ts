// The records of a factory month: what one row of each manufacturing table means once it has been read.

import type { Decimal } from "./money/decimal";
import type { RecordSource } from "./records";

// Money is whole minor units (bigint). Quantities, hours, percent (0 to 100), prices and standards are decimals as typed. Null is "not given".

interface Sourced {
  readonly at: RecordSource;
}

/** What an element is to a product or a pool: product items, expense items of pools, or quality cost. */
export const ELEMENT_CLASSES = ["material", "transferred", "conversion", "loss", "overhead", "quality"] as const;

export type ElementClass = (typeof ELEMENT_CLASSES)[number];

/** `own` cost of a step, or `transferred` from the step before or from a store. */
export type CostOrigin = "own" | "transferred";

export type ProductKind = "finished" | "semi" | "by-product" | "service";

export interface ProductRecord extends Sourced {
  readonly product: string;
  readonly name: string | null;
  readonly unit: string | null;
  readonly kind: ProductKind;
  /** Of a by-product: its main product; of a service: its driver. */
  readonly group: string | null;
  /** Of a by-product: net realisable value per unit. */
  readonly price: Decimal | null;
}

export type Transfer = "combined" | "itemised" | "parallel" | "standard";

export interface RoutingRecord extends Sourced {
  readonly product: string;
  readonly step: Decimal;
  readonly centre: string;
  /** Semi-finished product taken from its store. */
  readonly input: string | null;
  readonly input_quantity: Decimal | null;
  readonly transfer: Transfer | null;
}

export interface ProductionRecord extends Sourced {
  readonly product: string;
  readonly centre: string;
  readonly opening: Decimal | null;
  readonly started: Decimal | null;
  readonly finished: Decimal | null;
  readonly closing: Decimal | null;
  readonly material_share: Decimal | null;
  readonly conversion_share: Decimal | null;
  readonly opening_material_share: Decimal | null;
  readonly opening_conversion_share: Decimal | null;
  /** Currency units. */
  readonly closing_quota_material: Decimal | null;
  readonly closing_quota_hours: Decimal | null;
  readonly scrapped: Decimal | null;
  readonly hours: Decimal | null;
  readonly machine_hours: Decimal | null;
}

export interface OpeningWipRecord extends Sourced {
  readonly product: string;
  readonly centre: string;
  /** Blank: transferred for elements of that class, else own. */
  readonly origin: CostOrigin | null;
  readonly element: string;
  readonly amount: bigint;
}

export type WipMethodName =
  | "none"
  | "fixed"
  | "materials"
  | "equivalent-weighted"
  | "equivalent-fifo"
  | "as-finished"
  | "standard"
  | "standard-ratio";

export interface WipRuleRecord extends Sourced {
  readonly product: string;
  readonly centre: string;
  readonly method: WipMethodName;
}

/** Per finished unit; `amount` in currency units. */
export interface StandardRecord extends Sourced {
  readonly product: string;
  readonly centre: string;
  readonly element: string;
  readonly item: string | null;
  readonly quantity: Decimal | null;
  readonly price: Decimal | null;
  readonly amount: Decimal | null;
}

export type StockKind = "material" | "semi" | "finished";
export type StockMethod = "fifo" | "month-average" | "moving-average" | "planned" | "specific" | "standard";

export interface StockRecord extends Sourced {
  readonly item: string;
  readonly name: string | null;
  readonly unit: string | null;
  readonly kind: StockKind;
  /** Material variance class. */
  readonly group: string | null;
  readonly planned_price: Decimal | null;
  readonly opening_quantity: Decimal | null;
  readonly opening_amount: bigint | null;
  readonly opening_variance: bigint | null;
  readonly method: StockMethod | null;
}

/** Moves keep the order of the file; `position` is the 0-based data row. */
export interface StockMoveRecord extends Sourced {
  readonly position: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly item: string;
  /** `confirm`: the receiver's own record of an issue, never valued. */
  readonly kind: "receipt" | "issue" | "count" | "confirm";
  readonly quantity: Decimal;
  readonly amount: bigint | null;
  readonly centre: string | null;
  readonly product: string | null;
  readonly element: string | null;
  readonly document: string | null;
}

/** An invoice (no receiver) or a meter (with receiver). */
export interface UtilityRecord extends Sourced {
  readonly kind: string;
  readonly supplier: string | null;
  readonly quantity: Decimal | null;
  readonly net: bigint | null;
  readonly vat: bigint | null;
  readonly receiver: string | null;
  readonly element: string | null;
  readonly meter: string | null;
}

export type QualityKind = "irreparable" | "rework" | "trial" | "inspection" | "prevention";

export interface QualityRecord extends Sourced {
  readonly product: string | null;
  readonly centre: string;
  readonly kind: QualityKind;
  readonly basis: "actual" | "standard" | null;
  readonly quantity: Decimal | null;
  /** Hours spent on the scrap. */
  readonly hours: Decimal | null;
  readonly amount: bigint | null;
  readonly salvage: bigint | null;
  readonly compensation: bigint | null;
  /** Nature account of inspection and prevention at a factory of two levels. */
  readonly account: string | null;
}

export type DepreciationMethod = "straight-line" | "units" | "double-declining" | "sum-of-years";

export interface AssetRecord extends Sourced {
  readonly asset: string;
  readonly name: string | null;
  readonly centre: string;
  readonly element: string | null;
  readonly cost: bigint;
  readonly salvage_share: Decimal | null;
  readonly months: Decimal;
  /** YYYY-MM; depreciation begins the month after. */
  readonly start: string;
  readonly method: DepreciationMethod;
  readonly accumulated: bigint | null;
  readonly units_total: Decimal | null;
  readonly units_month: Decimal | null;
}

/** What an accrual's rate is applied to: a number in currency units, or the month's ledger cost of an element at the row's centre. */
export type AccrualBase = { readonly number: Decimal } | { readonly element: string };

export interface AccrualRecord extends Sourced {
  readonly name: string;
  /** Account debited without collecting anything; blank: cost of the centre. */
  readonly account: string | null;
  readonly credit_account: string;
  readonly centre: string | null;
  readonly element: string | null;
  readonly base: AccrualBase | null;
  readonly rate: Decimal | null;
  readonly amount: bigint | null;
}

export interface VarianceRecord extends Sourced {
  /** Blank: variance of the whole centre, spread over products. */
  readonly product: string | null;
  readonly centre: string;
  readonly element: string;
  /** YYYY-MM in which it arose; blank: the month that is closed. */
  readonly origin: string | null;
  readonly opening: bigint | null;
  readonly incurred: bigint | null;
  readonly method: "distribute" | "carry";
  readonly share: Decimal | null;
  /** Why a unit's variance of this month is as large as it is. */
  readonly reason: string | null;
}

export interface PostingRecord extends Sourced {
  readonly role: string;
  readonly account: string;
  readonly name: string | null;
}

/** `amount` in currency units, with as many decimals as a unit cost has. */
export interface BudgetRecord extends Sourced {
  readonly centre: string | null;
  readonly product: string | null;
  readonly element: string | null;
  readonly measure: string | null;
  readonly quantity: Decimal | null;
  readonly amount: Decimal | null;
}

export interface PriorRecord extends Sourced {
  /** YYYY-MM. */
  readonly period: string;
  readonly report: string;
  readonly centre: string | null;
  readonly product: string | null;
  readonly element: string | null;
  readonly measure: string | null;
  readonly amount: Decimal;
}
