// A ledger pasted without its heading row: which column is which, told from what stands in them. The user is asked to confirm.

import type { CellValue } from "../workbook/workbook";
import { isBlank } from "./cell-text";
import { readDate } from "./date-text";
import type { Heading, Place } from "./find-heading";
import { readNumberText } from "./number-text";

const ROWS_LOOKED_AT = 50;
const VOUCHER = /^[^\d\s]{1,6}\s*[-–—第字]?\s*\d+\s*号?$/u;
const ACCOUNT = /^[1-9]\d{3,}(?:[.\-]\d+)*$/u;

type Kind = "date" | "voucher" | "account" | "number" | "text" | "blank";

/** Null unless the first row is data, with a day, an account and two columns of which each row fills one. */
export function guessHeading({ sheet, area }: Place): Heading | null {
  const rows = sheet.rows.slice(area.top, Math.min(area.bottom + 1, area.top + ROWS_LOOKED_AT)).filter((cells) => !cells.every(isBlank));
  const [first] = rows;
  if (!first || !first.some((cell) => isDay(cell))) return null;
  const kinds = Array.from({ length: area.right + 1 }, (_, column) => kindOf(rows.map((cells) => cells[column] ?? null)));
  const date = kinds.indexOf("date");
  const account = kinds.indexOf("account");
  const sides = sidesIn(rows, kinds, account);
  if (date < 0 || account < 0 || !sides) return null;
  const columns: Record<string, number> = { date, account, debit: sides[0], credit: sides[1] };
  const put = (name: string, at: number): void => {
    if (at >= 0) columns[name] = at;
  };
  put("voucher", kinds.indexOf("voucher"));
  put("summary", kinds.findIndex((kind, at) => kind === "text" && at < account));
  const behind = kinds.flatMap((kind, at) => (kind === "text" && at > account && at < sides[0] ? [at] : []));
  put("account_name", behind[0] ?? -1);
  put("centre", behind[1] ?? -1);
  return { top: area.top - 1, bottom: area.top - 1, columns, texts: Object.fromEntries(Object.keys(columns).map((name) => [name, name])), all: [], doubled: [], ambiguous: [] };
}

function isDay(cell: CellValue): boolean {
  if (typeof cell !== "string") return false;
  const read = readDate(cell);
  return read !== "not-a-date" && !("month" in read);
}

function kindOf(cells: readonly CellValue[]): Kind {
  const filled = cells.filter((cell) => !isBlank(cell));
  const all = (is: (cell: CellValue) => boolean): boolean => filled.every(is);
  if (filled.length === 0) return "blank";
  if (all(isDay)) return "date";
  if (all((cell) => typeof cell !== "number" && VOUCHER.test(String(cell)))) return "voucher";
  if (filled.length === cells.length && all((cell) => ACCOUNT.test(String(cell)))) return "account";
  return all(isNumber) ? "number" : "text";
}

function isNumber(cell: CellValue): boolean {
  return typeof cell === "number" || (typeof cell === "string" && typeof readNumberText(cell, "CNY") === "object");
}

/** Two columns of figures behind the account, of which every row fills exactly one; figures of an empty column may be missing. */
function sidesIn(rows: readonly (readonly CellValue[])[], kinds: readonly Kind[], account: number): [number, number] | null {
  const figures = kinds.flatMap((kind, at) => (kind === "number" && at > account ? [at] : []));
  for (let i = 0; i + 1 < figures.length; i++) {
    const [left, right] = [figures[i]!, figures[i + 1]!];
    const isOne = rows.every((cells) => isBlank(cells[left]) !== isBlank(cells[right]));
    if (right === left + 1 && isOne) return [left, right];
  }
  return null;
}
