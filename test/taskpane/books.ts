// Small workbooks for the pane's tests.
import { join } from "node:path";
import { TextDecoder } from "node:util";
import { openWorkbook } from "../../src/workbook/file/open";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { PaneHost } from "../../src/taskpane/pane-host";
import type { CellValue, Workbook } from "../../src/workbook/workbook";

export const HEADINGS = ["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre", "product", "element", "fund", "quantity"];
export const MARKUP = "<img/src=x/onerror=alert(1)>";

/** A ledger whose only voucher does not balance, bearing markup as its number. */
export const unbalancedBook = (): Workbook =>
  memoryWorkbook("June", [
    { sheet: "ledger", rows: [HEADINGS, ["2025-06-03", MARKUP, 1, "5001", "cost", "rent", 100, null, "D01"], ["2025-06-03", MARKUP, 2, "1002", "bank", "rent", null, 90, "D01"]] },
    { sheet: "settings", rows: [["key", "value"], ["entity", "River Hospital"], ["period", "2025-06"]] },
  ]);

// Node's own, which jsdom hides.
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;

const SAMPLES = join(__dirname, "..", "..", "assets", "samples");

/** A sample month in memory, so that it can be written to. */
export async function sampleBook(month: "hospital-month" | "factory-month" | "two-level-month"): Promise<Workbook> {
  const { sheets } = await (await openWorkbook(join(SAMPLES, month, "input"))).read();
  return memoryWorkbook(month, sheets.map(({ sheet, rows, cells }) => ({ sheet, rows, cells })));
}

/** A workbook in memory in which the pane can change cells, as it does in Excel. */
export interface EditableBook {
  readonly workbook: Workbook;
  readonly editCells: PaneHost["editCells"];
  readonly readRange: PaneHost["readRange"];
  rows(sheet: string): readonly (readonly CellValue[])[];
}

export function editableBook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>, hidden: Readonly<Record<string, readonly number[]>> = {}): EditableBook {
  const standing = new Map<string, CellValue[][]>(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  const book = (): Workbook => memoryWorkbook("June", [...standing].map(([sheet, rows]) => ({ sheet, rows: rows.map((row) => [...row]) })));
  return {
    workbook: {
      read: async () => {
        const { sheets: read, ...rest } = await book().read();
        return { ...rest, sheets: read.map((sheet) => ({ ...sheet, hiddenRows: new Set(hidden[sheet.sheet] ?? []) })) };
      },
      replaceSheets: () => Promise.reject(new Error("nobody writes sheets here")),
    },
    editCells: async (sheet, edits, isNew = false) => {
      if (standing.has(sheet) === isNew) throw new Error(`${sheet}: ${isNew ? "stands already" : "no such sheet"}`);
      const rows = standing.get(sheet) ?? [];
      standing.set(sheet, rows);
      for (const { row, column, value } of edits) {
        while (rows.length <= row) rows.push([]);
        while (rows[row]!.length <= column) rows[row]!.push(null);
        rows[row]![column] = value;
      }
    },
    // Of one cell, which is all that is asked.
    readRange: async (address) => {
      const [, sheet = address.slice(0, address.lastIndexOf("!")), letter = "A", row = "1"] = /^(?:'(.*)'|[^'!]+)!([A-Z])(\d+)$/u.exec(address)!;
      return [[standing.get(sheet.replaceAll("''", "'"))?.[Number(row) - 1]?.[letter.charCodeAt(0) - 65] ?? null]];
    },
    rows: (sheet) => standing.get(sheet) ?? [],
  };
}
