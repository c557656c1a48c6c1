// What is asked about a ledger and answered in the settings: found where there is a choice, written so that it is read, taken back so that it is asked again.
import { checkInputs } from "../../../src/application/check-inputs";
import { settingAnswer } from "../../../src/application/desk/setting-answer";
import { type SettingKey, type SettingQuestions, settingQuestions } from "../../../src/application/desk/setting-questions";
import { findTables } from "../../../src/tables/find-tables";
import { LANGUAGES } from "../../../src/locales";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { type EditableBook, editableBook } from "../../taskpane/books";

const HEAD = ["日期", "凭证号", "核算主体", "科目编码", "科目名称", "借方", "贷方"];
const month = (at: string, entities: readonly string[]) => [HEAD, ...entities.flatMap((entity, place) => [[`2025-${at}-03`, `记-${place + 1}`, entity, "500101", "生产成本", 10 + place, null], [`2025-${at}-03`, `记-${place + 1}`, entity, "1002", "银行存款", null, 10 + place]])];

async function asked(book: EditableBook): Promise<SettingQuestions & { readonly codes: readonly string[]; readonly data: WorkbookData }> {
  const data = await book.workbook.read();
  const check = checkInputs(data);
  const { found, leftOut } = findTables(data);
  return { ...settingQuestions(found, leftOut, check.settings, check.findings), codes: check.findings.map(({ code }) => code), data };
}

async function answer(book: EditableBook, key: SettingKey, given: readonly string[] | null, language: (typeof LANGUAGES)[number] = "zh-CN"): Promise<void> {
  const { sheet, edits, isNew } = settingAnswer((await asked(book)).place, key, given, language);
  await book.editCells(sheet, edits, isNew);
}

const of = async (book: EditableBook, key: SettingKey) => (await asked(book)).questions.find((question) => question.key === key);

describe.each(LANGUAGES)("answers in %s", (language) => {
  it("names sheets of the ledger on a new sheet, changes them, and takes them back", async () => {
    const book = editableBook({ 五月: month("05", ["甲"]), 六月: month("06", ["甲"]) });
    expect(await of(book, "ledger_sheets")).toMatchObject({ choices: ["五月", "六月"], answer: null, proposed: ["五月", "六月"] });
    await answer(book, "ledger_sheets", ["六月"], language);
    const { questions, codes, data } = await asked(book);
    expect(codes).not.toContain("ledger-on-sheets");
    expect(questions).toMatchObject([{ key: "ledger_sheets", answer: ["六月"], proposed: ["六月"] }]);
    expect(questions[0]!.choices).toHaveLength(2);
    expect(data.sheets).toHaveLength(3);
    await answer(book, "ledger_sheets", ["all"], language);
    expect(await of(book, "ledger_sheets")).toMatchObject({ answer: ["all"] });
    await answer(book, "ledger_sheets", null, language);
    expect((await asked(book)).codes).toContain("ledger-on-sheets");
    expect((await asked(book)).data.sheets).toHaveLength(3);
  });

  it("chooses an entity, still offers the others, and takes all", async () => {
    const book = editableBook({ 序时账: month("06", ["甲公司", "乙公司"]), 参数: [["参数", "取值"], ["期间", "2025-06"]] });
    await answer(book, "ledger_entity", ["乙公司"], language);
    expect(await of(book, "ledger_entity")).toMatchObject({ choices: ["甲公司", "乙公司"], answer: ["乙公司"] });
    expect(checkInputs(await book.workbook.read()).tables.find(({ table }) => table === "ledger")!.totals.debit).toBe("11.00");
    await answer(book, "ledger_entity", ["all"], language);
    expect(await of(book, "ledger_entity")).toMatchObject({ choices: ["甲公司", "乙公司"], answer: ["all"] });
    expect(checkInputs(await book.workbook.read()).tables.find(({ table }) => table === "ledger")!.totals.debit).toBe("21.00");
    expect(book.rows("参数")).toHaveLength(3);
  });

  it("says whether hidden rows count", async () => {
    const book = editableBook({ 序时账: month("06", ["甲", "甲"]), 参数: [["参数", "取值"], ["隐藏行", null], ["期间", "2025-06"]] }, { 序时账: [3, 4] });
    expect(await of(book, "hidden_rows")).toMatchObject({ answer: null, proposed: ["count"] });
    await answer(book, "hidden_rows", ["skip"], language);
    expect(await of(book, "hidden_rows")).toMatchObject({ answer: ["skip"] });
    expect(checkInputs(await book.workbook.read()).tables.find(({ table }) => table === "ledger")!.totals.debit).toBe("10.00");
    await answer(book, "hidden_rows", ["count"], language);
    expect((await asked(book)).codes).not.toContain("rows-hidden");
    await answer(book, "hidden_rows", null, language);
    expect((await asked(book)).codes).toContain("rows-hidden");
    // The key stood there without a value.
    expect(book.rows("参数")).toHaveLength(3);
  });
});

it("asks nothing where there is nothing to choose", async () => {
  expect((await asked(editableBook({ 序时账: month("06", ["甲"]) }))).questions).toEqual([]);
});

it("keeps a sheet name that begins like a formula a text", async () => {
  const book = editableBook({ "=一月": month("05", ["甲"]), 二月: month("06", ["甲"]) });
  await answer(book, "ledger_sheets", ["=一月"]);
  expect(await of(book, "ledger_sheets")).toMatchObject({ answer: ["=一月"] });
});

it("leaves the currency to the marks of the ledger where the new sheet says none", async () => {
  const marked = month("06", ["甲", "乙"]).map((row) => row.map((cell) => (typeof cell === "number" ? `$${cell}.00` : cell)));
  const book = editableBook({ 序时账: marked });
  await answer(book, "ledger_entity", ["all"]);
  expect(checkInputs(await book.workbook.read()).tables.find(({ table }) => table === "ledger")!.totals.debit).toBe("21.00");
});
