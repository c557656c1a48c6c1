// Reading an area of a sheet piece by piece: how large the pieces are, and what happens to one that is too large.

import type { Area } from "../workbook";
import { bytesPerRow } from "./json-size";
import { type Request, STEP_BYTES, type Step } from "./requests";

export type Grid = readonly (readonly unknown[])[];

/** What is asked of every cell of an area. */
export interface GridQuestion {
  readonly sheet: string;
  ask(range: Excel.Range): void;
  /** The answer, row by row; null when Excel gave none because there were too many cells. */
  answer(range: Excel.Range): Grid | null;
  take(area: Area, grid: Grid): void;
  /** Bytes of one answered cell, before any has been seen. */
  readonly bytesPerCell: number;
}

/** Bytes of a piece besides its cells. */
const PIECE_BYTES = 500;

/** Steps that together answer the question for every cell of the areas. */
export function gridSteps(question: GridQuestion, areas: readonly Area[]): Step[] {
  const estimate = { bytes: 0, cells: 0, perCell: question.bytesPerCell };
  return areas.flatMap((area) => pieces(area, question.bytesPerCell)).map((piece) => gridStep(question, piece, estimate));
}

interface Estimate {
  bytes: number;
  cells: number;
  perCell: number;
}

function gridStep(question: GridQuestion, area: Area, estimate: Estimate): Step {
  let range: Excel.Range | null = null;
  const halves = (): Step[] => halvesOf(area).map((half) => gridStep(question, half, estimate));
  return {
    get bytes() {
      return PIECE_BYTES + cellsOf(area) * estimate.perCell;
    },
    queue: (request: Request) => {
      range = request.range(question.sheet, area);
      question.ask(range);
    },
    done: () => {
      const grid = range === null ? null : question.answer(range);
      range = null;
      if (grid === null) return splitOrFail(halves(), question.sheet);
      learn(estimate, area, grid);
      question.take(area, grid);
      return undefined;
    },
    halves,
  };
}

/** One cell that Excel gives no answer for is a fault of ours, not a matter of size. */
function splitOrFail(halves: Step[], sheet: string): Step[] {
  if (halves.length === 0) throw new Error(`Excel gave no answer for a single cell of ${sheet}`);
  return halves;
}

function learn(estimate: Estimate, area: Area, grid: Grid): void {
  estimate.bytes += bytesPerRow(grid.length, (row) => grid[row]!) * grid.length;
  estimate.cells += cellsOf(area);
  estimate.perCell = estimate.bytes / estimate.cells;
}

function cellsOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function pieces(area: Area, bytesPerCell: number): Area[] {
  const rows = Math.max(1, Math.floor(STEP_BYTES / bytesPerCell / (area.right - area.left + 1)));
  const list: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) list.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return list;
}

/** Upper and lower half, or left and right half of a single row; nothing for a single cell. */
function halvesOf(area: Area): Area[] {
  const { top, left, bottom, right } = area;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [{ ...area, bottom: middle }, { ...area, top: middle + 1 }];
  }
  if (right === left) return [];
  const middle = Math.floor((left + right) / 2);
  return [{ ...area, right: middle }, { ...area, left: middle + 1 }];
}
