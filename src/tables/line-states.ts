// Lines that are in an export and do not count: void, not yet posted; and rows of a text file with more fields than headings.

import type { CellValue } from "../workbook/workbook";
import { isBlank } from "./cell-text";
import type { Heading, Place } from "./find-heading";

export type LineState = "void" | "unposted";

const YES = /^(?:1|是|已作廢|y|yes|true|√|✓|作废|已作废|void|voided|cancelled|canceled)$/iu;
const UNPOSTED = /^(?:未过账|未過帳|未记账|未記帳|未审核|未審核|草稿|暂存|暫存|draft|unposted|not posted|parked|open|pending|on hold)$/iu;
/** Under a heading that asks whether a line is posted. */
const NO = /^(?:0|否|n|no|false)$/iu;
const ASKS = /过账|過帳|记账|記帳|posted|posting/iu;

/** Tells the state of a row; null where the sheet has no column that says it. */
export function lineStates({ columns, texts }: Heading): ((cells: readonly CellValue[]) => LineState | null) | null {
  const { void: voids, posting_state: posted } = columns;
  if (voids === undefined && posted === undefined) return null;
  const asks = ASKS.test(texts.posting_state ?? "");
  const says = (cells: readonly CellValue[], at: number | undefined, words: RegExp): boolean => at !== undefined && words.test(String(cells[at] ?? "").trim());
  return (cells) => (says(cells, voids, YES) ? "void" : says(cells, posted, UNPOSTED) || (asks && says(cells, posted, NO)) ? "unposted" : null);
}

/**
 * Tells the rows of a text file with more fields than headings: an unquoted comma has moved what stands in them. Where most rows
 * have a blank field more, it is how the file ends its lines.
 */
export function raggedRows({ sheet, area }: Place, { top, bottom }: Heading): (cells: readonly CellValue[]) => boolean {
  const headings = Math.max(0, ...sheet.rows.slice(Math.max(0, top), bottom + 1).map((cells) => cells.length));
  if (sheet.cells !== "text" || headings === 0) return () => false;
  const rows = sheet.rows.slice(bottom + 1, area.bottom + 1);
  // What stands beyond the sheet's own columns was put there by us.
  const own = (cells: readonly CellValue[]): readonly CellValue[] => cells.slice(0, area.right + 1);
  const isUsual = 2 * rows.filter((cells) => own(cells).length > headings).length > rows.length;
  return (cells) => cells.length > headings && own(cells).length > headings && (!isUsual || own(cells).slice(headings).some((cell) => !isBlank(cell)));
}
