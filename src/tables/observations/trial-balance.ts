// What does not add up in a trial balance as it was printed: rows, balances on the wrong side, and its own total row.

import { type Finding, finding } from "../../engine/finding";
import { minorText } from "../../engine/money/minor-units";
import { brokenParents, ownBalances } from "../../engine/reconcile/leaf-accounts";
import type { TrialBalanceRecord } from "../../engine/records";
import { Decimal } from "../../engine/money/decimal";
import { columnLetters } from "../../engine/records";
import type { FoundTable } from "../found-table";
import { isTotalLabel } from "../row-labels";
import { figureOf } from "../cell-figure";
import { cleanText } from "../cell-text";
import { shownText } from "./ledger-view";
import { type SourceTotal, totalOf } from "./source-totals";

const SIDES = ["opening_debit", "opening_credit", "debit", "credit", "closing_debit", "closing_credit"] as const;
const PAIRS = [["opening_debit", "opening_credit"], ["debit", "credit"], ["closing_debit", "closing_credit"]] as const;

export function trialBalanceObservations(table: FoundTable, records: readonly TrialBalanceRecord[], decimals: number): Finding[] {
  return [...brokenRows(table, records, decimals), ...parentsUnlikeChildren(table, records, decimals), ...wrongSides(table), ...totalRows(table, records)];
}

/** Opening and movement do not lead to the closing balance. */
function brokenRows(table: FoundTable, records: readonly TrialBalanceRecord[], decimals: number): Finding[] {
  const { heading } = table;
  const has = (...names: string[]): boolean => names.some((name) => name in heading.columns);
  if (!has("opening", "opening_debit", "opening_credit") || !has("closing", "closing_debit", "closing_credit")) return [];
  const text = (units: bigint): string => new Decimal(units.toString()).div(10 ** decimals).toFixed(decimals);
  return records
    .filter((row) => row.opening + row.debit - row.credit !== row.closing)
    .map((row) => {
      const expected = row.opening + row.debit - row.credit;
      return finding("trial-balance-row-broken", { account: row.account, expected: text(expected), closing: text(row.closing) }, cellAt(table, closingColumn(table, row.at.row - 1), row.at.row - 1));
    });
}

function parentsUnlikeChildren(table: FoundTable, records: readonly TrialBalanceRecord[], decimals: number): Finding[] {
  const text = (units: bigint): string => minorText(units, decimals);
  return brokenParents(records).map(({ record, measure, expected }) => {
    const row = record.at.row - 1;
    const column = [measure, `${measure}_debit`, `${measure}_credit`].find((name) => figureOf(valueAt(table, name, row)) !== null) ?? "account";
    return finding("parent-unlike-children", { account: record.account, expected: text(expected), value: text(record[measure]) }, cellAt(table, column, row));
  });
}

function closingColumn(table: FoundTable, row: number): string {
  const filled = ["closing", "closing_debit", "closing_credit"].filter((name) => figureOf(valueAt(table, name, row)) !== null);
  return filled[0] ?? (["closing", "closing_debit"].find((name) => name in table.heading.columns) ?? "closing_credit");
}

/** A balance below zero belongs to the other side: in a column that has a side of its own, and of an asset in one that is signed. */
function wrongSides(table: FoundTable): Finding[] {
  const rows = dataRows(table);
  const told = (name: string, row: number): Finding[] => (figureOf(valueAt(table, name, row))?.lessThan(0) ? [finding("balance-below-zero", { value: shownText(valueAt(table, name, row)) }, cellAt(table, name, row))] : []);
  const ofAssets = rows.filter((row) => ASSET.test(shownText(valueAt(table, "account", row))) && !CONTRA.test(shownText(valueAt(table, "name", row))));
  return [
    ...["opening_debit", "opening_credit", "closing_debit", "closing_credit"].flatMap((name) => rows.flatMap((row) => told(name, row))),
    ...("closing_direction" in table.heading.columns ? [] : ofAssets.flatMap((row) => told("closing", row))),
  ];
}

