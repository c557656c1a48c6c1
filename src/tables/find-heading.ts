// Finds the heading row of a table below titles, company names and period lines, and which column is which.

import type { Area, CellValue, SheetData } from "../workbook/workbook";
import { cleanText, isBlank } from "./cell-text";
import { headingKey } from "./match-key";
import type { SkipReason } from "./skip-reason";
import type { HeadingMeaning, TableDefinition } from "./table";

const ROWS_SEARCHED = 30;

/** A place where a table may stand: a whole sheet, or the area of an Excel table on it. */
export interface Place {
  readonly sheet: SheetData;
  readonly area: Area;
  /** True when the area is an Excel table: its first row is the heading. */
  readonly isExcelTable: boolean;
}

/** The heading of a table as found: its rows, and the worksheet column and heading text of each table column. */
export interface Heading {
  /** 0-based first and last heading row. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<string, string>>;
  /** Texts of every worksheet column, unknown ones too, by 0-based column. */
  readonly all: readonly string[];
  readonly doubled: readonly ColumnClash[];
  readonly ambiguous: readonly ColumnClash[];
  /** 0-based rows below that are known to be no data, and what they are. */
  readonly apart?: ReadonlyMap<number, SkipReason>;
}

/** Several worksheet columns that may be one table column; the first is the one that was taken. */
export interface ColumnClash {
  readonly column: string;
  readonly at: readonly number[];
}

/** The best heading of the table in a place; null when no row names two of its columns (or its only one). */
export function findHeading(table: TableDefinition, place: Place): Heading | null {
  const { area } = place;
  const last = place.isExcelTable ? area.top : Math.min(area.bottom, area.top + ROWS_SEARCHED - 1);
  let best: Heading | null = null;
  for (let row = area.top; row <= last; row += 1) {
    for (const heading of headingsAt(table, place, row)) {
      if (heading && (!best || fitness(heading) > fitness(best))) best = heading;
    }
    // One row further: the row above a two-row heading must not pass for its first half.
    if (best && row > best.top && isComplete(table, best)) break;
  }
  return best && matched(best) >= Math.min(2, Object.keys(table.columns).length) ? best : null;
}

/** More columns are better; of two that name as many, the one row is. */
function fitness(heading: Heading): number {
  return 2 * matched(heading) - (heading.bottom - heading.top);
}

function isComplete(table: TableDefinition, heading: Heading): boolean {
  const required = Object.keys(table.columns).filter((column) => table.columns[column]?.isRequired);
  return required.length > 0 && required.every((column) => column in heading.columns);
}

/** Number of table columns a heading names. */
export function matched(heading: Heading): number {
  return Object.keys(heading.columns).length;
}

function headingsAt(table: TableDefinition, place: Place, row: number): (Heading | null)[] {
  const upper = rowTexts(place, row);
  if (!upper.some((text) => text !== "")) return [];
  const one = assigned(table, place, row, row, upper.map((text) => [text]));
  const isLast = place.isExcelTable || row >= place.area.bottom;
  return isLast || !isHeadingLike(place, row + 1) ? [one] : [one, assigned(table, place, row, row + 1, joined(upper, rowTexts(place, row + 1)))];
}

function rowTexts({ sheet, area }: Place, row: number): string[] {
  const cells = sheet.rows[row] ?? [];
  const width = Math.min(area.right + 1, cells.length);
  return Array.from({ length: width }, (_, column) => (column < area.left ? "" : headingText(cells[column])));
}

function headingText(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cleanText(cell) : "";
}

function isHeadingLike({ sheet }: Place, row: number): boolean {
  const cells = (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" && !/^-?\d/u.test(cell));
}

/** A merged heading `本期发生` over `借方` and `贷方` reads `本期发生借方`, `本期发生贷方`. */
function joined(upper: readonly string[], lower: readonly string[]): string[][] {
  let above = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const below = lower[column] ?? "";
    if (upper[column]) above = upper[column];
    else if (!below) above = "";
    if (!below) return [upper[column] ?? ""];
    return above ? [`${above}${below}`, below] : [below];
  });
}

interface Claim extends HeadingMeaning {
  readonly at: number;
  readonly text: string;
}

/** Gives each table column the worksheet column that claims it best; certain claims first. */
function assigned(table: TableDefinition, place: Place, top: number, bottom: number, candidates: readonly (readonly string[])[]): Heading | null {
  const claims = candidates.flatMap((texts, at) => claimsOf(table, texts, at));
  const columns: Record<string, number> = {};
  const texts: Record<string, string> = {};
  const doubled: ColumnClash[] = [];
  const ambiguous: ColumnClash[] = [];
  const taken = new Set<number>();
  for (const certainty of [0, 1, 2] as const) {
    for (const column of new Set(claims.filter((claim) => claim.certainty === certainty).map((claim) => claim.column))) {
      if (column in columns) continue;
      const rivals = claims.filter((claim) => claim.column === column && claim.certainty === certainty && !taken.has(claim.at));
      const chosen = rivals.length > 1 ? filled(place, bottom, rivals) : rivals;
      const first = chosen[0];
      if (!first) continue;
      columns[column] = first.at;
      texts[column] = first.text;
      taken.add(first.at);
      if (chosen.length > 1) clash(place, bottom, chosen, doubled, ambiguous);
    }
  }
  const all = candidates.map((names) => names[0] ?? "");
  return Object.keys(columns).length > 0 ? { top, bottom, columns, texts, all, doubled, ambiguous } : null;
}

function claimsOf(table: TableDefinition, texts: readonly string[], at: number): Claim[] {
  for (const [index, text] of texts.entries()) {
    const meanings = text === "" ? undefined : table.meanings().get(headingKey(text));
    // The lower half alone is a weak claim: 借方 stands under 本年累计 too.
    if (meanings) return meanings.map(({ column, certainty }) => ({ column, certainty: index === 0 ? certainty : 2, at, text }));
  }
  return [];
}

/** Columns of one heading that hold the same are one; that differ are a question (原币, 本位币). */
function clash({ sheet, area }: Place, bottom: number, chosen: readonly Claim[], doubled: ColumnClash[], ambiguous: ColumnClash[]): void {
  const [first] = chosen;
  if (!first) return;
  const isAlike = (at: number): boolean => {
    for (let row = bottom + 1; row <= area.bottom; row += 1) if ((sheet.rows[row]?.[at] ?? null) !== (sheet.rows[row]?.[first.at] ?? null)) return false;
    return true;
  };
  const same = chosen.every((claim) => headingKey(claim.text) === headingKey(first.text) && isAlike(claim.at));
  (same ? doubled : ambiguous).push({ column: first.column, at: chosen.map((claim) => claim.at) });
}

/** Of several columns for one thing, those that hold anything at all. */
function filled({ sheet, area }: Place, bottom: number, rivals: readonly Claim[]): readonly Claim[] {
  const used = rivals.filter(({ at }) => {
    for (let row = bottom + 1; row <= area.bottom; row += 1) if (!isBlank(sheet.rows[row]?.[at])) return true;
    return false;
  });
  return used.length > 0 ? used : rivals.slice(0, 1);
}

/** The columns of a heading without some of them. */
export function columnsWithout(columns: Heading["columns"], ...names: readonly string[]): Heading["columns"] {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));
}
