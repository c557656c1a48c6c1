// What a careful reader notices in the lines of a ledger: repeated ones, missing centres, reversals, closing entries, odd texts.

import { type Finding, finding } from "../../engine/finding";
import { minorText } from "../../engine/money/minor-units";
import { columnLetters } from "../../engine/records";
import type { CellValue } from "../../workbook/workbook";
import { isBlank, isError } from "../cell-text";
import { figureOf } from "../cell-figure";
import { type LedgerView, shownText } from "./ledger-view";

const AMOUNTS = ["debit", "credit", "amount"] as const;
const TEXTS = ["summary", "account_name", "centre", "product", "element"] as const;

/** Lines that are equal cell for cell; a ledger with line numbers has none. */
export function repeatedLines({ table, ledger, rows, has, lines }: LedgerView): Finding[] {
  if (!has("voucher")) return [];
  const seen = new Map<string, number>();
  const repeated: number[] = [];
  const vouchers = ledger.column("voucher");
  // A line below the first of its voucher may leave the number out; a row of two lines is no repetition of itself.
  const keyOf = (row: number, line: number): string => JSON.stringify([vouchers.values[vouchers.codes[line]!], ...(table.place.sheet.rows[row] ?? []).map((cell) => (isBlank(cell) ? "" : cell))]);
  for (const [line, row] of rows.entries()) {
    if (row === rows[line - 1]) continue;
    const key = keyOf(row, line);
    if (seen.has(key)) repeated.push(row);
    else seen.set(key, row);
  }
  const [first] = repeated;
  if (first === undefined) return [];
  const key = keyOf(first, rows.indexOf(first));
  return [finding("lines-repeated", { count: String(repeated.length), first: String(seen.get(key)! + 1) }, lines(repeated))];
}

/** Cost lines without a centre where others have one; what is no centre is written as a dash too. */
export function blankCentres({ ledger, rows, has, at }: LedgerView): Finding[] {
  if (!has("centre") || !has("account")) return [];
  const [accounts, centres] = [ledger.column("account"), ledger.column("centre")];
  const withCentre = new Set<string>();
  rows.forEach((_, line) => {
    if (centres.codes[line] !== 0) withCentre.add(accounts.values[accounts.codes[line]!]!);
  });
  if (withCentre.size === 0) return [];
  const blank: number[] = [];
  let sum = 0;
  rows.forEach((row, line) => {
    const account = accounts.values[accounts.codes[line]!]!;
    if (centres.codes[line] !== 0 || !(withCentre.has(account) || COST_ACCOUNT.test(account))) return;
    blank.push(row);
    sum += ledger.net(line);
  });
  return blank.length === 0 ? [] : [finding("centre-blank", { count: String(blank.length), amount: minorText(sum, ledger.decimals) }, at("centre", blank))];
}

/** 成本类 accounts begin with 5 in every Chinese standard. */
const COST_ACCOUNT = /^5/u;

/** One code under two names, and one name under two codes; lines are grouped by code all the same. */
export function twoNames({ rows, has, text, at }: LedgerView): Finding[] {
  if (!has("account") || !has("account_name")) return [];
  const names = new Map<string, Map<string, number>>();
  const codes = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const [code, name] = [text(row, "account"), text(row, "account_name")];
    if (code === "" || name === "") continue;
    note(names, code, name, row);
    note(codes, name, code, row);
  }
  return [...conflicts(names, "code-named-twice", at), ...conflicts(codes, "name-of-two-codes", at)];
}

function note(of: Map<string, Map<string, number>>, key: string, value: string, row: number): void {
  const known = of.get(key) ?? new Map<string, number>();
  if (!known.has(value)) known.set(value, row);
  of.set(key, known);
}

function conflicts(of: ReadonlyMap<string, ReadonlyMap<string, number>>, code: "code-named-twice" | "name-of-two-codes", at: LedgerView["at"]): Finding[] {
  const column = code === "code-named-twice" ? "account_name" : "account";
  return [...of].filter(([, values]) => values.size > 1).slice(0, 20).map(([key, values]) => finding(code, { key, values: [...values.keys()].join(", ") }, at(column, [...values.values()])));
}

const CLOSING = /结转.*损益|損益.*結轉|结转.*本年利润|close.*(?:income|profit and loss)/iu;
const PROFIT_ACCOUNTS = new Set(["4103", "3131", "321", "3141"]);
const PROFIT = /本年利润|本年利潤|收支结余|收支結餘|本期盈余|本期盈餘/u;

