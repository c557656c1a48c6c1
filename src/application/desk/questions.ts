// What may be asked about the last reading and the last close: one line per question, a pure function of what the desk holds to plain values.

import type { MonthClose } from "../close-month";
import { confirmationFiles } from "../confirm/confirmation-sheets";
import { explainCell } from "../explain/explain-cell";
import { allocationFlow } from "../review/allocation-flow";
import { comparisons } from "../review/compare-close";
import { reviewCharts } from "../review/review-charts";
import { reviewReports } from "../review/review-reports";
import { unitVarianceViews } from "../review/unit-variances";
import { waterfalls } from "../review/waterfalls";
import { whatIf, whatIfChoices } from "../review/what-if";
import { archiveFile } from "../share/archive";
import { copyFile, nextMonthFile } from "../share/month-file";
import { copyContents } from "../share/shared-copy";
import { inputParts, sealOf } from "../sign/seal";
import type { SignRecord } from "../sign/sign-record";
import { signingOf } from "../sign/sign-sheets";
import { checkSentencesOfClose } from "../sheets-of-close";
import { missingSheets, missingTables } from "../template/missing-tables";
import { correctedColumns, correctedFile } from "./corrected-file";
import { closeSteps } from "./close-steps";
import { periodsOf } from "./periods";
import type { Reading } from "./reading";
import { rulesOf } from "./rules-of-reading";
import { triedMethod } from "./tried-method";

export const READING_QUESTIONS = {
  correctedColumns,
  correctedFile,
  inputParts: ({ tables }: Reading) => inputParts(tables),
  missingSheets,
  missingTables,
  periods: periodsOf,
  rules: rulesOf,
  triedMethod,
} as const satisfies Readonly<Record<string, (reading: Reading, ...args: never[]) => unknown>>;

export const CLOSE_QUESTIONS = {
  archive: async (close: MonthClose, record: SignRecord) => archiveFile(close, await signingOf(close, record)),
  charts: reviewCharts,
  checkSentences: checkSentencesOfClose,
  confirmations: confirmationFiles,
  comparisons,
  copy: async (close: MonthClose, record: SignRecord) => copyFile(close, await signingOf(close, record)),
  copyContents: async (close: MonthClose, record: SignRecord) => copyContents(close, await signingOf(close, record)),
  explain: explainCell,
  flow: allocationFlow,
  nextMonth: nextMonthFile,
  reports: reviewReports,
  seal: sealOf,
  steps: (close: MonthClose) => closeSteps(close.checks, close.tables.settings.industry),
  unitVariances: unitVarianceViews,
  waterfalls,
  whatIf,
  whatIfChoices,
} as const satisfies Readonly<Record<string, (close: MonthClose, ...args: never[]) => unknown>>;

export type ReadingQuestion = keyof typeof READING_QUESTIONS;
export type CloseQuestion = keyof typeof CLOSE_QUESTIONS;

type Asked<F> = F extends (first: never, ...rest: infer Args) => infer Answer ? { readonly args: Args; readonly answer: Awaited<Answer> } : never;

export type ArgsOf<F> = Asked<F>["args"];
export type AnswerOf<F> = Asked<F>["answer"];
