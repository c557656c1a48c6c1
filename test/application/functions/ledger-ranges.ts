// Ledger ranges for tests: a small one with everything a total can be asked by, the sample month, and a slow but plain way to add up.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { FunctionError, sayFunctionError } from "../../../src/application/functions/function-error";
import { type RangeReader, Ledgers } from "../../../src/application/functions/ledgers";
import type { TotalCriteria } from "../../../src/application/functions/total-criteria";
import type { CellValue } from "../../../src/workbook/workbook";

export const HEADINGS = ["日期", "凭证号", "科目编码", "部门", "产品", "成本项目", "借方金额", "贷方金额", "数量", "摘要"];

/** 2025-04-30 is 45777. */
export const SMALL: CellValue[][] = [
  HEADINGS,
  [45777, "记-1", "5001", "D01", "P1", "DM", 100.1, "", 10, "领料"],
  [45787, "记-2", "5001", "D02", "P1", "DL", 200.2, "", "", "工资"],
  [45788, "记-3", "500101", "D01", "P2", "DM", "", 50.05, 2.5, "退料"],
  [45818, "记-4", "5101", "D01", "", "OH", 300.3, "", "", "折旧"],
  [45819, "记-5", "510102", "D03", "", "OH", 0.07, "", "", "电费"],
  [45820, "记-6", "1403", "", "", "", "", 551.67, "", "领料"],
];

export const copyOf = (rows: readonly (readonly CellValue[])[]): CellValue[][] => rows.map((row) => [...row]);

/** The ledger of the sample month as Excel would hand it over: numbers as numbers, blanks as empty text. */
export function sampleLedger(): CellValue[][] {
  const text = readFileSync(join(__dirname, "../../../assets/samples/hospital-month/input/ledger.csv"), "utf8");
  const { data } = Papa.parse<string[]>(text.trim());
  return data.map((row, i) => row.map((cell, j) => (i > 0 && (j === 6 || j === 7) && cell !== "" ? Number(cell) : cell)));
}

/** Debit minus credit in cents over the sample's rows that meet a condition, by text and BigInt alone. */
export function plainNet(rows: readonly (readonly CellValue[])[], meets: (row: { account: string; centre: string; element: string }) => boolean): bigint {
  const cents = (cell: CellValue | undefined): bigint => BigInt((cell === "" ? "0" : Number(cell).toFixed(2)).replace(".", ""));
  return rows.slice(1).reduce((sum, row) => (meets({ account: String(row[3]), centre: String(row[8]), element: String(row[10]) }) ? sum + cents(row[6]) - cents(row[7]) : sum), 0n);
}

export const NONE: TotalCriteria = { accounts: null, centres: null, products: null, elements: null, periods: null, basis: null };
export const RANGE = "序时账!A1:J7";
export const noReader: RangeReader = () => Promise.reject(new Error("nobody should read a range here"));

/** A ledger just read, and totals of it. */
export function opened(rows: CellValue[][] = SMALL, period: string | null = null, range = RANGE): { ledgers: Ledgers; handle: string; total: (criteria: Partial<TotalCriteria>) => number } {
  const ledgers = new Ledgers(noReader);
  const handle = ledgers.open(rows, { range, caller: null }, period);
  return { ledgers, handle, total: (criteria) => totalOf(ledgers, handle, criteria) };
}

/** A total of a ledger that is known. */
export function totalOf(ledgers: Ledgers, handle: string, criteria: Partial<TotalCriteria>): number {
  const answers = ledgers.find(handle);
  if (answers instanceof Promise) throw new Error("the ledger should be known");
  return answers.total({ ...NONE, ...criteria });
}

/** Kind and English sentence of the error, for comparing. */
export const said = (compute: () => unknown): string => {
  try {
    compute();
  } catch (error) {
    if (error instanceof FunctionError) return `${error.kind}: ${sayFunctionError(error, "en")}`;
    throw error;
  }
  return "no error";
};
