// A sheet of the user's as it goes into a new file: values as they were read, numbers in their formats; a formula stands as what it yielded.

import { valuesWidth } from "../sheets/width";
import type { CellStyle, CellValue, SheetContent, SheetData, WrittenCell } from "../workbook/workbook";

const [NARROWEST, WIDEST] = [8, 40];
const RED = "FF0000";

export interface SheetChanges {
  /** What stands in a cell instead; undefined where it stays. Rows and columns 0-based. */
  readonly cell?: (row: number, column: number) => WrittenCell | undefined;
  /** True for a row that does not go along. */
  readonly leavesOut?: (row: number) => boolean;
}

export function userSheet(sheet: SheetData, { cell: changed, leavesOut }: SheetChanges = {}): SheetContent {
  const { rows } = sheet;
  const styleAt = stylesOf(sheet);
  const cells = rows.map((row, at) => row.map((value, column) => changed?.(at, column) ?? written(value, styleAt(at, column, typeof value !== "number"))));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    report: "",
    name: sheet.sheet,
    columns: Array.from({ length: columns }, (_, column) => ({ width: valuesWidth(rows.map((row) => row[column]), NARROWEST, WIDEST) })),
    rows: leavesOut === undefined ? cells : cells.filter((_, at) => !leavesOut(at)),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    print: { landscape: columns > 6, paper: "A4", pagesWide: 1, footer: "&C&P / &N" },
  };
}

function written(value: CellValue, style: CellStyle | undefined): WrittenCell | null {
  if (value === null) return null;
  const plain = typeof value === "object" ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : value;
  return style === undefined ? { value: plain } : { value: plain, style };
}

/** Equal styles are one style. A text is formatted as one, so that it stays a text when somebody enters it again. */
function stylesOf(sheet: SheetData): (row: number, column: number, isText: boolean) => CellStyle | undefined {
  const known = new Map<string, CellStyle>();
  return (row, column, isText) => {
    const format = isText ? "@" : sheet.numberFormat(row, column);
    const isRed = sheet.isRed?.(row, column) ?? false;
    if (!isRed && (format === null || format === "General")) return undefined;
    const key = `${isRed} ${format}`;
    const style = known.get(key) ?? { ...(format === null ? {} : { numberFormat: format }), ...(isRed ? { color: RED } : {}) };
    known.set(key, style);
    return style;
  };
}
