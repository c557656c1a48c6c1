// Univer's formula engine, headless. It takes half a second to load and some time to start, so all hosts of a page or test share one, in turn.

import type * as Core from "@univerjs/core";
import type { IWorkbookData, ObjectMatrix, Styles, Workbook } from "@univerjs/core";
import type * as Formulas from "@univerjs/preset-sheets-node-core";
import type { IAllRuntimeData, IFormulaDatasetConfig } from "@univerjs/preset-sheets-node-core";
import type { Book, Sheet } from "../model/book";
import { COLUMNS, parseArea, splitAddress } from "../model/places";
import type { OutsideFunctions } from "./formula-engine";
import { outsideFunction } from "./outside-function";

/** Univer's two packages, however the place where the host runs loads them. */
export type LoadUniver = () => Promise<readonly [core: typeof Core, formulas: typeof Formulas]>;

export const importUniver: LoadUniver = () => Promise.all([import("@univerjs/core"), import("@univerjs/preset-sheets-node-core")]);

/** A workbook with the functions that its formulas may call. */
export interface Client {
  readonly book: Book;
  readonly outside: OutsideFunctions;
}

/** Rows that a formula may spill over; a worksheet of full length would take the engine long to set up. */
export const MOST_SPILLED = 10_000;

let shared: Promise<Univer> | null = null;

export function sharedUniver(load: LoadUniver): Promise<Univer> {
  shared ??= load().then(([core, formulas]) => new Univer(core, formulas));
  return shared;
}

export class Univer {
  readonly matrix: typeof ObjectMatrix;
  /** Whom the engine knows at the moment. */
  client: Client | null = null;
  private readonly univer: Core.Univer;
  private readonly services;
  private turn: Promise<unknown> = Promise.resolve();
  /** The engine's name for the workbook; a new one for every description, since the engine remembers formulas by it. */
  private unit = "";
  private descriptions = 0;
  /** What Univer's packages remember of formulas outlives an engine: names of one are never those of another. */
  private readonly own: string;
  private styles: Styles | null = null;
  private functionNames: readonly string[] = [];

  constructor(
    private readonly core: typeof Core,
    private readonly formulas: typeof Formulas,
  ) {
    this.matrix = core.ObjectMatrix;
    this.own = core.generateRandomId(8);
    this.univer = new core.Univer({ logLevel: core.LogLevel.ERROR });
    this.univer.registerPlugin(formulas.UniverFormulaEnginePlugin, {});
    this.univer.registerPlugin(formulas.UniverSheetsPlugin, {});
    const injector = this.univer.__getInjector();
    this.services = {
      units: injector.get(core.IUniverInstanceService),
      current: injector.get(formulas.IFormulaCurrentConfigService),
      calculator: injector.get(formulas.ICalculateFormulaService),
      functions: injector.get(formulas.IFunctionService),
      names: injector.get(formulas.IDefinedNamesService),
      dependencies: injector.get(formulas.IDependencyManagerService),
    };
  }

  /** Does work during which nobody else calculates. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => null);
    return done;
  }

  forgetDependencies(): void {
    this.services.dependencies.reset();
  }

  /** Tells which worksheets, names and functions there are; answers the engine's name for the workbook from now on. */
  describe(client: Client): string {
    const { units, current, names } = this.services;
    const { names: ofBook, sheets } = client.book;
    names.removeUnitDefinedName(this.unit);
    units.disposeUnit(this.unit);
    this.unit = `book ${this.own} ${++this.descriptions}`;
    current.setExecuteUnitId(this.unit);
    // Formulas once read are remembered by their text, too; a reader that is thrown away clears that memory.
    new this.formulas.LexerTreeBuilder().dispose();
    this.styles = this.univer.createUnit<Partial<IWorkbookData>, Workbook>(this.core.UniverInstanceType.UNIVER_SHEET, workbookData(this.unit, sheets)).getStyles();
    for (const { scope, list } of [{ scope: this.formulas.SCOPE_WORKBOOK_VALUE_DEFINED_NAME, list: ofBook }, ...sheets.map((sheet) => ({ scope: sheet.id, list: sheet.names }))]) {
      for (const { name, formula } of list.list()) names.registerDefinedName(this.unit, { id: `${scope}:${name}`, name, formulaOrRefString: formulaOrReference(formula), localSheetId: scope });
    }
    if (this.client !== client) this.registerFunctions(client);
    this.client = client;
    return this.unit;
  }

  execute(dataset: IFormulaDatasetConfig): Promise<IAllRuntimeData> {
    const { calculator } = this.services;
    return new Promise((resolve, reject) => {
      const subscription = calculator.executionCompleteListener$.subscribe((result) => {
        subscription.unsubscribe();
        resolve(result);
      });
      // Without styles the engine would take its own cells, which are empty.
      calculator.execute({ ...dataset, unitStylesData: { [this.unit]: this.styles! } }).catch(reject);
    });
  }

  private registerFunctions({ book, outside }: Client): void {
    const { functions } = this.services;
    functions.unregisterExecutors(...this.functionNames);
    this.functionNames = outside.names();
    functions.registerExecutors(...this.functionNames.map((name) => outsideFunction(this.formulas, name, outside, book)));
    functions.registerDescriptions(...this.functionNames.map((name) => ({ functionName: name, functionType: this.formulas.FunctionType.User, description: "", abstract: "", functionParameter: [] })));
  }
}

/** Worksheets without cells: those are read where they are. */
function workbookData(id: string, sheets: readonly Sheet[]): Partial<IWorkbookData> {
  return { id, sheetOrder: sheets.map((sheet) => sheet.id), sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, { id: sheet.id, name: sheet.name, rowCount: MOST_SPILLED, columnCount: COLUMNS }])) };
}

/** The engine takes a range without its equals sign, and a formula with it. */
function formulaOrReference(formula: string): string {
  const text = formula.slice(1);
  return parseArea(splitAddress(text).cells) !== null ? text : formula;
}
