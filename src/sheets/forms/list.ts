// The form of a report without a form of its own: its rows in its columns, grouped and added up as declared.

import { type Report, type ReportCell, type ReportColumn, isFigure } from "../../engine";
import { type Form, TOTAL } from "../form";
import { FRAME_ROWS } from "../page";
import { type ColumnKind, type Formula, type Ref, type Run, type Table, type TableCell, type TableRow, addedOver, computed, summed } from "../table";
import type { Words } from "../words";

/** A formula along a row, by column names. */
export type RowFormula =
  | { readonly sum: readonly string[] }
  | { readonly difference: readonly [left: string, right: string] }
  | { readonly quotient: readonly [of: string, by: string]; readonly less?: string };

export interface ListForm {
  /** Columns that come first, whatever their place in the report. */
  readonly first?: readonly string[];
  readonly without?: readonly string[];
  /** Heading keys of columns that this form calls otherwise. */
  readonly headings?: Readonly<Record<string, string>>;
  /** Heading keys over repeated columns, by their base. */
  readonly bands?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, RowFormula>>;
  /** Columns that add up; amounts and counts unless said. */
  readonly sums?: readonly string[];
  /** A subtotal follows every run of rows that share these columns, which stand first. */
  readonly groups?: readonly string[];
  /** Adds a total where the report has none. */
  readonly total?: boolean;
  /** Columns of sentences and how wide they are. */
  readonly wrap?: Readonly<Record<string, number>>;
  readonly notes?: readonly string[];
}

const WORKSHEET_ROWS = 1_048_576;
const ADDING: readonly ColumnKind[] = ["amount", "count"];

interface Column {
  readonly source: number;
  readonly column: ReportColumn;
  readonly adds: boolean;
  readonly formula: RowFormula | undefined;
}

/**
 * A list form.
 *
 * @param mostRows  rows of a worksheet; a longer report continues on further sheets, and a group cut there has a subtotal on each
 */
export function listForm(form: ListForm, mostRows = WORKSHEET_ROWS): Form {
  return (report, words) => {
    const columns = columnsOf(form, report);
    const room = Math.floor((mostRows - FRAME_ROWS) / (form.groups ? 2 : 1));
    const parts: Table[] = [];
    for (let from = 0; from === 0 || from < report.rows.length; from += room) {
      const rows = listRows(form, report, report.rows.slice(from, from + room), columns, words);
      parts.push(partOf(form, report, words, columns, rows, parts.length + 1));
    }
    return parts;
  };
}

function columnsOf(form: ListForm, report: Report): Column[] {
  const first = [...(form.groups ?? []), ...(form.first ?? [])];
  const rank = ({ id }: ReportColumn): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return report.columns
    .map((column, source) => ({
      source,
      column,
      adds: form.sums ? form.sums.includes(column.id) : ADDING.includes(column.kind),
      formula: form.formulas?.[column.id],
    }))
    .filter(({ column }) => !form.without?.includes(column.id))
    .sort((a, b) => rank(a.column) - rank(b.column));
}

function partOf(form: ListForm, report: Report, words: Words, columns: readonly Column[], rows: readonly TableRow[], part: number): Table {
  const title = words.say(`title.${report.id}`);
  return {
    id: part === 1 ? report.id : `${report.id}:${part}`,
    title: part === 1 ? title : words.say("frame.part", { title, part }),
    labels: form.groups?.length ?? Math.max(1, columns.findIndex(({ column }) => !report.keys.includes(column.id))),
    columns: columns.map(({ column }) => {
      const [band, wrapAt] = [column.of && form.bands?.[column.of.base], form.wrap?.[column.id]];
      return {
        label: words.heading(column, form.headings?.[column.id]),
        kind: column.kind,
        ...(band ? { band: words.say(`column.${band}`) } : {}),
        ...(wrapAt ? { wrapAt } : {}),
      };
    }),
    rows,
    notes: (form.notes ?? []).map((note) => words.say(`note.${note}`)),
  };
}

