// Ledgers by account whose account stands in a row of its own above its lines, and perhaps in a total below them.

import type { CellValue } from "../../workbook/workbook";
import { isBlank } from "../cell-text";
import type { FoundTable } from "../found-table";
import type { SkipReason } from "../skip-reason";
import { labelledRow } from "../row-labels";
import { freeColumn, onlyText, withCell } from "./plainer";
import type { Plainer } from "./plainer";

const CODE_FIRST = /^(?:科目|会计科目|account)?\s*[:：]?\s*(\d{3,}[\d.\-]*)(?:\s|$|[:：_/-])/iu;
const CODE_LAST = /\((\d{3,}[\d.\-]*)\)$/u;
const TOTAL_OF = /^(?:total(?:\s+for)?|小计|合计)\s*[:：]?\s*|\s*(?:小计|合计|total)$/giu;

/** Lines take the account of the section they stand in; section rows and their totals are no lines. */
export function accountSections(table: FoundTable): Plainer | null {
  const { place, heading } = table;
  const { columns } = heading;
  if (columns.account !== undefined && !standsApart(table)) return null;
  const rows = place.sheet.rows;
  const names = sectionRows(table);
  if (names.size === 0) return null;
  const at = freeColumn(table);
  const apart = new Map<number, SkipReason>();
  const filled: (readonly CellValue[])[] = rows.slice(0, heading.bottom + 1);
  const open: string[] = [];
  const lastLine = rows.findLastIndex((cells) => cells.filter((cell) => !isBlank(cell)).length > 1);
  for (let row = heading.bottom + 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    const name = names.get(row);
    const total = name === undefined ? totalOf(cells, open) : -1;
    if (name !== undefined) open.push(name);
    if (total >= 0) open.length = total;
    if (name !== undefined || total >= 0) apart.set(row, name === undefined ? "total" : "section");
    const account = open.at(-1);
    const isLine = account !== undefined && name === undefined && total < 0 && !cells.every(isBlank);
    if (row > lastLine && onlyText(cells) !== null && !apart.has(row)) apart.set(row, "footer");
    filled.push(isLine ? withCell(cells, at, accountOf(account)) : cells);
  }
  return { rows: filled, columns: { ...columns, account: at }, apart };
}

/** True for a column of accounts that is filled in rows of their own alone: lines, which have a date or a voucher, leave it blank. */
function standsApart({ place, heading }: FoundTable): boolean {
  const { account = 0, date, voucher } = heading.columns;
  let lines = 0;
  for (const cells of place.sheet.rows.slice(heading.bottom + 1)) {
    const isLine = [date, voucher].some((at) => at !== undefined && !isBlank(cells[at]));
    if (!isLine) continue;
    if (!isBlank(cells[account])) return false;
    lines += 1;
  }
  return lines > 0;
}

/** Rows of one text that names an account, by a code or by a total further down. */
function sectionRows({ place, heading }: FoundTable): Map<number, string> {
  const rows = place.sheet.rows;
  const alone = new Map<number, string>();
  const totalled = new Set<string>();
  for (let row = heading.bottom + 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    const first = cells.find((cell) => !isBlank(cell));
    if (typeof first !== "string") continue;
    const bare = first.trim().replace(TOTAL_OF, "");
    if (bare !== first.trim()) totalled.add(bare);
    const text = onlyText(cells);
    if (text !== null && labelledRow(cells) === null) alone.set(row, text);
  }
  return new Map([...alone].filter(([, text]) => CODE_FIRST.test(text) || CODE_LAST.test(text) || totalled.has(text) || totalled.has(nameOf(text))));
}

function accountOf(section: string): string {
  return CODE_FIRST.exec(section)?.[1] ?? CODE_LAST.exec(section)?.[1] ?? section;
}

/** `Cash (1000)` is totalled as `Total Cash`. */
function nameOf(section: string): string {
  return section.replace(CODE_LAST, "").trim();
}

/** Which of the open sections a row is the total of; -1 for none. */
function totalOf(cells: readonly CellValue[], open: readonly string[]): number {
  const first = cells.find((cell) => !isBlank(cell));
  if (typeof first !== "string" || open.length === 0) return -1;
  const bare = first.trim().replace(TOTAL_OF, "");
  return bare === first.trim() ? -1 : open.findLastIndex((section) => section === bare || nameOf(section) === bare);
}
