// A sheet of the user's own with the heading row of a table, its columns formatted for what belongs there.

import { textWidth } from "../../sheets/width";
import type { ColumnHolds } from "../../tables/column";
import type { CellStyle, PrintSetup, SheetContent, WrittenCell } from "../../workbook/workbook";

export const THIN: CellStyle = { top: "thin", bottom: "thin", left: "thin", right: "thin", vertical: "center" };
export const HEADING: CellStyle = { ...THIN, bold: true, fill: "F2F2F2", align: "center", wrap: true };

/** What cells to be filled in look like: codes stay text, so that leading zeros live; amounts show their cents. */
const FORMATS: Readonly<Partial<Record<ColumnHolds, string>>> = { code: "@", text: "@", word: "@", period: "@", date: "yyyy-mm-dd", amount: "#,##0.00;[Red]-#,##0.00" };

const NUMBERS: ReadonlySet<ColumnHolds> = new Set(["amount", "quantity", "percent", "whole"]);

const [NARROW, WIDE] = [12, 30];

export interface SheetColumn {
  readonly heading: string;
  readonly holds: ColumnHolds;
}

/**
 * Lays a table out.
 *
 * @param rows  texts below the heading row, blank for nothing
 */
export function tableSheet(name: string, columns: readonly SheetColumn[], rows: readonly (readonly string[])[] = []): SheetContent {
  return {
    ...blank(name, columns.length),
    columns: columns.map((column) => ({ width: widthOf(column.heading), ...formatOf(column) })),
    rows: [columns.map(({ heading }): WrittenCell => ({ value: heading, style: HEADING })), ...rows.map((row) => row.map((text, i) => cellOf(text, columns[i]!)))],
    freeze: { rows: 1, columns: 1 },
  };
}

/** A sheet that is the user's from the start. */
export function blank(name: string, columns: number): Pick<SheetContent, "report" | "name" | "merges" | "print"> {
  const print: PrintSetup = { landscape: columns > 3, paper: "A4", pagesWide: 1, footer: "&C&P / &N" };
  return { report: "", name, merges: [], print };
}

function cellOf(text: string, column: SheetColumn): WrittenCell | null {
  if (text === "") return null;
  const style = formatOf(column);
  return { value: NUMBERS.has(column.holds) ? numberOrText(text) : text, ...(style.numberFormat === undefined ? {} : { style }) };
}

/** A number that a cell cannot hold to its last digit stays a text, which is read just as well. */
function numberOrText(text: string): number | string {
  const decimals = text.split(".")[1]?.length ?? 0;
  const value = Number(text);
  return decimals <= 15 && value.toFixed(decimals) === text && Number(value.toPrecision(15)) === value ? value : text;
}

function widthOf(heading: string): number {
  return Math.min(WIDE, Math.max(NARROW, Math.ceil(textWidth(heading) + 4)));
}

function formatOf({ holds }: SheetColumn): { numberFormat?: string } {
  const numberFormat = FORMATS[holds];
  return numberFormat === undefined ? {} : { numberFormat };
}
