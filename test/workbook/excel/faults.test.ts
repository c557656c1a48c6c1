/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Whatever goes wrong at any action of a write, the workbook is as before or complete: at once, or when it is next opened.
import type { Fault } from "../../../src/workbench/host/protocol/faults";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { NotWritten, type CellStyle, type SheetContent } from "../../../src/workbook/workbook";
import { settled } from "../../workbench/host/office";
import { sheetContent } from "../contents";
import { difference, stateOf } from "./book-state";
import { type OpenExcel, openExcel } from "./open-excel";

const HEADING: CellStyle = { bold: true, fill: "F2F2F2", align: "center", wrap: true, top: "thin", bottom: "thin", left: "thin", right: "thin" };
const TOTAL: CellStyle = { numberFormat: "#,##0.00", top: "thin", bottom: "double" };
const PRINT = { landscape: true, paper: "A3", pagesWide: 1, footer: "&L甲&R&P", repeatRows: [0, 1] } as const;

/** What stands: one sheet that is written over under another name, one that goes, one that stays in its place. */
const FIRST: readonly SheetContent[] = [
  sheetContent("a", "甲表", [[{ value: "科室", style: HEADING }, { value: "2026", style: HEADING }], ["内科", { value: 1, style: TOTAL }], ["外科", 2]], {
    merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    freeze: { rows: 1, columns: 1 },
    heights: { 0: 28 },
    print: PRINT,
  }),
  sheetContent("b", "乙表", [["gone"]]),
  sheetContent("d", "丁表", [["stays"]]),
];
/** What is written: the first sheet takes the name of the one that goes, and a new sheet stands between the two. */
const SECOND: readonly SheetContent[] = [
  sheetContent("a", "乙表", [["科室", { value: "0101", style: HEADING }], [{ value: 3, formula: "=1+2" }, { value: 3, style: TOTAL }]], { merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] }),
  sheetContent("c", "丙表", [[{ value: "new", style: HEADING }]], { freeze: { rows: 1, columns: 0 }, print: PRINT }),
  sheetContent("d", "丁表", [["stays", "more"]]),
];

async function standing(): Promise<OpenExcel> {
  const excel = openExcel({ 序时账: [["日期"]], 汇总: [["本月"]] });
  await excel.workbook.replaceSheets(FIRST);
  const { book } = excel.host;
  // The user's own: a formula on our sheet, a filter over it, a wider column, a note; and a calculation mode.
  excel.sheet("甲表").cells.put(5, 4, "自注");
  excel.sheet("甲表").columns.setSize(1, 1, 99);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").getRange("B1").formulas = [["=甲表!B2"]];
    const sheet = context.workbook.worksheets.getItem("甲表");
    sheet.autoFilter.apply(sheet.getRange("A1:B3"), 0, { filterOn: "Values", values: ["内科"] });
    await context.sync();
  });
  excel.sheet("甲表").rows.setHidden(2, 2, true);
  excel.sheet("乙表").visibility = "VeryHidden";
  book.calculation.mode = "AutomaticExceptTables";
  return excel;
}

/** A write to be struck: the workbook it begins with, and what it writes. */
interface Write {
  open(): Promise<OpenExcel>;
  readonly contents: readonly SheetContent[];
}

const FIRST_CLOSE: Write = { open: async () => openExcel({ 序时账: [["日期"]] }), contents: FIRST };
const LATER_CLOSE: Write = { open: standing, contents: SECOND };

/** The states before and after, and the actions in between. */
async function course({ open, contents }: Write): Promise<{ before: string; after: string; actions: number }> {
  const { host, workbook } = await open();
  const before = stateOf(host.book);
  const from = host.actionCount;
  await workbook.replaceSheets(contents);
  return { before, after: stateOf(host.book), actions: host.actionCount - from };
}

interface Ordered extends Omit<Fault, "at"> {
  /** Actions from the one that fails first. */
  readonly lasting: number;
  readonly every: number;
}

