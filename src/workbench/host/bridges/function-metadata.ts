// Metadata of custom functions, as in functions.json, and how Excel makes arguments of what a formula gives.

import type { Stored } from "../model/cells";
import type { GivenArgument } from "../formulas/formula-engine";

export interface FunctionParameter {
  readonly name?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name?: string;
  readonly parameters?: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** An argument as it goes over the wire; an error where the formula's cell shows one instead of calling. */
export type Converted = { readonly value: unknown } | { readonly error: string };

/** Arguments in the order of the parameters; what is left out is null. */
export function convertArguments({ parameters = [] }: FunctionMetadata, given: readonly GivenArgument[], allowErrors: boolean): readonly Converted[] {
  const last = parameters.at(-1);
  const isTooMany = !last?.repeating && given.length > parameters.length;
  const isTooFew = parameters.some(({ optional, repeating }, place) => !optional && !repeating && place >= given.length);
  if (isTooMany || isTooFew) return [{ error: "#VALUE!" }];
  return parameters.map((parameter, place) => {
    if (!parameter.repeating) return convert(parameter, given[place], allowErrors);
    const each = given.slice(place).map((argument) => convert(parameter, argument, allowErrors));
    const failed = each.find((argument) => "error" in argument);
    return failed ?? { value: each.map((argument) => ("value" in argument ? argument.value : null)) };
  });
}

function convert({ type = "any", dimensionality = "scalar", optional = false }: FunctionParameter, argument: GivenArgument | undefined, allowErrors: boolean): Converted {
  if (!argument || argument.isMissing) return optional || !argument ? { value: null } : { value: empty(type) };
  const converted = argument.values.map((cells) => cells.map((cell) => convertValue(cell, type, allowErrors)));
  const failed = converted.flat().find((value) => "error" in value);
  if (failed) return failed;
  const grid = converted.map((cells) => cells.map((value) => ("value" in value ? value.value : null)));
  if (dimensionality === "matrix") return { value: grid };
  // Where a single value is wanted, Excel would call once for every cell; this host does not.
  return grid.length === 1 && grid[0]!.length === 1 ? { value: grid[0]![0] } : { error: "#VALUE!" };
}

function convertValue(stored: Stored | undefined, type: string, allowErrors: boolean): Converted {
  if (typeof stored === "object") {
    const { error } = stored;
    return allowErrors && type === "any" ? { value: { code: error, type: "CustomFunctionError" } } : { error };
  }
  if (stored === undefined) return { value: empty(type) };
  switch (type) {
    case "number":
      return toNumber(stored);
    case "string":
      return { value: typeof stored === "boolean" ? String(stored).toUpperCase() : String(stored) };
    case "boolean":
      return typeof stored === "string" ? { error: "#VALUE!" } : { value: Boolean(stored) };
  }
  return { value: stored };
}

function toNumber(stored: string | number | boolean): Converted {
  const number = typeof stored === "string" && stored.trim() === "" ? Number.NaN : Number(stored);
  return Number.isFinite(number) ? { value: number } : { error: "#VALUE!" };
}

/** What an empty cell is to a parameter of a type. */
function empty(type: string): unknown {
  return { number: 0, boolean: false }[type] ?? "";
}