/** Money and stocks, by the class of every Chinese standard; what is set against an asset is negative by nature. */
const ASSET = /^1\d{3}/u;
const CONTRA = /累计|累計|减值|減值|准备|準備|差异|差異|摊销|攤銷|折旧|折舊|折耗|材料成本|allowance|accumulated|depreciation|amorti[sz]ation|impairment/iu;

/** The printed total, side by side with the rows it is the total of; null where none is printed. */
export function totalOfTrialBalance(table: FoundTable, records: readonly TrialBalanceRecord[]): SourceTotal | null {
  const total = rowsBelow(table).findLast((row) => (table.place.sheet.rows[row] ?? []).some((cell) => isTotalLabel(cell)));
  if (total === undefined) return null;
  const leaves = new Set(ownBalances(records).map((row) => row.at.row - 1));
  const rows = dataRows(table).filter((row) => leaves.has(row));
  const sides = SIDES.filter((name) => figureOf(valueAt(table, name, total)) !== null);
  const sums = sides.map((name) => rows.reduce((sum, row) => sum.plus(figureOf(valueAt(table, name, row)) ?? 0), new Decimal(0)));
  const label = (table.place.sheet.rows[total] ?? []).find((cell) => isTotalLabel(cell));
  return totalOf(cleanText(String(label)), cellAt(table, sides[0] ?? "account", total), sides, sides.map((name) => figureOf(valueAt(table, name, total))), sums);
}

/** The printed total against the rows it is the total of, and its two sides against each other. */
function totalRows(table: FoundTable, records: readonly TrialBalanceRecord[]): Finding[] {
  const own = totalOfTrialBalance(table, records);
  if (own === null) return [];
  const total = Number(/\d+$/u.exec(own.at.cell)![0]) - 1;
  const wrong = own.sides.filter(({ difference }) => !new Decimal(difference).isZero());
  const unequal = PAIRS.filter(([debit, credit]) => {
    const [left, right] = [figureOf(valueAt(table, debit, total)), figureOf(valueAt(table, credit, total))];
    return left !== null && right !== null && !left.equals(right);
  });
  return [
    ...wrong.map(({ side, read }) => finding("total-row-wrong", { printed: shownText(valueAt(table, side, total)), sum: new Decimal(read).toFixed() }, cellAt(table, side, total))),
    ...unequal.map(([debit, credit]) => {
      const [left, right] = [cellAt(table, debit, total), cellAt(table, credit, total)];
      return finding("total-sides-unequal", { debit: shownText(valueAt(table, debit, total)), credit: shownText(valueAt(table, credit, total)) }, { sheet: left.sheet, cell: `${left.cell},${right.cell}` });
    }),
  ];
}

function rowsBelow({ heading, place }: FoundTable): number[] {
  return Array.from({ length: Math.max(0, place.sheet.rows.length - heading.bottom - 1) }, (_, i) => heading.bottom + 1 + i);
}

function dataRows(table: FoundTable): number[] {
  const account = table.heading.columns.account ?? 0;
  return rowsBelow(table).filter((row) => {
    const cells = table.place.sheet.rows[row] ?? [];
    return shownText(cells[account]) !== "" && !cells.some((cell) => isTotalLabel(cell));
  });
}

function valueAt({ heading, place }: FoundTable, name: string, row: number): ReturnType<typeof cellValue> {
  return cellValue(place.sheet.rows[row], heading.columns[name]);
}

function cellValue(cells: FoundTable["place"]["sheet"]["rows"][number] | undefined, at: number | undefined) {
  return at === undefined ? null : (cells?.[at] ?? null);
}

function cellAt({ heading, place }: FoundTable, name: string, row: number): { sheet: string; cell: string } {
  return { sheet: place.sheet.sheet, cell: `${columnLetters(heading.columns[name] ?? 0)}${row + 1}` };
}
