// Workbook data for tests: sheets from arrays, CSV folders and .xlsx files.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readXlsx } from "hucre";
import Papa from "papaparse";
import type { CellValue, SheetData, WorkbookData } from "../../src/workbook/workbook";

export const SAMPLE = join(__dirname, "../../assets/samples/hospital-month");
/** Test data beside the checkout; its tests are skipped where it is absent. */
export const SHARED = join(__dirname, "../../../shared/data");
export const hasShared = existsSync(SHARED);

type Cells = readonly (readonly (CellValue | undefined)[])[];

export function sheet(name: string, rows: Cells, more: Partial<SheetData> = {}): SheetData {
  const cells = rows.map((row) => row.map((cell) => cell ?? null));
  return { sheet: name, rows: cells, tables: [], hidden: false, cells: "typed", report: null, numberFormat: () => null, ...more };
}

export function book(...sheets: readonly SheetData[]): WorkbookData {
  return { name: "book", sheets, notes: [] };
}

/** Lines of `a,b,c` as a typed sheet: digits become numbers, nothing becomes an empty cell. */
export function typed(name: string, ...lines: readonly string[]): SheetData {
  const value = (text: string): CellValue => (text === "" ? null : /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text);
  return sheet(name, lines.map((line) => line.split(",").map(value)));
}

export function csv(name: string, text: string): SheetData {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""), { skipEmptyLines: false });
  return sheet(name, data.map((row) => row.map((cell) => (cell === "" ? null : cell))), { cells: "text" });
}

export function csvFile(path: string): SheetData {
  return csv(basename(path, ".csv"), readFileSync(path, "utf8"));
}

export function csvFolder(folder: string): WorkbookData {
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  return book(...files.map((file) => csvFile(join(folder, file))));
}

const SERIAL_ZERO = Date.UTC(1899, 11, 30);

export async function xlsxFile(path: string): Promise<WorkbookData> {
  const workbook = await readXlsx(readFileSync(path), { readStyles: true });
  return book(
    ...workbook.sheets.map((each) =>
      sheet(each.name, each.rows.map((row) => row.map(cellOf)), {
        numberFormat: (row, column) => each.cells?.get(`${row},${column}`)?.style?.numFmt ?? null,
      }),
    ),
  );
}

function cellOf(value: unknown): CellValue {
  if (value instanceof Date) return (value.getTime() - SERIAL_ZERO) / 86_400_000;
  if (typeof value === "string" && /^#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!)$/u.test(value)) return { error: value };
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
