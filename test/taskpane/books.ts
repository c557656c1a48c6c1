// Small workbooks for the pane's tests.
import { join } from "node:path";
import { TextDecoder } from "node:util";
import { openWorkbook } from "../../src/workbook/file/open";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Workbook } from "../../src/workbook/workbook";

export const HEADINGS = ["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre", "product", "element", "fund", "quantity"];
export const MARKUP = "<img/src=x/onerror=alert(1)>";

/** A ledger whose only voucher does not balance, bearing markup as its number. */
export const unbalancedBook = (): Workbook =>
  memoryWorkbook("June", [
    { sheet: "ledger", rows: [HEADINGS, ["2025-06-03", MARKUP, 1, "5001", "cost", "rent", 100, null, "D01"], ["2025-06-03", MARKUP, 2, "1002", "bank", "rent", null, 90, "D01"]] },
    { sheet: "settings", rows: [["key", "value"], ["entity", "River Hospital"], ["period", "2025-06"]] },
  ]);

const SAMPLES = join(__dirname, "..", "..", "assets", "samples");

/** A sample month in memory, so that it can be written to. */
export async function sampleBook(month: "hospital-month" | "factory-month" | "two-level-month"): Promise<Workbook> {
  // Node's own, which jsdom hides.
  globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
  const { sheets } = await (await openWorkbook(join(SAMPLES, month, "input"))).read();
  return memoryWorkbook(month, sheets.map(({ sheet, rows, cells }) => ({ sheet, rows, cells })));
}
