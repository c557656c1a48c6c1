// From where the open workbook counts days: Excel does not tell, but it counts.

import { DAYS_TO_1904 } from "../date-format";
import { ask } from "./requests";
import { inExcel } from "./session";
import { realTiming } from "./timing";

/** 2 January 1904 is day 1 of the 1904 system. */
export const SECOND_OF_1904 = [1904, 1, 2] as const;

/** Days by which dates of the open workbook are behind those of the 1900 system. */
export function daysBehind1900(): Promise<number> {
  return inExcel(async (context) => {
    const { day } = await ask(context, realTiming, ({ workbook }) => ({ day: workbook.functions.date(...SECOND_OF_1904).load("value") }));
    return day.value === 1 ? DAYS_TO_1904 : 0;
  });
}
