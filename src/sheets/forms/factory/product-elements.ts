// The cost items of products as columns, the same every month: those the elements table lists, then any that only a report knows.

import { isTotal } from "../../form";
import type { TableColumn } from "../../table";
import type { Words } from "../../words";

/** Element classes that are items of product cost. */
const PRODUCT_CLASSES = ["material", "transferred", "conversion", "loss"];

export function productElements(words: Words, inReport: readonly string[]): string[] {
  const listed = words.source.elements.filter((row) => PRODUCT_CLASSES.includes(row.class ?? "")).map((row) => row.element);
  return [...new Set([...listed, ...inReport])].filter((code) => code !== "" && !isTotal(code));
}

export function elementColumns(words: Words, elements: readonly string[]): TableColumn[] {
  return elements.map((element) => ({ label: words.elementName(element), kind: "amount" }));
}
