// Pieces of an area: every cell is asked once, what Excel leaves unanswered is asked again in halves, estimates follow what came.
import fc from "fast-check";
import { type GridQuestion, gridSteps } from "../../../src/workbook/excel/read-grids";
import type { Request, Step } from "../../../src/workbook/excel/requests";
import type { Area } from "../../../src/workbook/workbook";

/** Answers with the cells' own places, or with nothing beyond so many cells. */
function askedOf(area: Area, mostCells: number, bytesPerCell: number) {
  const taken = new Map<string, unknown>();
  const asked: Area[] = [];
  const question: GridQuestion = {
    sheet: "s",
    ask: (range) => void asked.push(range as unknown as Area),
    answer: (range) => {
      const { top, left, bottom, right } = range as unknown as Area;
      if ((bottom - top + 1) * (right - left + 1) > mostCells) return null;
      return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => `${top + row},${left + column}`));
    },
    take: ({ top, left }, grid) => grid.forEach((cells, row) => cells.forEach((cell, column) => taken.set(`${top + row},${left + column}`, cell))),
    bytesPerCell,
  };
  const request = { range: (_: string, piece: Area) => piece } as unknown as Request;
  const answer = (steps: readonly Step[]): void => {
    for (const step of steps) {
      step.queue(request);
      answer(step.done?.() ?? []);
    }
  };
  const steps = gridSteps(question, [area]);
  return { answer: () => answer(steps), steps, taken, asked };
}

it("asks for every cell once, however little Excel answers at a time", () => {
  const areas = fc.record({ top: fc.nat(50), left: fc.nat(20), height: fc.integer({ min: 1, max: 40 }), width: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(areas, fc.integer({ min: 1, max: 60 }), fc.constantFrom(10, 5_000, 1_000_000), ({ top, left, height, width }, most, bytesPerCell) => {
      const { answer, taken } = askedOf({ top, left, bottom: top + height - 1, right: left + width - 1 }, most, bytesPerCell);
      answer();
      expect(taken.size).toBe(height * width);
      expect([...taken].every(([key, cell]) => key === cell)).toBe(true);
    }),
  );
});

it("cuts an area into pieces of a hundred kilobytes", () => {
  const { steps } = askedOf({ top: 0, left: 0, bottom: 99_999, right: 11 }, Infinity, 40);
  const bytes = steps.map((step) => step.bytes);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(100_500);
  expect(steps).toHaveLength(Math.ceil(100_000 / 208));
});

it("learns from answers what the others will weigh", () => {
  const { steps, answer } = askedOf({ top: 0, left: 0, bottom: 9_999, right: 11 }, Infinity, 40);
  const before = steps.at(-1)!.bytes;
  answer();
  expect(steps.at(-1)!.bytes).toBeLessThan(before / 2);
});

it("does not take silence about a single cell for its size", () => {
  expect(askedOf({ top: 0, left: 0, bottom: 1, right: 1 }, 0, 40).answer).toThrow("single cell");
});
