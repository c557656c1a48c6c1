// A sheet of ours as a worksheet part.

import { addressOf, columnLetters } from "../../address";
import { storedFormula } from "../../custom-function-names";
import { LONGEST_FOOTER, LONGEST_TEXT, MARGINS, MOST_ROWS, TALLEST_ROW, WIDEST_COLUMN } from "../../sheet-limits";
import type { Area, CellStyle, PrintSetup, SheetContent, WrittenCell } from "../../workbook";
import { escapeCellText, escapeText } from "./xml";

/** Index of a style in the workbook; text that begins like a formula gets one that marks it as text. */
export type StyleIndex = (style: CellStyle, startsLikeFormula: boolean) => number;

/** Namespaces of the edition of the standard that the workbook uses. */
export interface SheetNamespaces {
  readonly main: string;
  readonly relationships: string;
}

/** Mark of a formula that spills as far as its answer reaches; empty where the workbook cannot say so, and the reach stays as it is. */
export type SpillMark = "" | ` cm="${number}"`;

const NO_STYLE: CellStyle = {};
const PAPER = { A4: 9, A3: 8 } as const;

/** The part's text; equal content gives equal text. */
export function sheetXml(content: SheetContent, styleIndex: StyleIndex, namespaces: SheetNamespaces, spillMark: SpillMark = ""): string {
  const { rows } = content;
  if (rows.length > MOST_ROWS) throw new RangeError(`${content.name}: ${rows.length} rows do not fit a worksheet`);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), Math.max(1, content.columns.length));
  const used = `A1:${addressOf(Math.max(0, rows.length - 1), width - 1)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${used}"/>`,
    viewXml(content.freeze),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(content.columns, styleIndex),
    `<sheetData>${rowsXml(content, { styleIndex, spillMark }, width)}</sheetData>`,
    mergesXml(content.merges),
    pageXml(content.print),
    // Codes such as 0101 are text on purpose: no green corners on them.
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>`,
    "</worksheet>",
  ].join("");
}

function viewXml({ rows, columns }: SheetContent["freeze"]): string {
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = addressOf(rows, columns);
  const frozen = `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${frozen}<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function columnsXml(columns: SheetContent["columns"], styleIndex: StyleIndex): string {
  if (columns.length === 0) return "";
  const each = columns.map(({ width, numberFormat }, index) => {
    const style = numberFormat === undefined ? "" : ` style="${styleIndex({ numberFormat }, false)}"`;
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(width, WIDEST_COLUMN)}"${style} customWidth="1"/>`;
  });
  return `<cols>${each.join("")}</cols>`;
}

/** What cells need to know of the workbook they come into. */
interface CellMarks {
  readonly styleIndex: StyleIndex;
  readonly spillMark: SpillMark;
}

function rowsXml(content: SheetContent, marks: CellMarks, width: number): string {
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
  let written = "";
  for (let row = 0; row < content.rows.length; row++) {
    const height = content.heights?.[row];
    const size = height === undefined ? "" : ` ht="${Math.min(height, TALLEST_ROW)}" customHeight="1"`;
    const cells = content.rows[row] as readonly (WrittenCell | null)[];
    let line = "";
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null;
      if (cell !== null) line += cellXml(cell, row, column, `${letters[column]}${row + 1}`, marks);
    }
    if (line !== "" || size !== "") written += `<row r="${row + 1}"${size}>${line}</row>`;
  }
  return written;
}

function cellXml(cell: WrittenCell, row: number, column: number, address: string, { styleIndex, spillMark }: CellMarks): string {
  const { value, formula, style, spill } = cell;
  const isPlainText = typeof value === "string" && formula === undefined;
  const index = styleIndex(style ?? NO_STYLE, isPlainText && /^[=+\-@]/.test(value));
  const start = `<c r="${address}"${index === 0 ? "" : ` s="${index}"`}`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${address}: ${value} cannot be written`);
  if (formula !== undefined && spill) return formulaXml(`${start}${spillMark}`, ` t="array" ref="${address}:${addressOf(row + spill.rows - 1, column + spill.columns - 1)}"`, formula, value);
  if (formula !== undefined) return formulaXml(start, "", formula, value);
  if (value === null || value === "") return index === 0 ? "" : `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

function formulaXml(start: string, kind: string, formula: string, value: string | number | null): string {
  const body = `<f${kind}>${escapeText(storedFormula(formula.replace(/^=/, "")))}</f>`;
  if (typeof value === "number") return `${start}>${body}<v>${value}</v></c>`;
  return `${start} t="str">${body}<v>${escapeCellText(value ?? "")}</v></c>`;
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return "";
  const each = merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${addressOf(top, left)}:${addressOf(bottom, right)}"/>`);
  return `<mergeCells count="${merges.length}">${each.join("")}</mergeCells>`;
}

function pageXml({ landscape, paper, pagesWide, pagesTall, footer }: PrintSetup): string {
  const margins = `<pageMargins${Object.entries(MARGINS).map(([side, inches]) => ` ${side}="${inches}"`).join("")}/>`;
  const orientation = landscape ? "landscape" : "portrait";
  const setup = `<pageSetup paperSize="${PAPER[paper]}" fitToWidth="${pagesWide}" fitToHeight="${pagesTall ?? 0}" orientation="${orientation}"/>`;
  return `<printOptions horizontalCentered="1"/>${margins}${setup}<headerFooter><oddFooter>${escapeCellText(footer.slice(0, LONGEST_FOOTER))}</oddFooter></headerFooter>`;
}

/** Rows and columns repeated on every page, as the formula of the name `_xlnm.Print_Titles`; null when there are none. */
export function printTitles(sheet: string, { repeatRows, repeatColumns }: PrintSetup): string | null {
  const on = `'${sheet.replaceAll("'", "''")}'!`;
  const ranges: string[] = [];
  if (repeatColumns) ranges.push(`${on}$${columnLetters(repeatColumns[0])}:$${columnLetters(repeatColumns[1])}`);
  if (repeatRows) ranges.push(`${on}$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`);
  return ranges.length === 0 ? null : ranges.join(",");
}
