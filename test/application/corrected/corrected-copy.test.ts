// The corrected copy: what is certain is put right and listed, what is not stays; the copy reads as the book did, without the notes.
import { checkInputs } from "../../../src/application/check-inputs";
import { correctedCopy } from "../../../src/application/corrected/corrected-copy";
import { newXlsxBytes } from "../../../src/workbook/file/xlsx/new-file";
import { readWorkbook } from "../../../src/workbook/file/xlsx/read-workbook";
import { type WorkbookPart, workbookPart } from "../../../src/workbook/file/xlsx/workbook-part";
import { openPackage } from "../../../src/workbook/file/xlsx/zipped-package";
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { CellValue, WorkbookData } from "../../../src/workbook/workbook";

const HEAD = ["日期", "凭证号", "科目编码", "科目名称", "摘要", "借方", "贷方", "部门"];

const LEDGER: readonly (readonly CellValue[])[] = [
  HEAD,
  ["2026-05-03", "记-1", "５００１０１", "生产成本", "=1+1", "1,200.50", null, "D01"],
  [null, null, 1002, "银行存款", "@cmd", null, 1200.5, "D01"],
  ["2026-05-04", "记-2", "500101", "生产成本", "红冲", "(88.00)", null, "D01"],
  [null, null, "1002", "银行存款", "红冲", null, -88, "D01"],
  ["合计", null, null, null, null, "1,112.50", "1112.50", null],
];

async function bookOf(rows: readonly (readonly CellValue[])[]): Promise<WorkbookData> {
  return memoryWorkbook("book", [{ sheet: "序时账", rows }, { sheet: "备注", rows: [["随便写的", true, 3]] }]).read();
}

/** The copy as a file, read again. */
async function reread(data: WorkbookData): Promise<WorkbookData> {
  const pack = openPackage(Buffer.from(await newXlsxBytes(correctedCopy(data).sheets)));
  return readWorkbook("copy", pack, workbookPart(pack) as WorkbookPart);
}

it("puts right what is certain, lists it, and leaves the rest alone", async () => {
  const { corrections, sheets } = correctedCopy(await bookOf(LEDGER));
  expect(corrections.map(({ row, column, after, kind }) => [`${"ABCDEFGH"[column]}${row + 1}`, after, kind])).toEqual([
    ["A2", 46_145, "date"],
    ["C2", "500101", "code"],
    ["F2", 1200.5, "number"],
    ["A3", "2026-05-03", "head"],
    ["B3", "记-1", "head"],
    ["C3", "1002", "code"],
    ["A4", 46_146, "date"],
    ["F4", -88, "number"],
    ["A5", "2026-05-04", "head"],
    ["B5", "记-2", "head"],
  ]);
  expect(sheets.map(({ name }) => name)).toEqual(["序时账", "备注", "修正记录"]);
  const [ledger, notes, list] = sheets;
  expect(ledger!.rows[1]!.map((cell) => cell?.value)).toEqual([46_145, "记-1", "500101", "生产成本", "=1+1", 1200.5, undefined, "D01"]);
  expect(ledger!.rows[5]!.map((cell) => cell?.value)).toEqual(["合计", undefined, undefined, undefined, undefined, "1,112.50", "1112.50"]);
  expect(notes!.rows[0]!.map((cell) => cell?.value)).toEqual(["随便写的", "TRUE", 3]);
  expect(list!.rows.slice(3, 5).map((row) => row.map((cell) => cell?.value))).toEqual([
    ["序时账", "A2", "2026-05-03", "2026-05-03", "以文本形式存放的日期，改为日期"],
    ["序时账", "C2", "５００１０１", "500101", "编码改为文本，并去掉看不见的字符、全角字符，补回前导零"],
  ]);
});

it("reads as the book did, with the same totals and without notes on numbers and texts; no text becomes a formula", async () => {
  const book = await bookOf(LEDGER);
  const [before, after] = [checkInputs(book), checkInputs(await reread(book))];
  const totals = ({ tables }: typeof before) => tables.find(({ table }) => table === "ledger")!.totals;
  expect(totals(after)).toEqual(totals(before));
  expect(before.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["number-as-text", "text-cleaned"]));
  for (const code of ["number-as-text", "text-cleaned"]) expect(after.findings.map((found) => found.code)).not.toContain(code);
  const pack = openPackage(Buffer.from(await newXlsxBytes(correctedCopy(book).sheets)));
  expect(pack.names.filter((name) => name.includes("worksheets/")).map((name) => pack.text(name)).join("")).not.toContain("<f>");
});

it("leaves a column alone about which the user has to be asked", async () => {
  const days = ["03/04/2026", "05/06/2026"].map((day, i) => [day, `记-${i + 1}`, "500101", "生产成本", "料", "10", null, "D01"]);
  const { corrections } = correctedCopy(await bookOf([HEAD, ...days]));
  expect(checkInputs(await bookOf([HEAD, ...days])).findings.map(({ severity }) => severity)).toContain("ask");
  expect(corrections.map(({ kind }) => kind)).toEqual(["number", "number"]);
});
