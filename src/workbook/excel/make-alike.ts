// The cells of one sheet made as those of another: values, formats, sizes. So copies are taken and put back.

import { clearSheet } from "./clear-sheet";
import { type Request, type Step, ask, send, untracked } from "./requests";
import { areaOf } from "./survey";
import type { Timing } from "./timing";
import { runs } from "./write-sizes";

/** Two sheets by id or name; rows and columns are those that either of them uses. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly columns: number;
}

const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";
const STEP_BYTES = 1_500;

/** Rows whose heights are asked for in one go, and the bytes of one of them. */
const ROWS_AT_ONCE = 5_000;
const BYTES_PER_ROW = 60;

/** Makes the cells of the second sheet of each pair as those of the first; it stays the sheet it is, and so does all that refers to it. */
export async function makeAlike(context: Excel.RequestContext, timing: Timing, pairs: readonly Pair[]): Promise<void> {
  const used = await ask(context, timing, (request) => pairs.map(({ from }) => untracked(request.sheet(from).getUsedRangeOrNullObject(false)).load(EXTENT)));
  const sizes = pairs.map((): Sizes => ({ widths: [], heights: [] }));
  await send(context, pairs.flatMap((pair, index) => sizeQuestions(pair, sizes[index]!)), timing);
  await send(context, pairs.flatMap((pair, index) => stepsTo(pair, used[index]!, sizes[index]!)), timing);
}

/** Points or `hidden`, by place. */
interface Sizes {
  readonly widths: (number | "hidden")[];
  readonly heights: (number | "hidden")[];
}

function sizeQuestions({ from, rows, columns }: Pair, { widths, heights }: Sizes): Step[] {
  let across: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  const steps: Step[] = [{
    bytes: columns * BYTES_PER_ROW,
    queue: (request) => {
      across = request.range(from, { top: 0, left: 0, bottom: 0, right: columns - 1 }).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    },
    done: () => void across.value.forEach(({ columnHidden, format }) => widths.push(columnHidden ? "hidden" : (format?.columnWidth ?? 0))),
  }];
  for (let top = 0; top < rows; top += ROWS_AT_ONCE) {
    const bottom = Math.min(rows, top + ROWS_AT_ONCE) - 1;
    let down: OfficeExtension.ClientResult<Excel.RowProperties[]>;
    steps.push({
      bytes: (bottom - top + 1) * BYTES_PER_ROW,
      queue: (request) => {
        down = request.range(from, { top, left: 0, bottom, right: 0 }).getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      },
      done: () => void down.value.forEach(({ rowHidden, format }) => heights.push(rowHidden ? "hidden" : (format?.rowHeight ?? 0))),
    });
  }
  return steps;
}

function stepsTo({ from, to, rows, columns }: Pair, used: Excel.Range, { widths, heights }: Sizes): Step[] {
  return [
    step((request) => clearSheet(request, to, { rows, columns })),
    step((request) => copyCells(request, from, to, used)),
    ...[...runs(columns, (column) => widths[column])].map(([left, right, size]) =>
      step((request) => {
        const range = request.range(to, { top: 0, left, bottom: 0, right });
        if (size === "hidden") range.columnHidden = true;
        else range.format.columnWidth = size;
      })),
    ...[...runs(rows, (row) => heights[row])].map(([top, bottom, size]) =>
      step((request) => {
        const range = request.range(to, { top, left: 0, bottom, right: 0 });
        if (size === "hidden") range.rowHidden = true;
        else range.format.rowHeight = size;
      })),
  ];
}

function step(queue: Step["queue"]): Step {
  return { bytes: STEP_BYTES, queue };
}

function copyCells(request: Request, from: string, to: string, used: Excel.Range): void {
  if (used.isNullObject) return;
  const area = areaOf(used);
  request.range(to, area).copyFrom(request.range(from, area), "All");
}
