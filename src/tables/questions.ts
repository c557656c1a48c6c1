// What may be asked about a layout and answered once for every month: the questions, what can be answered, which finding asks.

import type { FindingCode } from "../engine/finding";

/** Questions by name, each with what can be answered. */
export const QUESTIONS = {
  /** Which number comes first in 03/04/2025. */
  "date-order": ["day-first", "month-first"],
  /** Of which era years are that are no years of ours. */
  era: ["minguo", "reiwa"],
  /** Whether figures under 万元 are to be multiplied, or are yuan after all. */
  unit: ["multiply", "as-shown"],
  /** What stands before the decimals. */
  "decimal-mark": ["comma", "point"],
  /** 3万 in a cell. */
  "unit-in-cells": ["multiply"],
  /** Whether J, 1 and + mean debit. */
  "side-words": ["as-read", "reversed"],
  /** The side of a positive amount where one column holds both. */
  "amount-sign": ["debit-positive", "credit-positive"],
  /** That a sheet has no heading row, and its columns are what they were guessed to be. */
  "heading-row": ["none"],
  /** Which blank cells repeat what stands above: voucher heads, centres too, none. */
  "fill-down": ["heads", "centres", "none"],
  /** Periods 13 to 16. */
  "adjustment-periods": ["december", "apart"],
  /** Whether 101 shown as 0101 is that code. */
  "code-zeros": ["as-shown", "bare"],
  "hidden-rows": ["count", "skip"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Question = keyof typeof QUESTIONS;

/** The question that a finding puts. */
export const QUESTION_OF: Readonly<Partial<Record<FindingCode, Question>>> = {
  "date-order-unclear": "date-order",
  "date-era-unclear": "era",
  "unit-unclear": "unit",
  "amounts-with-decimal-comma": "decimal-mark",
  "amount-point-unclear": "decimal-mark",
  "unit-in-cell": "unit-in-cells",
  "direction-unclear": "side-words",
  "heading-missing": "heading-row",
  "period-beyond-december": "adjustment-periods",
  "code-zeros-doubtful": "code-zeros",
  "rows-hidden": "hidden-rows",
  "centre-blank": "fill-down",
};

export type Answers = { readonly [Q in Question]?: (typeof QUESTIONS)[Q][number] };

/** True for an answer that we have words for. */
export function isAnswerTo(question: string, answer: string): boolean {
  return isQuestion(question) && (QUESTIONS[question] as readonly string[]).includes(answer);
}

export function isQuestion(question: string): question is Question {
  return Object.hasOwn(QUESTIONS, question);
}
