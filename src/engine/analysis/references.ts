// References: planned and earlier figures that a month is compared with.

import type { BudgetRecord, PriorRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { groupBy, groupKey } from "../group-by";
import { NO_FIGURE, addExact, inputFigure } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";
import { isJanuary, lastDecember, monthBefore, sameMonthLastYear } from "./periods";

/** What unit costs are compared with, in the order of the analysis. */
export const BASES = ["last-year", "plan", "prior-month"] as const;

export type Basis = (typeof BASES)[number];

export interface References {
  /** Unit cost of a product by element; empty when there is none. */
  unitCosts(basis: Basis, product: string): ReadonlyMap<string, ExactFigure>;
  /** Cost of the year up to the month before, by element; empty in January. */
  yearToDate(product: string): ReadonlyMap<string, ExactFigure>;
  /** Output of the year up to the month before; nothing in January. */
  yearToDateQuantity(product: string): ExactFigure;
  plannedOutput(product: string): ExactFigure;
  /** Quality cost of the year up to the month before, by kind; empty in January. */
  yearToDateQuality(): ReadonlyMap<string, ExactFigure>;
  /** Average unit cost of last year; null for a product that was not made then. */
  yearAverage(product: string): ExactFigure | null;
}

type Row = Pick<PriorRecord, "product" | "element" | "measure" | "at"> & { readonly given: ExactFigure };

export function referencesOf({ input }: FactoryGround): References {
  const { period } = input.settings;
  const plan = indexed(input.budget.flatMap((row) => rowOf(row, row.measure === "output" ? "quantity" : "amount")));
  const prior = new Map<string, Index>();
  const of = (wanted: string): Index => {
    const known = prior.get(wanted) ?? indexed(input.prior.filter((row) => row.period === wanted).flatMap((row) => rowOf(row, "amount")));
    prior.set(wanted, known);
    return known;
  };
  const sources: Readonly<Record<Basis, () => Index>> = { "last-year": () => of(sameMonthLastYear(period)), plan: () => plan, "prior-month": () => of(monthBefore(period)) };
  const units = new Map<string, ReadonlyMap<string, ExactFigure>>();
  const before = (measure: string, product: string): readonly Row[] => (isJanuary(period) ? [] : rowsIn(of(monthBefore(period)), measure, product));
  return {
    unitCosts: (basis, product) => {
      const key = `${basis} ${product}`;
      const known = units.get(key) ?? byElement(rowsIn(sources[basis](), "unit_cost", product));
      units.set(key, known);
      return known;
    },
    yearToDate: (product) => byElement(before("ytd_amount", product)),
    yearToDateQuantity: (product) => total(before("ytd_quantity", product)) ?? NO_FIGURE,
    yearToDateQuality: () => byElement(isJanuary(period) ? [] : [...of(monthBefore(period)).values()].flat().filter((row) => row.measure === "ytd_quality")),
    plannedOutput: (product) => total(rowsIn(plan, "output", product)) ?? NO_FIGURE,
    yearAverage: (product) => total(rowsIn(of(lastDecember(period)), "year_average", product)),
  };
}

function rowOf(row: BudgetRecord | PriorRecord, field: "quantity" | "amount"): Row[] {
  const value = field === "quantity" && "quantity" in row ? row.quantity : row.amount;
  const given = inputFigure(value, row.at, field);
  return given === null ? [] : [{ product: row.product, element: row.element, measure: row.measure, at: row.at, given }];
}

/** Rows by measure and product. */
type Index = ReadonlyMap<string, readonly Row[]>;

function indexed(rows: readonly Row[]): Index {
  return groupBy(rows, (row) => [row.measure, row.product]);
}

function rowsIn(index: Index, measure: string, product: string): readonly Row[] {
  return index.get(groupKey(measure, product)) ?? [];
}

function byElement(rows: readonly Row[]): Map<string, ExactFigure> {
  const elements = new Map<string, ExactFigure>();
  for (const { element, given } of rows) {
    if (element === null) continue;
    const known = elements.get(element);
    elements.set(element, known ? addExact([known, given]) : given);
  }
  return elements;
}

function total(rows: readonly Row[]): ExactFigure | null {
  return rows.length === 0 ? null : addExact(rows.map((row) => row.given));
}
