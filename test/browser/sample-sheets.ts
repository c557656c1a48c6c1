// Sheets of a sample month as a host in the browser takes them.
import { join } from "node:path";
import type { SheetContent } from "../../src/workbook/workbook";
import { ROOT } from "../tidy/source-files";
import { sampleSheets } from "../../src/application/template/sample-workbook";
import type { Language } from "../../src/locales";

const { sampleFiles } = jest.requireActual<{ sampleFiles(): Record<string, string> }>(join(ROOT, "src/add-in/samples.cjs"));

export type PlainSheets = Record<string, (string | number | null)[][]>;

export function samplePlain(industry: "hospital" | "manufacturing", language: Language): PlainSheets {
  const sheets: SheetContent[] = sampleSheets(JSON.parse(sampleFiles()[`samples/${industry}.json`]!) as never, language);
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => cell?.value ?? null))]));
}
