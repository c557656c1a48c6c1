// Variances of units (分厂差异) as the pane shows them: by element with the reason, and where each unit's variance went.

import { type Figure, type ReportRow, figureText, reportRows } from "../../engine";
import type { Language } from "../../locales";
import type { MonthClose } from "../close-month";
import { named } from "./report-values";

export interface UnitElement {
  readonly element: string;
  readonly variance: string;
  /** Per cent of what was handed over; null where nothing was. */
  readonly rate: string | null;
  readonly flag: string;
  readonly reason: string;
}

/** Part of a unit's variance: a finished product bears it, or headquarters keeps it. */
export interface VariancePart {
  /** Null for what is kept. */
  readonly product: string | null;
  readonly amount: string;
}

export interface UnitVarianceView {
  readonly unit: string;
  readonly variance: string;
  readonly rate: string | null;
  /** Elements whose variance is to be explained and is not. */
  readonly unexplained: number;
  readonly elements: readonly UnitElement[];
  /** Adds up to the variance. */
  readonly parts: readonly VariancePart[];
}

/** Every unit of a month of two levels, in the order of the report; none for another month. */
export function unitVarianceViews(close: MonthClose, language: Language): UnitVarianceView[] {
  const rows = reportRows(close.reports, "unit-variance");
  const units = [...new Set(rows.map((row) => row.text("centre")))];
  return units.map((unit) => {
    const own = rows.filter((row) => row.text("centre") === unit);
    const whole = own.find((row) => row.text("element") === "total")!;
    const elements = own.filter((row) => row !== whole).map((row) => elementOf(row, close, language));
    return {
      unit: named(close.tables, language, unit, "centre"),
      variance: textOf(whole, "variance")!,
      rate: textOf(whole, "rate"),
      unexplained: elements.filter(({ flag }) => flag === "explain").length,
      elements,
      parts: partsOf(unit, new Set(own.map((row) => row.text("element"))), close, language),
    };
  });
}

function elementOf(row: ReportRow, close: MonthClose, language: Language): UnitElement {
  const { period, tables: { variances } } = close;
  const [centre, element] = [row.text("centre"), row.text("element")];
  const given = variances.find((each) => each.product === null && each.centre === centre && each.element === element && (each.origin ?? period) === period);
  return { element: named(close.tables, language, element, "element"), variance: textOf(row, "variance")!, rate: textOf(row, "rate"), flag: row.text("flag"), reason: given?.reason ?? "" };
}

/** Products first, as the report has them; what is kept comes last. */
function partsOf(unit: string, elements: ReadonlySet<string>, close: MonthClose, language: Language): VariancePart[] {
  const { period, reports } = close;
  const isOwn = (product: string) => (row: ReportRow): boolean => row.text(product) === "" && row.text("centre") === unit && elements.has(row.text("element")) && row.text("origin") === period;
  const borne = new Map<string, Figure[]>();
  for (const row of reportRows(reports, "variance-allocation").filter(isOwn("source_product"))) borne.set(row.text("product"), [...(borne.get(row.text("product")) ?? []), row.figure("amount")!]);
  const kept = reportRows(reports, "variance-distribution").filter(isOwn("product")).map((row) => row.figure("carried")!);
  const parts = [...borne].sort(([a], [b]) => (a < b ? -1 : 1)).map(([product, amounts]): VariancePart => ({ product: named(close.tables, language, product, "product"), amount: added(amounts) }));
  return kept.some(({ units }) => units !== 0n) ? [...parts, { product: null, amount: added(kept) }] : parts;
}

function added(figures: readonly Figure[]): string {
  return figureText({ units: figures.reduce((sum, { units }) => sum + units, 0n), decimals: figures[0]?.decimals ?? 0 });
}

function textOf(row: ReportRow, column: string): string | null {
  const figure = row.figure(column);
  return figure ? figureText(figure) : null;
}
