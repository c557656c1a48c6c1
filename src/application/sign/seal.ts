// The seal of a month: a number that anybody gets again from the same input with the same engine, and nobody from another.

import { type Ledger, type LedgerField, type Report, cellText } from "../../engine";
import type { CostingTables } from "../../tables/read-tables";
import type { MonthClose } from "../month-close";
import { ENGINE_VERSION } from "../version";
import type { SealPart } from "./sign-record";

export interface Seal {
  /** Twenty hexadecimal digits by fours, `3F2A-9C41-…`. */
  readonly number: string;
  /** Input tables by their ids, then `results` and `engine`. */
  readonly parts: readonly SealPart[];
}

/** Reports that say where things stand, not what they come to. */
const NOT_RESULTS = ["run-log"];

/** Who may sign decides no figure. */
const NOT_INPUTS = ["preparers", "reviewers", "approvers"];

/** The order of these rows is part of what they say. */
const IN_ORDER: readonly string[] = ["stock_moves"];

const LEDGER_FIELDS: readonly LedgerField[] = ["date", "voucher", "account", "centre", "product", "element", "fund"];
const DIGITS = 20;
const PART_DIGITS = 16;

/** The same in any order of rows, wherever they stand; reports are told in their own order. */
export async function sealOf({ tables, reports, period }: MonthClose): Promise<Seal> {
  const results = reports.filter(({ id }) => !NOT_RESULTS.includes(id)).flatMap(reportLines);
  const parts = [...(await inputParts(tables)), { part: "results", digest: await digestOf(results, PART_DIGITS) }, { part: "engine", digest: ENGINE_VERSION }];
  const digits = await digestOf(["costwright 1", period, ...parts.map(({ part, digest }) => `${part} ${digest}`)], DIGITS);
  return { number: digits.toUpperCase().replace(/(.{4})(?!$)/g, "$1-"), parts };
}

/** The input tables that a book has, each as a digest of its rows. */
export function inputParts({ present, ledger, settings, ...records }: CostingTables): Promise<SealPart[]> {
  const lines: Readonly<Record<string, readonly unknown[]>> = records;
  const rows = (id: string): readonly string[] => {
    if (id === "ledger") return ledger === null ? [] : ledgerLines(ledger);
    if (id === "settings") return [...settings.values].filter(([key]) => !NOT_INPUTS.includes(key)).map((pair) => JSON.stringify(pair));
    return (lines[id] ?? []).map(recordLine);
  };
  return Promise.all([...present].sort().map(async (part) => ({ part, digest: await digestOf(IN_ORDER.includes(part) ? rows(part) : [...rows(part)].sort(), PART_DIGITS) })));
}

function ledgerLines(ledger: Ledger): string[] {
  const columns = LEDGER_FIELDS.map((field) => ledger.column(field));
  return Array.from({ length: ledger.size }, (_, line) => JSON.stringify([...columns.map(({ codes, values }) => values[codes[line]!]), ledger.debit(line), ledger.credit(line)]));
}

/** What a row says, without where it stands. */
function recordLine(record: unknown): string {
  const entries = Object.entries(record as object).filter(([key]) => key !== "at").sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

function reportLines({ id, columns, rows }: Report): string[] {
  return [[id, ...columns.map((column) => column.id)], ...rows.map((row) => row.map(cellText))].map((line) => JSON.stringify(line));
}

async function digestOf(lines: readonly string[], digits: number): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n")));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, digits);
}
