// Totals that a source prints beside what its rows come to: by month, by page, by section, by sheet, and against the trial balance.
import { checkedBook } from "../../../src/application/check-inputs";
import { sourceTotals } from "../../../src/application/desk/source-totals";
import { findTables } from "../../../src/tables/find-tables";
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { CellValue } from "../../../src/workbook/workbook";

type Rows = readonly (readonly CellValue[])[];

async function shown(sheets: Readonly<Record<string, Rows>>) {
  const data = await memoryWorkbook("book", Object.entries(sheets).map(([sheet, rows]) => ({ sheet, rows }))).read();
  const { check, tables } = checkedBook(data, {});
  return sourceTotals(findTables(data).found, tables, check.tables).map(({ table, from, label, totals }) => ({ table, from, label, totals: totals.map(({ at, sides }) => [`${at.sheet}!${at.cell}`, ...sides.map(({ read, printed, difference }) => `${read} ${printed} ${difference}`)]) }));
}

const HEAD = ["日期", "凭证号", "摘要", "科目编码", "借方", "贷方"];
const voucher = (month: number, number: number, amount: number): Rows => [[`2025-0${month}-03`, `记-${number}`, "x", "5001", amount, null], [`2025-0${month}-03`, `记-${number}`, "x", "1002", null, amount]];
const total = (label: string, debit: CellValue, credit: CellValue): CellValue[] => [null, null, label, null, debit, credit];

it("holds every month against its own lines and the grand total against all", async () => {
  const rows = [HEAD, ...voucher(5, 1, 10), total("本月合计", 10, 10), total("本年累计", 99, 99), ...voucher(6, 1, 20), ...voucher(6, 2, 5), total("本月合计", "25.00", 24), total("总计", 35, 35)];
  expect(await shown({ 序时账: rows })).toEqual([
    { table: "ledger", from: "own", label: "本月合计", totals: [["序时账!E4", "10.00 10.00 0.00", "10.00 10.00 0.00"], ["序时账!E10", "25.00 25.00 0.00", "25.00 24.00 -1.00"]] },
    { table: "ledger", from: "own", label: "总计", totals: [["序时账!E11", "35.00 35.00 0.00", "35.00 35.00 0.00"]] },
  ]);
});

it("counts from the last total of any name where that is what agrees", async () => {
  const rows = [HEAD, ...voucher(5, 1, 10), total("小计", 10, 10), ...voucher(5, 2, 7), total("合计", 17, 17), ...voucher(5, 3, 1), total("小计", 1, 1)];
  expect((await shown({ 序时账: rows })).map(({ label, totals }) => [label, ...totals.flat().filter((text) => !text.includes("!"))])).toEqual([
    ["小计", "10.00 10.00 0.00", "10.00 10.00 0.00", "1.00 1.00 0.00", "1.00 1.00 0.00"],
    ["合计", "17.00 17.00 0.00", "17.00 17.00 0.00"],
  ]);
});

it("gives every sheet of a joined ledger its own totals, where they stand", async () => {
  const found = await shown({ 五月: [HEAD, ...voucher(5, 1, 10), total("合计", 10, 10)], 六月: [HEAD, ...voucher(6, 1, 20), total("合计", 21, 20)] });
  expect(found).toEqual([{ table: "ledger", from: "own", label: "合计", totals: [["五月!E4", "10.00 10.00 0.00", "10.00 10.00 0.00"], ["六月!E4", "20.00 21.00 1.00", "20.00 20.00 0.00"]] }]);
});

it("holds the movements of a trial balance against the ledger, and its printed total against its rows", async () => {
  const balance = [["科目编码", "科目名称", "期初余额", "本期借方", "本期贷方", "期末余额"], ["5001", "成本", 0, 12, 0, 12], ["1002", "银行", 0, 0, 12, -12], ["合计", null, null, 13, 12, null]];
  const found = await shown({ 序时账: [HEAD, ...voucher(5, 1, 10)], 科目余额表: balance });
  expect(found).toEqual([
    { table: "ledger", from: "trial-balance", label: "科目余额表", totals: [["科目余额表!D1", "10.00 12.00 2.00", "10.00 12.00 2.00"]] },
    { table: "trial_balance", from: "own", label: "合计", totals: [["科目余额表!D4", "12.00 13.00 1.00", "12.00 12.00 0.00"]] },
  ]);
});

it("takes no posting for a total, and a signed column by its net", async () => {
  const rows = [["日期", "凭证号", "摘要", "科目编码", "金额"], ["2025-05-03", "记-1", "合计", "5001", 10], ["2025-05-03", "记-1", "x", "1002", -4], [null, null, "合计", null, 6]];
  expect((await shown({ 序时账: rows })).map(({ totals }) => totals)).toEqual([[["序时账!E4", "6.00 6.00 0.00"]]]);
});

it("says nothing where the source prints nothing", async () => {
  expect(await shown({ 序时账: [HEAD, ...voucher(5, 1, 10)] })).toEqual([]);
});
