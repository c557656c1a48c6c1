// Tasks of the main thread of a frame's process, by the processor time they took: others who want the processor make no task longer.
import type { Browser, Frame, Page } from "playwright-core";

export interface ThreadTask {
  /** Milliseconds since the first task. */
  readonly start: number;
  /** Milliseconds on the clock. */
  readonly lasted: number;
  /** Milliseconds of the processor. */
  readonly computed: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const MARK = "costwright-frame";

/** What the thread of `frame` does while `work` lasts; the frame must not share its process with another page. */
export async function tasksDuring(browser: Browser, page: Page, frame: Frame, work: () => Promise<void>): Promise<ThreadTask[]> {
  await browser.startTracing(page, { categories: ["-*", "toplevel", "blink.user_timing", "__metadata"] });
  await frame.evaluate((mark) => void performance.mark(mark), MARK);
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const marked = traceEvents.find(({ name }) => name === MARK);
  if (!marked) throw new Error("the frame left no mark in the trace");
  const main = traceEvents.find(({ name, pid, args }) => name === "thread_name" && pid === marked.pid && args?.name === "CrRendererMain");
  const tasks = traceEvents.filter(({ name, pid, tid, dur }) => /RunTask$/.test(name) && pid === marked.pid && tid === main?.tid && dur !== undefined);
  if (tasks.length === 0) throw new Error("the trace holds no task of the frame");
  return tasks.map(({ ts, dur = 0, tdur = dur }) => ({ start: Math.round((ts - marked.ts) / 1_000), lasted: Math.round(dur / 1_000), computed: Math.round(tdur / 1_000) }));
}
