// Rows of a stock card (存货明细账) at actual cost, and the order in which they are booked.

import { byCode } from "../code-order";
import type { Rounding } from "../allocation/methods/split";
import { posted } from "../allocation/methods/split";
import { type Exact, ZERO, plus, reduced, times } from "../money/exact";

export type StockRowKind = "receipt" | "issue" | "return" | "revalue" | "count";

/** One row; `of` names an earlier row: what is returned, or the receipt that is revalued. */
export interface StockRow {
  readonly id: string;
  readonly kind: StockRowKind;
  /** Not below zero; null for a revaluation. A count says what was found. */
  readonly quantity: Exact | null;
  readonly unitCost: Exact | null;
  /** Currency units, before it is rounded. */
  readonly amount: Exact | null;
  /** ISO date; null where rows have none. */
  readonly date: string | null;
  readonly of: string | null;
  readonly lot: string | null;
  readonly location: string | null;
}

/** What was there when the card begins; its layer is called `opening`. */
export type StockOpening = Pick<StockRow, "quantity" | "unitCost" | "amount" | "lot" | "location">;

/** What a row's goods are worth when they come in: its amount, or quantity x unit cost, rounded as it is booked. */
export function worthOf(row: Pick<StockRow, "quantity" | "unitCost" | "amount">, rounding: Rounding): Exact {
  return posted(row.amount ?? times(row.quantity ?? ZERO, row.unitCost ?? ZERO), rounding);
}

/**
 * Rows as a replay of history (重算历史) books them: by date when every row has one, goods in before goods out before counts, then
 * by row; what comes back of an issue of the same day follows the goods out that stand before it. A later correction of a receipt's
 * cost is part of that receipt.
 */
export function replayed(rows: readonly StockRow[], rounding: Rounding): StockRow[] {
  const kindOf = new Map(rows.map((row) => [row.id, row.kind]));
  const isCorrection = (row: StockRow): boolean => row.kind === "revalue" && row.of !== null && kindOf.get(row.of) === "receipt";
  const corrected = rows.filter((row) => !isCorrection(row)).map((row): StockRow => {
    const corrections = rows.filter((other) => isCorrection(other) && other.of === row.id);
    if (corrections.length === 0) return row;
    const amount = corrections.reduce((sum, other) => plus(sum, posted(other.amount ?? ZERO, rounding)), worthOf(row, rounding));
    return { ...row, amount: reduced(amount) };
  });
  if (!corrected.every((row) => row.date !== null)) return corrected;
  const dateOf = new Map(rows.map((row) => [row.id, row.date]));
  const comesBackAtOnce = (row: StockRow): boolean => row.kind === "return" && row.of !== null && dateOf.get(row.of) === row.date;
  const rank = (row: StockRow): number => (row.kind === "count" ? 2 : isIncoming(row, kindOf) && !comesBackAtOnce(row) ? 0 : 1);
  return [...corrected].sort((a, b) => byCode(a.date!, b.date!) || rank(a) - rank(b));
}

/** Receipts, returns of issues and revaluations; issues and returns to the supplier go out. */
function isIncoming(row: StockRow, kindOf: ReadonlyMap<string, StockRowKind>): boolean {
  if (row.kind === "return") return row.of !== null && kindOf.get(row.of) === "issue";
  return row.kind === "receipt" || row.kind === "revalue";
}
