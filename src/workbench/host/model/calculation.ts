// When formulas are calculated, and by what engine.

import type { Area } from "../../../workbook/workbook";
import type { FormulaEngine } from "../formulas/formula-engine";
import type { Book, Calculating, Sheet } from "./book";
import { WHOLE } from "./places";

export class Calculation implements Calculating {
  mode = "Automatic";
  private engine: FormulaEngine | null = null;
  private isDue = false;

  constructor(
    private readonly book: Book,
    /** Makes the engine; it is asked for when the first formula is entered. */
    private readonly newEngine: ((book: Book) => FormulaEngine) | null,
  ) {}

  changed(sheet: Sheet, area: Area): void {
    const engine = this.engineFor(sheet);
    if (!engine) return;
    engine.changed(sheet, area);
    this.isDue = true;
  }

  namesChanged(mentioned: string | null): void {
    if (!this.engine) return;
    this.engine.namesChanged();
    if (mentioned === null) return;
    const word = mentioned.toLowerCase();
    for (const sheet of this.book.sheets) {
      for (const { row, column, formula } of sheet.cells.formulasIn(WHOLE)) {
        if (formula.toLowerCase().includes(word)) this.changed(sheet, { top: row, left: column, bottom: row, right: column });
      }
    }
  }

  async settle(): Promise<void> {
    if (this.isDue && this.mode !== "Manual") await this.calculate();
  }

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
