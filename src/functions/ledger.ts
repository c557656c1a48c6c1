// Functions on a ledger: a handle for a range, and totals, lines, pivots and checks by it.

import type { Block, LedgerAnswers } from "../application/functions/ledger-answers";
import { ledgerCheck } from "../application/functions/ledger-check";
import { ledgerPivot } from "../application/functions/ledger-pivot";
import { ledgerRows } from "../application/functions/ledger-rows";
import { ledgerWords } from "../application/functions/ledger-words";
import { dayOf, optionalMonth } from "../application/functions/months";
import { nothing, unusable } from "../application/functions/function-error";
import type { TotalCriteria } from "../application/functions/total-criteria";
import { answering, answeringUnlessCanceled, argument, cell, cells, isPreview } from "./answering";
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
 * @customenum {string}
 */
export enum Dimension {
  /** By account */
  Account = "account",
  /** By cost centre */
  Centre = "centre",
  /** By product */
  Product = "product",
  /** By cost element */
  Element = "element",
  /** By month */
  Period = "period",
}

/**
 * Reads a ledger as it was exported and gives a handle for the other ledger functions; the handle changes only when the ledger does.
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
  return answeringUnlessCanceled(invocation, async () => {
    const behind = await currentSession().daysBehind();
    const places = { range: invocation.parameterAddresses?.[0] || null, caller: invocation.address ?? null };
    return [[currentSession().ledgers.open(cells(range), places, optionalMonth(dayOf(argument(period), behind)), behind)]];
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
  const criteria = (): TotalCriteria => criteriaOf(accounts, centres, products, elements, periods, basis);
  return answering(() => (isPreview(invocation) ? previewedTotal(ledger, criteria()) : asking(ledger, invocation, (answers) => answers.total(criteria()))));
}

/**
 * Lists the ledger lines that meet all conditions, with headings and worksheet rows.
 * @customfunction ROWS
 * @param ledger The cell that holds COST.LEDGER.
 * @param [accounts] Accounts; all if left out.
 * @param [centres] Cost centres; all if left out.
 * @param [products] Products; all if left out.
 * @param [elements] Cost elements; all if left out.
 * @param [periods] Months such as 2025-06 or 2025-01:2025-06; the ledger's month, or all, if left out.
 * @param [basis] What counts: debit, credit or quantity lists only lines that have it; opening, closing and year-to-date the lines behind the balance.
 * @param invocation Where cancellation is told.
 * @returns The lines under their headings.
 * @cancelable
 */
export function rows(
  ledger: unknown,
  accounts: unknown,
  centres: unknown,
  products: unknown,
  elements: unknown,
  periods: unknown,
  basis: Basis,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  const criteria = (): TotalCriteria => criteriaOf(accounts, centres, products, elements, periods, basis);
  return answeringUnlessCanceled(invocation, () => asking(ledger, invocation, (answers) => spilled(ledgerRows(answers, criteria(), ledgerWords(currentSession().language())))));
}

/**
 * Adds the ledger up by one or two of its columns, with headings and without totals.
 * @customfunction PIVOT
 * @param ledger The cell that holds COST.LEDGER.
 * @param rows What stands in the rows.
 * @param [columns] What stands in the columns; one column of sums if left out.
 * @param [accounts] Accounts; all if left out.
 * @param [centres] Cost centres; all if left out.
 * @param [products] Products; all if left out.
 * @param [elements] Cost elements; all if left out.
 * @param [periods] Months such as 2025-06 or 2025-01:2025-06; the ledger's month, or all, if left out.
 * @param [basis] What is added up; net (debit minus credit) if left out.
 * @param invocation Where cancellation is told.
 * @returns The sums under their headings.
 * @cancelable
 */
export function pivot(
  ledger: unknown,
  rows: Dimension,
  columns: Dimension,
  accounts: unknown,
  centres: unknown,
  products: unknown,
  elements: unknown,
  periods: unknown,
  basis: Basis,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  const criteria = (): TotalCriteria => criteriaOf(accounts, centres, products, elements, periods, basis);
  return answeringUnlessCanceled(invocation, () => {
    const [down, across] = [argument(rows), argument(columns)];
    return asking(ledger, invocation, (answers) => spilled(ledgerPivot(answers, down, across, criteria(), ledgerWords(currentSession().language()))));
  });
}

/**
 * Checks the ledger: its lines, months and sides, and every voucher that does not balance.
 * @customfunction CHECK
 * @param ledger The cell that holds COST.LEDGER.
 * @param invocation Where cancellation is told.
 * @returns What was checked, the figure, and what it means.
 * @cancelable
 */
export function check(ledger: unknown, invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> {
  return answeringUnlessCanceled(invocation, () => asking(ledger, invocation, (answers) => spilled(ledgerCheck(answers, currentSession().language()))));
}

/** Made when the ledger is at hand: only then is it known from where its workbook counts days. */
function criteriaOf(accounts: unknown, centres: unknown, products: unknown, elements: unknown, periods: unknown, basis: unknown): TotalCriteria {
  return { accounts: cell(accounts), centres: cell(centres), products: cell(products), elements: cell(elements), periods: dayOf(cell(periods), currentSession().daysKnown.value), basis: cell(basis) };
}

function previewedTotal(ledger: unknown, criteria: TotalCriteria): number {
  const total = currentSession().ledgers.peek(handleIn(ledger))?.previewed(criteria) ?? null;
  if (total === null) throw nothing("preview");
  return total;
}

function handleIn(ledger: unknown): string {
  const handle = argument(ledger);
  if (typeof handle !== "string") throw unusable("no-handle", { value: String(handle ?? "") });
  return handle;
}

/** Asks the ledger behind a handle; at once where it is known, and until the call is cancelled where it has to be read again. */
function asking<T>(ledger: unknown, invocation: CustomFunctions.CancelableInvocation, ask: (answers: LedgerAnswers) => T): T | Promise<T> {
  const answers = currentSession().ledgers.find(handleIn(ledger));
  return answers instanceof Promise ? Promise.race([answers.then(ask), canceled(invocation)]) : ask(answers);
}

/** Excel may keep what it is given, so it gets rows of its own. */
function spilled(block: Block): unknown[][] {
  return block.map((row) => [...row]);
}

/** Never settles unless the call is cancelled. */
function canceled(invocation: CustomFunctions.CancelableInvocation): Promise<never> {
  return new Promise((_, reject) => {
    invocation.onCanceled = () => reject(nothing("canceled"));
  });
}
