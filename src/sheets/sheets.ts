// Cost sheets: every report of a close on a worksheet that a finance department files, totals as native formulas.

import type { SheetContent } from "../workbook/workbook";
import { headingKey } from "./forms/as-filed";
import { formOf } from "./forms/forms";
import { pageOf } from "./page";
import type { SheetSource, Translate } from "./source";
import { type Table, isBanded } from "./table";
import { type Words, wordsOf } from "./words";

export type { SheetSource, Translate } from "./source";

const LONGEST_NAME = 31;

/** Title, what must not be missed, and entity, period and unit; the headings follow. */
const LINES_ABOVE = 3;

/**
 * Lays out the reports of a close.
 *
 * @param close  reports and the names of their codes; reports come out in the order they are given
 * @param t      words of the namespace `sheets` in the workbook's language
 * @returns sheets with unique tab names; a report with several scopes or more rows than a worksheet makes several, `ID:PART`
 * @throws  RangeError for a report, column or word without a translation
 */
export function sheetsOf(close: SheetSource, t: Translate): SheetContent[] {
  const words = wordsOf(close, t);
  return tablesOf(close, words).map(({ table, name }) => pageOf(table, words, name));
}

/** A table and the tab it goes to. */
export interface LaidOutTable {
  readonly table: Table;
  readonly name: string;
  /** 0-based row of its first row on the sheet. */
  readonly top: number;
}

/** The tables of a close where they stand on their sheets, for whoever asks what a cell is. */
export function laidOutTables(close: SheetSource, t: Translate): LaidOutTable[] {
  return tablesOf(close, wordsOf(close, t)).map(({ table, name }) => ({ table, name, top: LINES_ABOVE + (isBanded(table.columns) ? 2 : 1) }));
}

/** What settings may call otherwise: the parts that named reports make, and the headings these have. */
export function formParts(close: SheetSource, t: Translate, reports: ReadonlySet<string>): ReadonlyMap<string, { readonly parts: readonly string[]; readonly headings: readonly string[] }> {
  const words = wordsOf(close, t);
  return new Map(close.reports.filter(({ id }) => reports.has(id)).map((report) => {
    const tables = formOf(report.id)(report, words);
    const headings = tables.flatMap(({ columns }) => columns.flatMap(({ label, band }) => [label, ...(band === undefined ? [] : [band])]));
    return [report.id, { parts: tables.map(({ id }) => id), headings: [...new Set(headings.map(headingKey))].filter((heading) => heading !== "") }] as const;
  }));
}

function tablesOf(close: SheetSource, words: Words): Omit<LaidOutTable, "top">[] {
  const taken = new Set<string>();
  return close.reports.flatMap((report) => formOf(report.id)(report, words).map((table) => ({ table, name: tabName(table.tab ?? table.title, taken) })));
}

/** A title as a tab name: without the letters Excel forbids there, short enough, not yet taken in any case of letters. */
function tabName(title: string, taken: Set<string>): string {
  const allowed = title.replace(/[[\]:*?/\\]/g, " ").replace(/^'|'$/g, "").trim();
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` (${number})`;
    const name = allowed.slice(0, LONGEST_NAME - end.length) + end;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
