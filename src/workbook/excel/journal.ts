// The journal of a write: a setting of the workbook that says how far a write has come, so that it can be taken back or finished later.

import type { Request } from "./requests";
import type { Frame } from "./sheet-frame";

/** Name of the workbook setting. It exists while a write is under way, after one that was cut short, and while one can be taken back. */
const SETTING = "costwright_write";

/**
 * `copying`: sheets are being copied, none has been touched. `writing`: copies are complete, any sheet of ours may be half
 * written. `written`: everything stands, only copies and sheets no longer wanted are still to be removed. `kept`: the write is
 * over; copies and sheets no longer wanted are kept out of sight, so that it can be taken back.
 */
export type Phase = "copying" | "writing" | "written" | "kept";

export interface Replaced {
  readonly id: string;
  readonly name: string;
  readonly backup: string;
  readonly rows: number;
  readonly columns: number;
  /** What stays in view and how it prints, as it was. */
  readonly frame: Frame;
  /** A filter that the user set on the sheet. */
  readonly filter: Filter | null;
}

export interface Filter {
  readonly address: string;
  /** As Excel told them, one per column of the range; blank for columns that are not filtered. */
  readonly criteria: readonly unknown[];
}

export interface Journal {
  readonly phase: Phase;
  /** Calculation mode and events as they were before. */
  readonly calculation: string;
  readonly events: boolean;
  /** Sheets written over, with their copies and with the cells that either of the two states uses. */
  readonly replaced: readonly Replaced[];
  /** Names of the sheets that are added. */
  readonly added: readonly string[];
  /** Ids of the sheets that go in the end. */
  readonly removed: readonly string[];
  /** Ids of those among them that could be seen; absent before they have been hidden. */
  readonly shown?: readonly string[];
  /** Tabs that change their names, and the tab mark they bear; blank where they bear none. */
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly via: string; readonly mark: string }[];
}

export function writeJournal({ workbook }: Request, journal: Journal): void {
  workbook.settings.add(SETTING, JSON.stringify(journal));
}

export function askForJournal({ workbook }: Request): Excel.Setting {
  return workbook.settings.getItemOrNullObject(SETTING).load("value");
}

/** Takes the journal away; only after one was found. */
export function dropJournal({ workbook }: Request): void {
  workbook.settings.getItem(SETTING).delete();
}

/** The journal as found; null when there is none or when somebody has written something else in its place. */
export function journalOf(setting: Excel.Setting): Journal | null {
  if (setting.isNullObject) return null;
  try {
    const found: unknown = JSON.parse(String(setting.value));
    return isJournal(found) ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Shape = { readonly [key: string]: "string" | "number" };
const REPLACED: Shape = { id: "string", name: "string", backup: "string", rows: "number", columns: "number" };
const RENAMED: Shape = { id: "string", from: "string", via: "string", mark: "string" };

function isJournal(found: unknown): found is Journal {
  if (!isObject(found)) return false;
  const { phase, calculation, events, replaced, added, removed, renamed, shown = [] } = found;
  return (
    ["copying", "writing", "written", "kept"].includes(phase as string) &&
    ["Automatic", "AutomaticExceptTables", "Manual"].includes(calculation as string) &&
    typeof events === "boolean" &&
    isListOf(replaced, isReplaced) &&
    isListOf(added, isText) &&
    isListOf(removed, isText) &&
    isListOf(shown, isText) &&
    isListOf(renamed, (entry) => hasShape(entry, RENAMED))
  );
}

function isReplaced(value: unknown): boolean {
  if (!hasShape(value, REPLACED)) return false;
  const { filter, frame } = value as { readonly filter: unknown; readonly frame: unknown };
  const { freeze, page, footers } = isObject(frame) ? frame : {};
  if (!hasShape(freeze, { rows: "number", columns: "number" }) || !isObject(page) || !isObject(footers)) return false;
  return filter === null || (hasShape(filter, { address: "string" }) && Array.isArray((filter as { readonly criteria: unknown }).criteria));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isListOf(value: unknown, is: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function hasShape(value: unknown, shape: Shape): boolean {
  return isObject(value) && Object.entries(shape).every(([key, type]) => typeof value[key] === type);
}
