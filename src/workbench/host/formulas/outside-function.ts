// A function for Univer's engine whose result comes from outside: its arguments are taken apart, its cell is named.

import type * as Formulas from "@univerjs/preset-sheets-node-core";
import type { ArrayValueObject, BaseFunction, BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/preset-sheets-node-core";
import type { Stored } from "../model/cells";
import { ERRORS } from "../model/entered-value";
import type { Book } from "../model/book";
import type { GivenArgument, OutsideFunctions } from "./formula-engine";

const MOST_ARGUMENTS = 255;

export function outsideFunction(formulas: typeof Formulas, name: string, outside: OutsideFunctions, book: Book): BaseFunction {
  class OutsideFunction extends formulas.BaseFunction {
    override minParams = 0;
    override maxParams = MOST_ARGUMENTS;
    override needsReferenceObject = true;

    /** A text such as "2026-01" stays a text. */
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const sheet = book.sheets.find(({ id }) => id === this.subUnitId);
      if (!sheet) return formulas.ErrorValueObject.create(formulas.ErrorType.REF);
      const answer = outside.call({ name, given: given.map((argument) => givenArgument(argument, book)), sheet, row: this.row, column: this.column });
      return this.result(answer);
    }

    private result(answer: readonly (readonly Stored[])[]): BaseValueObject {
      const values = answer.map((cells) => cells.map(valueObject));
      if (values.length === 1 && values[0]!.length === 1) return values[0]![0]!;
      return new formulas.ArrayValueObject({ calculateValueList: values, rowCount: values.length, columnCount: values[0]?.length ?? 0, unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column });
    }
  }

  function valueObject(stored: Stored): BaseValueObject {
    if (typeof stored === "object") return formulas.ErrorValueObject.create(stored.error as Parameters<typeof formulas.ErrorValueObject.create>[0]);
    if (typeof stored === "number") return formulas.NumberValueObject.create(stored);
    return typeof stored === "boolean" ? formulas.BooleanValueObject.create(stored) : formulas.StringValueObject.create(stored);
  }

  return new OutsideFunction(name);
}

function givenArgument(argument: FunctionVariantType, book: Book): GivenArgument {
  if (argument.isReferenceObject()) {
    const reference = argument as BaseReferenceObject;
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const sheet = book.sheets.find(({ id }) => id === reference.getSheetId()) ?? null;
    return { values: valuesOf(reference.toArrayValueObject(false)), sheet, area: { top: startRow, left: startColumn, bottom: endRow, right: endColumn }, isMissing: false };
  }
  const value = argument as BaseValueObject;
  if (value.isArray()) return { values: valuesOf(value as ArrayValueObject), sheet: null, area: null, isMissing: false };
  return { values: [[storedOf(value)]], sheet: null, area: null, isMissing: value.isNull() };
}

function valuesOf(array: ArrayValueObject): (Stored | undefined)[][] {
  return array.getArrayValue().map((cells) => cells.map((value) => (value ? storedOf(value) : undefined)));
}

function storedOf(value: BaseValueObject): Stored | undefined {
  if (value.isNull()) return undefined;
  const found = value.getValue();
  if (value.isError() || (typeof found === "string" && ERRORS.includes(found))) return { error: String(found) };
  return found;
}
