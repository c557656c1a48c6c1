// The archive of a month: the tables it was closed from and the cost sheets with their marks and signatures, in one file that can be verified later.

import { translator } from "../../locales";
import { textWidth } from "../../sheets/width";
import type { CellStyle, CellValue, SheetContent, SheetData, WrittenCell } from "../../workbook/workbook";
import type { MonthClose } from "../close-month";
import { sheetsOfClose } from "../sheets-of-close";
import type { Signing } from "../sign/sign-sheets";
import type { MonthFile } from "./month-file";
import { copyContents } from "./shared-copy";

const [NARROW, WIDE] = [10, 40];
const RED = "FF0000";

/** Null for a close without reports. */
export function archiveFile(close: MonthClose, signing: Signing | null): MonthFile | null {
  const sheets = sheetsOfClose(close, signing);
  if (sheets.length === 0) return null;
  const word = translator(close.tables.settings.language)("review.share.archive-word");
  const areHiddenCounted = close.tables.settings.values.get("hidden_rows") !== "skip";
  return { name: copyContents(close, signing).fileName.replace(/\.xlsx$/, ` ${word}.xlsx`), sheets: [...close.inputs.map((sheet) => inputSheet(sheet, areHiddenCounted)), ...sheets] };
}

/** Values and formats as they were read: a formula of the user's stands as what it yielded. */
function inputSheet(sheet: SheetData, areHiddenCounted: boolean): SheetContent {
  const { rows, hiddenRows } = sheet;
  const styles = stylesOf(sheet);
  const kept = rows.flatMap((row, at) => (!areHiddenCounted && hiddenRows?.has(at) ? [] : [row.map((cell, column) => written(cell, styles(at, column)))]));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    report: "",
    name: sheet.sheet,
    columns: Array.from({ length: columns }, (_, column) => ({ width: widthOf(rows, column) })),
    rows: kept,
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

/** Equal styles are one style. */
function stylesOf(sheet: SheetData): (row: number, column: number) => CellStyle | undefined {
  const known = new Map<string, CellStyle>();
  return (row, column) => {
    const format = sheet.numberFormat(row, column);
    const isRed = sheet.isRed?.(row, column) ?? false;
    if (!isRed && (format === null || format === "General")) return undefined;
    const key = `${isRed} ${format}`;
    const style = known.get(key) ?? { ...(format === null ? {} : { numberFormat: format }), ...(isRed ? { color: RED } : {}) };
    known.set(key, style);
    return style;
  };
}

/** By the first rows: nobody waits for the widest of a hundred thousand. */
function widthOf(rows: SheetData["rows"], column: number): number {
  const widths = rows.slice(0, 50).map((row) => textWidth(String(row[column] ?? "")) + 2);
  return Math.min(WIDE, Math.max(NARROW, ...widths));
}
