// What a journey through the workbench is: one opening, and states one after the other.
import type { Language } from "../../src/locales";
import type { User } from "./user";

/** `contrast` is one of the high-contrast themes of Windows, in which a page has only the system's colours. */
export const THEMES = ["light", "dark", "contrast"] as const;

export interface Journey {
  readonly name: string;
  readonly sample: "hospital" | "factory" | "two-level";
  /** What is taken: the whole workbench, or the pane alone. */
  readonly of: "workbench" | "pane";
  /** Widths in pixels, of the window or of the pane. */
  readonly widths: readonly number[];
  readonly languages?: readonly Language[];
  readonly themes?: readonly (typeof THEMES)[number][];
  readonly states: readonly State[];
}

export interface State {
  /** Page and state, as the picture is called. */
  readonly name: string;
  /** Goes there; absent for what is seen at once. */
  reach?(user: User): Promise<void>;
}
