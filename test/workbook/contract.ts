// What every workbook adapter promises. An adapter's test calls `keepsTheContract` with a way to start from the user's sheets.
import fc from "fast-check";
import { type KeptSettings, NOTHING_KEPT } from "../../src/workbook/kept-settings";
import type { CellValue, SheetData, Workbook } from "../../src/workbook/workbook";
import { sheetContent } from "./contents";

/** The user's own sheets at the start, of plain values. */
export type UserSheets = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

/** A workbook under test. */
export interface Started {
  readonly workbook: Workbook;
  /** What was written, opened anew for reading and for another close. */
  reopen(): Promise<Workbook>;
  /** Makes the next write fail in its last step. */
  breakWrites(): Promise<void>;
  /** Called after the test. */
  stop(): Promise<void>;
}

/** @param kept  what an earlier session left in the workbook; nothing when left out */
export type Start = (sheets: UserSheets, kept?: KeptSettings) => Promise<Started>;

const USER: UserSheets = { 序时账: [["日期", "金额"], ["2026-10-01", 12.5]], 备注: [["自用"]] };
const TEXTS = ["=1+1", "+1+1", "-2+3", "@SUM(1,1)", "\t=1+1", "'=1+1", "''=x", "'", "- 见附件", "-500", "0101", "1E5", "TRUE", "#N/A", " 前后 ", "a\nb", '"引",;|', "_x000D_", "<&>", "👩‍🏭𠮷"];
const NUMBERS = [0, -500, 0.1 + 0.2, 1 / 3, 123_456_789_012.34, 2 ** 53, -0.005, 1e-7, 1e15 + 0.25];

export function keepsTheContract(start: Start, cells: SheetData["cells"]): void {
  const trial: Trial = {
    cells,
    asRead: (value) => (cells === "text" && typeof value === "number" ? String(value) : value),
    using: async (sheets, use, kept) => {
      const started = await start(sheets, kept);
      try {
        await use(started);
      } finally {
        await started.stop();
      }
    },
  };
  readsAndReplaces(trial);
  harmsNothing(trial);
  keepsContents(trial);
  keepsSettings(trial);
}

/** One adapter on trial. */
interface Trial {
  readonly cells: SheetData["cells"];
  /** A written value as this adapter reads it. */
  asRead(value: string | number | null): CellValue;
  using(sheets: UserSheets, use: (started: Started) => Promise<void>, kept?: KeptSettings): Promise<void>;
}

function outline(sheets: readonly SheetData[]): string[] {
  return sheets.map(({ sheet, report }) => `${sheet}|${report ?? ""}`);
}

async function reportRows(started: Started, report: string): Promise<SheetData["rows"]> {
  const { sheets } = await (await started.reopen()).read();
  return sheets.find((sheet) => sheet.report === report)?.rows ?? [];
}

function readsAndReplaces({ using, asRead, cells }: Trial): void {
  it("reads the user's sheets", () =>
    using(USER, async ({ workbook }) => {
      const { sheets } = await workbook.read();
      expect(new Set(sheets.map(({ sheet }) => sheet))).toEqual(new Set(["序时账", "备注"]));
      const ledger = sheets.find(({ sheet }) => sheet === "序时账");
      expect(ledger).toMatchObject({ rows: [["日期", "金额"], ["2026-10-01", asRead(12.5)]], hidden: false, report: null, tables: [], cells });
    }));

  it("reads back what was written, after the user's sheets", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "甲表", [["x", 1]]), sheetContent("b", "乙表", [["y", 2]])]);
      const { sheets } = await (await started.reopen()).read();
      expect(new Set(outline(sheets))).toEqual(new Set(["序时账|", "备注|", "甲表|a", "乙表|b"]));
      expect(sheets.find(({ report }) => report === "b")?.rows).toEqual([["y", asRead(2)]]);
    }));

  it("leaves the user's sheets as they were", () =>
    using(USER, async (started) => {
      const before = (await started.workbook.read()).sheets.map(({ sheet, rows }) => [sheet, rows]);
      await started.workbook.replaceSheets([sheetContent("a", "甲表", [["x"]])]);
      const after = (await (await started.reopen()).read()).sheets;
      expect(after.filter(({ report }) => report === null).map(({ sheet, rows }) => [sheet, rows])).toEqual(before);
    }));

  it("replaces the sheets of an earlier close and removes those no longer wanted", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "甲表", [["old"]]), sheetContent("b", "乙表", [["gone"]])]);
      const again = await started.reopen();
      await again.replaceSheets([sheetContent("a", "甲表", [["new"]]), sheetContent("c", "丙表", [["more"]])]);
      const { sheets } = await (await started.reopen()).read();
      expect(new Set(outline(sheets))).toEqual(new Set(["序时账|", "备注|", "甲表|a", "丙表|c"]));
      expect(sheets.find(({ report }) => report === "a")?.rows).toEqual([["new"]]);
    }));

  it("adds sheets of the user's beside those of an earlier close, where it can", () =>
    using(USER, async (started) => {
      if (started.workbook.addSheets === undefined) return;
      await started.workbook.replaceSheets([sheetContent("a", "甲表", [["x"]])]);
      const before = outline((await (await started.reopen()).read()).sheets);
      await (await started.reopen()).addSheets!([sheetContent("", "参数", [["键"]]), sheetContent("", "备注", [["新"]])]);
      const { sheets } = await (await started.reopen()).read();
      expect(new Set(outline(sheets))).toEqual(new Set([...before, "参数|", "备注 (2)|"]));
      expect(sheets.find(({ sheet }) => sheet === "备注")?.rows).toEqual([["自用"]]);
    }));

  it("is the same after the same close twice", () =>
    using(USER, async (started) => {
      const list = [sheetContent("a", "甲表", [["x", 1]]), sheetContent("b", "序时账", [["y"]])];
      await started.workbook.replaceSheets(list);
      const once = outline((await (await started.reopen()).read()).sheets);
      await (await started.reopen()).replaceSheets(list);
      expect(outline((await (await started.reopen()).read()).sheets)).toEqual(once);
    }));
}

