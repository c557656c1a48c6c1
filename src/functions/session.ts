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
  /** Milliseconds after which a reading is given up; a cell must not stay busy for ever. */
  readonly patience?: number;
}

interface FunctionSession {
  readonly ledgers: Ledgers;
  readonly closed: ClosedSheets;
  readonly language: () => Language;
}

const PATIENCE = 60_000;

/** How long a sheet of a close is taken to stand as it was read. */
const KEPT = 3_000;

let session: FunctionSession | null = null;

/** Begins anew, with no ledger known. */
export function startSession({ readRange, closed, language, patience = PATIENCE }: FunctionHost): void {
  session = {
    ledgers: new Ledgers((range) => within(patience, readRange(range))),
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
