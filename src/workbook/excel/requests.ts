// Many small steps in as few requests as Excel accepts: packed by bytes, repeated smaller where a request was too large.

import type { Area } from "../workbook";
import { isTooLarge, syncPatiently } from "./session";
import type { Timing } from "./timing";
import { paced } from "./timing";

/** Excel on the web takes 5 MB, but the library packs and unpacks a request in one go, and the pane shall not wait for it. */
const BUDGET = 400_000;

/** A step is small, so that a refused request can be sent again in parts. */
export const STEP_BYTES = 100_000;

/** One request in the making. Objects live no longer than it, so that nothing has to be tracked. */
export interface Request {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  /** A worksheet by id or name. */
  sheet(key: string): Excel.Worksheet;
  range(sheet: string, area: Area): Excel.Range;
}

export interface Step {
  /** Estimated bytes of what is sent or of what is answered. */
  readonly bytes: number;
  queue(request: Request): void;
  /** Takes what was answered; returns what still has to be asked. */
  done?(): readonly Step[] | undefined;
  /** Smaller steps in its place, where it is too large for a request of its own. */
  halves?(): readonly Step[];
  /** May not be sent twice, since Excel may have done it before it refused the request. */
  readonly once?: boolean;
}

/** Who waits for steps to be sent: may end it between two requests, and is told after each. */
export interface SendWatch {
  readonly signal?: AbortSignal | undefined;
  readonly sent?: () => void;
}

/** Sends the steps in order. */
export async function send(context: Excel.RequestContext, steps: Iterable<Step>, timing: Timing, { signal, sent }: SendWatch = {}): Promise<void> {
  const breathe = paced(timing);
  const queue = stepQueue(steps, breathe);
  let budget = BUDGET;
  for (let pack = await queue.take(budget); pack.length > 0; pack = await queue.take(budget)) {
    signal?.throwIfAborted();
    try {
      await syncPatiently(context, timing, () => {
        const request = requestIn(context);
        for (const step of pack) step.queue(request);
      });
    } catch (error) {
      if (!isTooLarge(error) || pack.some((step) => step.once)) throw error;
      const [alone] = pack.length === 1 ? pack : [];
      const smaller = alone ? (alone.halves?.() ?? []) : pack;
      if (smaller.length === 0) throw error;
      budget = Math.max(1, bytesOfAll(pack) / 2);
      queue.putBack(smaller);
      continue;
    }
    for (const step of pack) {
      queue.putBack(step.done?.() ?? []);
      const breath = breathe();
      if (breath !== null) await breath;
    }
    sent?.();
  }
}

/** Says in a single request what belongs together; returns what `queue` asked for, once it has been answered. */
export function ask<T>(context: Excel.RequestContext, timing: Timing, queue: (request: Request) => T): Promise<T> {
  return syncPatiently(context, timing, () => queue(requestIn(context)));
}

function bytesOfAll(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.bytes, 0);
}

/** Steps still to be sent; those put back come first. Drawing them is work too: styles are compared, rows are measured. */
function stepQueue(steps: Iterable<Step>, breathe: () => Promise<void> | null): { take(budget: number): Promise<Step[]>; putBack(steps: readonly Step[]): void } {
  const source = steps[Symbol.iterator]();
  const first: Step[] = [];
  const next = (): Step | null => {
    const given = first.pop();
    if (given) return given;
    const drawn = source.next();
    return drawn.done ? null : drawn.value;
  };
  const putBack = (back: readonly Step[]): void => {
    for (let index = back.length - 1; index >= 0; index--) first.push(back[index]!);
  };
  const take = async (budget: number): Promise<Step[]> => {
    const pack: Step[] = [];
    let left = budget;
    for (let step = next(); step !== null; step = next()) {
      if (pack.length > 0 && step.bytes > left) {
        first.push(step);
        break;
      }
      pack.push(step);
      left -= step.bytes;
      const breath = breathe();
      if (breath !== null) await breath;
    }
    return pack;
  };
  return { take, putBack };
}

function requestIn(context: Excel.RequestContext): Request {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheet = (key: string): Excel.Worksheet => {
    const known = sheets.get(key);
    if (known) return known;
    const found = context.workbook.worksheets.getItem(key);
    sheets.set(key, found);
    return found;
  };
  const range = (key: string, { top, left, bottom, right }: Area): Excel.Range => untracked(sheet(key).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
  return { context, workbook: context.workbook, sheet, range };
}

/** Excel keeps a reference to every range until it is told not to. */
export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}

/** `'甲表'!A1:B2` without the sheet. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
