/** @jest-environment jsdom */
// Questions on the data page: answered where they are put, gone afterwards, changed and taken back; nothing is written without a click.
import { type EditableBook, editableBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

const HEAD = ["date", "voucher", "entity", "account", "debit", "credit"];
const month = (at: string, entities: readonly string[] = ["Alpha"]) => [HEAD, ...entities.flatMap((entity, place) => [[`2025-${at}-03`, `${place}`, entity, "5001", 10 + place, null], [`2025-${at}-03`, `${place}`, entity, "1002", null, 10 + place]])];

async function dataPage(book: EditableBook): Promise<Shown> {
  const shown = await inPane(book.workbook, { editCells: book.editCells });
  await shown.until("Draft");
  await shown.click(/^Data/);
  await shown.until("Findings");
  return shown;
}

const SHEETS = "On which sheets the ledger stands";

it("writes which sheets are the ledger, on a new sheet of settings, and only on the click", async () => {
  const book = editableBook({ May: month("05"), June: month("06") });
  const { click, text, until, place, button } = await dataPage(book);
  expect(text()).toContain("2 sheets may be the ledger (rows): May (2), June (2). Read together for now: May, June.");
  expect(text()).toContain("The answer is written to a new sheet, Settings.");
  expect(text()).not.toContain("ledger_sheets");
  expect(book.rows("Settings")).toEqual([]);
  const { act } = await import("react");
  const boxes = [...place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  expect(boxes.map(({ checked }) => checked)).toEqual([true, true]);
  await act(async () => boxes[0]!.click());
  await click(`${SHEETS}: Answer so`);
  await until("Answered");
  expect(book.rows("Settings")).toEqual([["Key", "Value"], ["ledger_sheets", "June"]]);
  expect(text()).toContain(`${SHEETS}: June`);
  expect(text()).not.toContain("Questions to answer");
  await click(`${SHEETS}: Change`);
  expect(button(`${SHEETS}: Change`).getAttribute("aria-expanded")).toBe("true");
  await click(`${SHEETS}: All of them`);
  await until(`${SHEETS}: All of them`);
  expect(book.rows("Settings")).toEqual([["Key", "Value"], ["ledger_sheets", "all"]]);
  await click(`${SHEETS}: Take back`);
  await until("Questions to answer");
  expect(book.rows("Settings")).toEqual([["Key", "Value"], ["ledger_sheets", null]]);
});

it("takes no answer without a sheet", async () => {
  const book = editableBook({ May: month("05"), June: month("06") });
  const { click, place } = await dataPage(book);
  const { act } = await import("react");
  for (const box of place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) await act(async () => box.click());
  await click(`${SHEETS}: Answer so`);
  expect(book.rows("Settings")).toEqual([]);
});

it("offers a few entities as buttons, in the settings that are there", async () => {
  const book = editableBook({ ledger: month("06", ["Alpha", "<b>Beta</b>"]), settings: [["key", "value"], ["period", "2025-06"], ["language", "en"]] });
  const { click, text, until, place } = await dataPage(book);
  await click("Which entity is computed: <b>Beta</b>");
  await until("Which entity is computed: <b>Beta</b>");
  expect(place.querySelector("b")).toBeNull();
  expect(book.rows("settings").at(-1)).toEqual(["ledger_entity", "<b>Beta</b>"]);
  expect(text()).toMatch(/Debit11\.00/);
});

it("offers many entities as a list", async () => {
  const book = editableBook({ ledger: month("06", ["A", "B", "C", "D", "E"]), settings: [["key", "value"], ["language", "en"]] });
  const { choose, click, until } = await dataPage(book);
  await choose("Which entity is computed", "D");
  await click("Which entity is computed: Answer so");
  await until("Which entity is computed: D");
  expect(book.rows("settings").at(-1)).toEqual(["ledger_entity", "D"]);
});

it("asks whether filtered rows count, and leaves them out when told to", async () => {
  const book = editableBook({ ledger: month("06", ["A", "A"]), settings: [["key", "value"], ["language", "en"]] }, { ledger: [3, 4] });
  const { click, text, until } = await dataPage(book);
  expect(text()).toContain("2 lines stand in hidden or filtered rows.");
  await click("Whether hidden or filtered rows count: Leave them out");
  await until("Whether hidden or filtered rows count: Leave them out");
  expect(text()).toMatch(/Debit10\.00/);
  expect(book.rows("settings").at(-1)).toEqual(["hidden_rows", "skip"]);
});

it("tells when an answer cannot be written, and asks on", async () => {
  const book = editableBook({ May: month("05"), June: month("06") });
  const shown = await inPane(book.workbook, { editCells: () => Promise.reject(new Error("the sheet is protected")) });
  await shown.until("Draft");
  await shown.click(/^Data/);
  await shown.until("Findings");
  await shown.click(`${SHEETS}: All of them`);
  expect(shown.text()).toContain("the sheet is protected");
  expect(shown.text()).toContain("Questions to answer");
});