function harmsNothing({ using }: Trial): void {
  it("takes nothing away when a write fails", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "甲表", [["old"]])]);
      const again = await started.reopen();
      const before = await (await started.reopen()).read();
      await started.breakWrites();
      await expect(again.replaceSheets([sheetContent("a", "甲表", [["new"]]), sheetContent("z", "最后", [["z"]])])).rejects.toThrow();
      const after = await (await started.reopen()).read();
      expect(after.sheets.map(({ sheet, report, rows }) => [sheet, report, rows])).toEqual(before.sheets.map(({ sheet, report, rows }) => [sheet, report, rows]));
    }));

  it("gives way to a user's sheet of the same name", () =>
    using({ 费用归集表: [["mine"]] }, async (started) => {
      await started.workbook.replaceSheets([sheetContent("cost-collection", "费用归集表", [["ours"]])]);
      const { sheets } = await (await started.reopen()).read();
      expect(new Set(outline(sheets))).toEqual(new Set(["费用归集表|", "费用归集表 (2)|cost-collection"]));
      expect(sheets.find(({ report }) => report === null)?.rows).toEqual([["mine"]]);
    }));

  it("cuts long names to 31 characters and keeps them apart", () =>
    using({}, async (started) => {
      const long = "完工产品与在产品成本分配表".repeat(4);
      await started.workbook.replaceSheets([sheetContent("a", long, [["1"]]), sheetContent("b", long, [["2"]])]);
      const { sheets } = await (await started.reopen()).read();
      expect(new Set(outline(sheets))).toEqual(new Set([`${long.slice(0, 31)}|a`, `${long.slice(0, 27)} (2)|b`]));
    }));
}

function keepsContents({ using, asRead }: Trial): void {
  it("stores text as text, whatever it begins with", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "甲表", TEXTS.map((text) => [text, "."]))]);
      expect(await reportRows(started, "a")).toEqual(TEXTS.map((text) => [text, "."]));
    }));

  it("stores numbers to the last digit", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "甲表", NUMBERS.map((number) => [number]))]);
      expect(await reportRows(started, "a")).toEqual(NUMBERS.map((number) => [asRead(number)]));
    }));

  it("stores the value of a formula", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "甲表", [[1, 2, { value: 3, formula: "=SUM(A1:B1)" }, { value: "x", formula: '="x"' }]])]);
      expect(await reportRows(started, "a")).toEqual([[asRead(1), asRead(2), asRead(3), "x"]]);
    }));

  it("keeps gaps and drops empty ends", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "甲表", [["x", null, "y", null, ""], [], [null], [null, "z"], [null], []])]);
      expect(await reportRows(started, "a")).toEqual([["x", null, "y"], [], [], [null, "z"]]);
    }));

  it("writes an empty sheet, and none at all", () =>
    using(USER, async (started) => {
      await started.workbook.replaceSheets([sheetContent("a", "空表", [])]);
      const { sheets } = await (await started.reopen()).read();
      expect(sheets.find(({ report }) => report === "a")).toMatchObject({ sheet: "空表", rows: [] });
      await (await started.reopen()).replaceSheets([]);
      expect(new Set(outline((await (await started.reopen()).read()).sheets))).toEqual(new Set(["序时账|", "备注|"]));
    }));

  it("keeps any text and number", async () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.constantFrom(...TEXTS), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) =>
        using({}, async (started) => {
          await started.workbook.replaceSheets([sheetContent("a", "甲表", rows)]);
          expect(await reportRows(started, "a")).toEqual(rows.map((row) => row.map(asRead)));
        }),
      ),
      { numRuns: 25 },
    );
  });
}

const LAYOUT = '["借方 <&>","日期"]';
const KEPT: KeptSettings = {
  ...NOTHING_KEPT,
  mappings: [{ table: "ledger", sheet: "序时账", layout: LAYOUT, columns: { debit: "借方 <&>", centre: "" } }],
  answers: [{ table: "ledger", sheet: "序时账", layout: LAYOUT, question: "date-order", answer: "day-first" }],
};

function keepsSettings({ using }: Trial): void {
  it("keeps nothing besides its sheets until something is kept", () =>
    using(USER, async ({ workbook }) => {
      expect(await workbook.settings!()).toEqual(NOTHING_KEPT);
    }));

  it("gives back what is kept, and keeps it through closes", () =>
    using(
      USER,
      async (started) => {
        expect(await started.workbook.settings!()).toEqual(KEPT);
        await started.workbook.replaceSheets([sheetContent("a", "甲表", [["x"]])]);
        const again = await started.reopen();
        expect(await again.settings!()).toEqual(KEPT);
        await again.replaceSheets([]);
        expect(await (await started.reopen()).settings!()).toEqual(KEPT);
      },
      KEPT,
    ));

  it("reads nothing of it as a sheet", () =>
    using(
      USER,
      async ({ workbook }) => {
        expect(new Set(outline((await workbook.read()).sheets))).toEqual(new Set(["序时账|", "备注|"]));
      },
      KEPT,
    ));
}
