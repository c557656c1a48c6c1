// Names in the boxes of the picture: whole where they fit, broken between words, with a hyphen within one, and never longer than two lines.
import { inLines } from "../../../src/taskpane/parts/box-label";

describe("a name in a box", () => {
  it.each([
    ["公共费用", 44, ["公共费用"]],
    ["公共费用中心", 44, ["公共费用", "中心"]],
    ["Clinical", 44, ["Clinical"]],
    ["Medical support", 44, ["Medical", "support"]],
    ["Administration", 44, ["Admini-", "stration"]],
    ["第一人民医院后勤保障部门", 44, ["第一人民", "医院后…"]],
  ])("%s in %d pixels", (name, room, lines) => {
    expect(inLines(name, room)).toEqual(lines);
  });
});
