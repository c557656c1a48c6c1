// What the pane needs from the Excel around it.

import type { CellRows } from "../application/functions/cell-arguments";
import type { FunctionAnswer } from "../application/functions/try-formula";
import type { Session } from "../application/session";
import type { Language } from "../locales";
import type { KeptSettings, SettingsKeeper } from "../workbook/kept-settings";
import type { CellValue, SheetContent, WorkbookData, WrittenCell } from "../workbook/workbook";

/** What became of a write that was cut short before the pane opened. */
export type RecoveryOutcome = "nothing-to-do" | "restored" | "completed" | { readonly error: unknown };

/** A cell of the user's to be changed; 0-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
}

export interface Selection {
  readonly sheet: string;
  /** Without the sheet, `A1:F20`. */
  readonly address: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cell the user stands on; the address has its sheet. */
export interface StandingCell {
  readonly address: string;
  /** As one types it, in English; what a cell without a formula holds. */
  readonly formula: string;
  readonly isError: boolean;
}

export interface PaneHost {
  readonly session: Session;
  /** The language of this Excel's menus. */
  readonly language: Language;
  /** File name of the workbook; null before it is saved for the first time. */
  bookName(): string | null;
  isDark(): boolean;
  showCell(sheet: string, cell: string): Promise<void>;
  /** What the workbook keeps besides its sheets. */
  readonly kept: SettingsKeeper;
  /** Writes into cells of the user's, on the user's word only; all in one step. `isNew`: the sheet is added first. */
  editCells(sheet: string, edits: readonly CellEdit[], isNew?: boolean): Promise<void>;
  /** The cells the user has selected. */
  selection(): Promise<Selection>;
  activeCell(): Promise<StandingCell>;
  /** Writes from the active cell on, unless something stands there. */
  writeFromActiveCell(rows: readonly (readonly WrittenCell[])[]): Promise<{ readonly address: string; readonly isWritten: boolean }>;
  /** Puts another formula in the place of one; false where the cell no longer holds that one. */
  replaceFormula(address: string, before: string, after: string): Promise<boolean>;
  readonly readRange: (address: string) => Promise<CellRows>;
  /** Calls a custom function as a cell would. */
  readonly callFunction: (id: string, args: readonly (CellValue | CellRows)[], addresses: readonly string[]) => Promise<FunctionAnswer>;
  /** True while no sheet of the workbook holds anything. */
  isEmpty(): Promise<boolean>;
  /** Adds sheets that are the user's from the start; nothing that stands is changed. */
  addSheets(sheets: readonly SheetContent[]): Promise<void>;
  /** Hands the user a new .xlsx file made of these sheets and what it is to keep; the workbook is not changed. */
  saveFile(name: string, sheets: readonly SheetContent[], kept?: KeptSettings): Promise<void>;
  /** A workbook that the user has chosen as a file, with what it keeps; null where it is none that can be read. */
  readFile(file: File): Promise<{ readonly book: WorkbookData; readonly kept: KeptSettings } | null>;
  /** A file that is served beside the pane. */
  fetchAsset(path: string): Promise<unknown>;
  readonly recovery: RecoveryOutcome;
  /** Requirement sets of functions and ribbon that this Excel lacks. */
  readonly lacking: readonly string[];
}
