// Which kept answers hold for a table that was found, which cannot be understood, and that they are seen with the table.

import { type Finding, finding } from "../engine/finding";
import { layoutOf } from "./column-mapping";
import { type FoundTable, headingCell } from "./found-table";
import { type Answers, QUESTIONS, isAnswerTo, isQuestion } from "./questions";

/** An answer as it is kept; the text is anybody's. */
export interface LayoutAnswer {
  readonly table: string;
  /** Where it was given; it holds for the sheet of that name alone when no layout is said. */
  readonly sheet: string;
  readonly layout?: string;
  readonly question: string;
  readonly answer: string;
}

/** What tells a table's layout: its headings, or which column is what where it has none. */
export function layoutOfTable({ heading }: Pick<FoundTable, "heading">): string {
  return layoutOf(heading.all.length > 0 ? heading.all : Object.entries(heading.columns).map(([name, at]) => `${name}@${at}`));
}

export function isAnswerOf({ table, sheet, layout }: LayoutAnswer, found: FoundTable): boolean {
  return table === found.id && (layout === undefined ? sheet === found.place.sheet.sheet : layout === layoutOfTable(found));
}

/** The answers that hold for a table; of several to one question the last. */
export function answersTo(found: FoundTable, kept: readonly LayoutAnswer[]): Answers {
  const own = kept.filter((each) => isAnswerTo(each.question, each.answer) && isAnswerOf(each, found));
  return Object.fromEntries(own.map(({ question, answer }) => [question, answer]));
}

/** Answers nobody can understand are said, not left out unseen. */
export function answersNotUsable(kept: readonly LayoutAnswer[]): Finding[] {
  return kept.filter((each) => !isAnswerTo(each.question, each.answer)).map(({ question, answer }) =>
    isQuestion(question)
      ? finding("setting-invalid", { key: question, value: answer, allowed: QUESTIONS[question].join(", ") })
      : finding("setting-invalid", { key: "question", value: question, allowed: Object.keys(QUESTIONS).join(", ") }),
  );
}

/** Every answer a table is read by is seen with it. */
export function answersFollowed(table: FoundTable): Finding[] {
  return Object.entries(table.answers ?? {}).map(([question, answer]) => finding("answer-followed", { table: table.id, question, answer }, headingCell(table)));
}