function listRows(form: ListForm, report: Report, lines: Report["rows"], columns: readonly Column[], words: Words): TableRow[] {
  const keys = report.keys.map((key) => report.columns.findIndex((column) => column.id === key));
  const isTotal = (line: readonly ReportCell[]): boolean => keys.some((key) => line[key] === TOTAL);
  const rows: TableRow[] = [];
  const subtotals: number[] = [];
  let start = 0;
  const addSubtotal = (line: readonly ReportCell[] | null, label: (cells: TableCell[]) => TableCell[]): void => {
    const of = (index: number): Run[] => (rows.length > start ? [[[start, index], [rows.length - 1, index]]] : []);
    rows.push({ kind: "subtotal", cells: label(sumCells(columns, line, rows, of, words)) });
    subtotals.push(rows.length - 1);
    start = rows.length;
  };
  for (const group of groupsOf(form, report, lines.filter((line) => line[keys[0]!] !== TOTAL))) {
    for (const line of group) {
      if (isTotal(line)) addSubtotal(line, (cells) => cells);
      else rows.push({ kind: "plain", cells: plainCells(columns, line, rows.length, words) });
    }
    if (form.groups) addSubtotal(null, (cells) => groupLabel(cells, form.groups!.length, rows.at(-1)!, words));
  }
  const total = lines.find((line) => line[keys[0]!] === TOTAL) ?? null;
  if (total === null && !form.total) return rows;
  const of = (index: number): (Ref | Run)[] => (subtotals.length > 0 ? subtotals.map((row) => [row, index]) : rows.length > 0 ? [[[0, index], [rows.length - 1, index]]] : []);
  const cells = sumCells(columns, total, rows, of, words);
  cells[0] = words.say(subtotals.length > 0 ? "row.grand" : "row.total");
  rows.push({ kind: "total", cells });
  return rows;
}

/** Lines that share the group columns, together, in order of their first line. */
function groupsOf(form: ListForm, report: Report, lines: Report["rows"]): Iterable<Report["rows"]> {
  if (!form.groups) return [lines];
  const places = form.groups.map((id) => report.columns.findIndex((column) => column.id === id));
  const groups = new Map<string, (readonly ReportCell[])[]>();
  for (const line of lines) {
    const key = places.map((place) => keyText(line[place] ?? null)).join("\n");
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups.values();
}

function keyText(cell: ReportCell): string {
  return isFigure(cell) ? String(cell.units) : (cell ?? "");
}

function groupLabel(cells: TableCell[], groups: number, last: TableRow, words: Words): TableCell[] {
  for (let index = 0; index < groups - 1; index++) cells[index] = last.cells[index] ?? null;
  const name = last.cells[groups - 1];
  cells[groups - 1] = typeof name === "string" ? words.say("frame.subtotal", { name }) : words.say("row.subtotal");
  return cells;
}

function plainCells(columns: readonly Column[], line: readonly ReportCell[], row: number, words: Words): TableCell[] {
  return columns.map(({ source, column, formula }) => cellOf(line[source] ?? null, column, formula, columns, row, words));
}

/** A subtotal or total: columns that add up are added, others keep the report's figure or stay blank. */
function sumCells(columns: readonly Column[], line: readonly ReportCell[] | null, rows: readonly TableRow[], of: (index: number) => readonly (Ref | Run)[], words: Words): TableCell[] {
  return columns.map(({ source, column, adds, formula }, index) => {
    const printed = line?.[source] ?? null;
    if (!adds) return cellOf(printed, column, formula, columns, rows.length, words);
    const parts = of(index);
    const figure = isFigure(printed) ? printed : line ? null : addedOver(parts, rows);
    return summed(figure, parts);
  });
}

function cellOf(cell: ReportCell, column: ReportColumn, formula: RowFormula | undefined, columns: readonly Column[], row: number, words: Words): TableCell {
  if (!isFigure(cell)) return cell === null || cell === "" ? null : words.cell(column.id, cell);
  return computed(cell, formula ? rowFormula(formula, columns, row, cell.decimals) : null);
}

function rowFormula(formula: RowFormula, columns: readonly Column[], row: number, decimals: number): Formula {
  const ref = (id: string): Ref => {
    const index = columns.findIndex(({ column }) => column.id === id);
    if (index < 0) throw new RangeError(`a formula names the column ${id}, which the form does not show`);
    return [row, index];
  };
  if ("sum" in formula) return { kind: "sum", of: formula.sum.map(ref) };
  if ("difference" in formula) return { kind: "difference", left: ref(formula.difference[0]), right: ref(formula.difference[1]) };
  const [of, by] = formula.quotient;
  return { kind: "quotient", of: ref(of), ...(formula.less ? { less: ref(formula.less) } : {}), by: ref(by), decimals };
}
