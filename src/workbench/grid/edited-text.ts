// The text in which a cell's value is edited.

import { showsDate } from "../../workbook/date-format";
import type { Stored } from "../host/model/cells";
import { shownText } from "../host/model/shown-text";

export function editedText(value: Stored, numberFormat: string): string {
  if (typeof value !== "number") return String(valueOf(value));
  if (showsDate(numberFormat)) return shownText(value, Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss");
  if (numberFormat.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

/** A value as the grid holds it. */
export function valueOf(value: Stored | undefined): string | number {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}
