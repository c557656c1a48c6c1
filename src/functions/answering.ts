// How a function answers Excel: a value, or an error with a sentence in the user's language; cancelled calls answer at once.

import { FunctionError, nothing, sayFunctionError, unusable } from "../application/functions/function-error";
import type { CellValue } from "../workbook/workbook";
import { currentSession } from "./session";

export type Cells = readonly (readonly CellValue[])[];

/** Computes an answer; what the user can put right becomes an error with its sentence, our own mistakes are thrown on. */
export async function answering<T>(compute: () => T | Promise<T>): Promise<T> {
  try {
    return await compute();
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    const code = error.kind === "none" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
    throw new CustomFunctions.Error(code, sayFunctionError(error, currentSession().language()));
  }
}

/** Cells of arguments up to which a formula that is still being typed is computed. */
const MOST_PREVIEWED = 500;

/** True where Excel asks what a formula would give that is still being typed. */
export function isPreview({ isInValuePreview }: CustomFunctions.Invocation): boolean {
  return String(isInValuePreview ?? false).toLowerCase() === "true";
}

/**
 * The same for what may take long: a call that is cancelled before its turn is not computed, and one that waits stops waiting.
 *
 * @param previewed  ranges that alone decide the answer: a preview of small ones is computed, any other preview is declined, since
 *                   each key that is pressed would read, compute and keep something for nobody
 */
export function answeringUnlessCanceled<T>(invocation: CustomFunctions.CancelableInvocation, compute: () => T | Promise<T>, previewed: readonly unknown[] | null = null): Promise<T> {
  if (isPreview(invocation) && (previewed === null || cellsIn(previewed) > MOST_PREVIEWED)) return answering(() => Promise.reject(nothing("preview")));
  let canceled = false;
  const cancellation = new Promise<never>((_, reject) => {
    invocation.onCanceled = () => {
      canceled = true;
      reject(nothing("canceled"));
    };
  });
  // Excel sends calls and cancellations in batches: what is cancelled in the batch of its call is seen before the work begins.
  const turn = new Promise((resolve) => setTimeout(resolve, 0)).then(() => (canceled ? cancellation : compute()));
  return answering(() => Promise.race([turn, cancellation]));
}

/** One cell as Excel gives it; an argument left out is null, an error value is one of ours. */
export function cell(given: unknown): CellValue {
  if (given === null || given === undefined) return null;
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean") return given;
  return { error: errorCode(given) };
}

/** A single argument that must not be an error. */
export function argument(given: unknown): CellValue {
  const value = cell(given);
  if (typeof value === "object" && value !== null) throw unusable("argument-error", { value: value.error });
  return value;
}

/** A range; handed on as it is where no cell needs a change. */
export function cells(given: unknown): Cells {
  const rows = Array.isArray(given) ? (given as unknown[][]) : [[given]];
  return rows.every(isPlain) ? (rows as CellValue[][]) : rows.map((row) => row.map(cell));
}

/** An optional range: null where it was left out or holds nothing. */
export function optionalCells(given: unknown): Cells | null {
  const rows = given === null || given === undefined ? [] : cells(given);
  return rows.every((row) => row.every((one) => one === null || one === "")) ? null : rows;
}

function cellsIn(ranges: readonly unknown[]): number {
  return ranges.reduce<number>((sum, range) => sum + (Array.isArray(range) ? range.length * ((range[0] as unknown[] | undefined)?.length ?? 0) : 1), 0);
}

function isPlain(row: readonly unknown[]): boolean {
  for (const one of row) if (typeof one === "object" || one === undefined) return false;
  return true;
}

/** Error values and data types come as objects; both say in one field what the cell shows. */
function errorCode(given: unknown): string {
  const fields = given as { readonly code?: unknown; readonly error?: unknown; readonly basicValue?: unknown };
  const shown = fields.code ?? fields.error ?? fields.basicValue;
  return typeof shown === "string" && shown !== "" ? shown : "#VALUE!";
}
