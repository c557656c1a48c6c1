// What the host needs from whatever calculates its formulas, and what the engine needs from custom functions.

import type { Area } from "../../../workbook/workbook";
import type { Stored } from "../model/cells";
import type { Sheet } from "../model/book";

export interface FormulaEngine {
  /** Cells of a worksheet hold something else than before, or their formulas are to be calculated again. */
  changed(sheet: Sheet, area: Area): void;
  /** Worksheets, their names or defined names are others than before. */
  namesChanged(): void;
  /**
   * Puts what formulas yield into the cells of the book: of those that depend on a change, or of all when `full`.
   *
   * @returns the worksheets on which something was calculated
   */
  calculate(full: boolean): Promise<Iterable<Sheet>>;
}

/** An argument as the formula gives it: values row by row, and where they stand when it is a range. */
export interface GivenArgument {
  readonly values: readonly (readonly (Stored | undefined)[])[];
  readonly sheet: Sheet | null;
  readonly area: Area | null;
  /** Left out, as between two commas. */
  readonly isMissing: boolean;
}

export interface FunctionCall {
  /** Name as in formulas, in capitals. */
  readonly name: string;
  readonly given: readonly GivenArgument[];
  /** The cell that asks. */
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Functions that somebody else computes, in his own time. */
export interface OutsideFunctions {
  /** Names as in formulas, in capitals. */
  names(): readonly string[];
  /** What the function yields; `#BUSY!` as long as that is not known. */
  call(call: FunctionCall): readonly (readonly Stored[])[];
  /** A calculation is over: the next call of a function is a new one. */
  calculated(): void;
}
