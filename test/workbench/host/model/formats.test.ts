// Looks of cells, rows and columns lie over one another as in Excel: what was set last holds.
import fc from "fast-check";
import { Formats } from "../../../../src/workbench/host/model/formats";
import { COLUMNS, ROWS } from "../../../../src/workbench/host/model/places";
import type { Area } from "../../../../src/workbook/workbook";

const SIZE = 6;
const area = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.constantFrom("cells", "rows", "columns", "all")).map(([r1, r2, c1, c2, kind]): Area => {
  const cells = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
  if (kind === "rows") return { ...cells, left: 0, right: COLUMNS - 1 };
  if (kind === "columns") return { ...cells, top: 0, bottom: ROWS - 1 };
  return kind === "all" ? { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 } : cells;
});

it("shows in every cell what was set there last", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(area, fc.integer({ min: 1, max: 409 })), { maxLength: 8 }), (changes) => {
      const formats = new Formats();
      const expected = Array.from({ length: SIZE + 1 }, () => new Array<number>(SIZE + 1).fill(11));
      for (const [where, fontSize] of changes) {
        formats.change(where, (style) => ({ ...style, fontSize }));
        expected.forEach((cells, row) => cells.forEach((_, column) => row >= where.top && row <= where.bottom && column >= where.left && column <= where.right && (cells[column] = fontSize)));
      }
      expect(expected.map((cells, row) => cells.map((_, column) => formats.at(row, column).fontSize))).toEqual(expected);
    }),
  );
});

it("changes one look and keeps the others", () => {
  const formats = new Formats();
  const cell = { top: 2, left: 2, bottom: 2, right: 2 };
  formats.change(cell, (style) => ({ ...style, bold: true }));
  formats.change({ ...cell, left: 0, right: COLUMNS - 1 }, (style) => ({ ...style, italic: true }));
  expect([formats.at(2, 2), formats.at(2, 5)].map(({ bold, italic }) => [bold, italic])).toEqual([[true, true], [false, true]]);
  formats.reset({ top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 });
  expect([formats.at(2, 2).bold, formats.at(2, 5).italic]).toEqual([false, false]);
});
