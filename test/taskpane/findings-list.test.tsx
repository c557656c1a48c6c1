/** @jest-environment jsdom */
// A long list of findings: the first hundred, the number of all, and all of them on request.
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { inPane } from "./in-pane";

it("shows a hundred findings and, when asked, every one", async () => {
  const lines = Array.from({ length: 150 }, (_, i) => ["2025-06-03", `V${i}`, 1, "5001", "cost", "rent", i + 1, null, "D01"]);
  const { click, place, text } = await inPane(memoryWorkbook("June", [{ sheet: "ledger", rows: [["date", "voucher", "line", "account", "account_name", "summary", "debit", "credit", "centre"], ...lines] }]));
  await click("Check");
  expect(place.querySelectorAll("li")).toHaveLength(100);
  const all = /Show all (\d+)/.exec(text())![1]!;
  await click(`Show all ${all}`);
  expect(place.querySelectorAll("li")).toHaveLength(Number(all));
  expect(Number(all)).toBeGreaterThanOrEqual(150);
});
