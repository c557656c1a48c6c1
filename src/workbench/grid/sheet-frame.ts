// What surrounds the cells of a worksheet, in the grid's words: measures, merges, frozen panes, and how far the sheet reaches.

import { type IColumnData, type IFreeze, type IRange, type IRowData, type IWorksheetData, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { Sheet } from "../host/model/book";
import { STANDARD_COLUMN, STANDARD_ROW } from "../host/model/measures";
import { COLUMNS, ROWS } from "../host/model/places";

export const PIXELS_PER_POINT = 4 / 3;

/** Room for entries beyond the last cell that holds something. */
const ROWS_BEYOND = 100;
const COLUMNS_BEYOND = 6;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;

export type Frame = Pick<IWorksheetData, "name" | "tabColor" | "hidden" | "freeze" | "rowCount" | "columnCount" | "mergeData" | "rowData" | "columnData" | "showGridlines">;

export function frameOf(sheet: Sheet): Frame {
  const used = sheet.used(false);
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    freeze: freezeOf(sheet),
    rowCount: Math.min(ROWS, Math.max(FEWEST_ROWS, (used?.bottom ?? 0) + ROWS_BEYOND)),
    columnCount: Math.min(COLUMNS, Math.max(FEWEST_COLUMNS, (used?.right ?? 0) + COLUMNS_BEYOND)),
    mergeData: sheet.merges.map(({ top, left, bottom, right }): IRange => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    rowData: Object.fromEntries(sheet.rows.special().map(({ place, size, hidden }): [number, IRowData] => [place, { ...(size === null ? {} : { h: size * PIXELS_PER_POINT, ia: 0 }), ...(hidden ? { hd: 1 } : {}) }])),
    columnData: Object.fromEntries(sheet.columns.special().map(({ place, size, hidden }): [number, IColumnData] => [place, { ...(size === null ? {} : { w: size * PIXELS_PER_POINT }), ...(hidden ? { hd: 1 } : {}) }])),
    showGridlines: sheet.showGridlines ? 1 : 0,
  };
}

/** A worksheet for the grid: its frame, and no cells, which are read from the book. */
export function worksheetData(id: string, frame: Frame): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({ ...frame, id, cellData: {}, defaultColumnWidth: STANDARD_COLUMN * PIXELS_PER_POINT, defaultRowHeight: STANDARD_ROW * PIXELS_PER_POINT });
}

function freezeOf({ frozen }: Sheet): IFreeze {
  const rows = frozen && frozen.bottom < ROWS - 1 ? frozen.bottom + 1 : 0;
  const columns = frozen && frozen.right < COLUMNS - 1 ? frozen.right + 1 : 0;
  return { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
}
