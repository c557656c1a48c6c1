// Sign, seal or verify the month of an open workbook: it is closed once more, held against what stands in its sheets, and only then signed.

import type { Workbook, WorkbookData } from "../../workbook/workbook";
import { monthOf } from "../functions/closed-figure";
import type { CloseOptions } from "../close-month";
import type { CloseSummary } from "../desk/close-summary";
import type { DeskWatch, MonthDesk } from "../desk/month-desk";
import type { Seal } from "./seal";
import { type SignRecord, changedParts, sealInForce, standingOf } from "./sign-record";
import { type SignRefusal, type SignRequest, refusalOf, signed } from "./sign-rules";
import { signRecordOf } from "./read-sign-offs";
import { type WrittenDifference, writtenDifferences } from "./written-differences";

/** What a month turned out to be when it was closed again beside its sheets. */
export interface Verification {
  readonly seal: string;
  /** True when the sheets say, to the cell, what the input comes to. */
  readonly holds: boolean;
  /** Input tables, `results` and `engine` that are not what they were when last signed. */
  readonly changed: readonly string[];
  /** Cells that are not as they were written; the first of them. */
  readonly differences: readonly WrittenDifference[];
}

export interface SignOutcome {
  /** As it was found. */
  readonly before: SignRecord;
  readonly record: SignRecord;
  readonly verification: Verification;
  /** Null where the act was done, or none was asked for. */
  readonly refusal: SignRefusal | null;
  /** Sheets written with the act on them. */
  readonly written: number;
  readonly close: CloseSummary;
}

export interface SignRun {
  readonly workbook: Workbook;
  readonly desk: MonthDesk;
  readonly options: () => Promise<CloseOptions>;
  readonly watch: Omit<DeskWatch, "stage"> & { stage(stage: "reading" | "writing" | Parameters<DeskWatch["stage"]>[0], done: number, total: number): void };
  readonly breathe: () => Promise<void>;
}

/** @param request  null to verify and sign nothing */
export async function signWorkbook({ workbook, desk, options, watch, breathe }: SignRun, request: SignRequest | null): Promise<SignOutcome> {
  const { signal } = watch;
  const book = await workbook.read({ ...(signal ? { signal } : {}), progress: (done, total) => watch.stage("reading", done, total) });
  const record = signRecordOf(book.sheets);
  const asked = await options();
  const close = await desk.close(book, { ...asked, period: asked.period ?? writtenMonth(book) }, watch);
  const seal = (await desk.askClose("seal"))!;
  const sheets = close.reports.length === 0 ? [] : await desk.sheets(record, signal);
  const differences = await writtenDifferences(book.sheets, sheets, breathe);
  const verification = verificationOf(record, seal, close.closed, differences);
  const refusal = request && refusalOf(request, {
    record,
    standing: standingOf(record, seal.number),
    settings: close.settings,
    closed: close.closed,
    computed: sheets.length > 0,
    written: book.sheets.some(({ report }) => report !== null),
    altered: differences.length > 0,
  });
  if (request === null || refusal !== null) return { before: record, record, verification, refusal, written: 0, close };
  return { ...(await write({ workbook, desk, watch }, signedOn(record, request, seal, close.period))), before: record, verification, refusal, close };
}

/** The month that the sheets of a close say they are of: it may have been chosen from a longer ledger when they were written. */
export function writtenMonth({ sheets }: WorkbookData): string | null {
  return sheets.map(({ report, rows }) => (report === null ? null : monthOf([...rows]))).find((month) => month !== null) ?? null;
}

export function verificationOf(record: SignRecord, seal: Seal, closed: boolean, differences: readonly WrittenDifference[]): Verification {
  const changed = record.parts.length === 0 ? [] : changedParts(record, seal.parts);
  return { seal: seal.number, holds: closed && differences.length === 0 && changed.length === 0, changed, differences };
}

/** What is unsealed was sealed on other figures than those of today, if the input has changed since. */
function signedOn(record: SignRecord, request: SignRequest, seal: Seal, period: string): SignRecord {
  const was = request.act === "unsealed" ? sealInForce(record) : null;
  return signed(record, request, was ? { period: was.period, seal: was.seal, parts: record.parts } : { period, seal: seal.number, parts: seal.parts });
}

async function write({ workbook, desk, watch }: Pick<SignRun, "workbook" | "desk" | "watch">, record: SignRecord): Promise<Pick<SignOutcome, "record" | "written">> {
  const sheets = await desk.sheets(record, watch.signal);
  watch.stage("writing", 0, 0);
  await workbook.replaceSheets(sheets, { ...(watch.signal ? { signal: watch.signal } : {}), progress: (done, total) => watch.stage("writing", done, total), keepPrevious: true });
  return { record, written: sheets.length };
}
