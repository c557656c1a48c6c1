// What a write does to the tabs of an open workbook: which sheets are written in place, added, taken away, renamed and moved.

import { freeTabName, planTabs } from "../tab-plan";
import { BLANK_SHEET } from "../blank-sheet";
import type { SheetContent } from "../workbook";
import { type SheetOutline, isOurs } from "./survey";

/** A sheet to write. While it is written it is found by its key: the id of a standing sheet, or the name an added one gets. */
export interface PlannedSheet {
  readonly key: string;
  readonly content: SheetContent;
  /** The tab's name in the end. */
  readonly name: string;
  /** The sheet of an earlier close that is written over, null for an added one. */
  readonly over: SheetOutline | null;
}

/** A tab that gets another name, by way of one that nobody has. */
export interface Renaming {
  readonly key: string;
  readonly from: string;
  readonly via: string;
  readonly to: string;
}

export interface WritePlan {
  readonly sheets: readonly PlannedSheet[];
  readonly removed: readonly SheetOutline[];
  /** Copies of the sheets that are written over, by name, in the order of `sheets`. */
  readonly backups: readonly { readonly of: SheetOutline; readonly name: string }[];
  readonly renamings: readonly Renaming[];
  /** Places of added sheets that do not belong to the end, in the order in which they are moved. */
  readonly moves: readonly { readonly key: string; readonly position: number }[];
}

/** @param addsOnly  nothing that stands is replaced or removed, also no sheet of an earlier close */
export function planWrite(standing: readonly SheetOutline[], contents: readonly SheetContent[], addsOnly = false): WritePlan {
  const isReplaced = (sheet: SheetOutline): boolean => !addsOnly && isOurs(sheet);
  const tabs = planTabs(standing.map((sheet) => ({ name: sheet.name, ours: isReplaced(sheet) ? sheet.report : null })), contents);
  const taken = new Set([...standing.map(({ name }) => name), ...tabs.map((tab) => ("keep" in tab ? "" : tab.name))].map((name) => name.toLowerCase()));
  const fresh = (wanted: string): string => {
    const name = freeTabName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const held = new Set(standing.map(({ name }) => name.toLowerCase()));
  const planned = tabs.map((tab): PlannedSheet | string => {
    if ("keep" in tab) return standing[tab.keep]!.id;
    const content = contents[tab.write]!;
    const over = tab.over === null ? null : standing[tab.over]!;
    const key = over?.id ?? (held.has(tab.name.toLowerCase()) ? fresh("costwright") : tab.name);
    return { key, content, name: tab.name, over };
  });
  if (!tabs.some((tab) => !standing[("keep" in tab ? tab.keep : tab.over) ?? -1]?.hidden)) {
    const name = fresh(BLANK_SHEET.name);
    planned.push({ key: name, content: BLANK_SHEET, name, over: null });
  }
  const sheets = planned.filter((tab) => typeof tab !== "string");
  const removed = standing.filter((sheet) => isReplaced(sheet) && !sheets.some(({ over }) => over === sheet));
  const backups = sheets.flatMap(({ over }) => (over === null ? [] : [{ of: over, name: fresh("costwright") }]));
  const renamings = planRenamings(sheets, removed, fresh);
  const order = [...standing.map(({ id }) => id), ...backups.map(({ name }) => name), ...sheets.filter(({ over }) => over === null).map(({ key }) => key)];
  return { sheets, removed, backups, renamings, moves: planMoves(order, planned.map((tab) => (typeof tab === "string" ? tab : tab.key)), sheets) };
}

function planRenamings(sheets: readonly PlannedSheet[], removed: readonly SheetOutline[], fresh: (wanted: string) => string): Renaming[] {
  const wanted = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const inTheWay = removed.filter(({ name }) => wanted.has(name.toLowerCase())).map(({ id, name }) => ({ key: id, from: name, to: null }));
  const ours = sheets.flatMap(({ key, name, over }) => {
    const from = over?.name ?? key;
    return from === name ? [] : [{ key, from, to: name }];
  });
  return [...inTheWay, ...ours].map(({ key, from, to }) => {
    const via = fresh("costwright");
    return { key, from, via, to: to ?? via };
  });
}

/** Moves each added sheet behind the one it follows, unless all of them stand right already. */
function planMoves(order: string[], wanted: readonly string[], sheets: readonly PlannedSheet[]): { key: string; position: number }[] {
  const left = order.filter((key) => wanted.includes(key));
  if (left.every((key, place) => key === wanted[place])) return [];
  const added = new Set(sheets.filter(({ over }) => over === null).map(({ key }) => key));
  return wanted.flatMap((key, place) => {
    if (!added.has(key)) return [];
    order.splice(order.indexOf(key), 1);
    const position = place === 0 ? 0 : order.indexOf(wanted[place - 1]!) + 1;
    order.splice(position, 0, key);
    return [{ key, position }];
  });
}
