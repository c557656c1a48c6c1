// The door of the functions: says to Excel which function answers for which id. Ids never change.

import type { FunctionAnswer } from "../application/functions/try-formula";
import type { CellValue } from "../workbook/workbook";
import { breakeven, depreciation, factors, variance } from "./analysis";
import { allocate, apportion, compare, rates, stepdown } from "./allocation";
import { itemcost, visitcost } from "./hospital";
import { value } from "./inventory";
import { joint, restore } from "./production";
import { closed } from "./closed";
import { check, ledger, pivot, rows, total } from "./ledger";
import { type FunctionHost, currentSession, startSession } from "./session";
import { solve } from "./solve";
import { equivalentunits, unitcost, wipsplit } from "./unit-cost";

const FUNCTIONS = {
  LEDGER: ledger,
  TOTAL: total,
  ROWS: rows,
  PIVOT: pivot,
  CHECK: check,
  APPORTION: apportion,
  ALLOCATE: allocate,
  RATES: rates,
  COMPARE: compare,
  STEPDOWN: stepdown,
  EQUIVALENTUNITS: equivalentunits,
  UNITCOST: unitcost,
  WIPSPLIT: wipsplit,
  RESTORE: restore,
  JOINT: joint,
  VALUE: value,
  VARIANCE: variance,
  FACTORS: factors,
  BREAKEVEN: breakeven,
  DEPRECIATION: depreciation,
  VISITCOST: visitcost,
  ITEMCOST: itemcost,
  CLOSED: closed,
  SOLVE: solve,
} as const;

/** Makes the functions answer; called once, before Excel calculates. */
export function associateFunctions(host: FunctionHost): void {
  startSession(host);
  for (const [id, answer] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, answer);
}

/**
 * Calls a function as a cell would, for somebody who looks before a cell holds it.
 *
 * @param args      as Excel gives them; null for one left out
 * @param addresses of the arguments that are ranges, else empty
 */
export async function callFunction(id: string, args: readonly unknown[], addresses: readonly string[]): Promise<FunctionAnswer> {
  const answer = (FUNCTIONS as Readonly<Record<string, unknown>>)[id] as (...args: readonly unknown[]) => Promise<CellValue | CellValue[][]>;
  try {
    const value = await answer(...args, { functionName: id, address: "", parameterAddresses: [...addresses] });
    return { rows: Array.isArray(value) ? value : [[value]] };
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    return { sentence: error.message ?? "" };
  }
}

/**
 * Tells the functions that the sheets of a close were replaced.
 *
 * @returns true where a cell shows a figure of them, so that the workbook has to be calculated again
 */
export function forgetClosedSheets(): boolean {
  const { closed: sheets } = currentSession();
  sheets.forget();
  return sheets.wasAsked;
}
