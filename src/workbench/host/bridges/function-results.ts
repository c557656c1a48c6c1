// Results of custom functions as the library brings them, in the form of either age, and what stands in cells then.

import type { Stored } from "../model/cells";
import { ERRORS } from "../model/entered-value";

export interface FunctionResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number;
}

/** Errors by the library's numbers; what is not listed is #VALUE!. */
const ERROR_CODES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!", 9: "#N/A", 10: "#N/A" };

/** `[id, succeeded, value, code]` each. */
export function readArrayResults(given: unknown): FunctionResult[] {
  return (given as unknown[][]).map(([id, succeeded, value, code]) => ({ id: Number(id), failed: succeeded !== true, value, errorCode: typeof code === "number" ? code : 0 }));
}

/** `{ id, failed, value, errorCode }` each. */
export function readResults(given: unknown): FunctionResult[] {
  return (given as Partial<FunctionResult>[]).map(({ id, failed = false, value, errorCode = 0 }) => ({ id: Number(id), failed, value, errorCode }));
}

/** The cells that a result fills. */
export function cellsOf({ failed, value, errorCode }: FunctionResult): Stored[][] {
  if (failed) return [[{ error: ERROR_CODES[errorCode] ?? "#VALUE!" }]];
  if (!Array.isArray(value)) return [[storedOf(value)]];
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  const isGrid = width > 0 && value.every((row) => Array.isArray(row) && row.length === width);
  return isGrid ? (value as unknown[][]).map((row) => row.map(storedOf)) : [[{ error: "#VALUE!" }]];
}

/** The sentence that comes with an error. */
export function messageOf({ failed, value }: FunctionResult): string | null {
  if (failed) return typeof value === "string" && value !== "" ? value : null;
  return typeof value === "object" && value !== null && "message" in value && typeof value.message === "string" ? value.message : null;
}

/** An element: a plain value, an error, or a number with a format. Nothing counts as 0, as in a formula. */
function storedOf(value: unknown): Stored {
  if (typeof value === "string") return ERRORS.includes(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return 0;
  const { basicValue, basicType, type } = value as { readonly basicValue?: unknown; readonly basicType?: string; readonly type?: string };
  if (type === "Error" || basicType === "Error") return { error: typeof basicValue === "string" ? basicValue : "#VALUE!" };
  return typeof basicValue === "string" || typeof basicValue === "number" || typeof basicValue === "boolean" ? basicValue : { error: "#VALUE!" };
}
