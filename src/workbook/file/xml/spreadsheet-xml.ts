// Workbooks of Excel 2003's XML format, which many systems still write and name .xls.

import type { CellValue, SheetData } from "../../workbook";
import { attributesOf } from "../xlsx/xml";
import type { XmlNode } from "./xml-tree";

const DAY = 86_400_000;
const SERIAL_ZERO_DAYS = 25_569;
const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384];

/** True for the root of such a workbook. */
export function isSpreadsheet(root: XmlNode): boolean {
  return root.name === "Workbook" && root.children.some(({ name }) => name === "Worksheet");
}

export function spreadsheetSheets(root: XmlNode): SheetData[] {
  return root.children.filter(({ name }) => name === "Worksheet").map((sheet) => {
    const hidden = sheet.children.some(({ name, children }) => name === "WorksheetOptions" && children.some((option) => option.name === "Visible" && option.text.trim() !== ""));
    const table = sheet.children.find(({ name }) => name === "Table");
    return { sheet: attribute(sheet, "Name") ?? "", rows: table ? tableRows(table) : [], tables: [], hidden, cells: "typed", report: null, numberFormat: () => null };
  });
}

function tableRows(table: XmlNode): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const row of table.children) {
    if (row.name !== "Row") continue;
    const at = Number(attribute(row, "Index") ?? rows.length + 1) - 1;
    while (rows.length < Math.min(at, MOST_ROWS)) rows.push([]);
    rows.push(rowCells(row));
  }
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

/** A cell without an index follows the one before it and the columns that one was merged over. */
function rowCells(row: XmlNode): CellValue[] {
  const cells: CellValue[] = [];
  let next = 0;
  for (const cell of row.children) {
    if (cell.name !== "Cell") continue;
    const at = Math.min(Number(attribute(cell, "Index") ?? next + 1) - 1, MOST_COLUMNS - 1);
    const data = cell.children.find(({ name }) => name === "Data");
    const value = data ? valueOf(attribute(data, "Type") ?? "String", textOf(data)) : null;
    while (value !== null && cells.length < at) cells.push(null);
    if (value !== null) cells[at] = value;
    next = at + 1 + Number(attribute(cell, "MergeAcross") ?? 0);
  }
  return cells;
}

function textOf(node: XmlNode): string {
  return node.text + node.children.map(textOf).join("");
}

function valueOf(type: string, text: string): CellValue {
  if (text === "") return null;
  if (type === "Number") return Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === "Boolean") return text === "1";
  if (type === "Error") return { error: text };
  const time = type === "DateTime" ? Date.parse(`${text.replace(/Z$/u, "")}Z`) : Number.NaN;
  return Number.isNaN(time) ? text : time / DAY + SERIAL_ZERO_DAYS;
}

function attribute(node: XmlNode, name: string): string | undefined {
  return Object.entries(attributesOf(node.tag)).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];
}
