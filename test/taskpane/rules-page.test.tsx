/** @jest-environment jsdom */
// The rules page: the picture, methods tried before they are kept, drivers and order changed in the user's table, rules proposed where there are none.
import type { CellEdit } from "../../src/taskpane/pane-host";
import { type MemorySheet, memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Workbook } from "../../src/workbook/workbook";
import { sampleBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

interface Edited extends Shown {
  readonly edits: [sheet: string, edits: readonly CellEdit[], isNew: boolean | undefined][];
}

async function rulesPage(workbook: Workbook, said: string): Promise<Edited> {
  const edits: Edited["edits"] = [];
  const shown = await inPane(workbook, { editCells: async (...given) => void edits.push([given[0], given[1], given[2]]) });
  await shown.until("Draft");
  await shown.click(/^Rules/);
  await shown.until(said);
  return { ...shown, edits };
}

async function without(table: string, keepHeadings: boolean): Promise<Workbook> {
  const { sheets } = await (await sampleBook("hospital-month")).read();
  const kept = sheets.flatMap((sheet): MemorySheet[] => {
    const { sheet: name, rows, cells } = sheet;
    if (name !== table) return [{ sheet: name, rows, cells }];
    return keepHeadings ? [{ sheet: name, rows: rows.slice(0, 1), cells }] : [];
  });
  return memoryWorkbook("June", kept);
}

describe("rules page", () => {
  it("draws who serves whom with its amounts, and marks services that go back", async () => {
    const { place, click, text } = await rulesPage(await sampleBook("factory-month"), "Who serves whom");
    const said = place.querySelector("svg[role=img]")!.getAttribute("aria-label")!;
    expect(said).toMatch(/动力车间 to 机修车间: [\d,.]+, goes back/);
    expect(said).toMatch(/to Products: [\d,.]+/);
    expect(place.querySelectorAll("svg[role=img] path").length).toBe(said.split("; ").length);
    await click("Show as a table");
    expect(text()).toContain("机修车间 ↺ goes back");
  });

  it("tries a method, shows who would be charged otherwise, and writes it for the whole step only when it is kept", async () => {
    const { choose, click, until, text, edits } = await rulesPage(await sampleBook("factory-month"), "Step 10");
    await choose("Method of step 10", "direct");
    await until("Charged otherwise by direct");
    expect(edits).toEqual([]);
    expect(text()).toMatch(/TEN 承租单位[+-][\d,.]+/);
    await click("Keep it");
    expect(edits).toEqual([["rules", [{ row: 2, column: 3, value: "direct" }, { row: 3, column: 3, value: "direct" }], false]]);
  });

  it("changes a driver in the rule's own row, and the order by exchanging step numbers", async () => {
    const { choose, click, edits } = await rulesPage(await sampleBook("factory-month"), "Step 5");
    await choose("Driver of PUB 厂区公共", "STEAM");
    await click("Step 5 later");
    expect(edits).toEqual([
      ["rules", [{ row: 1, column: 4, value: "STEAM" }], false],
      ["rules", [{ row: 1, column: 0, value: 10 }, { row: 2, column: 0, value: 5 }, { row: 3, column: 0, value: 5 }], false],
    ]);
  });

  it("adds a rule below the last one", async () => {
    const { click, choose, edits } = await rulesPage(await sampleBook("factory-month"), "Add a rule");
    await choose("Sender", "QA");
    await choose("Driver", "AREA");
    await click("Write into the rules table");
    const [[sheet, cells]] = edits as [Edited["edits"][number]];
    expect(sheet).toBe("rules");
    expect(cells).toEqual([[0, 24], [1, "QA"], [3, "planned"], [4, "AREA"]].map(([column, value]) => ({ row: 10, column, value })));
  });

  it("finds centres by the initials of their pinyin", async () => {
    const { place, until } = await rulesPage(await sampleBook("hospital-month"), "Step 1");
    const { act } = await import("react");
    const search = place.querySelector<HTMLInputElement>("input[type=search]")!;
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(search, "jyk");
      search.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await until(/检验科/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(place.textContent).not.toContain("Step 0");
  });

  it("proposes rules by the classes of the centres and writes them into a table that waits for them", async () => {
    const { text, click, edits } = await rulesPage(await without("rules", true), "There are no rules yet.");
    expect(text()).toContain("class Administration");
    await click("Write these rules");
    const [[sheet, cells, isNew]] = edits as [Edited["edits"][number]];
    expect({ sheet, isNew, first: cells.slice(0, 4) }).toEqual({ sheet: "rules", isNew: false, first: [[0, 1], [1, "class:pool"], [3, "direct"], [4, expect.any(String)]].map(([column, value]) => ({ row: 1, column, value: value as unknown })) });
  });

  it("adds the table itself where there is none", async () => {
    const { click, edits } = await rulesPage(await without("rules", false), "There are no rules yet.");
    await click("Write these rules");
    const [[sheet, cells, isNew]] = edits as [Edited["edits"][number]];
    expect({ sheet, isNew, first: cells[0] }).toEqual({ sheet: "分配规则", isNew: true, first: { row: 0, column: 0, value: "步骤" } });
  });
});
