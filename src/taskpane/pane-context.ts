// What every page has at hand: the Excel around the pane, the session and its state, the language, and the way to another page.

import { createContext, useContext } from "react";
import type { MonthState, Session } from "../application/session";
import type { Language } from "../locales";
import type { PageId } from "./page-ids";
import type { PaneHost } from "./pane-host";

export interface Pane {
  readonly host: PaneHost;
  readonly session: Session;
  readonly state: MonthState;
  readonly language: Language;
  /** Changes the pane's language at once and keeps it in the workbook; null goes back to Excel's. */
  speak(language: Language | null): void;
  readonly page: PageId;
  goTo(page: PageId): void;
  /** Shows a cell of the workbook; a cell that cannot be shown is told in the pane. */
  showCell(sheet: string, cell: string): void;
  /** Does something for the user; what goes wrong is told in the pane. */
  attempt(work: () => Promise<unknown>): Promise<void>;
}

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("usePane is for what stands inside the pane");
  return pane;
}
