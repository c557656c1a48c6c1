// What the pane needs from the Excel around it.

import type { Session } from "../application/session";
import type { Language } from "../locales";

export interface PaneHost {
  readonly session: Session;
  readonly language: Language;
  /** File name of the workbook; null before it is saved for the first time. */
  bookName(): string | null;
  isDark(): boolean;
  showCell(sheet: string, cell: string): Promise<void>;
  /** Requirement sets of functions and ribbon that this Excel lacks. */
  readonly lacking: readonly string[];
}
