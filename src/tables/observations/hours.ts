// Working time as people write it: 7.5, 7:30, 7小时30分, 450分钟, 25:15; what may be hours or days is asked.

import { Decimal } from "../../engine/money/decimal";
import type { CellValue } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import { figureOf } from "../cell-figure";
import { shownText } from "./ledger-view";

export type HoursRead = { readonly kind: "hours"; readonly value: Decimal } | { readonly kind: "blank" | "unclear" | "unusable" };

const CLOCK = /^(\d{1,4}):([0-5]\d)(?::[0-5]\d)?$/u;
const WORDS = /^(?:(\d+(?:\.\d+)?)\s*(?:小时|小時|个小时|時|时|hours?|hrs?|h))?\s*(?:(\d+(?:\.\d+)?)\s*(?:分钟|分鐘|分|minutes?|mins?|m))?$/iu;
const DAYS = /^\d+(?:\.\d+)?\s*(?:天|日|工日|人天|days?|d)$/iu;

/** A fraction below one may be hours, or the part of a day that Excel keeps for a time. */
export function hoursOf(cell: CellValue): HoursRead {
  if (isBlank(cell)) return { kind: "blank" };
  const figure = figureOf(cell);
  if (figure) {
    if (figure.isNegative()) return { kind: "unusable" };
    return figure.greaterThan(0) && figure.lessThan(1) ? { kind: "unclear" } : { kind: "hours", value: figure };
  }
  const text = shownText(cell).normalize("NFKC");
  const [, hours, minutes] = CLOCK.exec(text) ?? WORDS.exec(text) ?? [];
  if (hours !== undefined || minutes !== undefined) return { kind: "hours", value: new Decimal(hours ?? 0).plus(new Decimal(minutes ?? 0).div(60)) };
  return { kind: DAYS.test(text) ? "unclear" : "unusable" };
}
