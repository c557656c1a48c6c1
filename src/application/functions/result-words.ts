// Headings and names of what functions spill, in the language of whoever asked.

import { type Language, translator } from "../../locales";

const NAMES = [
  "element",
  "product",
  "item",
  "amount",
  "unit_cost",
  "completed",
  "closing",
  "allocated",
  "total_cost",
  "row",
  "kind",
  "quantity",
  "balance_quantity",
  "balance_amount",
  "period",
  "charge",
  "accumulated",
  "net",
  "factor",
  "effect",
  "price",
  "total",
  "rate",
  "efficiency",
  "spending",
  "volume",
  "contribution_unit",
  "break_even_quantity",
  "break_even_sales",
  "target_quantity",
  "target_sales",
  "patients",
  "cost",
  "outpatient",
  "inpatient",
] as const;

export type ResultWords = Readonly<Record<(typeof NAMES)[number], string>>;

export function resultWords(language: Language): ResultWords {
  const t = translator(language);
  return Object.fromEntries(NAMES.map((name) => [name, t(`functions.results.${name}`)])) as ResultWords;
}
