// Rows of amounts and nothing else: totals of the lines above them, once they are proved to be.

import type { CellValue } from "../../workbook/workbook";
import { Decimal } from "../../engine/money/decimal";
import { isBlank } from "../cell-text";
import type { FoundTable } from "../found-table";
import { decimalText } from "../minor-amount";
import { readNumberText } from "../number-text";
import type { SkipReason } from "../skip-reason";
import type { Plainer } from "./plainer";

const KEYS = ["voucher", "account", "account_name", "date", "summary", "month"] as const;

/** What cannot be proved stays a line, and is refused for want of its account. */
export function bareTotals({ place, heading }: FoundTable): Plainer | null {
  const { columns } = heading;
  const keys = KEYS.flatMap((name) => columns[name] ?? []);
  const sides = (["debit", "credit", "amount"] as const).flatMap((name) => columns[name] ?? []);
  if (columns.account === undefined || sides.length === 0) return null;
  const rows = place.sheet.rows;
  const isBare = (cells: readonly CellValue[]): boolean => keys.every((at) => isBlank(cells[at])) && sides.some((at) => !isBlank(cells[at]));
  let first = -1;
  for (let row = heading.bottom + 1; row < rows.length && first < 0; row += 1) if (isBare(rows[row] ?? [])) first = row;
  if (first < 0) return null;
  const apart = new Map<number, SkipReason>();
  const nothing = sides.map(() => new Decimal(0));
  let group = nothing;
  let all = nothing;
  for (let row = heading.bottom + 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    const figures = sides.map((at) => figure(cells[at]));
    const equals = (sums: readonly Decimal[]): boolean => sums.every((sum, i) => sum.equals(figures[i] ?? 0));
    if (row >= first && isBare(cells) && (equals(group) || equals(all))) {
      apart.set(row, "total");
      group = nothing;
    } else if (keys.some((at) => !isBlank(cells[at]))) {
      group = group.map((sum, i) => sum.plus(figures[i] ?? 0));
      all = all.map((sum, i) => sum.plus(figures[i] ?? 0));
    }
  }
  return { apart };
}

function figure(cell: CellValue | undefined): Decimal {
  if (typeof cell === "number") return new Decimal(decimalText(cell));
  const bare = typeof cell === "string" ? cell.replace(/[$€£]/gu, "") : "";
  const read = bare === "" ? "not-given" : readNumberText(bare, "CNY");
  return typeof read === "object" ? new Decimal(read.plain) : new Decimal(0);
}
