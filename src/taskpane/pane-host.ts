// What the pane needs from the Excel around it.

import type { Session } from "../application/session";
import type { Language } from "../locales";

/** What became of a write that was cut short before the pane opened. */
export type RecoveryOutcome = "nothing-to-do" | "restored" | "completed" | { readonly error: unknown };

export interface PaneHost {
  readonly session: Session;
  readonly language: Language;
  /** File name of the workbook; null before it is saved for the first time. */
  bookName(): string | null;
  isDark(): boolean;
  showCell(sheet: string, cell: string): Promise<void>;
  readonly recovery: RecoveryOutcome;
  /** Requirement sets of functions and ribbon that this Excel lacks. */
  readonly lacking: readonly string[];
}
