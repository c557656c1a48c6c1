// APPORTION: one amount over a range of bases, the parts in the shape of the range.

import { type Exact, type Rounding, compare, isZero, nearestNumber, posted, split, sumOf } from "../../engine";
import { isBlank } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, decimalsIn, numberIn, refused, requireSpill, trimmed } from "./cell-arguments";
import { choiceOf } from "./choices";
import { unusable } from "./function-error";

/** Who takes the odd units; `to:3` is the third base. */
const TAILS = {
  "largest-remainder": "最大余数|最大余数法",
  last: "最后|最后一项",
  largest: "最大|最大一项",
} as const;

/**
 * Parts of an amount in proportion to bases; they add up to the amount.
 *
 * Blank cells behind the data stay blank; one between bases is a base that nobody entered, and is refused.
 */
export function apportionRange(amount: CellValue, bases: CellRows, decimals: CellValue, tail: CellValue): (number | "")[][] {
  requireSpill(bases.length, bases[0]?.length ?? 0);
  const places = decimalsIn(decimals) ?? 2;
  const total = numberIn(amount, { parameter: "amount" });
  const rows = trimmed(bases);
  const weights = rows.flatMap((row, i) => row.map((cell, j) => numberIn(cell, { parameter: "bases", row: i, column: j })));
  const rounding: Rounding = { amountDecimals: places, rateDecimals: null, tail: tailOf(tail, weights.length) };
  if (compare(posted(total, rounding), total) !== 0) throw unusable("amount-too-fine", { amount: String(amount), decimals: String(places) });
  if (weights.length === 0) throw refused("blank", { parameter: "bases" });
  if (isZero(sumOf(weights)) && !isZero(total)) throw unusable("bases-zero", { amount: String(amount) });
  const parts = split(total, weights.map((base, i) => ({ id: String(i), base })), rounding);
  return inShape(bases, rows, parts);
}

function tailOf(cell: CellValue, bases: number): Rounding["tail"] {
  const named = /^to:\s*(\d+)$/u.exec(isBlank(cell) ? "" : String(cell).normalize("NFKC").trim().toLowerCase());
  if (!named) return choiceOf("tail", cell, TAILS) ?? "largest-remainder";
  const position = Number(named[1]);
  if (position < 1 || position > bases) throw unusable("tail-position", { position: String(position), bases: String(bases) });
  return { to: String(position - 1) };
}

function inShape(bases: CellRows, rows: CellRows, parts: readonly Exact[]): (number | "")[][] {
  const width = rows[0]?.length ?? 0;
  return bases.map((row, i) => row.map((_, j) => (i < rows.length && j < width ? nearestNumber(parts[i * width + j]!) : "")));
}
