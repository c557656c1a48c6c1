// Cost centres that are not in the workbook's own list, or look like one another; amounts whose format or row hides them.

import { type Finding, finding } from "../../engine/finding";
import type { SheetData, WorkbookData } from "../../workbook/workbook";
import { headingKey, simplified } from "../match-key";
import { type LedgerView, figureOf, shownText } from "./ledger-view";

const CODE_HEADINGS = new Set(["部门编码", "科室编码", "成本中心编码", "部门代码", "科室代码", "车间编码", "department code", "cost centre code", "cost center code"].map(headingKey));

/** Centres of the ledger that a list of centres elsewhere in the workbook does not know, by code or name. */
export function centresNotListed(data: WorkbookData, { ledger, rows, has, at, table }: LedgerView): Finding[] {
  const list = has("centre") ? listIn(data.sheets.filter((sheet) => sheet !== table.place.sheet && sheet.report === null)) : null;
  if (!list) return [];
  const { codes, values } = ledger.column("centre");
  return values.slice(1).flatMap((centre, i) => {
    if (list.known.has(centre)) return [];
    const near = [...list.known].find((one) => alikeKey(one) === alikeKey(centre));
    return [finding("centre-not-listed", { centre, list: list.sheet, suggestion: near === undefined ? "" : ` (${near}?)` }, at("centre", rows.filter((_, line) => codes[line] === i + 1)))];
  });
}

function listIn(sheets: readonly SheetData[]): { readonly sheet: string; readonly known: ReadonlySet<string> } | null {
  for (const { sheet, rows } of sheets) {
    const heading = rows.slice(0, 5).findIndex((cells) => cells.some((cell) => typeof cell === "string" && CODE_HEADINGS.has(headingKey(cell))));
    if (heading < 0) continue;
    const code = rows[heading]!.findIndex((cell) => typeof cell === "string" && CODE_HEADINGS.has(headingKey(cell)));
    return { sheet, known: new Set(rows.slice(heading + 1).flatMap((cells) => [shownText(cells[code]), shownText(cells[code + 1])]).filter((text) => text !== "")) };
  }
  return null;
}

/** Centres that differ by what looks alike only: 一 and 1, O and 0, 車 and 车. */
export function centresAlike({ ledger, rows, has, at }: LedgerView): Finding[] {
  if (!has("centre")) return [];
  const { codes, values } = ledger.column("centre");
  const groups = new Map<string, string[]>();
  for (const centre of values.slice(1)) groups.set(alikeKey(centre), [...(groups.get(alikeKey(centre)) ?? []), centre]);
  return [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const first = group.map((centre) => rows[codes.findIndex((code) => values[code] === centre)]!);
    return finding("centres-alike", { values: group.join(", ") }, at("centre", first));
  });
}

const DIGITS = "零一二三四五六七八九";

function alikeKey(text: string): string {
  return simplified(text.normalize("NFKC").toUpperCase())
    .replace(/[零一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)))
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1")
    .replace(/[\s\-_.第号]/gu, "");
}

const AMOUNTS = ["debit", "credit", "amount"] as const;
/** Thousands cut off, everything hidden, or the minus left out. */
const HIDING = /[0#],+(?:;|$)|^;;;|^[^;]*;(?!.*[-(（])[^;]*[0#]/u;

export function hidingFormats({ table, rows, cell, at }: LedgerView): Finding[] {
  return AMOUNTS.flatMap((name) => {
    const column = table.heading.columns[name];
    if (column === undefined || table.place.sheet.cells === "text") return [];
    const hidden = rows.filter((row) => typeof cell(row, name) === "number" && cell(row, name) !== 0 && hides(table.place.sheet.numberFormat(row, column), cell(row, name) as number));
    const [first] = hidden;
    return first === undefined ? [] : [finding("format-hides-value", { count: String(hidden.length), format: table.place.sheet.numberFormat(first, column) ?? "" }, at(name, hidden))];
  });
}

function hides(format: string | null, value: number): boolean {
  if (format === null || format === "General") return false;
  const plain = format.replace(/\[[^\]]*\]|"[^"]*"|\\./gu, "");
  const [positive = "", negative] = plain.split(";");
  if (/^;;/u.test(plain) || /[0#?],+$/u.test(positive.trim())) return true;
  return HIDING.test(plain) && value < 0 && negative !== undefined && !/[-(（]/u.test(negative);
}

/** Lines that nobody sees: an AutoFilter or a hidden row does not take them out of the ledger. */
export function hiddenLines({ table, rows, at }: LedgerView): Finding[] {
  const { hiddenRows } = table.place.sheet;
  if (!hiddenRows || hiddenRows.size === 0) return [];
  const hidden = rows.filter((row) => hiddenRows.has(row));
  return hidden.length === 0 ? [] : [finding("rows-hidden", { count: String(hidden.length) }, at(table.heading.columns.voucher === undefined ? "account" : "voucher", hidden))];
}

const CURRENCY = new Set(["币种", "货币", "外币币种", "currency", "币别"].map(headingKey));
const RATE = new Set(["汇率", "折算汇率", "exchange rate", "rate", "fx rate"].map(headingKey));
const ORIGINAL = new Set(["原币金额", "原币", "外币金额", "原币借方", "original amount", "amount in foreign currency", "foreign amount"].map(headingKey));

/** Lines in other currencies: the amount of the books counts, has to be there, and should be original x rate. */
export function foreignLines({ table, rows, text, cell, at }: LedgerView): Finding[] {
  const find = (keys: ReadonlySet<string>): number => table.heading.all.findIndex((heading) => heading !== "" && keys.has(headingKey(heading)));
  const [currency, rate, original] = [find(CURRENCY), find(RATE), find(ORIGINAL)];
  if (currency < 0 || original < 0) return [];
  const column = table.heading.columns.debit !== undefined ? "debit" : "amount";
  return rows.flatMap((row) => {
    const cells = table.place.sheet.rows[row] ?? [];
    const foreign = figureOf(cells[original]);
    const local = figureOf(cell(row, "debit")) ?? figureOf(cell(row, "credit")) ?? figureOf(cell(row, "amount"));
    if (!foreign || foreign.isZero()) return [];
    const names = { currency: shownText(cells[currency]), original: foreign.toFixed(), voucher: text(row, "voucher") };
    if (!local) return [finding("local-amount-missing", names, at(column, [row]))];
    const factor = rate < 0 ? null : figureOf(cells[rate]);
    const product = factor?.times(foreign).abs();
    if (!product || product.minus(local.abs()).abs().lessThanOrEqualTo("0.01")) return [];
    return [finding("local-amount-unlike-rate", { ...names, rate: factor!.toFixed(), product: product.toFixed(2), amount: local.toFixed(2) }, at(figureOf(cell(row, "debit")) ? "debit" : figureOf(cell(row, "credit")) ? "credit" : column, [row]))];
  });
}