/** Orders the fault at one action after the other and gathers where the workbook was left otherwise than before or after. */
async function strikeEverywhere(write: Write, { lasting, every, ...fault }: Ordered, reopen: boolean): Promise<{ wrong: string[]; met: Record<string, number> }> {
  const { before, after, actions } = await course(write);
  const wrong: string[] = [];
  const met: Record<string, number> = {};
  let excel = await write.open();
  for (let action = 1; action <= actions; action += every) {
    const { host, workbook } = excel;
    const from = host.actionCount + action;
    host.faults.add({ ...fault, at: ({ number }) => number >= from && number < from + lasting, times: lasting });
    const error: unknown = await workbook.replaceSheets(write.contents).then(() => null, (thrown: unknown) => thrown);
    host.faults.clear();
    const recovery = reopen ? await excelWorkbook().recover() : "";
    const state = stateOf(host.book);
    const outcome = state === before ? "before" : state === after ? "after" : "neither";
    const said = error instanceof NotWritten ? error.reason : error === null ? "written" : "failed";
    met[`${outcome} ${said} ${recovery}`.trim()] = (met[`${outcome} ${said} ${recovery}`.trim()] ?? 0) + 1;
    if (outcome === "neither" && wrong.length < 5) wrong.push(`action ${action}: ${difference(before, state)}`);
    if (outcome !== "before") excel = await write.open();
  }
  return { wrong, met };
}

it("writes in place: what refers to a sheet of ours goes on referring to it", async () => {
  const { host, workbook, sheet } = await standing();
  const { id } = sheet("甲表");
  await workbook.replaceSheets(SECOND);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["序时账", "汇总", "乙表", "丙表", "丁表"]);
  expect([sheet("乙表").id, sheet("汇总").cells.formulaAt(0, 1)]).toEqual([id, "=乙表!B2"]);
  expect([sheet("乙表").cells.at(5, 4), sheet("乙表").rows.isHidden(2), host.book.settings.size, host.unknown]).toEqual([undefined, false, 0, []]);
});

it("gives every object back, after a failure too", async () => {
  const { host, workbook } = await standing();
  host.faults.add({ at: ({ member }) => member === "RangeFormat.wrapText =", code: "InvalidOperation" });
  await expect(workbook.replaceSheets(SECOND)).rejects.toThrow();
  await settled();
  expect([host.references.everKept > 0, host.references.kept]).toEqual([true, 0]);
});

it.each([
  ["a first close", FIRST_CLOSE],
  ["a later close", LATER_CLOSE],
])("%s is as before after one failure at any action, or complete", async (_, write) => {
  const { wrong, met } = await strikeEverywhere(write, { code: "InvalidOperation", lasting: 1, every: 1 }, false);
  expect(wrong).toEqual([]);
  expect(Object.keys(met).sort()).toEqual(["after written", "before failed"]);
}, 300_000);

it("is as before or complete when the connection is lost after an action", async () => {
  const { wrong, met } = await strikeEverywhere(LATER_CLOSE, { code: "dropped", after: true, lasting: 1, every: 5 }, false);
  expect(wrong).toEqual([]);
  expect(Object.keys(met).sort()).toEqual(["after written", "before failed"]);
}, 300_000);

it("sends again what Excel refused without saying why", async () => {
  const { wrong, met } = await strikeEverywhere(LATER_CLOSE, { code: "GeneralException", lasting: 1, every: 7 }, false);
  expect(wrong).toEqual([]);
  expect(Object.keys(met)).toEqual(expect.arrayContaining(["after written", "before failed"]));
}, 300_000);

it.each([30, 200, 1e9])("is put right at the next opening when %d actions in a row fail, those of taking back among them", async (lasting) => {
  const { wrong, met } = await strikeEverywhere(LATER_CLOSE, { code: "AccessDenied", lasting, every: 9 }, true);
  expect(wrong).toEqual([]);
  expect(Object.keys(met)).toEqual(expect.arrayContaining(["before not-restored restored"]));
}, 300_000);
