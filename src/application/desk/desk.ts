// The desk at which a month is checked and closed, away from the thread that draws the pane: a book comes in by parts, answers go out as plain values.

import { type InputCheck, checkedBook } from "../check-inputs";
import { type CloseOptions, type MonthClose, closeMonth } from "../close-month";
import { sheetsOfClose } from "../sheets-of-close";
import type { SignRecord } from "../sign/sign-record";
import { type Signing, signingOf } from "../sign/sign-sheets";
import { type BookPart, bookFromParts } from "./book-parts";
import { type CloseSummary, closeSummary } from "./close-summary";
import { type CodeQuestions, codeQuestions } from "./code-questions";
import { CLOSE_QUESTIONS, type CloseQuestion, READING_QUESTIONS, type ReadingQuestion } from "./questions";
import type { Reading } from "./reading";
import { type LayoutAnswers, layoutAnswers } from "./layout-answers";
import { type SettingQuestions, settingQuestions } from "./setting-questions";
import { type SourceTotals, sourceTotals } from "./source-totals";
import { type SheetPart, sheetParts } from "./sheet-parts";
import { type TableLook, tableLooks } from "./table-looks";

/** What the desk is at: `tables` rows become records, `month` the engine computes, `sheets` reports are laid out. */
export type DeskStage = "tables" | "month" | "sheets";

export type DeskProgress = (stage: DeskStage) => void;

/** What a check found, and how the tables look to whoever maps their columns. */
export interface CheckSummary extends InputCheck {
  readonly looks: readonly TableLook[];
  /** What the settings of the book say, or might, about its ledger. */
  readonly settingQuestions: SettingQuestions;
  readonly codeQuestions: CodeQuestions;
  readonly sourceTotals: readonly SourceTotals[];
  readonly answers: LayoutAnswers;
}

/** One task at a time; every method may be called from another thread, so all take and give plain values. */
export interface Desk {
  take(part: BookPart): Promise<void>;
  check(options: CloseOptions, progress: DeskProgress): Promise<CheckSummary>;
  close(options: CloseOptions, progress: DeskProgress): Promise<CloseSummary>;
  /** Has the sheets of the close laid out again from the first, with what was signed on them. */
  layOut(record: SignRecord): Promise<void>;
  /** The next part of the sheets of the close; null after the last. */
  nextSheets(): Promise<SheetPart | null>;
  askReading(question: ReadingQuestion, args: readonly unknown[]): Promise<unknown>;
  askClose(question: CloseQuestion, args: readonly unknown[]): Promise<unknown>;
}

type Answering<T> = (of: T, ...args: readonly unknown[]) => unknown;

export function newDesk(): Desk {
  const parts = bookFromParts();
  let reading: Reading | null = null;
  let close: MonthClose | null = null;
  let sheets: Iterator<SheetPart> | null = null;
  return {
    take: async (part) => parts.take(part),
    check: async (options, progress) => {
      progress("tables");
      const book = parts.book();
      const { check, ...read } = checkedBook(book, options, () => progress("month"));
      const { found, leftOut, tables } = read;
      reading = { ...read, book, options };
      return {
        ...check,
        looks: tableLooks(book, found, options.mappings ?? []),
        answers: layoutAnswers(found, check.findings, options.answers ?? []),
        settingQuestions: settingQuestions(found, leftOut, check.settings, check.findings),
        codeQuestions: codeQuestions(book, found, tables, check.findings),
        sourceTotals: sourceTotals(found, tables, check.tables),
      };
    },
    close: async (options, progress) => {
      close = closeMonth(parts.book(), options, progress);
      progress("sheets");
      sheets = laidOut(close, null);
      return closeSummary(close);
    },
    layOut: async (record) => {
      const done = present(close);
      sheets = laidOut(done, await signingOf(done, record));
    },
    nextSheets: async () => sheets?.next().value ?? null,
    askReading: async (question, args) => (READING_QUESTIONS[question] as Answering<Reading>)(present(reading), ...args),
    askClose: async (question, args) => (CLOSE_QUESTIONS[question] as Answering<MonthClose>)(present(close), ...args),
  };
}

/** Sheets are laid out when the first of them is asked for: a trial asks for none. */
function* laidOut(close: MonthClose, signing: Signing | null): Generator<SheetPart> {
  yield* sheetParts(sheetsOfClose(close, signing));
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error("the desk was asked about a task it has not done");
  return value;
}
