// The workbook that is open in Excel, behind the port.

import type { Restorable, SheetContent, Workbook } from "../workbook";
import { excelSettings } from "./excel-settings";
import { readWorkbook } from "./read-workbook";
import { type Recovery, recover, restorable, restore } from "./recover";
import { replaceSheets } from "./replace-sheets";
import { inExcel } from "./session";
import { type Timing, realTiming } from "./timing";

export interface ExcelWorkbook extends Workbook {
  addSheets(sheets: readonly SheetContent[]): Promise<void>;
  restoreSheets(): Promise<boolean>;
  restorable(): Promise<Restorable>;
  /** To be called when the workbook is opened: takes back or finishes a write that was cut short. */
  recover(): Promise<Recovery>;
}

/** Reads and writes wait for one another, whoever asks: two writes at once would take each other for failed ones. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => null);
  return turn;
}

export function excelWorkbook(timing: Timing = realTiming): ExcelWorkbook {
  return {
    read: (options) => inTurn(() => inExcel((context) => readWorkbook(context, timing, options))),
    settings: () => inTurn(() => excelSettings(timing).read()),
    replaceSheets: (contents, options) => inTurn(() => replaceSheets(contents, timing, options)),
    addSheets: (contents) => inTurn(() => replaceSheets(contents, timing, { addsOnly: true })),
    restoreSheets: () => inTurn(() => inExcel((context) => restore(context, timing))),
    restorable: () => inTurn(() => inExcel((context) => restorable(context, timing))),
    recover: () => inTurn(() => inExcel((context) => recover(context, timing))),
  };
}
