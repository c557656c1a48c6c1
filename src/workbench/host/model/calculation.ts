// When formulas are calculated, and by what engine.

import type { Area } from "../../../workbook/workbook";
import type { FormulaEngine } from "../formulas/formula-engine";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

export class Calculation {
  mode = "Automatic";
  /** Makes the engine; it is asked for when the first formula is entered. */
  newEngine: ((book: Book) => FormulaEngine) | null = null;
  private engine: FormulaEngine | null = null;
  private isDue = false;

  constructor(private readonly book: Book) {}

  /** Cells were entered; their formulas, and whatever depends on them, are due. */
  changed(sheet: Sheet, area: Area): void {
    const engine = this.engineFor(sheet);
    if (!engine) return;
    engine.changed(sheet, area);
    this.isDue = true;
  }

  /** Worksheets or names were added, renamed, moved or removed. */
  sheetsChanged(): void {
    if (!this.engine) return;
    this.engine.sheetsChanged();
    this.isDue = true;
  }

  /** Calculates what is due, unless the user calculates by hand. */
  async settle(): Promise<void> {
    if (this.isDue && this.mode !== "Manual") await this.calculate();
  }

  /** Calculates what is due; everything when `full`. */
  async calculate(full = false): Promise<void> {
    if (!this.engine) return;
    this.isDue = false;
    const sheets = await this.engine.calculate(full);
    for (const sheet of sheets) this.book.announce({ event: "Calculated", sheet });
  }

  get isDone(): boolean {
    return !this.isDue;
  }

  private engineFor(sheet: Sheet): FormulaEngine | null {
    if (!this.engine && this.newEngine && sheet.cells.hasFormulas) this.engine = this.newEngine(this.book);
    return this.engine;
  }
}
