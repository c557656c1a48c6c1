// What the functions of one workbook share: the ledgers and closed sheets they have read, how they are read again, and the language of errors.

import { type ClosedReader, ClosedSheets } from "../application/functions/closed-sheets";
import { type RangeReader, Ledgers } from "../application/functions/ledgers";
import type { Language } from "../locales";

export interface FunctionHost {
  /** Reads the values of a range by its address. */
  readonly readRange: RangeReader;
  /** Reads the sheets of the last close. */
  readonly closed: ClosedReader;
  readonly language: () => Language;
  /** Days by which the dates of this workbook are behind those of the 1900 system; none where nobody can say. */
  readonly daysBehind?: () => Promise<number>;
  /** Milliseconds after which a reading is given up; a cell must not stay busy for ever. */
  readonly patience?: number;
}

interface FunctionSession {
  readonly ledgers: Ledgers;
  readonly closed: ClosedSheets;
  readonly language: () => Language;
  /** Asked once, before the first ledger is read; nought until then. */
  daysBehind(): Promise<number>;
  readonly daysKnown: { value: number };
}

const PATIENCE = 60_000;

/** How long a sheet of a close is taken to stand as it was read. */
const KEPT = 3_000;

let session: FunctionSession | null = null;

/** Begins anew, with no ledger known. */
export function startSession({ readRange, closed, language, daysBehind, patience = PATIENCE }: FunctionHost): void {
  const daysKnown = { value: 0 };
  let asked: Promise<number> | null = null;
  const days = (): Promise<number> => {
    asked ??= (daysBehind ? within(patience, daysBehind()) : Promise.resolve(0)).then(
      (value) => (daysKnown.value = value),
      (error: unknown) => {
        // An Excel that was busy is asked again by the next call.
        asked = null;
        throw error;
      },
    );
    return asked;
  };
  session = {
    daysBehind: days,
    daysKnown,
    ledgers: new Ledgers((range) => within(patience, readRange(range)), undefined, days),
    closed: new ClosedSheets({ list: () => within(patience, closed.list()), read: (tab) => within(patience, closed.read(tab)) }, (forget) => setTimeout(forget, KEPT)),
    language,
  };
}

/** @throws Error before the functions were associated, which is our mistake */
export function currentSession(): FunctionSession {
  if (!session) throw new Error("functions are called before they are associated");
  return session;
}

function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
