// The sheet of function examples: what the sample workbooks hold of it, and that no reader of inputs is disturbed by it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { Ledgers } from "../../../src/application/functions/ledgers";
import { examplesLedger, examplesOf, examplesSheet } from "../../../src/application/template/examples/examples-sheet";
import { sampleSheets, sampleWorkbook } from "../../../src/application/template/sample-workbook";
import { LANGUAGES } from "../../../src/locales";
import { findTables } from "../../../src/tables/find-tables";
import { newXlsxBytes } from "../../../src/workbook/file/xlsx/new-file";
import { openXlsxWorkbook } from "../../../src/workbook/file/xlsx/xlsx-file";
import type { SheetContent, WorkbookData } from "../../../src/workbook/workbook";
import { ROOT } from "../../tidy/source-files";
import { sampleTables } from "./sample-tables";

const MONTHS = [["hospital", "hospital-month"], ["manufacturing", "factory-month"]] as const;

describe.each(MONTHS)("the sample workbook %s", (month, name) => {
  const place = join(ROOT, `assets/samples/${name}/${name}.xlsx`);

  // After a change of the examples: take the sheet out, and add it by test/application/template/add-examples.mjs.
  it("has the sheet as it is made", async () => {
    const { sheets } = await openXlsxWorkbook(place).read();
    const { rows } = sheets.find(({ sheet }) => sheet === "序时账")!;
    const ledger = examplesLedger("序时账", rows);
    const handle = new Ledgers(() => Promise.reject(new Error("known"))).open(rows, { range: ledger.range, caller: null }, null);
    const made = examplesSheet(examplesOf(month, { ...ledger, handle }), "zh-CN");
    const held = sheets.find(({ sheet }) => sheet === made.name)!;
    expect(held.report).toBeNull();
    expect(held.rows.map(withoutEnd)).toEqual(made.rows.slice(0, held.rows.length).map((row) => withoutEnd(row.map((cell) => (cell?.value === "" ? null : (cell?.value ?? null))))));
    expect(made.rows.slice(held.rows.length)).toEqual([[]]);
  });

  it("stores formulas as Excel stores those of an add-in, with how far they reach", async () => {
    const sheet = (await readXlsx(readFileSync(place))).sheets.at(-1)!;
    const formulas = [...sheet.cells!.values()].filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(23);
    for (const { formula, formulaDynamic } of formulas) expect([formula, formulaDynamic]).toEqual([expect.stringMatching(/^(?:IFERROR\()?_xldudf_COST_[A-Z]+\(/u), true]);
  });
});

it.each(MONTHS)("is no table of a month (%s)", (month) => {
  for (const language of LANGUAGES) {
    const tables = sampleTables(month);
    const found = (sheets: SheetContent[]): unknown => {
      const { found: all, findings } = findTables(dataOf(sheets));
      return { findings, tables: [...all].map(([id, { place }]) => [id, place.sheet.sheet]) };
    };
    expect(found(sampleWorkbook(month, tables, language))).toEqual(found(sampleSheets(tables, language)));
  }
});

it("has the part that marks formulas as spilling where there are such formulas", async () => {
  const hasMark = async (sheet: SheetContent): Promise<boolean> => Buffer.from(await newXlsxBytes([sheet])).includes("metadata.xml");
  expect(await hasMark(examplesSheet([], "en"))).toBe(false);
  expect(await hasMark(sampleWorkbook("hospital", sampleTables("hospital"), "en").at(-1)!)).toBe(true);
});

function withoutEnd<T>(row: readonly T[]): T[] {
  return row.slice(0, row.findLastIndex((value) => value !== null && value !== undefined) + 1).map((value) => value ?? (null as T));
}

function dataOf(sheets: readonly SheetContent[]): WorkbookData {
  return { name: "sample", notes: [], sheets: sheets.map(({ name, rows }) => ({ sheet: name, rows: rows.map((row) => row.map((cell) => cell?.value ?? null)), tables: [], hidden: false, cells: "typed", report: null, numberFormat: () => null })) };
}
