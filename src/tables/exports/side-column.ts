// Which side a line is on, where the ledger says it by a posting key, by its type, or twice: by a side and by a sign.

import type { CellValue } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import { columnsWithout } from "../find-heading";
import type { FoundTable } from "../found-table";
import { headingKey } from "../match-key";
import { readNumberText } from "../number-text";
import { freeColumn, withCell } from "./plainer";
import type { Plainer } from "./plainer";

const POSTING_KEY = new Set(["Posting Key", "PK", "BSCHL", "记帐代码", "记账代码", "過帳碼"].map(headingKey));

export function sideColumn(table: FoundTable): Plainer | null {
  const { place, heading } = table;
  const { amount, debit, credit, direction, voucher_type: type } = heading.columns;
  if (amount === undefined || (debit !== undefined && credit !== undefined)) return null;
  const rows = place.sheet.rows.slice(heading.bottom + 1, place.area.bottom + 1);
  if (direction !== undefined) return signsToo(table, rows, amount, direction);
  const keys = heading.all.findIndex((text) => POSTING_KEY.has(headingKey(text)));
  const at = [keys, type ?? -1].find((column) => column >= 0 && rows.length > 0 && saysSides(rows, column));
  if (at === undefined || rows.some((cells) => signOf(cells[amount]) < 0)) return null;
  const side = freeColumn(table);
  const filled = place.sheet.rows.map((cells, row) => (row <= heading.bottom || isBlank(cells[at]) ? cells : withCell(cells, side, sideOfKey(cells[at] ?? null))));
  // A type that tells the side is no word of the voucher: both sides share its number.
  return { rows: filled, columns: { ...(at === type ? columnsWithout(heading.columns, "voucher_type") : heading.columns), direction: side } };
}

/** Where every credit is negative and every debit positive, the sign has said it already. */
function signsToo({ heading }: FoundTable, rows: readonly (readonly CellValue[])[], amount: number, direction: number): Plainer | null {
  let credits = 0;
  for (const cells of rows) {
    const sign = signOf(cells[amount]);
    const isCredit = CREDIT.test(String(cells[direction] ?? "").trim());
    if (sign === 0 || isBlank(cells[direction])) continue;
    if (isCredit !== sign < 0) return null;
    if (isCredit) credits += 1;
  }
  if (credits < 2) return null;
  return { columns: columnsWithout(heading.columns, "direction") };
}

const CREDIT = /^(?:h|haben|c|cr|credit|贷方?|貸方?)$/iu;

function signOf(cell: CellValue | undefined): number {
  if (typeof cell === "number") return Math.sign(cell);
  const read = typeof cell === "string" ? readNumberText(cell, "CNY") : "not-given";
  if (typeof read !== "object" || /^-?[0.]*$/u.test(read.plain)) return 0;
  return read.plain.startsWith("-") ? -1 : 1;
}

function saysSides(rows: readonly (readonly CellValue[])[], column: number): boolean {
  const filled = rows.filter((cells) => !isBlank(cells[column]));
  return filled.length > 1 && filled.every((cells) => sideOfKey(cells[column] ?? null) !== null);
}

/** SAP's posting keys by their number ranges; journal types that are one side by definition. */
function sideOfKey(cell: CellValue): string | null {
  const key = String(cell).trim().toUpperCase();
  if (key === "JD" || key === "JC") return key === "JD" ? "D" : "C";
  const number = /^\d{1,2}$/u.test(key) ? Number(key) : 0;
  if (number === 0) return null;
  const isDebit = number < 10 || (number >= 21 && number < 30) || (number >= 40 && number < 50) || (number >= 70 && number < 75) || (number >= 80 && number < 90);
  return isDebit ? "D" : "C";
}
