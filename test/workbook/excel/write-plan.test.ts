// Which tabs a write touches: kept in place, added, taken away, renamed by way of free names, moved only where they must.
import type { SheetOutline } from "../../../src/workbook/excel/survey";
import { planWrite } from "../../../src/workbook/excel/write-plan";
import { sheetContent } from "../contents";

function outline(name: string, report: string | null = null, more: Partial<SheetOutline> = {}): SheetOutline {
  return { id: `{${name}}`, name, hidden: false, veryHidden: false, report, writtenAs: report === null ? null : name, used: null, tables: [], ...more };
}

it("only adds to the end of a workbook without our sheets", () => {
  const plan = planWrite([outline("序时账")], [sheetContent("a", "甲表", []), sheetContent("b", "乙表", [])]);
  expect(plan.sheets.map(({ key, name, over }) => [key, name, over])).toEqual([["甲表", "甲表", null], ["乙表", "乙表", null]]);
  expect(plan).toMatchObject({ removed: [], backups: [], renamings: [], moves: [] });
});

it("writes over a sheet of an earlier close under its id, and copies it first", () => {
  const plan = planWrite([outline("序时账"), outline("甲表", "a")], [sheetContent("a", "甲表", [])]);
  expect(plan.sheets.map(({ key, name }) => [key, name])).toEqual([["{甲表}", "甲表"]]);
  expect(plan.backups.map(({ of, name }) => [of.name, name])).toEqual([["甲表", "costwright"]]);
  expect(plan).toMatchObject({ removed: [], renamings: [], moves: [] });
});

it("renames by way of names that nobody has", () => {
  const standing = [outline("甲", "a"), outline("乙", "b"), outline("丙", "c")];
  const plan = planWrite(standing, [sheetContent("a", "乙", []), sheetContent("b", "丙", []), sheetContent("d", "甲", [])]);
  const moved = Object.fromEntries(plan.renamings.map(({ from, to }) => [from, to]));
  expect(plan.removed.map(({ name }) => name)).toEqual(["丙"]);
  expect(plan.sheets.map(({ key, name }) => [key.startsWith("{"), name])).toEqual([[true, "乙"], [true, "丙"], [false, "甲"]]);
  expect(moved).toMatchObject({ 甲: "乙", 乙: "丙" });
  expect(Object.values(moved)).toContain("甲");
  const names = plan.renamings.map(({ via }) => via);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => ["甲", "乙", "丙"].includes(name))).toEqual([]);
});

it("moves an added sheet behind the one it follows, and counts the sheets that still stand", () => {
  const standing = [outline("用户"), outline("甲", "a"), outline("丙", "c")];
  const plan = planWrite(standing, [sheetContent("a", "甲", []), sheetContent("b", "乙", []), sheetContent("c", "丙", [])]);
  expect(plan.moves).toEqual([{ key: "乙", position: 2 }]);
});

it("leaves a workbook a sheet that can be seen", () => {
  expect(planWrite([outline("甲", "a")], []).sheets.map(({ name, content }) => [name, content.report])).toEqual([["Sheet1", ""]]);
  expect(planWrite([outline("藏", null, { hidden: true })], []).sheets).toHaveLength(1);
  expect(planWrite([outline("见"), outline("甲", "a")], []).sheets).toEqual([]);
});
