// Amounts in ten-thousands look like amounts in yuan: the unit that headings or title rows state, and figures brought to single units on the user's word.

import { Decimal } from "../engine/money/decimal";
import type { SourceCell } from "../engine/finding";
import { columnLetters } from "../engine/records";
import type { CellValue } from "../workbook/workbook";
import { tablesById } from "./catalogue";
import type { FoundTable } from "./found-table";
import { decimalText } from "./minor-amount";
import { readNumberText } from "./number-text";

const LARGE_UNIT = /([十百千万萬亿億]+)元|(?:单位|單位)\s*[:：]\s*[千万萬亿億]+元?|\bin (?:thousands|millions)\b|\b(?:CNY|RMB|USD|EUR|GBP|HKD|TWD|[$€£¥])\s?(?:thousand|million|mn|k|000)\b|[(（][$€£¥]?\s?['’]?000s?[)）]/iu;
const SINGLE_UNIT = /[(（]\s*元\s*[)）]/u;
const SIGNS: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
/** The ledger's amounts are read by the engine, its table knows them as texts. */
const LEDGER_AMOUNTS = ["debit", "credit", "amount", "balance", "opening"];

/** The unit as it is written, and where; null where figures are stated in single units, or nothing is stated. */
export function largeUnit({ id, place, heading }: FoundTable): { readonly unit: string; readonly at: SourceCell } | null {
  const ofAll = id === "ledger" || id === "trial_balance";
  const amounts = new Set(amountColumns(id).flatMap((name) => heading.columns[name] ?? []));
  if (amounts.size === 0) return null;
  for (let row = heading.bottom; row >= place.area.top; row -= 1) {
    for (const [column, cell] of (place.sheet.rows[row] ?? []).entries()) {
      // Titles of other tables may speak of units that no column has.
      if (!ofAll && !(row >= heading.top ? amounts.has(column) : /单位|單位/u.test(String(cell)))) continue;
      const unit = unitIn(cell);
      if (unit !== null) return { unit, at: { sheet: place.sheet.sheet, cell: `${columnLetters(column)}${row + 1}` } };
    }
  }
  return null;
}

function amountColumns(id: FoundTable["id"]): readonly string[] {
  return id === "ledger" ? LEDGER_AMOUNTS : Object.entries(tablesById[id].columns).flatMap(([name, column]) => (column.isAmount ? [name] : []));
}

function unitIn(cell: CellValue | undefined): string | null {
  return typeof cell === "string" ? (LARGE_UNIT.exec(cell.normalize("NFKC"))?.[0] ?? null) : null;
}

function factorOf(unit: string): number {
  if (/thousand|\bk\b|000|k$/iu.test(unit)) return 1e3;
  if (/million|mn/iu.test(unit)) return 1e6;
  return [...unit].reduce((product, sign) => product * (SIGNS[sign] ?? 1), 1);
}

/** The table with its amounts as the user said they are meant: multiplied by the unit that is stated, with the opposite sign. */
export function asAnswered(table: FoundTable): FoundTable {
  const { place, heading, answers = {}, id } = table;
  const stated = answers.unit === "multiply" ? largeUnit(table) : null;
  const isTurned = answers["amount-sign"] === "credit-positive" && heading.columns.direction === undefined && (heading.columns.debit === undefined || heading.columns.credit === undefined);
  const factors = new Map<number, number>();
  for (const name of amountColumns(id)) {
    const at = heading.columns[name];
    if (at === undefined) continue;
    const own = heading.all[at] ?? "";
    const factor = stated === null || SINGLE_UNIT.test(own) ? 1 : factorOf(unitIn(own) ?? stated.unit);
    const signed = isTurned && name === "amount" ? -factor : factor;
    if (signed !== 1) factors.set(at, signed);
  }
  if (factors.size === 0) return table;
  const rows = place.sheet.rows.map((cells, row) => (row <= heading.bottom || row > place.area.bottom ? cells : cells.map((cell, at) => times(cell, factors.get(at)))));
  return { ...table, place: { ...place, sheet: { ...place.sheet, rows } } };
}

/** What is no number stays, and is refused where it is read. */
function times(cell: CellValue, factor: number | undefined): CellValue {
  if (factor === undefined) return cell;
  if (typeof cell === "number") return new Decimal(decimalText(cell)).times(factor).toNumber();
  const read = typeof cell === "string" ? readNumberText(cell, "CNY") : "not-a-number";
  return typeof read === "object" ? new Decimal(read.plain).times(factor).toFixed() : cell;
}
