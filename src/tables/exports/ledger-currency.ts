// The currency of a ledger whose settings say none: the one mark that stands at its amounts, if there is only one.

import { isBlank } from "../cell-text";
import type { FoundTable } from "../found-table";

const MARKS: readonly (readonly [mark: RegExp, currency: string])[] = [
  [/[¥￥元圆]|RMB|CNY|人民币/iu, "CNY"],
  [/HK\$|HKD|港[币幣]/iu, "HKD"],
  [/NT\$|TWD|NTD|新[台臺][币幣]/iu, "TWD"],
  [/€|EUR/iu, "EUR"],
  [/£|GBP/iu, "GBP"],
  [/\$|USD|美元/iu, "USD"],
];

/** Null when no more than half of the amounts have a mark, or they have several. */
export function currencyOfMarks({ place, heading }: FoundTable): string | null {
  const columns = (["debit", "credit", "amount"] as const).flatMap((name) => heading.columns[name] ?? []);
  let found: string | null = null;
  let marked = 0;
  let amounts = 0;
  for (const cells of place.sheet.rows.slice(heading.bottom + 1)) {
    for (const at of columns) {
      const cell = cells[at];
      if (isBlank(cell) || cell === 0) continue;
      amounts += 1;
      if (typeof cell !== "string" || !/[^\d\s.,()'-]/u.test(cell)) continue;
      const currency = MARKS.find(([mark]) => mark.test(cell))?.[1];
      if (currency === undefined) continue;
      if (found !== null && found !== currency) return null;
      found = currency;
      marked += 1;
    }
  }
  return 2 * marked <= amounts ? null : found;
}
