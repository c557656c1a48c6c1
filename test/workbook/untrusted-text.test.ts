/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Texts of the input that look like formulas, in every name, code and memo: no cell that is written anywhere computes them, no number changes.
import "./excel/node-globals";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { nextMonthSheets } from "../../src/application/next-month-sheets";
import { reportFiles } from "../../src/application/report-files";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { startNextMonth } from "../../src/application/start-next-month";
import { openCsvFolder } from "../../src/workbook/file/csv/csv-folder";
import { csvText } from "../../src/workbook/file/csv/csv-text";
import { newXlsxFile } from "../../src/workbook/file/xlsx/xlsx-file";
import type { SheetContent } from "../../src/workbook/workbook";
import { secondHospital } from "../months/second-hospital";
import { smallFactory, trialBalanceOf } from "../months/small-factory";
import { type Tables, bookOf } from "../months/small-hospital";
import { inTemporaryFolder } from "./contents";
import { openExcel } from "./excel/open-excel";
import { factsOfFile, factsOfHost } from "./excel/sheet-facts";

const BEGINNINGS = ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠"];
const PAYLOAD = "HYPERLINK(1)";
const PAID_FOR = /HYPERLINK\(1\)/u;
/** What a spreadsheet may take for more than text when it opens a text file. */
const EVALUATED = /^[=+\-@＝＋－＠\t\r]/u;
const TEXT_COLUMNS = /^(?:name|account name|description|english name|名称|摘要|memo)$/iu;

/** Every name and memo begins as a formula does, and so does the code of one centre wherever it stands. */
function hostile(tables: Tables, centre: string): Tables {
  let turn = 0;
  const next = (): string => BEGINNINGS[turn++ % BEGINNINGS.length]!;
  for (const [name, rows] of Object.entries(tables)) {
    const [headings = []] = rows;
    rows.forEach((row, at) => row.forEach((cell, column) => {
      if (at > 0 && TEXT_COLUMNS.test(headings[column] ?? "")) row[column] = `${next()}${PAYLOAD} ${cell}`;
      else if (cell === centre) row[column] = `=${PAYLOAD}${centre}`;
      else if (at > 0 && name === "Settings" && row[0] === "entity" && column === 1) row[column] = `@${PAYLOAD}`;
    }));
  }
  return tables;
}

const BOOKS: readonly (readonly [string, () => Tables])[] = [
  ["a hospital", () => hostile(secondHospital(), "CLI1")],
  ["a factory", () => {
    const tables = smallFactory();
    const balance = trialBalanceOf(tables);
    return { ...hostile(tables, "B1"), "Trial Balance": balance };
  }],
];

describe.each(BOOKS)("texts like formulas in %s", (_, tables) => {
  let close: MonthClose;
  let outputs: readonly (readonly [string, SheetContent[]])[];
  beforeAll(async () => {
    close = closeMonth(await bookOf(tables()));
    const next = startNextMonth(close)!;
    outputs = [["the close", sheetsOfClose(close)], ["the next month", nextMonthSheets(next, "new-workbook")]];
  });

  it("are in what is written, and the month closes with them", () => {
    expect(close.closed).toBe(true);
    for (const [, sheets] of outputs) expect(JSON.stringify(sheets)).toMatch(PAID_FOR);
  });

  it("are texts in the sheets as they are to stand, and no formula of ours holds one outside of quotes", () => {
    for (const [, sheets] of outputs) for (const { rows } of sheets) for (const cell of rows.flat()) if (cell?.formula !== undefined) expect(unquoted(cell.formula)).not.toMatch(PAID_FOR);
  });

  it("are texts in every cell of an .xlsx file", () => inTemporaryFolder(async (folder) => {
    for (const [name, sheets] of outputs) {
      await newXlsxFile(join(folder, `${name}.xlsx`)).replaceSheets(sheets);
      const facts = await factsOfFile(await readFile(join(folder, `${name}.xlsx`)));
      expect(formulasWithPayload(facts)).toEqual([]);
      // Dates of the next month come back from the reader as dates.
      if (name === "the close") expect(numbersOf(facts)).toEqual(numbersIn(sheets));
    }
  }), 120_000);

  it("are texts in every cell that Excel is given", async () => {
    const { workbook, host } = openExcel({ Input: [["x"]] });
    await workbook.replaceSheets(outputs[0]![1]);
    const facts = host.book.sheets.filter(({ name }) => name !== "Input").map(factsOfHost);
    expect(JSON.stringify(facts.map(({ cells }) => Object.values(cells).map(({ value }) => value)))).toMatch(PAID_FOR);
    expect(formulasWithPayload(facts)).toEqual([]);
  }, 120_000);

  it("are guarded in every CSV file, and negative numbers are not", () => inTemporaryFolder(async (folder) => {
    await openCsvFolder(folder, folder).replaceSheets(outputs[0]![1]);
    const written = await Promise.all((await readdir(folder)).filter((file) => file.endsWith(".csv")).map((file) => readFile(join(folder, file), "utf8")));
    const reports = Object.values(reportFiles(close.reports, csvText));
    const fields = [...written, ...reports].flatMap((text) => Papa.parse<string[]>(text).data.flat());
    expect(fields.some((field) => PAID_FOR.test(field))).toBe(true);
    expect(fields.filter((field) => EVALUATED.test(field) && !/^-[\d.,]*%?$/u.test(field))).toEqual([]);
    expect(fields.some((field) => /^-\d+\.\d+$/u.test(field))).toBe(true);
    expect(fields.filter((field) => /^'-?[\d.,]+$/u.test(field))).toEqual([]);
  }), 120_000);
});

function unquoted(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/gu, "").replace(/'(?:[^']|'')*'/gu, "");
}

type Facts = readonly { readonly cells: Readonly<Record<string, { readonly formula?: unknown; readonly value?: unknown }>> }[];

function formulasWithPayload(facts: Facts): string[] {
  return facts.flatMap(({ cells }) => Object.values(cells).flatMap(({ formula }) => (typeof formula === "string" && PAID_FOR.test(unquoted(formula)) ? [formula] : [])));
}

function numbersOf(facts: Facts): number {
  return facts.reduce((count, { cells }) => count + Object.values(cells).filter(({ value, formula }) => typeof value === "number" && formula === undefined).length, 0);
}

function numbersIn(sheets: readonly SheetContent[]): number {
  return sheets.reduce((count, { rows }) => count + rows.flat().filter((cell) => typeof cell?.value === "number" && cell.formula === undefined).length, 0);
}
