// Worksheet functions that the library calls without a cell.

import { DAYS_TO_1904 } from "../../../workbook/date-format";
import { invalidArgument } from "../host-error";
import type { Book } from "../model/book";
import { ExcelObject, declareKind, method, value } from "../protocol/excel-object";

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 system from March 1900 on, when its missing leap day no longer matters. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

export const FUNCTIONS = declareKind("Functions", {
  members: {
    date: method("1.2", (book: Book, year: unknown, month: unknown, day: unknown) => {
      if (![year, month, day].every((number) => typeof number === "number")) throw invalidArgument();
      const serial = Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / MILLISECONDS_PER_DAY);
      return new ExcelObject("FunctionResult", { value: serial - (book.dates1904 ? DAYS_TO_1904 : 0), error: null });
    }),
  },
});

export const FUNCTION_RESULT = declareKind("FunctionResult", {
  members: {
    value: value("1.2", (answer) => answer.value),
    error: value("1.2", (answer) => answer.error),
  },
});
