// The number of any cell, however it is written; for looking at tables, where reading them has a stricter way.

import { Decimal } from "../engine/money/decimal";
import type { CellValue } from "../workbook/workbook";
import { isBlank } from "./cell-text";
import { decimalText } from "./minor-amount";
import { readNumberText } from "./number-text";

/** Null for a cell that holds no number. */
export function figureOf(cell: CellValue | undefined): Decimal | null {
  if (cell === undefined || isBlank(cell)) return null;
  if (typeof cell === "number") return new Decimal(decimalText(cell));
  const read = typeof cell === "string" ? readNumberText(cell, "CNY") : "not-a-number";
  return typeof read === "object" ? new Decimal(read.plain) : null;
}
