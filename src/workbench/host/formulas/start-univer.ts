// Loads Univer's formula engine, which takes half a second and is therefore left until a formula needs it.

import type { IAllRuntimeData, IFormulaDatasetConfig } from "@univerjs/preset-sheets-node-core";
import type { IWorkbookData, ObjectMatrix, Workbook } from "@univerjs/core";
import type { Book } from "../model/book";
import type { OutsideFunctions } from "./formula-engine";
import { outsideFunction } from "./outside-function";

export interface Univer {
  readonly matrix: typeof ObjectMatrix;
  forgetDependencies(): void;
  defineNames(book: Book, unit: string): void;
  /** One calculation; they are never two at once. */
  execute(dataset: IFormulaDatasetConfig): Promise<IAllRuntimeData>;
}

export type UniverFormulas = typeof import("@univerjs/preset-sheets-node-core");

/** Univer's two packages, however the place where the host runs loads them. */
export type LoadUniver = () => Promise<readonly [core: typeof import("@univerjs/core"), formulas: UniverFormulas]>;

export const importUniver: LoadUniver = () => Promise.all([import("@univerjs/core"), import("@univerjs/preset-sheets-node-core")]);

const INPUT_SHEET = "none";

export async function startUniver(load: LoadUniver, outside: OutsideFunctions, book: Book): Promise<Univer> {
  const [core, formulas] = await load();
  const univer = new core.Univer({ logLevel: core.LogLevel.ERROR });
  univer.registerPlugin(formulas.UniverFormulaEnginePlugin, {});
  univer.registerPlugin(formulas.UniverSheetsPlugin, {});
  const workbook = univer.createUnit<IWorkbookData, Workbook>(core.UniverInstanceType.UNIVER_SHEET, { id: "book", sheetOrder: [INPUT_SHEET], sheets: { [INPUT_SHEET]: { id: INPUT_SHEET, name: INPUT_SHEET } } });
  const injector = univer.__getInjector();
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
    defineNames: ({ names: ofBook, sheets }, unit) => {
      names.removeUnitDefinedName(unit);
      const scopes = [{ id: formulas.SCOPE_WORKBOOK_VALUE_DEFINED_NAME, list: ofBook }, ...sheets.map((sheet) => ({ id: sheet.id, list: sheet.names }))];
      for (const { id, list } of scopes) {
        for (const { name, formula } of list.list()) {
          const text = formula.slice(1);
          names.registerDefinedName(unit, { id: `${id}:${name}`, name, formulaOrRefString: /^[^("]*$/.test(text) ? text : formula, localSheetId: id });
        }
      }
    },
    execute: (dataset) =>
      new Promise((resolve, reject) => {
        const subscription = calculator.executionCompleteListener$.subscribe((result) => {
          subscription.unsubscribe();
          resolve(result);
        });
        calculator.execute({ ...dataset, unitStylesData: { [workbook.getUnitId()]: workbook.getStyles() } }).catch(reject);
      }),
  };
}
