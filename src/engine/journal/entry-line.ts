// Lines of generated journal entries as the stages of a close make them: who is debited or credited, by role, with what.

import type { Figure } from "../statements/report";

/** What an account is for; the postings table names the account of each role. */
export const ROLES = [
  "basic",
  "auxiliary",
  "overhead",
  "pool",
  "admin",
  "sales",
  "headquarters",
  "welfare",
  "external",
  "material",
  "material_variance",
  "semi",
  "finished",
  "product_variance",
  "scrap",
  "quality",
  "salvage",
  "compensation",
  "vat_input",
  "vat_transfer_out",
  "vat_output",
  "payable",
  "accumulated_depreciation",
  "fixed_assets",
  "planned_difference",
  "idle_capacity",
  "count_difference",
  "cogs",
] as const;

export type Role = (typeof ROLES)[number];

export type EntryName =
  | "material-variance"
  | "utilities"
  | "utilities-recharge"
  | "depreciation"
  | "accruals"
  | `allocation-${string}`
  | "variance-incurred"
  | "overhead"
  | "idle-capacity"
  | "unit-variance"
  | "quality"
  | "quality-period"
  | "scrap"
  | "by-product"
  | "semi-receipt"
  | "semi-issue"
  | "transfer"
  | "finished-receipt"
  | "variance-distribution"
  | "finished-issue"
  | "cost-of-sales";

/** Where an entry line stands: a role, or an account that an input row names; blank dimensions are null. */
export interface Place {
  readonly account: Role | { readonly code: string };
  readonly centre: string | null;
  readonly product: string | null;
  readonly element: string | null;
}

/** One debit or credit, before lines of equal place are added up. Amounts may be negative: red ink stays on its side. */
export interface EntryLine {
  readonly entry: EntryName;
  readonly side: "D" | "C";
  readonly place: Place;
  readonly amount: Figure;
}

export function place(account: Place["account"], centre: string | null = null, product: string | null = null, element: string | null = null): Place {
  return { account, centre, product, element };
}

/** The two lines of an amount that leaves one place for another. */
export function moved(entry: EntryName, amount: Figure, to: Place, from: Place): EntryLine[] {
  return [debited(entry, to, amount), credited(entry, from, amount)];
}

export function debited(entry: EntryName, to: Place, amount: Figure): EntryLine {
  return { entry, side: "D", place: to, amount };
}

export function credited(entry: EntryName, from: Place, amount: Figure): EntryLine {
  return { entry, side: "C", place: from, amount };
}
