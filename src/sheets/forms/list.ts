// The form of a report without a form of its own: its rows in its columns, grouped and added up as declared.

import type { Report, ReportColumn } from "../../engine";
import type { Form } from "../form";
import { FRAME_ROWS } from "../page";
import type { ColumnKind, Table, TableRow } from "../table";
import type { Words } from "../words";
import type { ListColumn, ListForm } from "./list-declaration";
import { listRows } from "./list-rows";

const WORKSHEET_ROWS = 1_048_576;
const ADDING: readonly ColumnKind[] = ["amount", "count"];

/**
 * A list form.
 *
 * @param mostRows  rows of a worksheet; a longer report continues on further sheets, and a group cut there has a subtotal on each
 */
export function listForm(form: ListForm, mostRows = WORKSHEET_ROWS): Form {
  return (report, words) => {
    const columns = columnsOf(form, report);
    const room = Math.floor((mostRows - FRAME_ROWS) / (form.headed ? 3 : form.groups ? 2 : 1));
    const parts: Table[] = [];
    for (let from = 0; from === 0 || from < report.rows.length; from += room) {
      const rows = listRows(form, report, report.rows.slice(from, from + room), columns, words);
      parts.push(partOf(form, report, words, columns, rows, parts.length + 1));
    }
    return parts;
  };
}

function columnsOf(form: ListForm, report: Report): ListColumn[] {
  const first = [...(form.groups ?? []), ...(form.first ?? [])];
  const hidden = [...(form.without ?? []), ...(form.groups ?? []).slice(0, form.headed ?? 0)];
  const rank = ({ id }: ReportColumn): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return report.columns
    .map((column, source) => ({
      source,
      column,
      adds: form.sums ? form.sums.includes(column.id) : ADDING.includes(column.kind),
      formula: form.formulas?.[column.id],
      naming: form.namings?.[column.id] ?? column.id,
    }))
    .filter(({ column }) => !hidden.includes(column.id))
    .sort((a, b) => rank(a.column) - rank(b.column));
}

function partOf(form: ListForm, report: Report, words: Words, columns: readonly ListColumn[], rows: readonly TableRow[], part: number): Table {
  const title = words.say(`title.${report.id}`);
  const groups = (form.groups?.length ?? 0) - (form.headed ?? 0);
  return {
    id: part === 1 ? report.id : `${report.id}:${part}`,
    title: part === 1 ? title : words.say("frame.part", { title, part }),
    labels: groups > 0 ? groups : Math.max(1, columns.findIndex(({ column }) => !report.keys.includes(column.id))),
    ...(form.headed ? { indented: true } : {}),
    columns: columns.map(({ column }) => {
      const [band, wrapAt] = [form.bands?.[column.of?.base ?? column.id], form.wrap?.[column.id]];
      return {
        label: words.heading(column, form.headings?.[column.id]),
        kind: column.kind,
        ...(band ? { band: words.column(band) } : {}),
        ...(wrapAt ? { wrapAt } : {}),
      };
    }),
    rows,
    notes: (form.notes ?? []).map((note) => words.note(note)),
  };
}
