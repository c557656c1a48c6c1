// A worksheet table as we understand it: its id, its names, its columns; declared once per table, in a file of its own.

import type { RecordSource } from "../engine/records";
import type { Column } from "./column";
import { headingKey } from "./match-key";

// Columns of any values: what a value is matters to a record, not to the table.
export type Columns = Readonly<Record<string, Column<any>>>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The record one row of a table becomes. */
export type RowOf<C> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never } & { readonly at: RecordSource };

/** How surely a heading means a column: our own name for it, a name other systems use, a name that may mean other things too. */
export type Certainty = 0 | 1 | 2;

export interface HeadingMeaning {
  readonly column: string;
  readonly certainty: Certainty;
}

export interface TableDefinition<Id extends string = string, C extends Columns = Columns> {
  readonly id: Id;
  /** Sheet names, best first. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Columns whose values together may stand in one row only. */
  readonly key: readonly string[];
  /** Columns that are required together, by what the table is used for; the first of them tells which form a sheet has and is its key. */
  readonly forms: readonly (readonly string[])[];
  readonly columns: C;
  /** What a heading key may mean in this table. */
  meanings(): ReadonlyMap<string, readonly HeadingMeaning[]>;
}

interface TableDeclaration<C> {
  readonly zh: string;
  readonly en: string;
  readonly key?: readonly (keyof C & string)[];
  readonly forms?: readonly (readonly (keyof C & string)[])[];
  /** Headings of other systems by column, after our own; `uncertain` ones give way to every other claim. */
  readonly synonyms?: HeadingSynonyms;
  readonly columns: C;
}

export interface HeadingSynonyms {
  readonly usual: Readonly<Record<string, string>>;
  readonly uncertain: Readonly<Record<string, string>>;
}

export function defineTable<const Id extends string, C extends Columns>(
  id: Id,
  declaration: TableDeclaration<C>,
): TableDefinition<Id, C> {
  let meanings: ReadonlyMap<string, readonly HeadingMeaning[]> | null = null;
  return {
    id,
    zh: declaration.zh.split("|"),
    en: declaration.en.split("|"),
    key: declaration.key ?? [],
    forms: declaration.forms ?? [],
    columns: declaration.columns,
    meanings: () => (meanings ??= meaningsOf(declaration)),
  };
}

function meaningsOf<C extends Columns>(
  declaration: TableDeclaration<C>,
): ReadonlyMap<string, readonly HeadingMeaning[]> {
  const meanings = new Map<string, HeadingMeaning[]>();
  const add = (heading: string, column: string, certainty: Certainty): void => {
    const key = headingKey(heading);
    const known = meanings.get(key) ?? [];
    if (!known.some((meaning) => meaning.column === column)) meanings.set(key, [...known, { column, certainty }]);
  };
  for (const [column, { zh, en }] of Object.entries(declaration.columns)) {
    for (const heading of [column, ...zh, ...en]) add(heading, column, 0);
  }
  const { usual = {}, uncertain = {} } = declaration.synonyms ?? {};
  for (const [column, headings] of Object.entries(usual)) headings.split("|").forEach((heading) => add(heading, column, 1));
  for (const [column, headings] of Object.entries(uncertain)) headings.split("|").forEach((heading) => add(heading, column, 2));
  return meanings;
}

/** The form a heading shows: that whose first column it names, else the table's first; empty for a table without forms. */
export function formOf(table: TableDefinition, headings: Readonly<Record<string, unknown>>): readonly string[] {
  return table.forms.find(([first = ""]) => first in headings) ?? table.forms[0] ?? [];
}

/** True when no row of the table may leave the column blank. */
export function isRequired(table: TableDefinition, column: string, headings: Readonly<Record<string, unknown>>): boolean {
  return (table.columns[column]?.isRequired ?? false) || formOf(table, headings).includes(column);
}
