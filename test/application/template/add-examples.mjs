// Adds the sheet of function examples to a workbook with a sample month: `node test/application/template/add-examples.mjs hospital|manufacturing FROM.xlsx TO.xlsx`.
import { compileSources } from "../../bench/compile.mjs";

const [month, from, to] = process.argv.slice(2);
const load = compileSources(["engine", "tables", "locales", "sheets", "workbook", "application"]);
const { openXlsxWorkbook } = load("workbook/file/xlsx/xlsx-file");
const { examplesOf, examplesSheet, examplesLedger } = load("application/template/examples/examples-sheet");
const { Ledgers } = load("application/functions/ledgers");

const LANGUAGE = "zh-CN";
const { sheets } = await openXlsxWorkbook(from).read();
const { rows } = sheets.find(({ sheet }) => sheet === "序时账");
const ledger = examplesLedger("序时账", rows);
const handle = new Ledgers(() => Promise.reject(new Error("nothing is to be read again"))).open(rows, { range: ledger.range, caller: null }, null);
await openXlsxWorkbook(from, to).replaceSheets([examplesSheet(examplesOf(month, { ...ledger, handle }), LANGUAGE)]);
