/** @jest-environment jsdom */
// Codes that no table knows: answered together or singly by rows in the user's own table, changed, and taken back unless somebody else changed them.
import { codeCells, codeQuestions } from "../../src/application/desk/code-questions";
import { checkedBook } from "../../src/application/check-inputs";
import { findTables } from "../../src/tables/find-tables";
import { type EditableBook, editableBook, sampleBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

type Rows = readonly (readonly (string | number | null)[])[];

/** The hospital's month without the accounts that begin so, and without some centres. */
async function bookWithout(account: RegExp, centre = /^$/): Promise<EditableBook> {
  const { sheets } = await (await sampleBook("hospital-month")).read();
  return editableBook(Object.fromEntries(sheets.map(({ sheet, rows }) => {
    const left = (rows as Rows).filter((row) => !(sheet === "accounts" && account.test(String(row[0]))) && !(sheet === "centres" && centre.test(String(row[0]))));
    return [sheet, left];
  })));
}

async function dataPage(book: EditableBook): Promise<Shown> {
  const shown = await inPane(book.workbook, { editCells: book.editCells, readRange: book.readRange });
  await shown.until("Draft");
  await shown.click(/^Data/);
  await shown.until("Findings");
  return shown;
}

const ACCOUNTS = "What the unmapped accounts are";

it("finds each unknown code once, with the name its line has", async () => {
  const book = await bookWithout(/^(1|2)/);
  const data = await book.workbook.read();
  const { check, tables } = checkedBook(data, {});
  const { codes, places } = codeQuestions(data, findTables(data).found, tables, check.findings);
  expect(codes.length).toBeGreaterThan(1);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  expect(codes.every(({ name }) => name !== "")).toBe(true);
  expect(places.accounts!.nextRow).toBe(book.rows("accounts").length);
});

it("writes the words of the table's own language", () => {
  const place = { sheet: "s", columns: { account: 0, treatment: 2, element: 3 }, nextRow: 5, isChinese: true };
  const question = { table: "accounts", code: "1002", name: "" } as const;
  const names = { "zh-CN": "人员经费", "zh-TW": "人員經費", en: "staff" };
  const cells = (isChinese: boolean, language: "zh-CN" | "zh-TW" | "en") => codeCells({ ...place, isChinese }, question, { id: "cost", element: "E1", names }, language).map(({ column, value }) => [column, value]);
  expect(cells(true, "en")).toEqual([[0, "1002"], [3, "E1"], [2, "成本"]]);
  expect(cells(false, "zh-CN")).toEqual([[0, "1002"], [3, "E1"], [2, "cost"]]);
});

it("answers for all unmapped accounts at once, changes one of them, and takes it back", async () => {
  const book = await bookWithout(/^(1|2)/);
  const before = book.rows("accounts").length;
  const { choose, click, text, until } = await dataPage(book);
  const [, many] = /Answered together for (\d+)/.exec(text())!;
  await choose(ACCOUNTS, JSON.stringify(["exclude", null]));
  await click(`${ACCOUNTS}: Answer so`);
  await until("Answered");
  const added = book.rows("accounts").slice(before);
  expect(added).toHaveLength(Number(many));
  expect(added.every((row) => row.includes("exclude") || row.includes("不计入"))).toBe(true);
  expect(text()).not.toContain("Questions to answer");
  const code = String(added[0]![0]);
  const [change] = [...document.querySelectorAll("button")].map((each) => each.getAttribute("aria-label") ?? "").filter((label) => label.includes(`(${code}`) && label.endsWith("Change"));
  await click(change!);
  await choose(change!.replace(/: Change$/, ""), JSON.stringify(["period", null]));
  await click(change!.replace(/Change$/, "Answer so"));
  await until(/: period/);
  expect(book.rows("accounts")).toHaveLength(before + added.length);
  expect(book.rows("accounts")[before]).toContain(String(added[0]!.includes("不计入") ? "期间费用" : "period"));
  await click(change!.replace(/Change$/, "Take back"));
  await until("Questions to answer");
  expect(book.rows("accounts")[before]!.every((cell) => cell === null)).toBe(true);
  await click(new RegExp(`^${ACCOUNTS}: Take all ${added.length - 1} back$`));
  await until(`Answered together for ${many}`);
  expect(book.rows("accounts").slice(before).flat().every((cell) => cell === null)).toBe(true);
});

it("leaves a row alone that somebody has changed since", async () => {
  const book = await bookWithout(/^(1|2)/);
  const before = book.rows("accounts").length;
  const { choose, click, text, until } = await dataPage(book);
  await choose(ACCOUNTS, JSON.stringify(["exclude", null]));
  await click(`${ACCOUNTS}: Answer so`);
  await until("Answered");
  const code = String(book.rows("accounts")[before]![0]);
  await book.editCells("accounts", [{ row: before, column: 0, value: "999" }]);
  await click(new RegExp(`\\(${code}.*Take back$`));
  await until("no longer holds what was written there");
  expect(book.rows("accounts")[before]![0]).toBe("999");
  expect(text()).toContain("Answered");
});

it("answers one by one", async () => {
  const book = await bookWithout(/^(1|2)/);
  const before = book.rows("accounts").length;
  const { choose, click, text, until } = await dataPage(book);
  await click(`${ACCOUNTS}: Answer one by one`);
  const label = [...document.querySelectorAll("select")].map((each) => each.getAttribute("aria-label") ?? "").find((each) => each.startsWith(`${ACCOUNTS}, `))!;
  await choose(label, JSON.stringify(["exclude", null]));
  await click(`${label}: Answer so`);
  await until("Answered");
  expect(book.rows("accounts")).toHaveLength(before + 1);
  expect(text()).toContain("Questions to answer");
});

it("gives an unlisted centre its class, and its code for a name", async () => {
  const { sheets } = await (await sampleBook("hospital-month")).read();
  const [, row] = sheets.find(({ sheet }) => sheet === "centres")!.rows;
  const book = await bookWithout(/^$/, new RegExp(`^${String(row![0])}$`));
  const before = book.rows("centres").length;
  const { choose, click, until } = await dataPage(book);
  await choose("Which class the unlisted centres have", JSON.stringify(["clinical", null]));
  await click("Which class the unlisted centres have: Answer so");
  await until("Answered");
  expect(book.rows("centres").slice(before)[0]!.filter((cell) => cell !== null).slice(0, 2)).toEqual([row![0], row![0]]);
});
