// What stays in view on a sheet and how it prints: asked for, wanted, and set where the two differ.

import { columnLetters } from "../address";
import { LONGEST_FOOTER, MARGINS } from "../sheet-limits";
import type { SheetContent } from "../workbook";
import { untracked } from "./requests";

const POINTS_PER_INCH = 72;
const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

const PAGE = ["orientation", "paperSize", "zoom", "centerHorizontally", "leftMargin", "rightMargin", "topMargin", "bottomMargin", "headerMargin", "footerMargin"] as const;
const FOOTERS = ["leftFooter", "centerFooter", "rightFooter"] as const;

/** A sheet's frame as plain data, which a journal can hold. */
export interface Frame {
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: Readonly<Record<(typeof PAGE)[number], unknown>>;
  readonly footers: Readonly<Record<(typeof FOOTERS)[number], string>>;
  /** `$1:$4`, or null when no rows are repeated; likewise columns. */
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
}

export type AskedFrame = ReturnType<typeof askForFrame>;

export function askForFrame(sheet: Excel.Worksheet) {
  const { pageLayout } = sheet;
  return {
    frozen: untracked(sheet.freezePanes.getLocationOrNullObject()).load("rowCount,columnCount"),
    layout: pageLayout.load(PAGE.join(",")),
    footers: pageLayout.headersFooters.defaultForAllPages.load(FOOTERS.join(",")),
    titleRows: untracked(pageLayout.getPrintTitleRowsOrNullObject()).load("rowIndex,rowCount"),
    titleColumns: untracked(pageLayout.getPrintTitleColumnsOrNullObject()).load("columnIndex,columnCount"),
  };
}

export function frameOf({ frozen, layout, footers, titleRows, titleColumns }: AskedFrame): Frame {
  return {
    freeze: frozen.isNullObject ? { rows: 0, columns: 0 } : { rows: frozen.rowCount % ALL_ROWS, columns: frozen.columnCount % ALL_COLUMNS },
    page: Object.fromEntries(PAGE.map((name) => [name, withoutBlanks(layout[name])])) as Frame["page"],
    footers: Object.fromEntries(FOOTERS.map((name) => [name, footers[name]])) as Frame["footers"],
    titleRows: titleRows.isNullObject ? null : rowsAddress(titleRows.rowIndex, titleRows.rowIndex + titleRows.rowCount - 1),
    titleColumns: titleColumns.isNullObject ? null : columnsAddress(titleColumns.columnIndex, titleColumns.columnIndex + titleColumns.columnCount - 1),
  };
}

/** The frame of a sheet of ours; every length is in points. */
export function wantedFrame({ freeze, print }: SheetContent): Frame {
  const points = Object.fromEntries(Object.entries(MARGINS).map(([side, inches]) => [`${side}Margin`, Math.round(inches * POINTS_PER_INCH * 10) / 10]));
  const { left, center, right } = footerParts(print.footer.slice(0, LONGEST_FOOTER));
  return {
    freeze,
    page: {
      orientation: print.landscape ? "Landscape" : "Portrait",
      paperSize: print.paper,
      zoom: { horizontalFitToPages: print.pagesWide, ...(print.pagesTall ? { verticalFitToPages: print.pagesTall } : {}) },
      centerHorizontally: true,
      ...points,
    } as Frame["page"],
    footers: { leftFooter: left, centerFooter: center, rightFooter: right },
    titleRows: print.repeatRows ? rowsAddress(...print.repeatRows) : null,
    titleColumns: print.repeatColumns ? columnsAddress(...print.repeatColumns) : null,
  };
}

/**
 * Sets what differs from the frame that stands, or everything where that is not known: Excel asks the printer about every single
 * property of a page. Rows or columns that are no longer repeated cannot be taken away and go on being repeated.
 */
export function setFrame(sheet: Excel.Worksheet, wanted: Frame, standing: Frame | null): void {
  const differs = (of: (frame: Frame) => unknown): boolean => standing === null || JSON.stringify(of(wanted)) !== JSON.stringify(of(standing));
  const { pageLayout } = sheet;
  if (differs(({ freeze }) => freeze)) freezeAt(sheet, wanted.freeze);
  for (const name of PAGE) if (differs(({ page }) => page[name])) pageLayout[name as "orientation"] = wanted.page[name] as Excel.PageOrientation;
  for (const name of FOOTERS) if (differs(({ footers }) => footers[name])) pageLayout.headersFooters.defaultForAllPages[name] = wanted.footers[name];
  if (wanted.titleRows !== null && differs(({ titleRows }) => titleRows)) pageLayout.setPrintTitleRows(wanted.titleRows);
  if (wanted.titleColumns !== null && differs(({ titleColumns }) => titleColumns)) pageLayout.setPrintTitleColumns(wanted.titleColumns);
}

function freezeAt({ freezePanes }: Excel.Worksheet, { rows, columns }: Frame["freeze"]): void {
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${columnLetters(columns - 1)}${rows}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** The zoom arrives with its unused ways as null, which Excel does not take back. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
}

function rowsAddress(first: number, last: number): string {
  return `$${first + 1}:$${last + 1}`;
}

function columnsAddress(first: number, last: number): string {
  return `$${columnLetters(first)}:$${columnLetters(last)}`;
}

/** A footer as files hold it, `&L…&C…&R…`, in its three parts; what stands before the first of them is the middle. */
export function footerParts(footer: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const [sign] of footer.matchAll(/&[\s\S]?|[^&]+/g)) {
    if (sign === "&L") part = "left";
    else if (sign === "&C") part = "center";
    else if (sign === "&R") part = "right";
    else parts[part] += sign;
  }
  return parts;
}
