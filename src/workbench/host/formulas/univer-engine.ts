// Formulas calculated by Univer's engine, headless: it reads the book's cells where they are and gives back what changed.

import type { ICellData, IRange, Nullable, ObjectMatrix } from "@univerjs/core";
import type { IAllRuntimeData, IFormulaDatasetConfig } from "@univerjs/preset-sheets-node-core";
import type { Area } from "../../../workbook/workbook";
import { ERRORS } from "../model/entered-value";
import { WHOLE } from "../model/places";
import type { Stored } from "../model/cells";
import type { Book, Sheet } from "../model/book";
import type { FormulaEngine, OutsideFunctions } from "./formula-engine";
import { cellData, liveMatrix } from "./live-matrix";
import { type Client, type LoadUniver, MOST_SPILLED, type Univer, sharedUniver } from "./start-univer";

const COLUMNS_GIVEN = 16_384;

/** Spills that depend on one another settle in a few rounds, or not at all. */
const MOST_ROUNDS = 20;

type Matrix<T> = Record<number, Record<number, T>>;
type BySheet<T> = Record<string, Matrix<T>>;

export class UniverEngine implements FormulaEngine, Client {
  /** Formulas that the last calculation calculated, as `Sheet1!A1`-like pairs, for assertions. */
  calculated: { readonly sheet: Sheet; readonly row: number; readonly column: number }[] = [];
  /** The engine's name for the book. */
  private unit = "";
  private dirty: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private formulas: BySheet<{ f: string }> = {};
  private readonly versions = new Map<Sheet, number>();
  private namesAreStale = true;

  constructor(
    readonly book: Book,
    readonly outside: OutsideFunctions,
    private readonly load: LoadUniver,
  ) {}

  changed(sheet: Sheet, area: Area): void {
    this.dirty.push({ sheet, area });
  }

  namesChanged(): void {
    this.namesAreStale = true;
  }

  async calculate(full: boolean): Promise<Iterable<Sheet>> {
    const univer = await sharedUniver(this.load);
    return univer.alone(() => this.calculateAlone(univer, full));
  }

  private async calculateAlone(univer: Univer, full: boolean): Promise<Set<Sheet>> {
    this.calculated = [];
    const touched = await this.calculateOnce(univer, full);
    // What a shorter spill left empty is a change of its own.
    for (let rounds = 0; this.dirty.length > 0 && rounds < MOST_ROUNDS; rounds++) for (const sheet of await this.calculateOnce(univer, false)) touched.add(sheet);
    this.outside.calculated();
    return touched;
  }

  private async calculateOnce(univer: Univer, full: boolean): Promise<Set<Sheet>> {
    const isNew = this.namesAreStale || univer.client !== this;
    if (this.listFormulas() || isNew) univer.forgetDependencies();
    if (isNew) this.unit = univer.describe(this);
    const dirty = this.dirty;
    this.dirty = [];
    this.namesAreStale = false;
    return this.take(await univer.execute(this.dataset(univer.matrix, dirty, full)));
  }

  /** Lists formulas anew where there are others than at the last time; true if so. */
  private listFormulas(): boolean {
    const stale = this.book.sheets.filter((sheet) => this.versions.get(sheet) !== sheet.cells.formulaVersion);
    for (const sheet of stale) {
      const list: Matrix<{ f: string }> = {};
      for (const { row, column, formula } of sheet.cells.formulasIn(WHOLE)) (list[row] ??= {})[column] = { f: formula };
      this.formulas[sheet.id] = list;
      this.versions.set(sheet, sheet.cells.formulaVersion);
    }
    const ids = new Set(this.book.sheets.map(({ id }) => id));
    const before = Object.keys(this.formulas).length;
    this.formulas = Object.fromEntries(Object.entries(this.formulas).filter(([id]) => ids.has(id)));
    return stale.length > 0 || Object.keys(this.formulas).length < before;
  }

