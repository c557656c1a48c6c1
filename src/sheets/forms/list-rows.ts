// The rows of a list: plain rows, the headings and subtotals of groups, and a total.

import { type Report, type ReportCell, isFigure } from "../../engine";
import { isTotal } from "../form";
import { type Formula, type Ref, type Run, type TableCell, type TableRow, computed, sumOver, summed } from "../table";
import type { Words } from "../words";
import type { ListColumn, ListForm, RowFormula } from "./list-declaration";

type Line = readonly ReportCell[];

/** A list under construction. */
interface List {
  readonly form: ListForm;
  readonly columns: readonly ListColumn[];
  readonly words: Words;
  readonly rows: TableRow[];
  /** Rows that a total adds. */
  readonly subtotals: number[];
}

export function listRows(form: ListForm, report: Report, lines: readonly Line[], columns: readonly ListColumn[], words: Words): TableRow[] {
  const list: List = { form, columns, words, rows: [], subtotals: [] };
  const keys = report.keys.map((key) => report.columns.findIndex((column) => column.id === key));
  const isSum = (line: Line): boolean => keys.some((key) => isTotal(line[key] ?? null));
  const groupColumns = (form.groups ?? []).map((id) => ({ id, place: report.columns.findIndex((column) => column.id === id) }));
  const isWhole = (line: Line): boolean => isTotal(line[keys[0]!] ?? null);
  for (const group of groupsOf(groupColumns.map(({ place }) => place), lines.filter((line) => !isWhole(line)))) {
    const heading = groupColumns.slice(0, form.headed ?? 0).map(({ id, place }) => named(words, form.namings?.[id] ?? id, group[0]?.[place] ?? null));
    addGroup(list, group, heading.filter((name) => name !== "").join(form.between ?? "  "), isSum);
  }
  addTotal(list, lines.find(isWhole) ?? null);
  return list.rows;
}

function addGroup(list: List, group: readonly Line[], heading: string, isSum: (line: Line) => boolean): void {
  const { form, columns, rows, words } = list;
  if (form.headed) rows.push({ kind: "group", cells: [heading === "" ? words.column("no-group") : heading] });
  let start = rows.length;
  const addSubtotal = (line: Line | null): void => {
    const of = (index: number): Run[] => (rows.length > start ? [[[start, index], [rows.length - 1, index]]] : []);
    const cells = sumCells(list, line, of, true);
    rows.push({ kind: "subtotal", cells: line ? cells : groupLabel(list, cells) });
    list.subtotals.push(rows.length - 1);
    start = rows.length;
  };
  for (const line of group) {
    if (isSum(line)) addSubtotal(line);
    else rows.push({ kind: isAlert(form, columns, line) ? "alert" : "plain", cells: plainCells(list, line) });
  }
  const last = group.at(-1);
  if (form.groups && !(last && isSum(last))) addSubtotal(null);
}

function addTotal(list: List, line: Line | null): void {
  const { form, rows, subtotals, words } = list;
  if (line === null && !form.total) return;
  const of = (index: number): (Ref | Run)[] => (subtotals.length > 0 ? subtotals.map((row) => [row, index]) : rows.length > 0 ? [[[0, index], [rows.length - 1, index]]] : []);
  const cells = sumCells(list, line, of, false);
  cells[0] = words.say(subtotals.length > 0 ? "row.grand" : "row.total");
  rows.push({ kind: "total", cells });
}

function isAlert({ alert }: ListForm, columns: readonly ListColumn[], line: Line): boolean {
  if (!alert) return false;
  const place = columns.find(({ column }) => column.id === alert[0])?.source;
  return place !== undefined && line[place] === alert[1];
}

/** Lines that share the group columns, together, in order of their first line. */
function groupsOf(places: readonly number[], lines: readonly Line[]): Iterable<readonly Line[]> {
  if (places.length === 0) return [lines];
  const groups = new Map<string, Line[]>();
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

function named(words: Words, naming: string, cell: ReportCell): string {
  return isFigure(cell) ? String(cell.units) : cell === null || cell === "" ? "" : words.cell(naming, cell);
}

/** A subtotal keeps the outer groups of its last row and names the inner one; under a heading it is plainly a subtotal. */
function groupLabel({ form, rows, words }: List, cells: TableCell[]): TableCell[] {
  const groups = form.groups!.length - (form.headed ?? 0);
  const last = rows.at(-1)!;
  for (let index = 0; index < groups - 1; index++) cells[index] = last.cells[index] ?? null;
  const name = groups > 0 ? last.cells[groups - 1] : null;
  cells[Math.max(0, groups - 1)] = typeof name === "string" ? words.say("frame.subtotal", { name }) : words.say("row.subtotal");
  return cells;
}

function plainCells(list: List, line: Line): TableCell[] {
  return list.columns.map((column) => cellOf(line[column.source] ?? null, column, list));
}

/** A subtotal or total: columns that add up are added, others keep the report's figure or stay blank. */
function sumCells(list: List, line: Line | null, of: (index: number) => readonly (Ref | Run)[], inGroup: boolean): TableCell[] {
  const { columns, form, rows } = list;
  return columns.map((column, index) => {
    const printed = line?.[column.source] ?? null;
    const adds = column.adds || (inGroup && form.groupSums?.includes(column.column.id) === true);
    if (!adds) return cellOf(printed, column, list);
    const parts = of(index);
    if (line === null) return sumOver(parts, rows);
    return summed(isFigure(printed) ? printed : null, parts);
  });
}

function cellOf(cell: ReportCell, { formula, naming }: ListColumn, { columns, rows, words }: List): TableCell {
  if (!isFigure(cell)) return cell === null || cell === "" ? null : words.cell(naming, cell);
  return computed(cell, formula ? rowFormula(formula, columns, rows.length, cell.decimals) : null);
}

function rowFormula(formula: RowFormula, columns: readonly ListColumn[], row: number, decimals: number): Formula {
  const ref = (id: string): Ref => {
    const index = columns.findIndex(({ column }) => column.id === id);
    if (index < 0) throw new RangeError(`a formula names the column ${id}, which the form does not show`);
    return [row, index];
  };
  const refs = (ids: string | readonly string[]): Ref[] => (typeof ids === "string" ? [ids] : ids).map(ref);
  if ("sum" in formula) return { kind: "sum", of: formula.sum.map(ref), ...(formula.less ? { less: formula.less.map(ref) } : {}) };
  if ("difference" in formula) return { kind: "difference", left: ref(formula.difference[0]), right: ref(formula.difference[1]) };
  const [of, by] = formula.quotient;
  return { kind: "quotient", of: refs(of), ...(formula.less ? { less: ref(formula.less) } : {}), by: refs(by), ...(formula.times ? { times: formula.times } : {}), decimals };
}
