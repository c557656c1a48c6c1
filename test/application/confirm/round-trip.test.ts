// Confirmation sheets there and back: written for every unit, filled in as units do, read again, every difference with its reason.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../../src/application/close-month";
import { confirmationFiles } from "../../../src/application/confirm/confirmation-sheets";
import { confirmedMonth } from "../../../src/application/confirm/confirmed-month";
import { main } from "../../../src/command-line/main";
import { LANGUAGES } from "../../../src/locales";
import { newXlsxFile } from "../../../src/workbook/file/xlsx/xlsx-file";
import { openWorkbook } from "../../../src/workbook/file/open";
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { SheetContent, WorkbookData, WrittenCell } from "../../../src/workbook/workbook";

const SAMPLE = join(__dirname, "..", "..", "..", "assets", "samples", "two-level-month", "input");
/** Columns of the sheet. */
const [PERIOD, RECEIVER, GIVER, ITEM, ISSUED, RECEIVED, REASON] = [0, 1, 2, 4, 7, 9, 10] as const;
const FIRST = 5;

type Value = string | number | null;
type Fill = (row: Value[], at: number) => void;

let close: MonthClose;
beforeAll(async () => {
  close = closeMonth(await (await openWorkbook(SAMPLE)).read());
});

/** The sheet of a unit as it fills it in; every line is given the row and its place below the heading. */
function filled(unit: string, fill: Fill, of: MonthClose = close): SheetContent {
  const sheet = confirmationFiles(of).find((file) => file.unit === unit)!.sheets[0]!;
  return { ...sheet, rows: sheet.rows.map((row, i) => {
    if (i < FIRST) return row;
    const values: Value[] = row.map((cell) => cell?.value ?? null);
    fill(values, i - FIRST);
    return values.map((value): WrittenCell => ({ value }));
  }) };
}

const agree: Fill = (row) => void (row[RECEIVED] = row[ISSUED] ?? null);

async function read(...sheets: SheetContent[]): Promise<WorkbookData[]> {
  return Promise.all(sheets.map(async (sheet, i) => {
    const book = memoryWorkbook(`sheet ${i + 1}`, []);
    await book.replaceSheets([sheet]);
    return book.read();
  }));
}

const codes = (month: ReturnType<typeof confirmedMonth>): string[] => month.findings.map((found) => found.code);

