// A workbook with a ledger alone becomes a costing workbook: what the ledger says is filled in, the rest is the user's to say.
import { checkedBook, checkInputs } from "../../../src/application/check-inputs";
import { missingSheets, missingTables } from "../../../src/application/template/missing-tables";
import type { TemplateKind } from "../../../src/application/template/template-tables";
import type { Language } from "../../../src/locales";
import { type MemorySheet, memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { CellValue, WorkbookData } from "../../../src/workbook/workbook";

const LEDGER: MemorySheet = {
  sheet: "凭证",
  rows: [
    ["日期", "凭证号", "科目编码", "科目全名", "核算维度", "摘要", "借方金额", "贷方金额"],
    ["2025-01-02", "记-1", "50010201", "业务活动费用_商品和服务费用_办公费", "01/行政部", "纸", 60, 0],
    ["2025-01-02", "记-1", "100201", "银行存款_工行", "01/行政部", "纸", 0, 60],
    ["2025-01-03", "记-2", "222101", "应交税费_增值税", "02/检验科", "税", 5, 0],
    ["2025-01-03", "记-2", "6602", "", "02/检验科", "费", 5, 0],
    ["2025-01-03", "记-2", "6602", "管理费用", "02/检验科", "费", 0, 10],
  ],
};

async function reading(sheets: readonly MemorySheet[]): Promise<{ book: WorkbookData } & Omit<ReturnType<typeof checkedBook>, "check">> {
  const book = await memoryWorkbook("book", sheets).read();
  return { book, ...checkedBook(book, {}) };
}

/** The rows of a new sheet as plain values. */
async function sheetOf(name: string, kind: TemplateKind, language: Language, sheets: readonly MemorySheet[] = [LEDGER]): Promise<CellValue[][] | undefined> {
  const read = await reading(sheets);
  const sheet = missingSheets({ ...read, options: {} }, kind, language).find((each) => each.name === name);
  return sheet?.rows.map((row) => row.map((cell) => cell?.value ?? null));
}

describe("the tables a workbook lacks", () => {
  it("are those of every kind while nothing says which it is", async () => {
    const counts = missingTables(await reading([LEDGER]));
    expect(counts.map(({ kind }) => kind)).toEqual(["hospital", "manufacturing", "two-level"]);
    expect(counts.every(({ tables }) => tables > 10)).toBe(true);
  });

  it("are those of its own kind when the settings say it", async () => {
    const settings = { sheet: "参数", rows: [["参数", "取值"], ["行业", "医院"]] };
    const counts = missingTables(await reading([LEDGER, settings]));
    expect(counts.map(({ kind }) => kind)).toEqual(["hospital"]);
    expect(await sheetOf("参数", "hospital", "zh-CN", [LEDGER, settings])).toBeUndefined();
  });

  it("name the centres as the ledger does, and leave their class open", async () => {
    expect((await sheetOf("科室", "hospital", "zh-CN"))?.map((row) => row.slice(0, 3))).toEqual([["科室编码", "科室名称", "科室类别"], ["01", "行政部", null], ["02", "检验科", null]]);
  });

  it("list accounts of cost one by one and set the accounts without cost aside", async () => {
    const [, ...rows] = (await sheetOf("科目映射", "hospital", "zh-CN"))!;
    expect(rows).toEqual([
      ["1002", "银行存款", null, "不计入"],
      ["2221", "应交税费", null, null],
      ["50010201", "业务活动费用_商品和服务费用_办公费", null, null],
      ["6602", "管理费用", null, "不计入"],
    ]);
    // 6602 is an expense of a company, and an account of the budget in a hospital.
    expect((await sheetOf("科目映射", "manufacturing", "zh-TW"))?.at(-1)).toEqual(["6602", "管理费用", null, null]);
  });

  it("set nothing aside where the chart is not a Chinese one", async () => {
    const [, ...rows] = (await sheetOf("Accounts", "manufacturing", "en"))!;
    expect(rows.map(([account, , , treatment]) => [account, treatment])).toEqual([["100201", null], ["222101", null], ["50010201", null], ["6602", null]]);
  });

  it("know the month of a ledger of one month", async () => {
    const period = async (sheets: readonly MemorySheet[]): Promise<CellValue | undefined> => (await sheetOf("参数", "hospital", "zh-CN", sheets))?.find(([key]) => key === "期间")?.[1];
    expect(await period([LEDGER])).toBe("2025-01");
    expect(await period([{ ...LEDGER, rows: [...LEDGER.rows, ["2025-02-01", "记-1", "1002", "银行存款", "01", "", 1, 0], ["2025-02-01", "记-1", "1002", "银行存款", "01", "", 0, 1]] }])).toBeNull();
  });

  it("are read again as written: what is asked is what was left open", async () => {
    const read = await reading([LEDGER]);
    const book = memoryWorkbook("book", [LEDGER]);
    await book.addSheets!(missingSheets({ ...read, options: {} }, "hospital", "zh-CN"));
    const { findings, tables } = checkInputs(await book.read());
    expect(tables.find(({ table }) => table === "accounts")?.rows).toBe(4);
    const asked = findings.filter(({ severity }) => severity === "refuse").map(({ code, at }) => `${code} ${at?.sheet}`);
    expect(new Set(asked)).toEqual(new Set(["value-missing 科目映射", "value-missing 科室"]));
  });
});
