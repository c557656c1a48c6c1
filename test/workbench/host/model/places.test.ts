// Addresses read and written.
import fc from "fast-check";
import { COLUMNS, ROWS, areaAddress, parseArea, quotedSheet, splitAddress } from "../../../../src/workbench/host/model/places";

it.each([
  ["A1", [0, 0, 0, 0]],
  ["$B$2:C9", [1, 1, 8, 2]],
  ["C9:B2", [1, 1, 8, 2]],
  ["A:C", [0, 0, ROWS - 1, 2]],
  ["3:4", [2, 0, 3, COLUMNS - 1]],
  ["XFD1048576", [ROWS - 1, COLUMNS - 1, ROWS - 1, COLUMNS - 1]],
])("%s", (address, [top, left, bottom, right]) => {
  expect(parseArea(address)).toEqual({ top, left, bottom, right });
});

it.each([["XFE1"], ["A1048577"], ["A0"], ["A"], ["1"], ["A1:B"], ["金额"], [""]])("%s is no place", (address) => expect(parseArea(address)).toBeNull());

it.each([["'June 2025'!A1", "June 2025", "A1"], ["六月!$B$2", "六月", "$B$2"], ["'it''s'!A:A", "it's", "A:A"], ["A1", null, "A1"], ["=Sheet1!A1", "Sheet1", "A1"]])("%s has two parts", (address, sheet, cells) => {
  expect(splitAddress(address)).toEqual({ sheet, cells });
});

it.each([["Sheet1", "Sheet1"], ["六月", "六月"], ["June 2025", "'June 2025'"], ["A1", "'A1'"], ["it's", "'it''s'"], ["1月", "'1月'"], ["费用归集表 (2)", "'费用归集表 (2)'"]])("%s is written %s", (name, written) => {
  expect(quotedSheet(name)).toBe(written);
});

it("reads what it writes", () => {
  const place = (most: number) => fc.integer({ min: 0, max: most - 1 });
  fc.assert(
    fc.property(place(ROWS), place(ROWS), place(COLUMNS), place(COLUMNS), fc.constantFrom<"" | "$">("", "$"), (r1, r2, c1, c2, mark) => {
      const area = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
      expect(parseArea(areaAddress(area, mark))).toEqual(area);
    }),
  );
});