describe("confirmation sheets that come back", () => {
  it("agree when every unit confirms what was issued, and are the records the book holds already", async () => {
    const month = confirmedMonth(close, await read(...["F1", "F2", "F3"].map((unit) => filled(unit, agree))));
    expect([codes(month), new Set(month.lines.map((line) => line.answer))]).toEqual([[], new Set(["agreed"])]);
    expect(month.lines).toHaveLength(close.reports.find((report) => report.id === "unit-confirmation")!.rows.length);
    const own = (rows: readonly { quantity: unknown }[]): string[] => rows.map((row) => JSON.stringify([Object.entries(row).filter(([key]) => ["item", "centre", "driver", "provider", "receiver"].includes(key)), String(row.quantity)])).sort();
    expect(own(month.drivers)).toEqual(own(close.tables.drivers.filter((row) => row.driver.startsWith("confirm:"))));
  });

  it("tell what differs, with the reason or the want of one, at standard to the cent", async () => {
    const sheet = filled("F3", (row, at) => {
      agree(row, at);
      if (row[ITEM] === "S-1") [row[RECEIVED], row[REASON]] = [260, "一件在途"];
      if (row[ITEM] === "R-1") row[RECEIVED] = "１１８．０";
    });
    const month = confirmedMonth(close, await read(sheet, filled("F1", agree), filled("F2", agree)));
    expect(month.lines.filter((line) => line.answer === "differs").map(({ giver, item, received, difference, reason }) => [giver, item, received, difference, reason])).toEqual([
      ["F1", "S-1", "260", "-552.96", "一件在途"],
      ["SB", "R-1", "118", "-35.00", ""],
    ]);
    expect(codes(month).sort()).toEqual(["confirmation-differs", "confirmation-unexplained", "number-as-text"]);
  });

  it("tell what a unit got and nobody gave, what it did not answer, and which unit sent nothing", async () => {
    const sheet = filled("F2", (row, at) => {
      if (row[ITEM] === "S-1") agree(row, at);
      if (row[GIVER] === null && row[ITEM] === null && row[PERIOD] === null && !isUsed) {
        [row[GIVER], row[ITEM], row[RECEIVED], row[REASON]] = ["SB", "S-4", 2, "试装"];
        isUsed = true;
      }
    });
    const month = confirmedMonth(close, await read(sheet));
    expect(month.lines.map(({ item, answer, received }) => [item, answer, received])).toEqual([["S-1", "agreed", "180"], ["S-2", "unanswered", null], ["R-1", "unanswered", null], ["S-4", "differs", "2"]]);
    expect(codes(month).sort()).toEqual(["confirmation-differs", "confirmation-not-returned", "confirmation-not-returned", "confirmation-unanswered", "confirmation-unanswered"]);
  });
  let isUsed = false;

  it("are read whatever stands around them, and never as formulas", async () => {
    const evil = "=HYPERLINK(\"http://x\")<img src=x onerror=1>";
    const sheet = filled("F2", (row, at) => {
      agree(row, at);
      if (row[ITEM] === "S-1") [row[RECEIVED], row[REASON]] = [179, evil];
    });
    const moved = { ...sheet, name: "x", rows: [[{ value: "来自二分厂" }], ...sheet.rows.map((row) => [null, ...row])] };
    const month = confirmedMonth(close, await read(moved));
    expect(month.lines.find((line) => line.item === "S-1")!.reason).toBe(evil);
  });

  it.each<[string, Fill, string]>([
    ["another month", (row) => void (row[PERIOD] &&= "2026-08"), "confirmation-other-month"],
    ["no unit", (row) => void (row[RECEIVER] = null), "confirmation-unit"],
    ["a centre that is no unit", (row) => void (row[RECEIVER] &&= "ADM"), "confirmation-unit"],
    ["an item that the giver does not make", (row) => void (row[ITEM] &&= "S-9"), "confirmation-item-unknown"],
    ["an item twice", (row) => void (row[ITEM] === "S-2" ? (row[ITEM] = "S-1") : 0), "row-doubled"],
    ["words for a quantity", (row) => void (row[ITEM] === "S-1" ? (row[RECEIVED] = "一百多") : 0), "quantity-not-a-number"],
  ])("with %s are refused by name", async (_, fill, code) => {
    expect(codes(confirmedMonth(close, await read(filled("F2", fill))))).toContain(code);
  });

  it("that are none, or came twice, are said", async () => {
    const sheet = filled("F2", agree);
    expect(codes(confirmedMonth(close, await read({ ...sheet, rows: [[{ value: "hello" }]] })))).toContain("confirmation-unrecognised");
    expect(codes(confirmedMonth(close, await read(sheet, sheet)))).toContain("confirmation-doubled");
  });

  it.each(LANGUAGES)("written in %s are read back", async (language) => {
    const spoken: MonthClose = { ...close, tables: { ...close.tables, settings: { ...close.tables.settings, language } } };
    const month = confirmedMonth(spoken, await read(filled("F1", agree, spoken)));
    expect(month.lines.map((line) => line.answer)).toEqual(["agreed"]);
  });
});

describe("the command", () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), "costwright-"));
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
    jest.restoreAllMocks();
  });

  it("writes a file a unit, and a workbook of differences when they come back", async () => {
    const [folder, out] = [join(place, "sheets"), join(place, "differences.xlsx")];
    expect(await main(["confirm", SAMPLE, folder])).toBe(0);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(await main(["confirm", SAMPLE, folder])).toBe(2);
    for (const { unit, file } of confirmationFiles(close)) {
      rmSync(join(folder, file));
      await newXlsxFile(join(folder, file)).replaceSheets([filled(unit, (row, at) => {
        agree(row, at);
        if (unit === "F2" && row[ITEM] === "S-2") row[RECEIVED] = 702;
      })]);
    }
    expect(await main(["confirm", SAMPLE, out, "--returned", folder])).toBe(1);
    const { sheets } = await (await openWorkbook(out)).read();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["互供确认差异表", "收发（确认）", "分配动因（确认）"]);
    expect(sheets[0]!.rows.find((row) => row[9] === "不一致")!.slice(4, 9)).toEqual([703, 702, 178540.91, 178286.94, -253.97]);
    expect(sheets[1]!.rows.length - 1 + sheets[2]!.rows.length - 1).toBe(9);
    expect(await main(["confirm", SAMPLE, out, "--returned", folder])).toBe(2);
    expect(await main(["confirm", SAMPLE, join(place, "b.xlsx"), "--returned", join(place, "nowhere")])).toBe(2);
    expect(existsSync(join(place, "b.xlsx"))).toBe(false);
  });
});
