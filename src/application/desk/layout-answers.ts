// What was asked about the layouts of a book and can be answered once for every month, what is kept, and how an answer is kept, changed and forgotten.

import type { Finding } from "../../engine";
import { type LayoutAnswer, isAnswerOf, layoutOfTable } from "../../tables/answers";
import type { FoundTable, FoundTables } from "../../tables/found-table";
import { QUESTIONS, QUESTION_OF, type Question, isAnswerTo } from "../../tables/questions";

/** What keeps answers, with whatever else it keeps. */
type Keeping = { readonly answers: readonly LayoutAnswer[] };

/** One question about one table. Words for it and its answers are in `answers` of the locales. */
export interface LayoutQuestion {
  readonly table: string;
  readonly sheet: string;
  readonly layout: string;
  readonly question: Question;
  readonly choices: readonly string[];
}

export interface LayoutAnswers {
  /** Asked and not answered. */
  readonly open: readonly LayoutQuestion[];
  /** Everything that is kept, with whether a table of this book is read by it. */
  readonly kept: readonly (LayoutAnswer & { readonly isFollowed: boolean })[];
}

export function layoutAnswers(found: FoundTables, findings: readonly Finding[], kept: readonly LayoutAnswer[]): LayoutAnswers {
  const tables = [...found.values()];
  const open = tables.flatMap((table) => openQuestions(table, findings));
  return { open, kept: kept.map((each) => ({ ...each, isFollowed: tables.some((table) => isAnswerOf(each, table) && table.answers?.[each.question as Question] === each.answer) })) };
}

function openQuestions(table: FoundTable, findings: readonly Finding[]): LayoutQuestion[] {
  const { id, place: { sheet: { sheet } } } = table;
  const isOn = (found: Finding): boolean => found.at !== undefined && (table.joined?.sheets ?? [sheet]).includes(found.at.sheet) && (found.args["table"] ?? id) === id;
  const here = findings.filter(isOn);
  const asked = (Object.keys(QUESTIONS) as Question[]).filter((question) => here.some((found) => putsQuestion(found, question)));
  return asked.map((question) => ({ table: id, sheet, layout: layoutOfTable(table), question, choices: QUESTIONS[question] }));
}

/** True for a finding that puts this question. */
export function putsQuestion({ code, args }: Finding, question: Question): boolean {
  return (code === "answer-contradicted" ? args["question"] : QUESTION_OF[code]) === question;
}

/** Those that there are words for; what somebody else wrote there may be no question of ours. */
export function knownAnswers(answers: readonly LayoutAnswer[]): LayoutAnswer[] {
  return answers.filter(({ question, answer }) => isAnswerTo(question, answer));
}

/** The settings with an answer, in place of an earlier one to the same question. */
export function withAnswer<Kept extends Keeping>(settings: Kept, answer: LayoutAnswer): Kept {
  return { ...settings, answers: [...withoutAnswer(settings, answer).answers, answer] };
}

/** The settings without the answer to this question about this layout. */
export function withoutAnswer<Kept extends Keeping>(settings: Kept, { table, sheet, layout, question }: Omit<LayoutAnswer, "answer">): Kept {
  const isSame = (each: LayoutAnswer): boolean => each.table === table && each.question === question && each.layout === layout && (layout !== undefined || each.sheet === sheet);
  return { ...settings, answers: settings.answers.filter((each) => !isSame(each)) };
}

/** What can be answered to a question. */
export function choicesOf(question: Question): readonly string[] {
  return QUESTIONS[question];
}
