// What the functions of one workbook share: the ledgers they have read, how a range is read again, and the language of errors.

import { type RangeReader, Ledgers } from "../application/functions/ledgers";
import type { Language } from "../locales";

export interface FunctionHost {
  /** Reads the values of a range by its address. */
  readonly readRange: RangeReader;
  readonly language: () => Language;
  /** Milliseconds after which a reading is given up; a cell must not stay busy for ever. */
  readonly patience?: number;
}

interface FunctionSession {
  readonly ledgers: Ledgers;
  readonly language: () => Language;
}

const PATIENCE = 60_000;

let session: FunctionSession | null = null;

/** Begins anew, with no ledger known. */
export function startSession({ readRange, language, patience = PATIENCE }: FunctionHost): void {
  session = { ledgers: new Ledgers((range) => within(patience, readRange(range))), language };
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
