// What the grid reports is entered as a user of Excel would have typed it.
import { entryOf } from "../../../src/workbench/grid/entries";
import { editedText } from "../../../src/workbench/grid/edited-text";

describe("entries", () => {
  it("make one rectangle, in which cells that were not entered stay as they are", () => {
    expect(entryOf({ 2: { 1: { v: "12%" }, 3: { v: 5 } }, 4: { 2: { v: true } } })).toEqual({ area: { top: 2, left: 1, bottom: 4, right: 3 }, values: [["12%", null, 5], [null, null, null], [null, true, null]] });
  });

  it.each([
    ["a formula, not the value it once had", { f: "=A1", v: 3 }, "=A1"],
    ["text that was typed with an apostrophe, with it", { v: "007", t: 4 }, "'007"],
    ["text with runs of its own, as text", { p: { id: "d", documentStyle: {}, body: { dataStream: "甲乙\r\n" } }, v: null }, "甲乙"],
    ["nothing, where a cell was emptied", { v: null }, ""],
    ["nothing, where a cell was removed", null, ""],
  ])("are %s", (_, cell, entry) => expect(entryOf({ 0: { 0: cell } })?.values).toEqual([[entry]]));

  it("are none where only looks were changed", () => expect(entryOf({ 0: { 0: { s: { bl: 1 } } } })).toBeNull());
});

describe("the text in which a cell is edited", () => {
  it.each([
    [45_838, "yyyy\"年\"m\"月\"d\"日\"", "2025-06-30"],
    [45_838.5, "m/d/yy h:mm", "2025-06-30 12:00:00"],
    [0.07, "0.00%", "7%"],
    [1234.5, "#,##0.00;[Red]-#,##0.00", "1234.5"],
    ["007", "@", "007"],
    [true, "General", "TRUE"],
    [{ error: "#N/A" }, "General", "#N/A"],
  ])("is of %s under %s: %s", (value, format, text) => expect(editedText(value, format)).toBe(text));
});
