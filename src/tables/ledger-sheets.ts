// Which sheets of a workbook are the ledger, where several look like one: as the user said, or as proposed until the user says.

import { type Finding, finding } from "../engine/finding";
import type { SourceCell } from "../engine/finding";
import { readAnyLedger } from "./exports/unfold-pairs";
import { ofTitles } from "./exports/title-entities";
import { type FoundTable, headingCell } from "./found-table";
import { joinSheets } from "./joined-sheets";
import { matchKey } from "./match-key";
import { isBlank } from "./cell-text";
import { ledgerTotals } from "./table-summary";

const ALL = /^(?:all|全部|所有)$/iu;
export const SHEETS_SETTING = "ledger_sheets";

export interface LedgerSheets {
  readonly table: FoundTable;
  readonly findings: readonly Finding[];
  /** Sheets that look like a ledger and were left out. */
  readonly leftOut: readonly FoundTable[];
}

/** @param answer  sheet names with `;` between them, or `all`; null while the user has not said */
export function ledgerOfSheets(candidates: readonly [FoundTable, ...FoundTable[]], answer: string | null, at: SourceCell | undefined): LedgerSheets {
  if (candidates.length === 1) return { table: candidates[0], findings: [], leftOut: [] };
  if (answer === null) return proposed(candidates);
  const names = answer.split(/[;；]/u).map((name) => matchKey(name)).filter((name) => name !== "");
  const isNamed = ({ place }: FoundTable): boolean => names.includes(matchKey(place.sheet.sheet));
  const chosen = ALL.test(answer.trim()) ? candidates : candidates.filter(isNamed);
  const table = joinSheets(ofTitles(chosen));
  const isUnknown = !ALL.test(answer.trim()) && names.some((name) => !candidates.some(({ place }) => matchKey(place.sheet.sheet) === name));
  if (table && !isUnknown) return { table, findings: [], leftOut: candidates.filter((candidate) => !chosen.includes(candidate)) };
  const otherwise = proposed(candidates);
  const allowed = candidates.map(sheetOf).join(", ");
  return { ...otherwise, findings: [isUnknown ? finding("setting-invalid", { key: SHEETS_SETTING, value: answer, allowed: `${allowed}, all` }, at) : unlike(chosen)] };
}

function sheetOf({ place }: FoundTable): string {
  return place.sheet.sheet;
}

function unlike(tables: readonly FoundTable[]): Finding {
  return finding("ledger-sheets-unlike", { sheets: tables.map(sheetOf).join(", ") }, headingCell(tables[0]!));
}

/** All sheets but those that repeat others, put together where they can be, and a question. */
function proposed(candidates: readonly [FoundTable, ...FoundTable[]]): LedgerSheets {
  const [first] = candidates;
  const { kept, findings } = withoutRepetitions(candidates);
  const hidden = kept.filter(({ place }) => place.sheet.hidden).map((table) => finding("ledger-sheet-hidden", { sheet: sheetOf(table), rows: String(dataRows(table).length) }, headingCell(table)));
  const joined = first.heading.columns.account === undefined ? null : joinSheets(ofTitles(kept));
  const sheets = candidates.map((table) => `${sheetOf(table)} (${dataRows(table).length})`).join(", ");
  const together = joined ? kept : [kept[0] ?? first];
  const choice = `${SHEETS_SETTING} = ${together.map(sheetOf).join(";")}`;
  const asked = finding("ledger-on-sheets", { count: String(candidates.length), sheets, together: together.map(sheetOf).join(", "), choice }, headingCell(first));
  return {
    table: joined ?? together[0]!,
    findings: [asked, ...findings, ...hidden],
    leftOut: candidates.filter((candidate) => !together.includes(candidate)),
  };
}

function dataRows({ place, heading }: FoundTable): readonly (readonly unknown[])[] {
  return place.sheet.rows.slice(heading.bottom + 1, place.area.bottom + 1).filter((cells) => !cells.every(isBlank));
}

/** A copy has the rows of an earlier sheet; a summary comes to what all the others come to together, and says so or spans their months. */
function withoutRepetitions(candidates: readonly FoundTable[]): { kept: readonly FoundTable[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const repeats = (table: FoundTable, others: readonly FoundTable[]): void => {
    findings.push(finding("ledger-sheet-repeats", { sheet: sheetOf(table), others: others.map(sheetOf).join(", ") }, headingCell(table)));
  };
  const single = candidates.filter((table, i) => {
    const original = candidates.slice(0, i).find((other) => hasSameRows(table, other));
    if (original) repeats(table, [original]);
    return !original;
  });
  if (single.length < 3) return { kept: single, findings };
  const totals = single.map(totalsOf);
  const summary = totals.findIndex((own, i) => {
    const others = totals.filter((_, other) => other !== i);
    return own !== null && own.debit !== 0n && (SUMMARY.test(sheetOf(single[i]!)) || spans(own, others)) && sameAsSum(own, others);
  });
  if (summary < 0) return { kept: single, findings };
  const kept = single.filter((_, i) => i !== summary);
  repeats(single[summary]!, kept);
  return { kept, findings };
}

function hasSameRows(one: FoundTable, other: FoundTable): boolean {
  const [rows, others] = [dataRows(one), dataRows(other)];
  return rows.length === others.length && rows.every((cells, row) => isSameRow(cells, others[row]!));
}

function isSameRow(cells: readonly unknown[], others: readonly unknown[]): boolean {
  for (let at = 0; at < Math.max(cells.length, others.length); at++) if ((cells[at] ?? null) !== (others[at] ?? null)) return false;
  return true;
}

const SUMMARY = /汇总|彙總|合计|合計|总|總|全年|年度|summary|total|consolidat/iu;

interface Totals {
  readonly months: ReadonlySet<string>;
  readonly debit: bigint;
  readonly credit: bigint;
}

function totalsOf({ place, heading }: FoundTable): Totals | null {
  const { ledger } = readAnyLedger(place, heading, { decimals: 2, currency: "CNY", period: null, notes: false });
  if (!ledger) return null;
  const { debit = "0", credit = "0" } = ledgerTotals(ledger);
  return { months: new Set(ledger.column("period").values.slice(1)), debit: BigInt(debit.replace(".", "")), credit: BigInt(credit.replace(".", "")) };
}

function spans(own: Totals, others: readonly (Totals | null)[]): boolean {
  return others.every((other) => other !== null && [...other.months].every((month) => own.months.has(month)));
}

function sameAsSum(own: Totals, others: readonly (Totals | null)[]): boolean {
  const sum = (side: "debit" | "credit"): bigint => others.reduce((total, other) => total + (other?.[side] ?? 0n), 0n);
  return own.debit === sum("debit") && own.credit === sum("credit");
}
