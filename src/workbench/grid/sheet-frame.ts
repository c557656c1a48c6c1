// What surrounds the cells of a worksheet, in the grid's words: measures, merges, frozen panes, and how far the sheet reaches.

import { type IColumnData, type IFreeze, type IRange, type IRowData, type IWorksheetData, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { Area } from "../../workbook/workbook";
import type { Sheet } from "../host/model/book";
import { STANDARD_COLUMN, STANDARD_ROW } from "../host/model/measures";
import { COLUMNS, ROWS } from "../host/model/places";

export const PIXELS_PER_POINT = 4 / 3;

/** Room for entries beyond the last cell that holds something. */
const ROWS_BEYOND = 100;
const COLUMNS_BEYOND = 6;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;

const NOWHERE: Area = { top: 0, left: 0, bottom: 0, right: 0 };
const USUAL_FONT_SIZE = 11;
/** Of a line, to the size of its font. */
const LINE_HEIGHT = 1.35;

export type Frame = Pick<IWorksheetData, "name" | "tabColor" | "hidden" | "freeze" | "rowCount" | "columnCount" | "mergeData" | "rowData" | "columnData" | "showGridlines">;

/** Rows and columns in use, so that sheets of a hundred thousand rows are looked through only once. */
export interface Reach {
  bottom: number;
  right: number;
  /** Sizes of fonts that need a higher row than usual, by row; a row grows with them unless a height is set. */
  readonly tall: Map<number, number>;
}

export function reachOf({ cells, formats }: Sheet): Reach {
  const reach: Reach = { bottom: 0, right: 0, tall: new Map() };
  extend(reach, cells.used() ?? NOWHERE);
  formats.eachCell((row, column, { fontSize }) => {
    extend(reach, { top: row, left: column, bottom: row, right: column });
    if (fontSize > USUAL_FONT_SIZE && cells.at(row, column) !== undefined) reach.tall.set(row, Math.max(fontSize, reach.tall.get(row) ?? 0));
  });
  return reach;
}

/** Reaches further where an area does; looks of whole rows and columns reach nowhere. */
export function extend(reach: Reach, { bottom, right }: Area): void {
  if (bottom < ROWS - 1) reach.bottom = Math.max(reach.bottom, bottom);
  if (right < COLUMNS - 1) reach.right = Math.max(reach.right, right);
}

/** A text that differs whenever the frame would. */
export function frameKey(sheet: Sheet, { bottom, right }: Reach): string {
  const { name, visibility, tabColor, showGridlines, frozen, rows, columns, merges } = sheet;
  return [name, visibility, tabColor, showGridlines, frozen?.bottom, frozen?.right, rows.version, columns.version, bottom, right, ...merges.map((area) => `${area.top},${area.left},${area.bottom},${area.right}`)].join("|");
}

export function frameOf(sheet: Sheet, { bottom, right, tall }: Reach): Frame {
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    freeze: freezeOf(sheet),
    rowCount: Math.min(ROWS, Math.max(FEWEST_ROWS, bottom + ROWS_BEYOND)),
    columnCount: Math.min(COLUMNS, Math.max(FEWEST_COLUMNS, right + COLUMNS_BEYOND)),
    mergeData: sheet.merges.map(({ top, left, bottom, right }): IRange => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    rowData: Object.fromEntries([...[...tall].map(([row, size]): [number, IRowData] => [row, { h: size * LINE_HEIGHT * PIXELS_PER_POINT }]), ...sheet.rows.special().map(({ place, size, hidden }): [number, IRowData] => [place, { ...(size === null ? {} : { h: size * PIXELS_PER_POINT, ia: 0 }), ...(hidden ? { hd: 1 } : {}) }])]),
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