  private dataset(matrix: typeof ObjectMatrix, dirty: UniverEngine["dirty"], full: boolean): IFormulaDatasetConfig {
    const { sheets } = this.book;
    const { values, ranges } = spillsOf(sheets);
    return {
      formulaData: { [this.unit]: this.formulas },
      arrayFormulaCellData: { [this.unit]: values },
      arrayFormulaRange: { [this.unit]: ranges },
      forceCalculate: full,
      dirtyRanges: dirty.map(({ sheet, area }) => ({ unitId: this.unit, sheetId: sheet.id, range: rangeOf(area) })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      excludedCell: {},
      rowData: {},
      allUnitData: { [this.unit]: Object.fromEntries(sheets.map((sheet) => [sheet.id, { cellData: liveMatrix(matrix, sheet), rowCount: (sheet.cells.used()?.bottom ?? 0) + MOST_SPILLED, columnCount: COLUMNS_GIVEN, rowData: {}, columnData: {} }])) },
      unitSheetNameMap: { [this.unit]: Object.fromEntries(sheets.map(({ id, name }) => [name, id])) },
    };
  }

  private take({ unitData, arrayFormulaRange, arrayFormulaCellData }: IAllRuntimeData): Set<Sheet> {
    const touched = new Set<Sheet>();
    for (const sheet of this.book.sheets) {
      const ranges = arrayFormulaRange[this.unit]?.[sheet.id] ?? {};
      const spilled = arrayFormulaCellData[this.unit]?.[sheet.id];
      unitData[this.unit]?.[sheet.id]?.forValue((row, column, data) => {
        if (sheet.cells.formulaAt(row, column) === undefined) return;
        touched.add(sheet);
        this.calculated.push({ sheet, row, column });
        const before = sheet.cells.takeSpillBack(row, column);
        const range = ranges[row]?.[column];
        const value = storedOf(data) ?? 0;
        sheet.cells.yield(row, column, value);
        if (range && spilled && !isBlocked(value)) spill(sheet, range, spilled);
        for (const [r, c] of before) if (sheet.cells.at(r, c) === undefined) this.changed(sheet, { top: r, left: c, bottom: r, right: c });
      });
    }
    return touched;
  }
}

function isBlocked(value: Stored): boolean {
  return typeof value === "object" && value.error === "#SPILL!";
}

function spill(sheet: Sheet, { startRow, startColumn, endRow, endColumn }: IRange, spilled: ObjectMatrix<Nullable<ICellData>>): void {
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      if (row !== startRow || column !== startColumn) sheet.cells.spill(row, column, [startRow, startColumn], storedOf(spilled.getValue(row, column)) ?? 0);
    }
  }
}

/** What stands in cells because a formula beside them spilled, and how far each such formula reaches. */
function spillsOf(sheets: readonly Sheet[]): { values: BySheet<ICellData>; ranges: BySheet<IRange> } {
  const values: BySheet<ICellData> = {};
  const ranges: BySheet<IRange> = {};
  for (const { id, cells } of sheets) {
    for (const { row, column, from: [top, left] } of cells.spilled()) {
      const sheetValues = (values[id] ??= {});
      for (const [r, c] of [[row, column], [top, left]] as const) {
        const stored = cells.at(r, c);
        if (stored !== undefined) (sheetValues[r] ??= {})[c] = cellData(stored);
      }
      const range = (((ranges[id] ??= {})[top] ??= {})[left] ??= { startRow: top, startColumn: left, endRow: top, endColumn: left });
      range.endRow = Math.max(range.endRow, row);
      range.endColumn = Math.max(range.endColumn, column);
    }
  }
  return { values, ranges };
}

function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

/** A text that reads as an error is one: the engine tells them no further apart. */
function storedOf(data: Nullable<ICellData>): Stored | undefined {
  const { v, t } = data ?? {};
  if (v === undefined || v === null) return undefined;
  if (t === 3) return v === 1 || v === true || v === "TRUE";
  if (typeof v === "string" && ERRORS.includes(v)) return { error: v };
  return v;
}
