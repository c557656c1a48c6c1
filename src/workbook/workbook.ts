// The workbook port: what Costwright needs from Excel, from an .xlsx file, from a folder of CSV files, or from arrays in memory.

import type { KeptSettings } from "./kept-settings";

/** An error value that stood in a cell, such as `#N/A`. It is never read as text or zero. */
export interface CellError {
  readonly error: string;
}

/** A cell as read. Dates are serial numbers (1900 system, whatever the file uses); CSV cells are text. Empty is null. */
export type CellValue = string | number | boolean | null | CellError;

/** A rectangle of cells, 0-based, ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject) on a sheet; the area includes its heading row. */
export interface NamedTable extends Area {
  readonly name: string;
  readonly hasTotalRow: boolean;
}

/** One worksheet or CSV file as read. `rows[0][0]` is A1; rows may be shorter than the widest one. */
export interface SheetData {
  /** Tab name, or CSV file name without extension. */
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly tables: readonly NamedTable[];
  readonly hidden: boolean;
  /** `text` when every cell is text as typed (CSV); `typed` when numbers arrive as numbers. */
  readonly cells: "typed" | "text";
  /** Report id when Costwright wrote this sheet in an earlier close; such a sheet is never read as input. */
  readonly report: string | null;
  /**
   * Number format of a cell that holds a value, for the few questions that need one (padded codes, hidden minus): `General`,
   * `0000`, … ; null where formats are unknown.
   */
  numberFormat(row: number, column: number): string | null;
  /** True when a cell with a value is written in red, as red ink 红字 is sometimes meant to be; absent where colours are unknown. */
  isRed?(row: number, column: number): boolean;
  /** 0-based rows that are hidden, by hand or by a filter; absent where that is unknown. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** 0-based columns that are hidden; absent where that is unknown. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** Formats of a column by runs of rows: the first row of each, ascending, and its format. */
export interface FormatRuns {
  readonly starts: number[];
  readonly formats: (string | null)[];
}

/** The format in force at a row; null before the first run and where there are none. */
export function formatAt(runs: FormatRuns | undefined, row: number): string | null {
  if (!runs) return null;
  let low = 0;
  let high = runs.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs.starts[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return runs.formats[low - 1] ?? null;
}

export interface WorkbookData {
  readonly name: string;
  readonly sheets: readonly SheetData[];
  readonly notes: readonly WorkbookNote[];
}

/**
 * What a reader should know about the file itself: `dates-1904` its dates were counted from 1904; `encoding-detected` its text
 * was not UTF-8 (value: the encoding found); `formulas-uncalculated` formulas without a stored result (value: the first such
 * cell), which are read as the error `#GETTING_DATA`; `formulas-stale` a stored result is not what its formula gives (value: the
 * first such cell); `format-converted` the file was not a workbook of today's format (value: what it was); `file-incomplete` its
 * end was missing (value: how many bytes).
 */
export interface WorkbookNote {
  readonly code: "dates-1904" | "encoding-detected" | "formulas-uncalculated" | "formulas-stale" | "format-converted" | "file-incomplete";
  readonly value: string;
  /** The sheet or CSV file it concerns, where it is not the whole workbook. */
  readonly sheet?: string;
}

export type HorizontalAlign = "left" | "center" | "right";
export type LineWeight = "hair" | "thin" | "medium" | "double";

/** How a written cell looks. Colours are RRGGBB. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: HorizontalAlign;
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly top?: LineWeight;
  readonly bottom?: LineWeight;
  readonly left?: LineWeight;
  readonly right?: LineWeight;
}

/**
 * A cell to write. Text is always stored as text, whatever it begins with; a formula, with its equals sign as one types it, is
 * written only with the value it yields.
 */
export interface WrittenCell {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly style?: CellStyle;
  /** How far the formula's answer reaches, its own cell included, where it may fill cells beside it. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** True in a cell that the answer of another cell's formula fills: the value is a part of that answer. */
  readonly isSpilled?: boolean;
}

/** Page set-up of a written sheet. */
export interface PrintSetup {
  readonly landscape: boolean;
  readonly paper: "A4" | "A3";
  /** 0-based first and last row repeated on every page. */
  readonly repeatRows?: readonly [number, number];
  /** 0-based first and last column repeated on every page when the sheet is wider than one page is legible. */
  readonly repeatColumns?: readonly [number, number];
  /** Pages across; 1 unless the form is too wide to be read on one. */
  readonly pagesWide: number;
  /** Stated where all rows belong on one page, which may take a smaller print. */
  readonly pagesTall?: 1;
  /** Excel header/footer codes, for example `&L…&C&P / &N&R…`. */
  readonly footer: string;
}

/** A sheet as it is to stand in the workbook. */
export interface SheetContent {
  /**
   * Report id; identifies the sheet as ours on the next close. A report that is split over several sheets repeats it. Empty for
   * a sheet that is the user's from the start, to be filled in and read.
   */
  readonly report: string;
  /** Tab name; cut to 31 characters. */
  readonly name: string;
  /** The number format is that of cells yet to be filled in. */
  readonly columns: readonly { readonly width: number; readonly numberFormat?: string }[];
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  /** Row heights in points by 0-based row, where they differ from the default. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
}

/**
 * Why an open workbook was not written: its structure or a sheet of ours is protected, a sheet of ours now holds something of
 * the user's that would be lost, a cell was being edited all the time, what was to be replaced no longer stands in its cell, or a failed
 * write could not be taken back at once.
 */
export type NotWrittenReason = "workbook-protected" | "sheet-protected" | "sheet-in-use" | "cell-being-edited" | "cell-changed" | "not-restored";

/** The workbook was not written; it is as it was, except after `not-restored`, which the next opening puts right. */
export class NotWritten extends Error {
  override readonly name = "NotWritten";

  constructor(
    readonly reason: NotWrittenReason,
    readonly sheet: string | null,
    options?: ErrorOptions,
  ) {
    super(sheet === null ? reason : `${sheet}: ${reason}`, options);
  }
}

/** Somebody who waits for a long task: told how far it is, and may end it. */
export interface Watch {
  /** Rows or steps done, of so many. */
  readonly progress?: (done: number, total: number) => void;
  /** Once aborted, the task stops at the next opportunity and throws the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface WriteOptions extends Watch {
  /** True where what is replaced shall be kept out of sight, so that `restoreSheets` can put it back. */
  readonly keepPrevious?: boolean;
}

export interface ReadOptions extends Watch {
  /** True for whoever needs inputs alone: an adapter that reads over a wire may then leave the rows of our own sheets empty. */
  readonly inputsOnly?: boolean;
  /** Report ids whose rows are wanted nonetheless. */
  readonly reports?: readonly string[];
}

/** What can be put back: nothing; a close that only added sheets; a close that replaced earlier ones. */
export type Restorable = "nothing" | "added" | "replaced";

/** Reads a whole workbook in one phase and writes sheets in one phase, all or none. */
export interface Workbook {
  read(options?: ReadOptions): Promise<WorkbookData>;
  /**
   * Replaces the sheets of earlier closes by these, all of them or, on failure, none. A sheet of ours with the same report id
   * keeps its place; sheets of ours that are not in the list are removed; sheets of the user's are never touched: where one
   * already has a name we would take, ours gets a number, `费用归集表 (2)`. A sheet of ours that the user renamed or copied is
   * kept as the user's, and is still not read as input. A write that is aborted leaves the workbook as it was.
   */
  replaceSheets(sheets: readonly SheetContent[], options?: WriteOptions): Promise<void>;
  /** Adds sheets that are the user's from the start; whatever stands is kept, sheets of earlier closes too. Absent where the workbook cannot. */
  addSheets?(sheets: readonly SheetContent[]): Promise<void>;
  /** What Costwright keeps in the workbook besides its sheets. Absent where the workbook cannot keep any. */
  settings?(): Promise<KeptSettings>;
  /** Puts back what the last `replaceSheets` replaced and kept; false where nothing is kept. Absent where the workbook cannot. */
  restoreSheets?(): Promise<boolean>;
  /** What `restoreSheets` would put back now. Absent where the workbook cannot. */
  restorable?(): Promise<Restorable>;
}
