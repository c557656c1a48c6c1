// The book's cells as Univer's engine reads them, without copying any.

import type { ICellData, ObjectMatrix } from "@univerjs/core";
import type { Stored } from "../model/cells";
import type { Sheet } from "../model/book";

const TEXT = 1;
const NUMBER = 2;
const TRUTH = 3;

/** Errors that the engine knows; it takes the others for texts, so they are given as one that it knows. */
const KNOWN_ERRORS = new Set(["#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#N/A", "#REF!", "#SPILL!", "#CALC!", "#NULL!", "#GETTING_DATA"]);
const UNKNOWN_ERROR = "#GETTING_DATA";

export function cellData(stored: Stored): ICellData {
  if (typeof stored === "object") return { v: KNOWN_ERRORS.has(stored.error) ? stored.error : UNKNOWN_ERROR, t: TEXT };
  if (typeof stored === "boolean") return { v: stored ? 1 : 0, t: TRUTH };
  return { v: stored, t: typeof stored === "number" ? NUMBER : TEXT };
}

/** A class is made at run time, since the engine is loaded late. */
export function liveMatrix(matrix: typeof ObjectMatrix, sheet: Sheet): ObjectMatrix<ICellData> {
  class LiveMatrix extends matrix<ICellData> {
    override getValue(row: number, column: number): ICellData {
      const { cells } = sheet;
      const stored = cells.at(row, column);
      // What a formula spilled is handed over apart; here it would stand in its own way.
      if (stored === undefined || cells.spilledFrom(row, column) !== undefined) return undefined as unknown as ICellData;
      return cellData(stored);
    }
  }
  return new LiveMatrix({});
}
