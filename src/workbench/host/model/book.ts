// The shapes of a workbook and of its worksheets, as everything here knows them.

import type { Area } from "../../../workbook/workbook";
import type { Cells } from "./cells";
import type { Formats } from "./formats";
import type { Measures } from "./measures";
import type { Names } from "./names";
import type { Page } from "./page";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Protection {
  on: boolean;
  password: string;
  options: Readonly<Record<string, boolean | string>>;
}

/** One worksheet: its cells, their looks, and what surrounds them. */
export interface Sheet {
  readonly book: Book;
  readonly id: string;
  /** Changed by the book, which keeps formulas in step. */
  name: string;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly columns: Measures;
  readonly rows: Measures;
  readonly names: Names;
  readonly page: Page;
  readonly protection: Protection;
  readonly customProperties: Map<string, string>;
  merges: Area[];
  /** Rows and columns that stay in view, counted from the top left. */
  frozen: Area | null;
  /** An AutoFilter: its range, and per column what Office.js was given, or null. */
  filter: { readonly area: Area; readonly criteria: readonly unknown[] } | null;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** How many pivot tables stand here; a test may say so, the host has none. */
  pivotTables: number;
  readonly position: number;
  /** Cells with values; with their looks too unless only values are asked for. */
  used(valuesOnly: boolean): Area | null;
  /** Refuses when the worksheet is protected and a cell of the area is locked. */
  refuseLocked(area: Area): void;
  /** Refuses what protection forbids unless an option allows it. */
  refuseProtected(option?: string): void;
  merge(area: Area): void;
  unmerge(area: Area): void;
}

/** A rectangle on a worksheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** An Excel table (ListObject): a named area with headings. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  /** With headings and total row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** When formulas are calculated. */
export interface Calculating {
  /** `Automatic`, `AutomaticExceptTables` or `Manual`. */
  mode: string;
  readonly isDone: boolean;
  /** Cells were entered; their formulas, and whatever depends on them, are due. */
  changed(sheet: Sheet, area: Area): void;
  /** A worksheet or a name was added, changed or removed; formulas that mention it are due. A worksheet's new name changes no result. */
  namesChanged(mentioned: string | null): void;
  /** Calculates what is due, unless the user calculates by hand. */
  settle(): Promise<void>;
  /** Calculates what is due; everything when `full`. */
  calculate(full?: boolean): Promise<void>;
}

/** What can happen to a workbook, as its listeners are told. */
export type BookEvent =
  | { readonly event: "Added" | "Deleted" | "Activated" | "Deactivated" | "Calculated"; readonly sheet: Sheet }
  | { readonly event: "NameChanged" | "VisibilityChanged"; readonly sheet: Sheet; readonly before: string }
  | { readonly event: "Moved"; readonly sheet: Sheet; readonly before: number }
  | { readonly event: "ProtectionChanged"; readonly sheet: Sheet }
  | { readonly event: "DataChanged"; readonly sheet: Sheet; readonly area: Area; readonly changeType: string }
  | { readonly event: "FormatChanged" | "SelectionChanged" | "FormulaChanged"; readonly sheet: Sheet; readonly area: Area };

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
}

/** The workbook: its worksheets, names, settings and parts, and who is told when something changes. */
export interface Book {
  readonly name: string;
  readonly sheets: Sheet[];
  readonly names: Names;
  readonly tables: Table[];
  /** Settings of the add-in, by key. */
  readonly settings: Map<string, unknown>;
  readonly xmlParts: XmlPart[];
  readonly properties: DocumentProperties;
  readonly protection: { on: boolean; password: string };
  readonly calculation: Calculating;
  active: Sheet;
  selected: SheetArea;
  enableEvents: boolean;
  /** Days are counted from 1904. */
  dates1904: boolean;
  /** Whoever changes the workbook at this moment. */
  actor: "add-in" | "user";
  /** Calls back for everything that happens. */
  listen(listener: (event: BookEvent) => void): void;
  announce(event: BookEvent): void;
  /** An id such as Excel gives to worksheets and XML parts. */
  newId(): string;
  /** By id or name, whatever the case. */
  findSheet(key: unknown): Sheet | undefined;
  addSheet(name: string | null): Sheet;
  removeSheet(sheet: Sheet): void;
  rename(sheet: Sheet, name: string): void;
  move(sheet: Sheet, position: number): void;
  show(sheet: Sheet, visibility: Visibility): void;
  activate(sheet: Sheet): void;
}
