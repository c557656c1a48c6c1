// What the add-in is doing for this workbook: one task at a time, how far it is, and how the last ones came out, for whoever shows it.

import type { Restorable, Workbook } from "../workbook/workbook";
import type { CloseOptions } from "./close-month";
import type { CloseSummary } from "./desk/close-summary";
import type { CheckSummary, DeskStage } from "./desk/desk";
import type { MonthDesk } from "./desk/month-desk";
import { type EarlierSheet, MEASURED_REPORTS, earlierSheets } from "./review/last-close";
import { NOTHING_SIGNED, type SignRecord, type Standing, changedParts, sealInForce, standingOf } from "./sign/sign-record";
import type { SignRequest } from "./sign/sign-rules";
import { SIGN_REPORTS, signRecordOf } from "./sign/read-sign-offs";
import type { SignOutcome } from "./sign/sign-workbook";

/** `trial` closes the month and writes nothing. */
export type Task = "check" | "trial" | "close" | "restore" | "sign";

/** What a task is at; `reading`, `sending` and `writing` count rows. */
export type Stage = "reading" | "sending" | DeskStage | "writing" | "restoring";

export interface Progress {
  readonly task: Task;
  readonly stage: Stage;
  readonly done: number;
  /** Zero where a stage has no measure. */
  readonly total: number;
}

/** What somebody outside the pane asks it to show. */
export type Wish = "explain" | "seal" | "share";

export interface MonthState {
  readonly busy: Progress | null;
  /** The last check; null before the first. */
  readonly check: CheckSummary | null;
  /** The last close or trial. */
  readonly close: (CloseSummary & { readonly task: "trial" | "close"; readonly written: number }) | null;
  /** Figures of the close before, as they stood in the workbook when the last close or trial began. */
  readonly earlier: readonly EarlierSheet[];
  /** How the last task ended, where it did not end well; `sealed`: the sheets that stand are not to be replaced. */
  readonly trouble: { readonly kind: "failed"; readonly task: Task; readonly stage: Stage; readonly error: unknown } | { readonly kind: "cancelled"; readonly task: Task } | { readonly kind: "sealed"; readonly task: Task } | null;
  /** What was signed in the workbook, as last read. */
  readonly record: SignRecord;
  /** What it was before the sheets were last written. */
  readonly recordBefore: SignRecord;
  /** Seal number of the figures last closed, where anything was ever signed. */
  readonly seal: string | null;
  /** Input tables that are not what they were when last signed, as last checked. */
  readonly changedInputs: readonly string[];
  /** The last attempt to sign or verify. */
  readonly signing: (Pick<SignOutcome, "verification" | "refusal"> & { readonly request: SignRequest | null }) | null;
  /** The last thing that was done to the workbook. */
  readonly last: "written" | "restored" | "removed" | "signed" | null;
  /** What of the last close can be taken back; a close that was cut short while it wrote lets go of the one before. */
  readonly restorable: Restorable;
  /** How often the user has edited the workbook. */
  readonly edits: number;
  /** True when the user has edited the workbook since it was last checked. */
  readonly isStale: boolean;
  /** True when the user has edited the workbook since the last close or trial read it. */
  readonly isCloseStale: boolean;
  /** What the pane is to show; null once it does. */
  readonly wish: Wish | null;
  /** Month chosen in the pane for a ledger of several; null for the month of the settings. */
  readonly period: string | null;
}

/** What counts for the figures of now; those that were signed last, until a close or a check has found others. */
export function standingNow({ record, seal, changedInputs }: MonthState): Standing {
  return standingOf(record, seal ?? (changedInputs.length === 0 ? record.acts.at(-1)?.seal : undefined) ?? "");
}

export interface Session {
  state(): MonthState;
  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Runs a task and keeps its outcome, a failure too: the promise never rejects. While one task runs another is not begun; the
   * promise is then that of the running one.
   */
  run(task: Exclude<Task, "sign">): Promise<void>;
  /** Signs, seals or unseals the month in the workbook; null verifies it and signs nothing. As `run` otherwise. */
  sign(request: SignRequest | null): Promise<void>;
  /** Ends the running task; what it has written is taken back. */
  cancel(): void;
  choosePeriod(period: string | null): void;
  /** Asks the pane to show something; null once it does, or cannot. */
  wish(wish: Wish | null): void;
  /** To be told when the user has edited the workbook. */
  noteEdit(): void;
  /** Answers about the last reading and the last close, and about a month in another file. */
  readonly desk: Pick<MonthDesk, "askReading" | "askClose" | "nextMonthOf">;
}

/** What a session works with. */
export interface SessionGround {
  readonly workbook: Workbook;
  readonly desk: MonthDesk;
  /** What the workbook keeps that decides how it is read. */
  readonly readingOptions?: () => Promise<Pick<CloseOptions, "mappings" | "answers">>;
}

/** Milliseconds between two reports of progress: whoever shows them has to draw each. */
const TELL_EVERY = 150;

const BEGINNING: MonthState = { busy: null, check: null, close: null, earlier: [], trouble: null, record: NOTHING_SIGNED, recordBefore: NOTHING_SIGNED, seal: null, changedInputs: [], signing: null, last: null, restorable: "nothing", edits: 0, isStale: false, isCloseStale: false, wish: null, period: null };

