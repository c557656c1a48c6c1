// What a careful reader notices in the other tables of a month: figures of another month, rows that were pasted twice, openings that do not balance.

import { cellList } from "../../engine/cell-list";
import { type Finding, finding } from "../../engine/finding";
import { minorText } from "../../engine/money/minor-units";
import { ownBalances } from "../../engine/reconcile/leaf-accounts";
import type { CellValue } from "../../workbook/workbook";
import { type TableId, tablesById } from "../catalogue";
import { isBlank } from "../cell-text";
import { readDate } from "../date-text";
import type { FoundTable } from "../found-table";
import type { TablesRead } from "../read-tables";
import { dataRows } from "./data-rows";
import { hiddenParts } from "./hidden-parts";
import { shownText } from "./ledger-view";

/** Tables whose rows belong to one month; masters and plans hold for many. */
const OF_THE_MONTH = new Set<TableId>(["trial_balance", "drivers", "stock_moves", "utilities", "production", "quality", "revenue", "workload", "service_items", "hospital_items", "patients", "patient_items", "patient_revenue", "bonus"]);
const PERIOD_HEADING = /^(?:会计|會計|核算|统计|統計|所属|所屬|业务|業務)?(?:期间|期間|月份|年月|月度|账期|帳期|period|month|accountingperiod|yearmonth)$/iu;
/** A month in a title: 2025年5月, 2025-05. */
const TITLE_MONTH = /((?:19|20)\d{2})\s*[-./年]\s*(1[0-2]|0?[1-9])(?:\s*月|(?!\s*[-./\d]))/gu;
/** Rows of these add up by design, or are told one by one where they repeat. */
const MAY_REPEAT = new Set<TableId>(["ledger", "drivers", "settings", "rules", "patient_items"]);

/** @param period  the month that is closed, YYYY-MM; null where nobody says it */
export function monthTableFindings({ found }: Pick<TablesRead, "found">, period: string | null): Finding[] {
  return [...found.values()].flatMap((table) => [...(period === null ? [] : ofOtherPeriods(table, period)), ...repeatedRows(table), ...hiddenParts(table)]);
}

function ofOtherPeriods(table: FoundTable, period: string): Finding[] {
  const { id, heading } = table;
  if (id === "prior") return told(table, heading.columns.period, period, (month) => month >= period, "prior-not-earlier");
  if (id === "stock_moves") return told(table, heading.columns.date, period, (month) => month !== period);
  if (!OF_THE_MONTH.has(id)) return [];
  const stated = heading.all.findIndex((text) => PERIOD_HEADING.test(text.replace(/[\s_]/gu, "")));
  const inRows = stated < 0 ? [] : told(table, stated, period, (month) => month !== period);
  return inRows.length > 0 ? inRows : inTitle(table, period);
}

function told(table: FoundTable, column: number | undefined, period: string, isOther: (month: string) => boolean, code: "table-of-other-period" | "prior-not-earlier" = "table-of-other-period"): Finding[] {
  if (column === undefined) return [];
  const { sheet } = table.place.sheet;
  const rows = dataRows(table).flatMap((row) => {
    const month = monthOf(table.place.sheet.rows[row]?.[column] ?? null, period);
    return month !== null && isOther(month) ? [{ row: row + 1, month }] : [];
  });
  if (rows.length === 0) return [];
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  return [finding(code, { table: table.id, periods: months.join(", "), period, count: String(rows.length) }, { sheet, cell: cellList(column, rows.map(({ row }) => row)) })];
}

/** The month a cell says; of a bare number of a month, in the year that is closed. */
function monthOf(cell: CellValue, period: string): string | null {
  const bare = /^(1[0-2]|0?[1-9])\s*月?$/u.exec(shownText(cell))?.[1];
  if (bare !== undefined) return `${period.slice(0, 4)}-${bare.padStart(2, "0")}`;
  const read = readDate(cell);
  if (read === "not-a-date" || "first" in read) return null;
  return "month" in read ? read.month : read.day.slice(0, 7);
}

/** A title that names months and not this one; a title of two months may be a range. */
function inTitle({ id, place, heading }: FoundTable, period: string): Finding[] {
  for (let row = place.area.top; row < heading.top; row++) {
    for (const [column, cell] of (place.sheet.rows[row] ?? []).entries()) {
      const months = typeof cell === "string" ? [...cell.matchAll(TITLE_MONTH)].map(([, year, month]) => `${year}-${month!.padStart(2, "0")}`) : [];
      const [first, last = first] = [...months].sort();
      if (first === undefined || (first <= period && period <= last!)) continue;
      return [finding("table-of-other-period", { table: id, periods: months.join(", "), period, count: String(dataRows({ place, heading }).length) }, { sheet: place.sheet.sheet, cell: cellList(column, [row + 1]) })];
    }
  }
  return [];
}

/** Rows that are equal cell for cell and count twice, in tables that refuse no second row. */
function repeatedRows(table: FoundTable): Finding[] {
  const { id, place: { sheet, area } } = table;
  const definition = tablesById[id];
  if (MAY_REPEAT.has(id) || definition.key.length > 0 || definition.forms.length > 0) return [];
  const seen = new Map<string, number>();
  const again: { readonly row: number; readonly first: number }[] = [];
  for (const row of dataRows(table)) {
    const key = JSON.stringify((sheet.rows[row] ?? []).slice(area.left, area.right + 1).map((cell) => (isBlank(cell) ? "" : cell)));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else again.push({ row, first });
  }
  const [one] = again;
  return one === undefined ? [] : [finding("lines-repeated", { count: String(again.length), first: String(one.first + 1) }, { sheet: sheet.sheet, cell: cellList(area.left, again.map(({ row }) => row + 1)) })];
}

/** Openings of all accounts are nothing together; where they are not, no close can prove its books. */
export function openingsUnbalanced({ found, tables: { trial_balance: rows, settings } }: TablesRead): Finding[] {
  const table = found.get("trial_balance");
  const column = table?.heading.columns.opening ?? table?.heading.columns.opening_debit;
  if (table === undefined || column === undefined) return [];
  const own = ownBalances(rows);
  const sum = own.reduce((total, row) => total + row.opening, 0n);
  if (sum === 0n) return [];
  return [finding("openings-unbalanced", { amount: minorText(sum, settings.decimals) }, { sheet: table.place.sheet.sheet, cell: cellList(column, own.map(({ at }) => at.row)) })];
}
