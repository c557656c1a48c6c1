// How found tables look: their own first rows and headings, and which of our columns each is, for whoever maps columns by hand.

import { type TableId, tablesById } from "../../tables/catalogue";
import { type ColumnMapping, isMappingOf, isMappingOfLayout, layoutOf } from "../../tables/column-mapping";
import type { FoundTable, FoundTables } from "../../tables/found-table";
import { codeOfNumber } from "../../tables/cell-text";
import { readDate } from "../../tables/date-text";
import { traditional } from "../../tables/match-key";
import type { Language } from "../../tables/settings";
import { isRequired } from "../../tables/table";
import type { SheetData, WorkbookData } from "../../workbook/workbook";

const ROWS_SHOWN = 4;
/** A format that shows a year or a day; what stands in quotes or brackets is no sign of it. */
const DATE_FORMAT = /[yd]/iu;
const QUOTED = /"[^"]*"|\[[^\]]*\]/gu;

/** Names in the languages of the pane. */
interface Named {
  readonly names: Readonly<Record<Language, string>>;
}

/** One worksheet column of a table. */
export interface ColumnLook {
  /** 0-based column of the worksheet. */
  readonly at: number;
  readonly heading: string;
  /** Our column, null for one that is kept and not read. */
  readonly field: string | null;
}

/** A row of the user's sheet as it stands there, with a text for each column. */
export interface RowLook {
  /** 1-based. */
  readonly row: number;
  readonly isHeading: boolean;
  readonly cells: readonly string[];
}

export interface TableLook {
  readonly table: TableId;
  readonly sheet: string;
  /** Fingerprint of its headings. */
  readonly layout: string;
  /** 1-based row of the heading, and of the first row under it. */
  readonly headingRow: number;
  readonly columns: readonly ColumnLook[];
  /** The rows of the heading, and the first below. */
  readonly rows: readonly RowLook[];
  /** Our columns of this table, required ones first. */
  readonly fields: readonly (Named & { readonly id: string; readonly required: boolean })[];
  readonly names: Named["names"];
  /** Fields that several columns might be. */
  readonly unsure: readonly string[];
  /** The headings of those columns, the one that is read first; only where each heading tells its column from all others. */
  readonly doubts: readonly { readonly field: string; readonly headings: readonly string[] }[];
  /** True where the user chose the columns by hand. */
  readonly byHand: boolean;
}

export function tableLooks({ sheets }: WorkbookData, tables: FoundTables, mappings: readonly ColumnMapping[]): TableLook[] {
  // A ledger that was brought to the plain form, or put together from several sheets, is shown as its first sheet has it.
  return [...tables.values()].map((found) => lookOf(found, sheets.find(({ sheet }) => sheet === (found.joined?.sheets[0] ?? found.place.sheet.sheet)) ?? found.place.sheet, mappings));
}

function lookOf({ id, place, heading }: FoundTable, own: SheetData, mappings: readonly ColumnMapping[]): TableLook {
  const { sheet, area } = place;
  const fieldAt = new Map(Object.entries(heading.columns).map(([field, at]) => [at, field]));
  const bottom = Math.min(area.bottom, own.rows.length - 1, heading.bottom + ROWS_SHOWN);
  const columns = heading.all.flatMap((text, at): ColumnLook[] => {
    if (at < area.left || (text === "" && !fieldAt.has(at))) return [];
    return [{ at, heading: text, field: fieldAt.get(at) ?? null }];
  });
  const table = tablesById[id];
  const fields = Object.entries(table.columns).map(([field, column]) => ({ id: field, names: namesOf(field, column), required: isRequired(table, field, heading.columns) }));
  return {
    table: id,
    sheet: sheet.sheet,
    layout: layoutOf(heading.all),
    headingRow: heading.bottom + 1,
    columns,
    rows: Array.from({ length: bottom - heading.top + 1 }, (_, index) => heading.top + index).map((row) => ({ row: row + 1, isHeading: row <= heading.bottom, cells: columns.map(({ at }) => shownText(own, row, at)) })),
    names: namesOf(id, table),
    fields: [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)],
    unsure: heading.ambiguous.map(({ column }) => column),
    doubts: heading.ambiguous.map(({ column, at }) => ({ field: column, headings: at.map((each) => heading.all[each] ?? "") })).filter(({ headings }) => headings.every((text) => heading.all.filter((each) => each === text).length === 1)),
    byHand: mappings.some((mapping) => isMappingOf(mapping, id, sheet.sheet) || isMappingOfLayout(mapping, id, heading.all)),
  };
}

function namesOf(id: string, { zh, en }: { readonly zh: readonly string[]; readonly en: readonly string[] }): Named["names"] {
  const chinese = zh[0] ?? id;
  return { "zh-CN": chinese, "zh-TW": traditional(chinese), en: en[0] ?? id };
}

/** Dates and padded codes as the sheet shows them. */
function shownText(sheet: SheetData, row: number, column: number): string {
  const cell = sheet.rows[row]?.[column] ?? null;
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  const format = typeof cell === "number" ? sheet.numberFormat(row, column) : null;
  if (typeof cell !== "number" || format === null) return String(cell);
  const day = DATE_FORMAT.test(format.replace(QUOTED, "")) ? readDate(cell) : "not-a-date";
  return day !== "not-a-date" && "day" in day ? day.day : codeOfNumber(cell, format);
}
