// Loads Univer's formula engine, which takes half a second and is therefore left until a formula needs it.

import type { IAllRuntimeData, IFormulaDatasetConfig } from "@univerjs/preset-sheets-node-core";
import type * as Core from "@univerjs/core";
import type * as Formulas from "@univerjs/preset-sheets-node-core";
import type { IWorkbookData, ObjectMatrix, Styles, Workbook } from "@univerjs/core";
import type { Book, Sheet } from "../model/book";
import { COLUMNS, ROWS, parseArea, splitAddress } from "../model/places";
import type { OutsideFunctions } from "./formula-engine";
import { outsideFunction } from "./outside-function";

export interface Univer {
  readonly matrix: typeof ObjectMatrix;
  forgetDependencies(): void;
  /** Tells which worksheets and names there are; answers the name by which the engine knows the book from now on. */
  describe(book: Book): string;
  /** One calculation; they are never two at once. */
  execute(dataset: IFormulaDatasetConfig): Promise<IAllRuntimeData>;
}

/** Univer's two packages, however the place where the host runs loads them. */
export type LoadUniver = () => Promise<readonly [core: typeof Core, formulas: typeof Formulas]>;

export const importUniver: LoadUniver = () => Promise.all([import("@univerjs/core"), import("@univerjs/preset-sheets-node-core")]);

/** All engines share what Univer remembers of formulas, by the name of the book; after a change of names it would remember wrongly. */
let descriptions = 0;

export async function startUniver(load: LoadUniver, outside: OutsideFunctions, book: Book): Promise<Univer> {
  const [core, formulas] = await load();
  const univer = new core.Univer({ logLevel: core.LogLevel.ERROR });
  univer.registerPlugin(formulas.UniverFormulaEnginePlugin, {});
  univer.registerPlugin(formulas.UniverSheetsPlugin, {});
  const injector = univer.__getInjector();
  const current = injector.get(formulas.IFormulaCurrentConfigService);
  let unit = "";
  let styles: Styles | null = null;
  const units = injector.get(core.IUniverInstanceService);
  const calculator = injector.get(formulas.ICalculateFormulaService);
  const functions = injector.get(formulas.IFunctionService);
  const names = injector.get(formulas.IDefinedNamesService);
  const dependencies = injector.get(formulas.IDependencyManagerService);
  const made = outside.names().map((name) => outsideFunction(formulas, name, outside, book));
  functions.registerExecutors(...made);
  functions.registerDescriptions(...outside.names().map((name) => ({ functionName: name, functionType: formulas.FunctionType.User, description: "", abstract: "", functionParameter: [] })));
  return {
    matrix: core.ObjectMatrix,
    forgetDependencies: () => dependencies.reset(),
    describe: ({ names: ofBook, sheets }) => {
      names.removeUnitDefinedName(unit);
      units.disposeUnit(unit);
      unit = `book ${++descriptions}`;
      current.setExecuteUnitId(unit);
      // Formulas once read are remembered by their text alone; a reader that is thrown away clears that memory.
      new formulas.LexerTreeBuilder().dispose();
      styles = univer.createUnit<Partial<IWorkbookData>, Workbook>(core.UniverInstanceType.UNIVER_SHEET, workbookData(unit, sheets)).getStyles();
      for (const { scope, list } of [{ scope: formulas.SCOPE_WORKBOOK_VALUE_DEFINED_NAME, list: ofBook }, ...sheets.map((sheet) => ({ scope: sheet.id, list: sheet.names }))]) {
        for (const { name, formula } of list.list()) names.registerDefinedName(unit, { id: `${scope}:${name}`, name, formulaOrRefString: formulaOrReference(formula), localSheetId: scope });
      }
      return unit;
    },
    execute: (dataset) =>
      new Promise((resolve, reject) => {
        const subscription = calculator.executionCompleteListener$.subscribe((result) => {
          subscription.unsubscribe();
          resolve(result);
        });
        // Without styles the engine would take its own cells, which are empty.
        calculator.execute({ ...dataset, unitStylesData: { [unit]: styles! } }).catch(reject);
      }),
  };
}

/** Worksheets without cells: those are read where they are. */
function workbookData(id: string, sheets: readonly Sheet[]): Partial<IWorkbookData> {
  return { id, sheetOrder: sheets.map((sheet) => sheet.id), sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, { id: sheet.id, name: sheet.name, rowCount: ROWS, columnCount: COLUMNS }])) };
}

/** The engine takes a range without its equals sign, and a formula with it. */
function formulaOrReference(formula: string): string {
  const text = formula.slice(1);
  return splitAddress(text).cells !== "" && parseArea(splitAddress(text).cells) !== null ? text : formula;
}
