// The desk as the session uses it: a fresh one for every task, so that a cancelled task is simply stopped and the answers to an earlier one stay at hand.

import type { SheetContent, Watch, WorkbookData } from "../../workbook/workbook";
import type { CloseOptions } from "../close-month";
import { bookParts } from "./book-parts";
import type { CloseSummary } from "./close-summary";
import type { CheckSummary, Desk, DeskStage } from "./desk";
import type { AnswerOf, ArgsOf, CLOSE_QUESTIONS, CloseQuestion, READING_QUESTIONS, ReadingQuestion } from "./questions";
import { sheetsFromParts } from "./sheet-parts";
import type { MonthFile } from "../share/month-file";
import type { SignRecord } from "../sign/sign-record";

/** A desk somewhere, and the way to end whatever it is doing. */
export interface StartedDesk {
  readonly desk: Desk;
  stop(): void;
}

export type StartDesk = () => Promise<StartedDesk>;

export interface DeskWatch extends Pick<Watch, "signal"> {
  /** `sending` counts rows; the others have no measure. */
  stage(stage: "sending" | DeskStage, done: number, total: number): void;
}

/** Plain answers to plain questions; figures and their origins never leave the desk. */
export interface MonthDesk {
  check(book: WorkbookData, options: CloseOptions, watch: DeskWatch): Promise<CheckSummary>;
  close(book: WorkbookData, options: CloseOptions, watch: DeskWatch): Promise<CloseSummary>;
  /** The sheets of the last close, with what was signed on them. */
  sheets(record: SignRecord, signal?: AbortSignal): Promise<SheetContent[]>;
  /** Closes another book at a desk of its own: what the month after it begins with, null where it is not closed. */
  nextMonthOf(book: WorkbookData, options: CloseOptions): Promise<{ readonly close: CloseSummary; readonly next: MonthFile | null }>;
  /** Asks about the last reading; null when nothing has been read. */
  askReading<Q extends ReadingQuestion>(question: Q, ...args: ArgsOf<(typeof READING_QUESTIONS)[Q]>): Promise<AnswerOf<(typeof READING_QUESTIONS)[Q]> | null>;
  /** Asks about the last close or trial; null when there was none. */
  askClose<Q extends CloseQuestion>(question: Q, ...args: ArgsOf<(typeof CLOSE_QUESTIONS)[Q]>): Promise<AnswerOf<(typeof CLOSE_QUESTIONS)[Q]> | null>;
}

export function monthDesk(start: StartDesk): MonthDesk {
  const standing: Record<"reading" | "close", StartedDesk | null> = { reading: null, close: null };

  /** A task at a fresh desk, which takes the place of the earlier one once the task is done. */
  async function perform<T>(kind: "reading" | "close", book: WorkbookData, watch: DeskWatch, task: (desk: Desk) => Promise<T>): Promise<T> {
    const started = await start();
    try {
      const done = await unlessAborted(watch.signal, sendBook(started.desk, book, watch).then(() => task(started.desk)));
      standing[kind]?.stop();
      standing[kind] = started;
      return done;
    } catch (error) {
      started.stop();
      throw error;
    }
  }

  return {
    check: (book, options, watch) => perform("reading", book, watch, (desk) => desk.check(options, (stage) => watch.stage(stage, 0, 0))),
    close: (book, options, watch) => perform("close", book, watch, (desk) => desk.close(options, (stage) => watch.stage(stage, 0, 0))),
    sheets: async (record, signal) => {
      const taken = sheetsFromParts();
      const { desk } = standing.close!;
      if (record.acts.length > 0) await desk.layOut(record);
      for (let part = await desk.nextSheets(); part !== null; part = await desk.nextSheets()) {
        signal?.throwIfAborted();
        taken.take(part);
      }
      return taken.sheets();
    },
    nextMonthOf: async (book, options) => {
      const { desk, stop } = await start();
      try {
        for (const part of bookParts(book)) await desk.take(part);
        const close = await desk.close(options, () => undefined);
        return { close, next: (await desk.askClose("nextMonth", [])) as MonthFile | null };
      } finally {
        stop();
      }
    },
    askReading: async (question, ...args) => (standing.reading === null ? null : ((await standing.reading.desk.askReading(question, args)) as never)),
    askClose: async (question, ...args) => (standing.close === null ? null : ((await standing.close.desk.askClose(question, args)) as never)),
  };
}

async function sendBook(desk: Desk, book: WorkbookData, { stage, signal }: DeskWatch): Promise<void> {
  const total = book.sheets.reduce((rows, sheet) => rows + (sheet.report === null ? sheet.rows.length : 0), 0);
  let sent = 0;
  for (const part of bookParts(book)) {
    signal?.throwIfAborted();
    await desk.take(part);
    sent += part.kind === "rows" ? part.rows.length : 0;
    stage("sending", sent, total);
  }
}

/** The task's outcome, or the signal's reason as soon as it is aborted: a desk that computes cannot be asked to stop. */
function unlessAborted<T>(signal: AbortSignal | undefined, task: Promise<T>): Promise<T> {
  if (!signal) return task;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", abort, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
