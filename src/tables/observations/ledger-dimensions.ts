// Cost centres that are not in the workbook's own list, or look like one another; amounts whose format or row hides them.

import { type Finding, finding } from "../../engine/finding";
import type { CellValue, SheetData, WorkbookData } from "../../workbook/workbook";
import { centresTable } from "../centres";
import { headingKey, simplified } from "../match-key";
import { figureOf } from "../cell-figure";
import { type LedgerView, shownText } from "./ledger-view";

/** A heading that means the code of a centre, in our words or another system's. */
function isCentreCode(cell: CellValue): boolean {
  return typeof cell === "string" && (centresTable.meanings().get(headingKey(cell)) ?? []).some(({ column }) => column === "centre");
}

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
    const heading = rows.slice(0, 5).findIndex((cells) => cells.some(isCentreCode));
    if (heading < 0) continue;
    const code = rows[heading]!.findIndex(isCentreCode);
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

/** Lines in other currencies: the amount of the books counts, has to be there, and should be original x rate. */
export function foreignLines({ rows, has, text, cell, at }: LedgerView): Finding[] {
  if (!has("currency") || !has("original_amount")) return [];
  const column = has("debit") ? "debit" : "amount";
  return rows.flatMap((row) => {
    const foreign = figureOf(cell(row, "original_amount"));
    if (!foreign || foreign.isZero()) return [];
    const filled = (["debit", "credit", "amount"] as const).find((name) => figureOf(cell(row, name)));
    const names = { currency: text(row, "currency"), original: foreign.toFixed(), voucher: text(row, "voucher") };
    if (!filled) return [finding("local-amount-missing", names, at(column, [row]))];
    const local = figureOf(cell(row, filled))!;
    const rate = figureOf(cell(row, "exchange_rate"));
    const product = rate?.times(foreign).abs();
    if (!product || product.minus(local.abs()).abs().lessThanOrEqualTo("0.01")) return [];
    return [finding("local-amount-unlike-rate", { ...names, rate: rate!.toFixed(), product: product.toFixed(2), amount: local.toFixed(2) }, at(filled, [row]))];
  });
}
