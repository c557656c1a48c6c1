// What is read although nobody sees it: hidden sheets, and hidden columns and rows of tables. Lines of the ledger have a question of their own.

import { cellList } from "../../engine/cell-list";
import { type Finding, finding } from "../../engine/finding";
import { columnLetters } from "../../engine/records";
import type { FoundTable } from "../found-table";
import { dataRows } from "./data-rows";

export function hiddenParts(table: FoundTable): Finding[] {
  const { id, place: { sheet, area }, heading, joined } = table;
  // Of a ledger on several sheets every hidden one has been told.
  if (joined) return [];
  const hidden = id === "ledger" || !sheet.hiddenRows?.size ? [] : dataRows(table).filter((row) => sheet.hiddenRows?.has(row));
  const columns = Object.values(heading.columns).filter((column) => sheet.hiddenColumns?.has(column)).sort((a, b) => a - b);
  const at = (cell: string): Finding["at"] => ({ sheet: sheet.sheet, cell });
  return [
    ...(sheet.hidden ? [finding("ledger-sheet-hidden", { sheet: sheet.sheet, rows: String(dataRows(table).length) }, at(`${columnLetters(area.left)}${Math.max(heading.top, 0) + 1}`))] : []),
    ...(columns.length > 0 ? [finding("columns-hidden", { table: id, count: String(columns.length), headings: columns.map((column) => heading.all[column] ?? columnLetters(column)).join(", ") }, at(columns.map((column) => `${columnLetters(column)}${heading.bottom + 1}`).join(",")))] : []),
    ...(hidden.length > 0 ? [finding("table-rows-hidden", { table: id, count: String(hidden.length) }, at(cellList(area.left, hidden.map((row) => row + 1))))] : []),
  ];
}
