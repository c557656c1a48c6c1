// Handles: the short text that stands for a ledger in a cell; it names the range, the month and the content it was read from.

import { columnNumber } from "../../engine";
import type { Area } from "../../workbook/workbook";

/** Where a ledger stands and what was in it: `序时账!A1:L884@2025-06#k3f09…`. */
export interface LedgerHandle {
  /** The place and the month: readings of one place follow each other. */
  readonly place: string;
  /** The range to read again; null when the argument was no range. */
  readonly range: string | null;
  readonly period: string | null;
  readonly content: string;
}

const HANDLE = /^(=?)(.+?)(?:@(\d{4}-\d{2}))?#([0-9a-z]+)$/u;

/** What Excel says about a call: the range given to it and the cell that asks. */
export interface CallPlaces {
  readonly range: string | null;
  readonly caller: string | null;
}

/** The place of a reading; a ledger that comes from no range is known by the cell that reads it, marked with `=`. */
export function placeOf({ range, caller }: CallPlaces, period: string | null): string {
  return `${range ?? `=${caller ?? "?"}`}${period === null ? "" : `@${period}`}`;
}

export function handleText(place: string, content: string): string {
  return `${place}#${content}`;
}

/** Null when the text is no handle. */
export function parseHandle(text: string): LedgerHandle | null {
  const match = HANDLE.exec(text);
  if (!match) return null;
  const [, computed, where = "", period, content = ""] = match;
  const place = `${computed ?? ""}${where}${period === undefined ? "" : `@${period}`}`;
  return { place, range: computed ? null : where, period: period ?? null, content };
}

/** A range such as `'June 2025'!$B$3:$N$900`, 0-based, ends inclusive; whole columns and rows reach to the end of the sheet. */
export interface RangeArea extends Area {
  readonly sheet: string;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const RANGE = /^(?:(.*)!)?\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/u;

/** Null for text that is no address, or one of several areas. */
export function areaOf(range: string): RangeArea | null {
  const match = RANGE.exec(range);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  const [, sheet = "", left, top, right, bottom] = match;
  const isCell = right === undefined && bottom === undefined;
  return {
    sheet: sheet.replace(/^'(.*)'$/u, "$1").replaceAll("''", "'"),
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnNumber(left),
    bottom: Number((isCell ? top : bottom) ?? LAST_ROW + 1) - 1,
    right: isCell && left !== undefined ? columnNumber(left) : right === undefined ? LAST_COLUMN : columnNumber(right),
  };
}

export function overlap(a: RangeArea, b: RangeArea): boolean {
  return a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
