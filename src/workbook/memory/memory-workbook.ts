// A workbook of arrays in memory, for custom functions and tests.

import { type KeptSettings, NOTHING_KEPT } from "../kept-settings";
import { planTabs } from "../tab-plan";
import type { CellValue, SheetContent, SheetData, Workbook, WorkbookData } from "../workbook";

/** A sheet of plain arrays; what is left out is empty or usual. */
export interface MemorySheet {
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly tables?: SheetData["tables"];
  readonly hidden?: boolean;
  readonly cells?: SheetData["cells"];
  readonly numberFormats?: readonly (readonly (string | null)[])[];
}

/** A workbook of the given sheets. `fail` lets a test break the write phase before anything has changed. */
export function memoryWorkbook(name: string, sheets: readonly MemorySheet[], fail?: () => void, kept: KeptSettings = NOTHING_KEPT): Workbook {
  let standing: readonly SheetData[] = sheets.map(sheetOfArrays);
  const write = (contents: readonly SheetContent[], addsOnly: boolean): void => {
    const plan = planTabs(standing.map(({ sheet, report }) => ({ name: sheet, ours: addsOnly ? null : report })), contents);
    const next = plan.map((tab) => ("keep" in tab ? (standing[tab.keep] as SheetData) : sheetOfContent(contents[tab.write] as SheetContent, tab.name)));
    fail?.();
    standing = next;
  };
  return {
    read: async (): Promise<WorkbookData> => ({ name, sheets: standing, notes: [] }),
    settings: async () => kept,
    replaceSheets: async (contents) => write(contents, false),
    addSheets: async (contents) => write(contents, true),
  };
}

function sheetOfArrays(sheet: MemorySheet): SheetData {
  return {
    sheet: sheet.sheet,
    rows: sheet.rows,
    tables: sheet.tables ?? [],
    hidden: sheet.hidden ?? false,
    cells: sheet.cells ?? "typed",
    report: null,
    numberFormat: (row, column) => sheet.numberFormats?.[row]?.[column] ?? null,
  };
}

function sheetOfContent(content: SheetContent, name: string): SheetData {
  return {
    sheet: name,
    rows: trimRows(content.rows.map((row) => row.map((cell) => (cell?.value === "" ? null : (cell?.value ?? null))))),
    tables: [],
    hidden: false,
    cells: "typed",
    report: content.report === "" ? null : content.report,
    numberFormat: (row, column) => content.rows[row]?.[column]?.style?.numberFormat ?? null,
  };
}

/** Drops empty cells at the end of rows and empty rows at the end of the sheet, as every adapter reads them. */
function trimRows(rows: readonly (readonly CellValue[])[]): (readonly CellValue[])[] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}
