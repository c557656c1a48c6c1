/** @jest-environment jsdom */
// What several tables leave open is answered once for all of them or one by one, kept with the workbook, changed and taken back.
import { memorySettings } from "../../src/workbook/memory/memory-settings";
import type { SettingsKeeper } from "../../src/workbook/kept-settings";
import { type EditableBook, editableBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

const LEDGER = [["date", "voucher", "account", "debit", "credit"], ["03/04/2025", "1", "5001", 5, null], ["03/04/2025", "1", "1002", null, 5]];
const MOVES = [["Date", "Item", "Kind", "Quantity"], ["03/04/2025", "M1", "receipt", 4]];
const ORDER = "Order of dates";

async function dataPage(book: EditableBook, kept: SettingsKeeper = memorySettings()): Promise<Shown & { readonly kept: SettingsKeeper }> {
  const shown = await inPane(book.workbook, { editCells: book.editCells, kept });
  await shown.until("Draft");
  await shown.click(/^Data/);
  await shown.until("Findings");
  return { ...shown, kept };
}

it("answers the order of dates once for two tables", async () => {
  const { click, text, until, kept } = await dataPage(editableBook({ ledger: LEDGER, "Stock moves": MOVES }));
  expect(text()).toContain("Answered together for 2: ");
  await click(`${ORDER}: The day first`);
  await until("Answered");
  expect(text()).not.toContain("Questions to answer");
  expect((await kept.read()).answers.map(({ table, question, answer }) => [table, question, answer]).sort()).toEqual([["ledger", "date-order", "day-first"], ["stock_moves", "date-order", "day-first"]]);
  await click(new RegExp(`^${ORDER}: Take all 2 back$`));
  await until("Questions to answer");
  expect((await kept.read()).answers).toEqual([]);
});

it("answers for one table and asks on for the other; the answer can be changed", async () => {
  const { click, text, until, kept } = await dataPage(editableBook({ ledger: LEDGER, "Stock moves": MOVES }));
  await click(`${ORDER}: Answer one by one`);
  await click(`${ORDER}, Stock moves: The month first`);
  await until("Answered");
  expect(text()).toContain("Questions to answer");
  await click(`${ORDER} (Stock moves): Change`);
  await click(`${ORDER} (Stock moves): The day first`);
  await until(`${ORDER} (Stock moves): The day first`);
  expect((await kept.read()).answers).toEqual([expect.objectContaining({ table: "stock_moves", answer: "day-first" })]);
});

it("confirms columns that several headings might mean, and keeps what was chosen by hand before", async () => {
  const rows = [["date", "voucher", "account", "debit", "credit", "Department", "Dept", "note"], ["2025-04-03", "1", "5001", 5, null, "D01", "D02", "x"], ["2025-04-03", "1", "1002", null, 5, null, null, "y"]];
  const kept = memorySettings();
  await kept.write({ ...(await kept.read()), mappings: [{ table: "ledger", sheet: "ledger", columns: { summary: "note" } }] });
  const { click, text, until } = await dataPage(editableBook({ ledger: rows }), kept);
  expect(text()).toContain("Which column it is");
  await click("Which column it is: Dept");
  await until("chosen by hand");
  expect(text()).not.toContain("Which column it is");
  expect((await kept.read()).mappings).toEqual([expect.objectContaining({ table: "ledger", columns: { summary: "note", centre: "Dept" } })]);
});
