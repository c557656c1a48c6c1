// A sheet made as it was before a write, from the copy that was taken of it; the sheet itself stays, and so does what refers to it.

import { clearSheet } from "./clear-sheet";
import type { Journal } from "./journal";
import { type Request, type Step, ask, send, untracked } from "./requests";
import { areaOf } from "./survey";
import type { Timing } from "./timing";
import { runs } from "./write-frame";

type Replaced = Journal["replaced"][number];

const LAYOUT = "orientation,paperSize,zoom,centerHorizontally,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin" as const;
const FOOTERS = "leftFooter,centerFooter,rightFooter" as const;
const STEP_BYTES = 1_500;

/** Rows whose heights are asked for in one go. */
const ROWS_AT_ONCE = 20_000;

export async function putBack(context: Excel.RequestContext, timing: Timing, replaced: Replaced): Promise<void> {
  const { id, backup, rows, columns } = replaced;
  const frame = await frameOf(context, timing, backup);
  const sizes = await sizesOf(context, timing, replaced);
  const steps: Step[] = [
    step((request) => clearSheet(request, id, { rows, columns })),
    step((request) => copyCells(request, backup, id, frame.used)),
    ...[...runs(columns, (column) => sizes.widths[column])].map(([left, right, size]) => sizeStep(id, { top: 0, left, bottom: 0, right }, size, "column")),
    ...[...runs(rows, (row) => sizes.heights[row])].map(([top, bottom, size]) => sizeStep(id, { top, left: 0, bottom, right: 0 }, size, "row")),
    step((request) => frame.apply(request.sheet(id))),
  ];
  await send(context, steps, timing);
}

function step(queue: Step["queue"]): Step {
  return { bytes: STEP_BYTES, queue };
}

function copyCells(request: Request, from: string, to: string, used: Excel.Range): void {
  if (used.isNullObject) return;
  const area = areaOf(used);
  request.range(to, area).copyFrom(request.range(from, area), "All");
}

/** What stays in view and how it prints, to be set on another sheet. */
async function frameOf(context: Excel.RequestContext, timing: Timing, key: string): Promise<{ used: Excel.Range; apply(sheet: Excel.Worksheet): void }> {
  const { used, frozen, layout, footers, titleRows, titleColumns } = await ask(context, timing, (request) => {
    const sheet = request.sheet(key);
    const { pageLayout } = sheet;
    return {
      used: untracked(sheet.getUsedRangeOrNullObject(false)).load("rowIndex,columnIndex,rowCount,columnCount"),
      frozen: untracked(sheet.freezePanes.getLocationOrNullObject()).load("address"),
      layout: pageLayout.load(LAYOUT),
      footers: pageLayout.headersFooters.defaultForAllPages.load(FOOTERS),
      titleRows: untracked(pageLayout.getPrintTitleRowsOrNullObject()).load("address"),
      titleColumns: untracked(pageLayout.getPrintTitleColumnsOrNullObject()).load("address"),
    };
  });
  const apply = (sheet: Excel.Worksheet): void => {
    if (!frozen.isNullObject) sheet.freezePanes.freezeAt(withoutSheet(frozen.address));
    const { pageLayout } = sheet;
    for (const name of LAYOUT.split(",") as ("orientation" | "paperSize")[]) pageLayout[name] = withoutBlanks(layout[name]) as never;
    for (const name of FOOTERS.split(",") as "leftFooter"[]) pageLayout.headersFooters.defaultForAllPages[name] = footers[name];
    if (!titleRows.isNullObject) pageLayout.setPrintTitleRows(withoutSheet(titleRows.address));
    if (!titleColumns.isNullObject) pageLayout.setPrintTitleColumns(withoutSheet(titleColumns.address));
  };
  return { used, apply };
}

/** The zoom arrives with its unused ways as null, which Excel does not take back. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
}

/** `'甲表'!A1:B2` without the sheet. */
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

/** Width or height in points, hidden or not, as one text so that equal neighbours are set together. */
type Size = `${number}|${boolean}`;

async function sizesOf(context: Excel.RequestContext, timing: Timing, { backup, rows, columns }: Replaced): Promise<{ widths: Size[]; heights: Size[] }> {
  const across = await ask(context, timing, (request) =>
    request.range(backup, { top: 0, left: 0, bottom: 0, right: Math.max(1, columns) - 1 }).getColumnProperties({ columnHidden: true, format: { columnWidth: true } }));
  const heights: Size[] = [];
  for (let top = 0; top < rows; top += ROWS_AT_ONCE) {
    const down = await ask(context, timing, (request) =>
      request.range(backup, { top, left: 0, bottom: Math.min(rows, top + ROWS_AT_ONCE) - 1, right: 0 }).getRowProperties({ rowHidden: true, format: { rowHeight: true } }));
    for (const { rowHidden, format } of down.value) heights.push(`${format?.rowHeight ?? 0}|${rowHidden ?? false}`);
  }
  return { widths: across.value.map(({ columnHidden, format }): Size => `${format?.columnWidth ?? 0}|${columnHidden ?? false}`), heights };
}

/** A hidden row or column has no size of its own to set. */
function sizeStep(sheet: string, area: Parameters<Request["range"]>[1], size: Size, of: "row" | "column"): Step {
  const [points, hidden] = size.split("|");
  return step((request) => {
    const range = request.range(sheet, area);
    if (hidden === "true") range[of === "row" ? "rowHidden" : "columnHidden"] = true;
    else range.format[of === "row" ? "rowHeight" : "columnWidth"] = Number(points);
  });
}
