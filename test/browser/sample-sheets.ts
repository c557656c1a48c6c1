// Sheets of a sample month as a host in the browser takes them.
import type { SheetContent } from "../../src/workbook/workbook";
import { sampleSheets } from "../../src/application/template/sample-workbook";
import type { Language } from "../../src/locales";
import { sampleTables } from "../application/template/sample-tables";

export type PlainSheets = Record<string, (string | number | null)[][]>;

export function samplePlain(industry: "hospital" | "manufacturing", language: Language): PlainSheets {
  const sheets: SheetContent[] = sampleSheets(sampleTables(industry), language);
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => cell?.value ?? null))]));
}
