// What the add-in is doing for this workbook: one task at a time, how far it is, and how the last ones came out, for whoever shows it.

import type { Workbook } from "../workbook/workbook";
import type { CloseOptions } from "./close-month";
import type { CloseSummary } from "./desk/close-summary";
import type { CheckSummary, DeskStage } from "./desk/desk";
import type { MonthDesk } from "./desk/month-desk";
import { type EarlierSheet, earlierSheets } from "./review/earlier-sheets";
import { MEASURED_REPORTS } from "./review/measures";

/** `trial` closes the month and writes nothing. */
export type Task = "check" | "trial" | "close" | "restore";

/** What a task is at; `reading`, `sending` and `writing` count rows. */
export type Stage = "reading" | "sending" | DeskStage | "writing" | "restoring";

export interface Progress {
  readonly task: Task;
  readonly stage: Stage;
  readonly done: number;
  /** Zero where a stage has no measure. */
  readonly total: number;
}

export interface MonthState {
  readonly busy: Progress | null;
  /** The last check; null before the first. */
  readonly check: CheckSummary | null;
  /** The last close or trial; `earlier` holds the figures that stood in the workbook when it began. */
  readonly close: (CloseSummary & { readonly task: "trial" | "close"; readonly written: number; readonly earlier: readonly EarlierSheet[] }) | null;
  /** How the last task ended, where it did not end well. */
  readonly trouble: { readonly kind: "failed"; readonly task: Task; readonly stage: Stage; readonly error: unknown } | { readonly kind: "cancelled"; readonly task: Task } | null;
  /** The last thing that was done to the workbook. */
  readonly last: "written" | "restored" | null;
  /** True while the sheets that the last close replaced can be put back. */
  readonly canRestore: boolean;
  /** True when the user has edited the workbook since it was last read. */
  readonly isStale: boolean;
  /** Month chosen in the pane for a ledger of several; null for the month of the settings. */
  readonly period: string | null;
}

export interface Session {
  state(): MonthState;
  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Runs a task and keeps its outcome, a failure too: the promise never rejects. While one task runs another is not begun; the
   * promise is then that of the running one.
   */
  run(task: Task): Promise<void>;
  /** Ends the running task; what it has written is taken back. */
  cancel(): void;
  choosePeriod(period: string | null): void;
  /** To be told when the user has edited the workbook. */
  noteEdit(): void;
  /** Answers about the last reading and the last close. */
  readonly desk: Pick<MonthDesk, "askReading" | "askClose">;
}

/** What a session works with. */
export interface SessionGround {
  readonly workbook: Workbook;
  readonly desk: MonthDesk;
  /** What the workbook keeps that decides how it is read. */
  readonly readingOptions?: () => Promise<Pick<CloseOptions, "mappings">>;
}

/** Milliseconds between two reports of progress: whoever shows them has to draw each. */
const TELL_EVERY = 150;

const BEGINNING: MonthState = { busy: null, check: null, close: null, trouble: null, last: null, canRestore: false, isStale: false, period: null };

export function newSession({ workbook, desk, readingOptions = async () => ({}) }: SessionGround): Session {
  let state = BEGINNING;
  let running: Promise<void> | null = null;
  let abort = new AbortController();
  const listeners = new Set<() => void>();

  function become(change: Partial<MonthState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  async function perform(task: Task): Promise<void> {
    abort = new AbortController();
    const { signal } = abort;
    let told = 0;
    const at = (stage: Stage, done = 0, total = 0): void => {
      const now = Date.now();
      if (stage === state.busy?.stage && now - told < TELL_EVERY) return;
      told = now;
      become({ busy: { task, stage, done, total } });
    };
    at(task === "restore" ? "restoring" : "reading");
    become({ trouble: null });
    const outcome = await outcomeOf({ task, workbook, desk, at, signal, options: async () => ({ ...(await readingOptions()), period: state.period }) })
      .catch((error: unknown): Partial<MonthState> => ({ trouble: signal.aborted && error === signal.reason ? { kind: "cancelled", task } : { kind: "failed", task, stage: state.busy!.stage, error } }));
    running = null;
    become({ ...outcome, busy: null });
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: (task) => (running ??= perform(task)),
    cancel: () => abort.abort(),
    choosePeriod: (period) => become({ period }),
    noteEdit: () => {
      if (!state.isStale && state.busy?.stage !== "writing" && state.busy?.stage !== "restoring") become({ isStale: true });
    },
    desk,
  };
}

interface Run {
  readonly task: Task;
  readonly workbook: Workbook;
  readonly desk: MonthDesk;
  readonly signal: AbortSignal;
  at(stage: Stage, done?: number, total?: number): void;
  options(): Promise<CloseOptions>;
}

async function outcomeOf(run: Run): Promise<Partial<MonthState>> {
  const { task, workbook, desk, signal, at } = run;
  if (task === "restore") {
    const isRestored = (await workbook.restoreSheets?.()) ?? false;
    return { canRestore: false, ...(isRestored ? { last: "restored", close: null } : {}) };
  }
  const book = await workbook.read({ inputsOnly: true, reports: MEASURED_REPORTS, signal, progress: (done, total) => at("reading", done, total) });
  const options = await run.options();
  signal.throwIfAborted();
  const watch = { signal, stage: at };
  if (task === "check") return { check: await desk.check(book, options, watch), isStale: false };
  const close = await desk.close(book, options, watch);
  const earlier = earlierSheets(book);
  if (task === "trial" || close.reports.length === 0) return { close: { ...close, task, written: 0, earlier } };
  const sheets = await desk.sheets(signal);
  at("writing");
  await workbook.replaceSheets(sheets, { signal, progress: (done, total) => at("writing", done, total), keepPrevious: true });
  return { close: { ...close, task, written: sheets.length, earlier }, last: "written", canRestore: workbook.restoreSheets !== undefined };
}
