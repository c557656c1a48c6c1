// The cost sheets of whole closes: the samples, and a factory of other methods; every formula yields its figure, every ledger ties.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import type { SheetContent } from "../../src/workbook/workbook";
import Papa from "papaparse";
import { secondFactoryBook } from "../months/second-factory";
import { type Tables, bookOf } from "../months/small-hospital";
import { formulas, recalculation, text } from "../sheets/read-sheet";

function sampleTables(sample: string): Tables {
  const folder = join(__dirname, "../../assets/samples", sample, "input");
  return Object.fromEntries(readdirSync(folder).map((file) => [file.replace(".csv", ""), Papa.parse<string[]>(readFileSync(join(folder, file), "utf8"), { skipEmptyLines: true }).data]));
}

/** Elements of closing balances that the entries of the month do not lead to. */
function untied(ledger: SheetContent, closing: string): string[] {
  return ledger.rows.flatMap((row, index) => {
    if (row[0]?.value !== closing) return [];
    const tied = formulas(ledger, index);
    return row.flatMap((cell, column) => (column >= 4 && cell?.value !== null && !(String.fromCharCode(65 + column) in tied) ? [`row ${index + 1}, column ${column}`] : []));
  });
}

describe("the sample month of a factory", () => {
  let sheets: SheetContent[];
  beforeAll(async () => {
    sheets = sheetsOfClose(closeMonth(await bookOf(sampleTables("factory-month"))));
  });

  it("is laid out with names, counted vouchers and ledgers that tie", () => {
    const named = (name: string): SheetContent => sheets.find((sheet) => sheet.name === name)!;
    expect(recalculation(sheets).wrong).toEqual([]);
    expect(text(named("固定资产折旧计算表"), 5, 1)).toBe("铸造厂房");
    expect(text(named("税费及预提计算表"), 5, 2)).toMatch(/^\d+ \S/);
    expect(text(named("记账凭证"), 4, 0)).toMatch(/附单据 2 张$/);
    expect(untied(named("多栏式生产成本明细账"), "月末余额")).toEqual([]);
  });

  it("has steps in the order of the routing", () => {
    const sheet = sheets.find(({ name }) => name === "成本计算单 P-101")!;
    const groups = sheet.rows.map((row) => row[0]?.value).filter((label) => label === "MACH 机加车间" || label === "ASSY 装配车间");
    expect(groups).toEqual(["MACH 机加车间", "ASSY 装配车间"]);
  });
});

it("lays out a factory of parallel and itemised transfer whose ledgers tie too", async () => {
  const sheets = sheetsOfClose(closeMonth(await secondFactoryBook()));
  expect(recalculation(sheets).wrong).toEqual([]);
  const ledger = sheets.find(({ name }) => name === "Production cost ledger")!;
  expect(untied(ledger, "Closing balance")).toEqual([]);
  expect(ledger.rows.filter((row) => row[0]?.value === "Closing balance").length).toBeGreaterThan(5);
});