/** Vouchers that close profit and loss: with them a cost account comes to nought. Transfers of finished goods are none. */
export function closingEntries({ ledger, rows, has, text, at }: LedgerView): Finding[] {
  if (!has("account")) return [];
  const accounts = ledger.column("account");
  const isProfit = (row: number, line: number): boolean => PROFIT_ACCOUNTS.has(accounts.values[accounts.codes[line]!]!.slice(0, 4)) || PROFIT.test(text(row, "account_name"));
  const vouchers = ledger.column("voucher").codes;
  const closing = new Set<number>();
  rows.forEach((row, line) => {
    if (isProfit(row, line) || CLOSING.test(text(row, "summary"))) closing.add(has("voucher") ? vouchers[line]! : -line - 1);
  });
  const found: number[] = [];
  let debit = 0;
  rows.forEach((row, line) => {
    if (!closing.has(has("voucher") ? vouchers[line]! : -line - 1)) return;
    found.push(row);
    debit += ledger.debit(line);
  });
  return found.length === 0 ? [] : [finding("closing-entry-found", { count: String(found.length), amount: minorText(debit, ledger.decimals) }, at("account", found))];
}

const REVERSAL = /冲销|沖銷|红冲|紅沖|红字|紅字|反冲|反沖|冲回|沖回|冲正|reversal|reversing|storno/iu;

/** Red ink and reversals: both are kept; they change turnover in different directions. */
export function reversals({ rows, has, cell, text, at }: LedgerView): Finding[] {
  const column = AMOUNTS.find(has);
  if (!column) return [];
  const found = rows.filter((row) => REVERSAL.test(text(row, "summary")) || AMOUNTS.some((name) => name !== "amount" && figureOf(cell(row, name))?.lessThan(0)));
  const red = found.filter((row) => AMOUNTS.some((name) => figureOf(cell(row, name))?.lessThan(0)));
  return found.length === 0 ? [] : [finding("reversal-found", { count: String(found.length), red: String(red.length) }, at(has("summary") ? "summary" : column, found))];
}

/** A positive amount painted red may be meant as red ink; the value is what counts. */
export function redPositives({ table, rows, cell, at }: LedgerView): Finding[] {
  const { isRed } = table.place.sheet;
  if (!isRed) return [];
  return AMOUNTS.flatMap((name) => {
    const column = table.heading.columns[name];
    if (column === undefined) return [];
    const red = rows.filter((row) => figureOf(cell(row, name))?.greaterThan(0) && isRed(row, column));
    return red.length === 0 ? [] : [finding("red-ink-doubtful", { value: shownText(cell(red[0]!, name)), count: String(red.length) }, at(name, red))];
  });
}

/** Unlike amounts on both sides of one line; a nought is none, and equal ones are a line that balances by itself. In a row of two lines each side has its own account. */
export function bothSides({ table, rows, has, cell }: LedgerView): Finding[] {
  const { debit, credit } = table.heading.columns;
  if (debit === undefined || credit === undefined || has("counter_account")) return [];
  const found = rows.filter((row) => isFigure(cell(row, "debit")) && isFigure(cell(row, "credit")) && !figureOf(cell(row, "debit"))?.equals(figureOf(cell(row, "credit")) ?? 0));
  if (found.length === 0) return [];
  const [from, to] = [columnLetters(Math.min(debit, credit)), columnLetters(Math.max(debit, credit))];
  return [finding("both-sides-filled", { count: String(found.length) }, { sheet: table.place.sheet.sheet, cell: found.slice(0, 20).map((row) => `${from}${row + 1}:${to}${row + 1}`).join(",") })];
}

function isFigure(cell: CellValue): boolean {
  return typeof cell === "number" ? cell !== 0 : typeof cell === "string" && /[1-9\uFF11-\uFF19]/u.test(cell);
}

const FORMULA_START = /^[\s\u200B]*[=+\-@＝＋－＠]/u;

/** Texts a worksheet might take for formulas; they are read and written back as the texts they are. */
export function formulaLikeTexts({ rows, has, cell, at }: LedgerView): Finding[] {
  return TEXTS.filter(has).flatMap((name) => {
    const found = rows.filter((row) => {
      const value = cell(row, name);
      return typeof value === "string" && FORMULA_START.test(value) && !/^\s*[-－–—]+\s*$/u.test(value);
    });
    return found.length === 0 ? [] : [finding("formula-like-text", { value: shownText(cell(found[0]!, name)), count: String(found.length) }, at(name, found))];
  });
}

/** Line breaks and what Excel writes for them, inside a text: one record, read without them. */
export function brokenTexts({ rows, has, cell, at, table }: LedgerView): Finding[] {
  return (["summary", "account_name"] as const).filter(has).flatMap((name) => {
    const found = rows.filter((row) => {
      const value = cell(row, name);
      return typeof value === "string" && !isError(value) && /[\r\n]|_x000D_/u.test(value.trim());
    });
    if (found.length === 0) return [];
    const args = { table: "ledger", field: name, column: table.heading.texts[name] ?? name, count: String(found.length), value: shownText(cell(found[0]!, name)) };
    const where = at(name, found);
    return [finding("text-cleaned", { ...args, cells: where.cell }, where)];
  });
}
