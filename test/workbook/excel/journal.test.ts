// A journal comes back as it was written; a text that is none is no reason to touch a sheet.
import { type Journal, journalOf } from "../../../src/workbook/excel/journal";

const JOURNAL: Journal = {
  phase: "writing",
  calculation: "Automatic",
  events: true,
  replaced: [
    {
      id: "{1}",
      name: "甲表",
      backup: "costwright",
      rows: 3,
      columns: 2,
      frame: { freeze: { rows: 1, columns: 0 }, page: { orientation: "Portrait" } as Journal["replaced"][number]["frame"]["page"], footers: { leftFooter: "", centerFooter: "", rightFooter: "" }, titleRows: "$1:$1", titleColumns: null },
      filter: { address: "A1:B3", criteria: [null, { filterOn: "Values" }] },
    },
  ],
  added: ["乙表"],
  removed: ["{2}"],
  renamed: [{ id: "{1}", from: "甲表", via: "costwright (2)", mark: "甲表" }],
};

function found(value: unknown): Journal | null {
  return journalOf({ isNullObject: false, value } as Excel.Setting);
}

it("reads what was written", () => {
  expect(found(JSON.stringify(JOURNAL))).toEqual(JOURNAL);
  expect(journalOf({ isNullObject: true } as Excel.Setting)).toBeNull();
});

it.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["no text", 7],
  ["an unknown phase", JSON.stringify({ ...JOURNAL, phase: "dancing" })],
  ["an unknown calculation mode", JSON.stringify({ ...JOURNAL, calculation: "Sometimes" })],
  ["sheets without ids", JSON.stringify({ ...JOURNAL, replaced: [{ name: "x" }] })],
  ["a sheet without a frame", JSON.stringify({ ...JOURNAL, replaced: [{ ...JOURNAL.replaced[0], frame: null }] })],
  ["a filter without criteria", JSON.stringify({ ...JOURNAL, replaced: [{ ...JOURNAL.replaced[0], filter: { address: "A1" } }] })],
  ["names that are no texts", JSON.stringify({ ...JOURNAL, added: [1] })],
])("takes %s for no journal", (_, value) => {
  expect(found(value)).toBeNull();
});
