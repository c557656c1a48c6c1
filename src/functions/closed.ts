// The function that reads figures of the last close.

import { closedFigure } from "../application/functions/closed-figure";
import { unusable } from "../application/functions/function-error";
import { dayOf, optionalMonth } from "../application/functions/months";
import { answeringUnlessCanceled, argument } from "./answering";
import { currentSession } from "./session";

/**
 * Gives a figure of a cost sheet of the last close, found by the words beside and above it.
 * @customfunction CLOSED
 * @param report The sheet: its tab, its title or the report's id.
 * @param row The row: code or name as printed; several between ; where a row has several, such as D01;P.
 * @param column The column: its heading; several between ; where headings have levels.
 * @param [period] The month the sheet must be of, such as 2025-06; whatever it is of, if left out.
 * @param invocation Where cancellation is told.
 * @returns The figure.
 * @cancelable
 */
export function closed(report: unknown, row: unknown, column: unknown, period: unknown, invocation: CustomFunctions.CancelableInvocation): Promise<number | string> {
  return answeringUnlessCanceled(invocation, async () => {
    const behind = await currentSession().daysBehind();
    const [asked, beside, above, month] = [text(report, "report"), text(row, "row"), text(column, "column"), optionalMonth(dayOf(argument(period), behind))];
    return closedFigure(await currentSession().closed.find(asked), beside, above, month);
  });
}

function text(given: unknown, parameter: string): string {
  const value = argument(given);
  const written = value === null ? "" : String(value).trim();
  if (written === "") throw unusable("blank-text", { parameter: { word: `functions.names.${parameter}` } });
  return written;
}
