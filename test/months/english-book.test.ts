// The sample month under English sheet names and headings, columns turned round, with title and total rows: the same figures.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { closeMonth } from "../../src/application/close-month";
import { openWorkbook } from "../../src/workbook/file/open";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { CellValue, SheetData } from "../../src/workbook/workbook";
import { rowsOf } from "./expected-reports";

const INPUT = join(__dirname, "..", "..", "assets", "samples", "hospital-month", "input");
const HEADINGS = join(__dirname, "..", "..", "..", "shared", "data", "table-headings.csv");
const given = existsSync(HEADINGS) ? describe : describe.skip;

given("a book with the English headings of the shared list (needs ../shared)", () => {
  const rows = existsSync(HEADINGS) ? Papa.parse<Record<string, string>>(readFileSync(HEADINGS, "utf8").replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data : [];
  const english = new Map(rows.map((row) => [`${row["table"]}.${row["column"]}`, row["en"]!.split("|")]));

  function translated(sheet: SheetData, variant: number): { sheet: string; rows: CellValue[][] } {
    const word = (column: string): string => {
      const words = english.get(`${sheet.sheet}.${column}`) ?? [column];
      return words[variant % words.length]!;
    };
    const [heading, ...lines] = sheet.rows.map((row) => [...row].reverse());
    const width = heading!.length;
    const padded = lines.map((row) => [...Array<CellValue>(width - row.length).fill(null), ...row]);
    const table = [heading!.map((cell) => word(String(cell))), ...padded];
    if (sheet.sheet !== "ledger") return { sheet: word(""), rows: table };
    const total = heading!.map((cell) => (cell === "summary" ? "Total for the month" : cell === "debit" || cell === "credit" ? "232976182.25" : null));
    return { sheet: word(""), rows: [["Journal of June 2025"], ...table, total] };
  }

  it.each([0, 1])("variant %i", async (variant) => {
    const data = await (await openWorkbook(INPUT)).read();
    const usual = closeMonth(data);
    const turned = data.sheets.map((sheet) => {
      // Rows may be shorter than the heading: blank ends have to be there before a row is turned round.
      const width = sheet.rows[0]!.length;
      const full = sheet.rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill(null)]);
      return { ...translated({ ...sheet, rows: full }, variant), cells: "text" as const };
    });
    const close = closeMonth(await memoryWorkbook("english", turned).read());
    expect(close.findings.filter((found) => found.severity !== "accept_with_note").map((found) => [found.code, found.args["check"]])).toEqual([["check-warning", "items-revenue:C01"]]);
    expect(close.closed).toBe(true);
    for (const report of usual.reports.filter((each) => each.id !== "run-log")) {
      expect(rowsOf(close.reports.find((each) => each.id === report.id)!)).toEqual(rowsOf(report));
    }
  });
});
