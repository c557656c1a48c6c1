/** @jest-environment jsdom */
// The corrected copy from the data page: listed before it is made, made as a new file, and the workbook left as it is.
import type { SheetContent } from "../../src/workbook/workbook";
import { editableBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

const HEAD = ["date", "voucher", "account", "account_name", "debit", "credit", "centre"];
const LINES = [["2026-05-03", "V-1", "５００１", "cost", "1,200.50", null, "D01"], [null, null, 1002, "=bank", null, 1200.5, "D01"]];

interface Made extends Shown {
  readonly files: { readonly name: string; readonly sheets: readonly SheetContent[] }[];
}

async function dataPage(rows: readonly (readonly (string | number | null)[])[], fails = false): Promise<Made> {
  const files: Made["files"] = [];
  const book = editableBook({ ledger: [HEAD, ...rows], settings: [["key", "value"], ["language", "en"]] });
  const edits: unknown[] = [];
  const shown = await inPane(book.workbook, { editCells: async (...given) => void edits.push(given), saveFile: async (name, sheets) => (fails ? Promise.reject(new Error("no room")) : void files.push({ name, sheets })) });
  await shown.until("Draft");
  await shown.click(/^Data/);
  await shown.until("Corrected copy");
  expect(edits).toEqual([]);
  return { ...shown, files };
}

it("lists what would change, column by column, and makes nothing", async () => {
  const { click, until, text, files } = await dataPage(LINES);
  await click("See what would change");
  await until("1,200.50 → 1200.5");
  expect(text()).toMatch(/ledger!B3\(blank\) → V-11 cells/);
  expect(text()).toMatch(/５００１ → 50012 cells/);
  expect(files).toEqual([]);
});

it("makes a new file with the list of changes on its last sheet", async () => {
  const { click, until, files } = await dataPage(LINES);
  await click("Make the corrected copy");
  await until("June corrected.xlsx has been made.");
  expect(files.map(({ name, sheets }) => [name, sheets.map((sheet) => sheet.name)])).toEqual([["June corrected.xlsx", ["ledger", "settings", expect.any(String)]]]);
  const [ledger, , list] = files[0]!.sheets;
  expect(ledger!.rows[1]!.map((cell) => cell?.value)).toEqual([46_145, "V-1", "5001", "cost", 1200.5, undefined, "D01"]);
  expect(ledger!.rows[2]![3]).toMatchObject({ value: "=bank", style: { numberFormat: "@" } });
  expect(list!.rows.length).toBeGreaterThan(5);
});

it("makes no file where nothing is to be corrected", async () => {
  const { click, until, files } = await dataPage([[46_145, "V-1", "5001", "cost", 5, null, "D01"], [46_145, "V-1", "1002", "bank", null, 5, "D01"]]);
  await click("Make the corrected copy");
  await until("No cell");
  expect(files).toEqual([]);
});

it("says so when the file cannot be saved", async () => {
  const { click, until } = await dataPage(LINES, true);
  await click("Make the corrected copy");
  await until("no room");
});