export function newSession({ workbook, desk, readingOptions = async () => ({}) }: SessionGround): Session {
  let state = BEGINNING;
  let running: Promise<void> | null = null;
  let abort = new AbortController();
  const listeners = new Set<() => void>();

  function become(change: Partial<MonthState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  async function perform(task: Task, request: SignRequest | null = null): Promise<void> {
    abort = new AbortController();
    const { signal } = abort;
    const editsBefore = state.edits;
    let told = 0;
    let isOver = false;
    const at = (stage: Stage, done = 0, total = 0): void => {
      // The desk tells how far it is by another way than it answers: what comes late is no news.
      if (isOver) return;
      const now = Date.now();
      if (stage === state.busy?.stage && now - told < TELL_EVERY) return;
      told = now;
      become({ busy: { task, stage, done, total } });
    };
    at(task === "restore" ? "restoring" : "reading");
    become({ trouble: null });
    const outcome = await outcomeOf({ task, request, recordBefore: state.recordBefore, written: state.close?.written ?? 0, workbook, desk, at, signal, restorable: state.restorable, options: async () => ({ ...(await readingOptions()), period: state.period }) })
      .catch((error: unknown): Partial<MonthState> => ({ trouble: signal.aborted && error === signal.reason ? { kind: "cancelled", task } : { kind: "failed", task, stage: state.busy!.stage, error } }));
    const restorable = task === "close" || task === "restore" || task === "sign" ? await keptIn(workbook) : state.restorable;
    running = null;
    isOver = true;
    // What was edited while it was read may have been read or not.
    const isEdited = state.edits !== editsBefore;
    become({ ...outcome, ...(outcome.check ? { isStale: isEdited } : {}), ...(outcome.close ? { isCloseStale: isEdited } : {}), restorable, busy: null });
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: (task) => (running ??= perform(task)),
    sign: (request) => (running ??= perform("sign", request)),
    cancel: () => abort.abort(),
    choosePeriod: (period) => become({ period }),
    wish: (wish) => become({ wish }),
    noteEdit: () => {
      if (state.busy?.stage === "writing" || state.busy?.stage === "restoring") return;
      become({ edits: state.edits + 1, isStale: true, isCloseStale: true });
    },
    desk,
  };
}

/** A workbook that does not answer offers nothing to put back. */
async function keptIn(workbook: Workbook): Promise<Restorable> {
  return (await workbook.restorable?.().catch(() => null)) ?? "nothing";
}

interface Run {
  readonly task: Task;
  readonly restorable: Restorable;
  readonly request: SignRequest | null;
  readonly recordBefore: SignRecord;
  /** Sheets that the close before has written. */
  readonly written: number;
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
    return isRestored ? { last: run.restorable === "added" ? "removed" : "restored", close: null, signing: null, seal: null, record: run.recordBefore } : {};
  }
  if (task === "sign") return signOutcome(run);
  const book = await workbook.read({ inputsOnly: true, reports: task === "check" ? SIGN_REPORTS : [...SIGN_REPORTS, ...MEASURED_REPORTS], signal, progress: (done, total) => at("reading", done, total) });
  const record = signRecordOf(book.sheets);
  const options = await run.options();
  signal.throwIfAborted();
  if (task === "close" && sealInForce(record) !== null) return { record, trouble: { kind: "sealed", task } };
  const watch = { signal, stage: at };
  if (task === "check") {
    const check = await desk.check(book, options, watch);
    return { check, record, changedInputs: await changedInputs(record, desk) };
  }
  const close = await desk.close(book, options, watch);
  const earlier = earlierSheets(book);
  const seal = record.acts.length === 0 ? null : (await desk.askClose("seal"))!.number;
  if (task === "trial" || close.reports.length === 0) return { close: { ...close, task, written: 0 }, earlier, record, seal };
  const sheets = await desk.sheets(record, signal);
  at("writing");
  await workbook.replaceSheets(sheets, { signal, progress: (done, total) => at("writing", done, total), keepPrevious: true });
  return { close: { ...close, task, written: sheets.length }, earlier, record, recordBefore: record, seal, signing: null, last: "written" };
}

/** Tells at once, before any close, whether a signed month is still the month that was signed. */
async function changedInputs(record: SignRecord, desk: MonthDesk): Promise<readonly string[]> {
  if (record.parts.length === 0) return [];
  const now = (await desk.askReading("inputParts")) ?? [];
  return changedParts({ ...record, parts: record.parts.filter(({ part }) => part !== "results" && part !== "engine") }, now);
}

async function signOutcome({ request, written: before, workbook, desk, signal, at, options }: Run): Promise<Partial<MonthState>> {
  const { signWorkbook } = await import(/* webpackChunkName: "sign" */ "./sign/sign-workbook");
  const { close, before: recordBefore, record, verification, refusal, written } = await signWorkbook({ workbook, desk, options, watch: { signal, stage: at }, breathe }, request);
  const done = written > 0 ? ({ last: "signed", recordBefore } as const) : {};
  // Sheets that hold stand as a close has written them.
  return { close: { ...close, task: written > 0 || verification.holds ? "close" : "trial", written: written || before }, record, seal: verification.seal, signing: { request, verification, refusal }, ...done };
}

/** Lets whoever draws come to it. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
