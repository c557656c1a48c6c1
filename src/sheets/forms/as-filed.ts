// A form as the hospital files it: number, title and headings that its settings state stand in place of ours.

import type { Form } from "../form";
import type { Table, TableColumn } from "../table";
import type { OwnForms } from "../source";

/** A heading as a setting names it: its lines are one, and a colon is one. */
export function headingKey(heading: string): string {
  return heading.replace(/\uff1a/g, ":").replace(/\s+/g, " ").trim();
}

/** Every form passes here; a book that states nothing of its own gets the form as it is. */
export function asFiled(form: Form): Form {
  return (report, words) => {
    const { ownForms } = words.source;
    const tables = form(report, words);
    return ownForms ? tables.map((table) => filed(table, report.id, ownForms)) : tables;
  };
}

/** A part of a report, such as a scope, is called after itself, or after its report. */
function filed(table: Table, report: string, { numbers, titles, headings }: OwnForms): Table {
  const number = numbers.get(table.id) ?? numbers.get(report);
  const title = titles.get(table.id) ?? (table.id === report ? titles.get(report) : undefined);
  const own = headings.get(report);
  return {
    ...table,
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    ...(own ? { columns: table.columns.map((column) => renamed(column, own)) } : {}),
  };
}

function renamed(column: TableColumn, own: ReadonlyMap<string, string>): TableColumn {
  const called = (heading: string): string => own.get(headingKey(heading)) ?? heading;
  const label = called(column.label);
  const band = column.band === undefined ? undefined : called(column.band);
  return { ...column, label, ...(band === undefined ? {} : { band }) };
}
