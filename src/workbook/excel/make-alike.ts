// One sheet made to look as another: cells, formats, sizes, what stays in view and how it prints. So copies are taken and put back.

import { clearSheet } from "./clear-sheet";
import { type Request, type Step, ask, send, untracked, withoutSheet } from "./requests";
import { areaOf } from "./survey";
import type { Timing } from "./timing";
import { runs } from "./write-frame";

/** Two sheets by id or name; rows and columns are those that either of them uses. */
export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly columns: number;
}

const LAYOUT = "orientation,paperSize,zoom,centerHorizontally,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin";
const FOOTERS = "leftFooter,centerFooter,rightFooter";
const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";
const STEP_BYTES = 1_500;

/** Rows whose heights are asked for in one go, and the bytes of one of them. */
const ROWS_AT_ONCE = 5_000;
const BYTES_PER_ROW = 60;

/** Makes the second sheet of each pair look as the first; it stays the sheet it is, and so does all that refers to it. */
export async function makeAlike(context: Excel.RequestContext, timing: Timing, pairs: readonly Pair[]): Promise<void> {
  const frames = await ask(context, timing, (request) => pairs.map(({ from }) => askForFrame(request.sheet(from))));
  const sizes = pairs.map((): Sizes => ({ widths: [], heights: [] }));
  await send(context, pairs.flatMap((pair, index) => sizeQuestions(pair, sizes[index]!)), timing);
  await send(context, pairs.flatMap((pair, index) => stepsTo(pair, frames[index]!, sizes[index]!)), timing);
}

type Frame = ReturnType<typeof askForFrame>;

function askForFrame(sheet: Excel.Worksheet) {
  const { pageLayout } = sheet;
  return {
    used: untracked(sheet.getUsedRangeOrNullObject(false)).load(EXTENT),
    frozen: untracked(sheet.freezePanes.getLocationOrNullObject()).load("address"),
    layout: pageLayout.load(LAYOUT),
    footers: pageLayout.headersFooters.defaultForAllPages.load(FOOTERS),
    titleRows: untracked(pageLayout.getPrintTitleRowsOrNullObject()).load("address"),
    titleColumns: untracked(pageLayout.getPrintTitleColumnsOrNullObject()).load("address"),
  };
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

function stepsTo({ from, to, rows, columns }: Pair, frame: Frame, { widths, heights }: Sizes): Step[] {
  return [
    step((request) => clearSheet(request, to, { rows, columns })),
    step((request) => copyCells(request, from, to, frame.used)),
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
    step((request) => setFrame(request.sheet(to), frame)),
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

function setFrame(sheet: Excel.Worksheet, { frozen, layout, footers, titleRows, titleColumns }: Frame): void {
  if (!frozen.isNullObject) sheet.freezePanes.freezeAt(withoutSheet(frozen.address));
  const { pageLayout } = sheet;
  for (const name of LAYOUT.split(",") as ("orientation" | "paperSize")[]) pageLayout[name] = withoutBlanks(layout[name]) as never;
  for (const name of FOOTERS.split(",") as "leftFooter"[]) pageLayout.headersFooters.defaultForAllPages[name] = footers[name];
  if (!titleRows.isNullObject) pageLayout.setPrintTitleRows(withoutSheet(titleRows.address));
  if (!titleColumns.isNullObject) pageLayout.setPrintTitleColumns(withoutSheet(titleColumns.address));
}

/** The zoom arrives with its unused ways as null, which Excel does not take back. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
}
