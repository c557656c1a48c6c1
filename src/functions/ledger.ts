// Functions on a ledger: a handle for a range, and totals by conditions.

import { optionalMonth } from "../application/functions/months";
import { nothing, unusable } from "../application/functions/function-error";
import { answering, answeringUnlessCanceled, argument, cell, cells } from "./answering";
import { currentSession } from "./session";

/**
 * @customenum {string}
 */
export enum Basis {
  /** Debit minus credit */
  Net = "net",
  /** Debits */
  Debit = "debit",
  /** Credits */
  Credit = "credit",
  /** The quantity column as it stands */
  Quantity = "quantity",
  /** Debit minus credit of the lines before the first month */
  Opening = "opening",
  /** Debit minus credit of the lines up to the last month */
  Closing = "closing",
  /** Debit minus credit from January to the last month */
  YearToDate = "year-to-date",
}

/**
 * Reads a ledger as it was exported and gives a handle for COST.TOTAL; the handle changes only when the ledger does.
 * @customfunction LEDGER
 * @param range The ledger with its heading row: date, account and amounts, in any order and under any usual heading.
 * @param [period] The month, such as 2025-06, that COST.TOTAL takes where it is given no periods; all months if left out.
 * @param invocation Where the range and the asking cell stand.
 * @returns The handle.
 * @requiresAddress
 * @requiresParameterAddresses
 * @cancelable
 */
export function ledger(range: unknown[][], period: unknown, invocation: CustomFunctions.CancelableInvocation): Promise<string[][]> {
  return answeringUnlessCanceled(invocation, () => {
    const places = { range: invocation.parameterAddresses?.[0] || null, caller: invocation.address ?? null };
    return [[currentSession().ledgers.open(cells(range), places, optionalMonth(argument(period)))]];
  });
}

/**
 * Adds up the ledger lines that meet all conditions. Conditions are lists 5001;5101, ranges 5001:5101, patterns 50?? or 50*, and -5001 to leave out.
 * @customfunction TOTAL
 * @param ledger The cell that holds COST.LEDGER.
 * @param [accounts] Accounts; all if left out.
 * @param [centres] Cost centres; all if left out.
 * @param [products] Products; all if left out.
 * @param [elements] Cost elements; all if left out.
 * @param [periods] Months such as 2025-06 or 2025-01:2025-06; the ledger's month, or all, if left out.
 * @param [basis] What is added up; net (debit minus credit) if left out. Opening, closing and year-to-date are of the lines in the ledger.
 * @param invocation Where cancellation is told.
 * @returns The total.
 * @cancelable
 */
export function total(
  ledger: unknown,
  accounts: unknown,
  centres: unknown,
  products: unknown,
  elements: unknown,
  periods: unknown,
  basis: Basis,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<number> {
  return answering(() => {
    const handle = argument(ledger);
    if (typeof handle !== "string") throw unusable("no-handle", { value: String(handle ?? "") });
    const criteria = { accounts: cell(accounts), centres: cell(centres), products: cell(products), elements: cell(elements), periods: cell(periods), basis: cell(basis) };
    const answers = currentSession().ledgers.find(handle);
    if (!(answers instanceof Promise)) return answers.total(criteria);
    return Promise.race([answers.then((found) => found.total(criteria)), canceled(invocation)]);
  });
}

/** Never settles unless the call is cancelled. */
function canceled(invocation: CustomFunctions.CancelableInvocation): Promise<never> {
  return new Promise((_, reject) => {
    invocation.onCanceled = () => reject(nothing("canceled"));
  });
}
