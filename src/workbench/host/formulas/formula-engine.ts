// What the host needs from whatever calculates its formulas.

import type { Area } from "../../../workbook/workbook";
import type { Sheet } from "../model/book";

export interface FormulaEngine {
  /** Cells of a worksheet hold something else than before. */
  changed(sheet: Sheet, area: Area): void;
  /** Worksheets, their names or defined names are others than before. */
  sheetsChanged(): void;
  /**
   * Puts what formulas yield into the cells of the book: of those that depend on a change, or of all when `full`.
   *
   * @returns the worksheets on which something was calculated
   */
  calculate(full: boolean): Promise<Iterable<Sheet>>;
}
