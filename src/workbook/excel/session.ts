// One conversation with Excel: it waits for a user who is editing a cell, and knows what Excel means by refusing.

import { NotWritten } from "../workbook";
import type { Timing } from "./timing";

/** How long a user may go on editing a cell before we give up, and how often we look. */
const EDITING_PAUSE = 500;
const EDITING_PAUSES = 240;

const TOO_LARGE = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "GeneralException"]);

/** What Excel answered, when the error is an answer of Excel's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** True for the errors by which Excel says that a request or its answer is too large; the general one is often meant so. */
export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(codeOf(error) ?? "");
}

/**
 * Runs a batch in a context of its own. Excel is asked to wait while a cell is being edited. `undoable` asks for one undo step,
 * which Excel grants from ExcelApi 1.20 on.
 */
export function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, undoable = false): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true, ...(undoable ? { mergeUndoGroup: true } : {}) };
  return Excel.run(options, work);
}

/**
 * Sends what is queued. Excel refuses a request as a whole while a cell is being edited, also where it was asked to wait; then
 * `queue` is called again after a pause.
 */
export async function syncPatiently<T>(context: Excel.RequestContext, timing: Timing, queue: () => T): Promise<T> {
  for (let pauses = 0; ; pauses++) {
    const queued = queue();
    try {
      await context.sync();
      return queued;
    } catch (error) {
      if (codeOf(error) !== "InvalidOperationInCellEditMode") throw error;
      if (pauses === EDITING_PAUSES) throw new NotWritten("cell-being-edited", null, { cause: error });
    }
    await timing.pause(EDITING_PAUSE);
  }
}
