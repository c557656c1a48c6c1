// Sheets to write in tests, and a place on disk that goes away afterwards.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SheetContent, WrittenCell } from "../../src/workbook/workbook";

type Plain = string | number | null;

/** A sheet of plain values; a cell may also be given in full. */
export function sheetContent(report: string, name: string, rows: readonly (readonly (Plain | WrittenCell)[])[], more: Partial<SheetContent> = {}): SheetContent {
  return {
    report,
    name,
    columns: [{ width: 12 }],
    rows: rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell : { value: cell }))),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    print: { landscape: false, paper: "A4", pagesWide: 1, footer: "" },
    ...more,
  };
}

export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "costwright-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
