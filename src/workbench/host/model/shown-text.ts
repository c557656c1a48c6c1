// What a cell shows: its value by its number format.

import { format } from "numfmt";
import type { Stored } from "./cells";

/** The text as shown in a column wide enough. */
export function shownText(value: Stored | undefined, numberFormat: string): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return numberFormat.includes("@") && numberFormat !== "@" ? format(numberFormat, value) : value;
  return format(numberFormat, value, { throws: false });
}
