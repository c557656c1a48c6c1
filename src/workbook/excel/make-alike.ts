// The cells of one sheet made as those of another: values, formats, sizes. So copies are taken and put back.

import type { Area } from "../workbook";
import { clearSheet } from "./clear-sheet";
import { type Step, ask, send, untracked } from "./requests";
import { areaOf } from "./survey";
import type { Timing } from "./timing";
import { runs } from "./write-sizes";

/** A sheet by id or name, and the rows and columns that matter on it. */
export interface Source {
  readonly from: string;
  readonly rows: number;
  readonly columns: number;
}

/** What has to be known of a sheet before its cells can be copied. */
export interface Measured extends Source {
  readonly used: Area | null;
  readonly widths: readonly Size[];
  readonly heights: readonly Size[];
}

/** Points, or hidden; undefined for the usual size, which a cleared sheet has already. */
type Size = number | "hidden" | undefined;

/** A cell of the last column, which hardly anybody makes wider. */
export const STANDARD_CELL = "XFD1";

const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";
const STEP_BYTES = 1_500;

/** Rows whose heights are asked for in one go, and the bytes of one of them. */
const ROWS_AT_ONCE = 5_000;
const BYTES_PER_ROW = 60;

export async function measure(context: Excel.RequestContext, timing: Timing, sources: readonly Source[]): Promise<Measured[]> {
  const asked = await ask(context, timing, (request) => sources.map(({ from }) => askAbout(request.sheet(from))));
  const sizes = asked.map(({ sheet, cell }): Sizes => ({ widths: [], heights: [], usual: { width: cell.format.columnWidth, height: sheet.standardHeight } }));
  await send(context, sources.flatMap((source, index) => sizeQuestions(source, sizes[index]!)), timing);
  return sources.map((source, index) => {
    const { used } = asked[index]!;
    const { widths, heights } = sizes[index]!;
    return { ...source, used: used.isNullObject ? null : areaOf(used), widths, heights };
  });
}

function askAbout(sheet: Excel.Worksheet) {
  const cell = untracked(sheet.getRange(STANDARD_CELL));
  cell.load("format/columnWidth");
  return { sheet: sheet.load("standardHeight"), cell, used: untracked(sheet.getUsedRangeOrNullObject(false)).load(EXTENT) };
}

interface Sizes {
  readonly widths: Size[];
  readonly heights: Size[];
  readonly usual: { readonly width: number; readonly height: number };
}

function sizeQuestions({ from, rows, columns }: Source, { widths, heights, usual }: Sizes): Step[] {
  let across: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  const steps: Step[] = [{
    bytes: columns * BYTES_PER_ROW,
    queue: (request) => {
      across = request.range(from, { top: 0, left: 0, bottom: 0, right: columns - 1 }).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    },
    done: () => void across.value.forEach(({ columnHidden, format }) => widths.push(sizeOf(columnHidden, format?.columnWidth, usual.width))),
  }];
  for (let top = 0; top < rows; top += ROWS_AT_ONCE) {
    const bottom = Math.min(rows, top + ROWS_AT_ONCE) - 1;
    let down: OfficeExtension.ClientResult<Excel.RowProperties[]>;
    steps.push({
      bytes: (bottom - top + 1) * BYTES_PER_ROW,
      queue: (request) => {
        down = request.range(from, { top, left: 0, bottom, right: 0 }).getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      },
      done: () => void down.value.forEach(({ rowHidden, format }) => heights.push(sizeOf(rowHidden, format?.rowHeight, usual.height))),
    });
  }
  return steps;
}

function sizeOf(hidden: boolean | undefined, points: number | undefined, usual: number): Size {
  if (hidden) return "hidden";
  return points === usual ? undefined : points;
}

/** Makes the cells of a sheet as those that were measured; it stays the sheet it is, and so does all that refers to it. */
export function alikeSteps({ from, rows, columns, used, widths, heights }: Measured, to: string): Step[] {
  return [
    step((request) => clearSheet(request, to, { rows, columns })),
    ...(used === null ? [] : [step((request) => request.range(to, used).copyFrom(request.range(from, used), "All"))]),
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
