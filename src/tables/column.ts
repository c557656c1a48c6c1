// What a column of a worksheet table is: its headings in both languages, and how its cells become values.

import type { FindingCode } from "../engine/finding";
import type { CellValue } from "../workbook/workbook";
import type { Answers } from "./questions";

/** A cell's value; null is "not given", undefined is "refused, and already reported". */
export type Read<T> = T | null | undefined;

/** The data cells of one column, read together because some answers need the whole column (the order of day and month). */
export interface ColumnCells {
  readonly size: number;
  readonly decimals: number;
  readonly currency: string;
  /** What the user answered about the table's layout. */
  readonly answers?: Answers;
  /** True when numbers arrive as numbers, so that a number kept as text is worth a note. */
  readonly typed: boolean;
  cell(index: number): CellValue;
  numberFormat(index: number): string | null;
  /** A problem of one cell. */
  report(code: FindingCode, index: number, args?: Readonly<Record<string, string>>): void;
}

/** What its cells hold: `word` is one of a few words, `percent` a number from 0 to 100. */
export type ColumnHolds = "code" | "text" | "word" | "flag" | "amount" | "quantity" | "percent" | "whole" | "date" | "period";

export interface Column<T> {
  /** Headings, best first. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** The column must be there and no cell of it may be blank. */
  readonly isRequired: boolean;
  readonly holds: ColumnHolds;
  /** The words of a `word` column by id, other words that mean the same separated by `|`. */
  readonly words: Readonly<Record<string, string>>;
  readonly isCode: boolean;
  readonly isAmount: boolean;
  /** Stands for a blank cell and for a missing column; null unless the column says otherwise. */
  readonly blank: T | null;
  read(cells: ColumnCells): Read<T>[];
  required(): Column<NonNullable<T>>;
}

/** How a kind of column reads; headings are given as in a heading row, variants separated by `|`. */
export interface ColumnKind<T> {
  readonly holds: ColumnHolds;
  readonly words?: Readonly<Record<string, string>>;
  readonly blank?: T;
  read(cells: ColumnCells): Read<T>[];
}

export function column<T>(zh: string, en: string, kind: ColumnKind<T>): Column<T> {
  const base = {
    zh: zh.split("|"),
    en: en.split("|"),
    holds: kind.holds,
    words: kind.words ?? {},
    isCode: kind.holds === "code" || kind.holds === "word",
    isAmount: kind.holds === "amount",
    blank: kind.blank ?? null,
    read: kind.read,
  };
  const required = (): Column<NonNullable<T>> => ({ ...base, isRequired: true, required }) as Column<NonNullable<T>>;
  return { ...base, isRequired: false, required };
}

/** Reads every cell on its own; most kinds need no more. */
export function cellByCell<T>(readCell: (cell: CellValue, index: number, cells: ColumnCells) => Read<T>) {
  return (cells: ColumnCells): Read<T>[] => {
    const values: Read<T>[] = new Array<Read<T>>(cells.size);
    for (let index = 0; index < cells.size; index += 1) values[index] = readCell(cells.cell(index), index, cells);
    return values;
  };
}
