// A ledger that stands on several sheets put together under the columns of the first, and every address led back to the user's own cells.

import type { Finding } from "../engine/finding";
import { columnLetters, columnNumber } from "../engine/records";
import type { CellValue, SheetData } from "../workbook/workbook";
import { cellList } from "../engine/cell-list";
import type { Heading } from "./find-heading";
import type { FoundTable, JoinedSheets } from "./found-table";
import type { SkipReason } from "./skip-reason";

interface Part {
  readonly table: FoundTable;
  /** Row of the joined sheet that holds the first row of this part. */
  readonly start: number;
  /** Row of its own sheet that this is. */
  readonly first: number;
  /** Own column of each column of the joined sheet; null where they are the same. */
  readonly columns: readonly (number | undefined)[] | null;
}

/** Null where the sheets say their amounts in different ways, or only some have dates or accounts. */
export function joinSheets(tables: readonly FoundTable[]): FoundTable | null {
  const [base, ...others] = tables;
  if (!base || others.length === 0) return base ?? null;
  if (others.some((other) => formOf(other) !== formOf(base))) return null;
  const columns = { ...base.heading.columns };
  let free = Math.max(base.place.area.right, ...Object.values(columns)) + 1;
  for (const { heading } of others) for (const name of Object.keys(heading.columns)) columns[name] ??= free++;
  const rows: (readonly CellValue[])[] = base.place.sheet.rows.slice(0, base.place.area.bottom + 1) as (readonly CellValue[])[];
  const parts: Part[] = [{ table: base, start: 0, first: 0, columns: null }];
  const apart = new Map<number, SkipReason>(base.heading.apart ?? []);
  for (const table of others) {
    const part: Part = { table, start: rows.length, first: table.heading.bottom + 1, columns: ownColumns(columns, base.heading, table.heading) };
    const { sheet, area } = table.place;
    for (const cells of sheet.rows.slice(part.first, area.bottom + 1)) rows.push(part.columns === null ? cells : laidOut(cells, part.columns, table.heading.all.length));
    for (const [row, reason] of table.heading.apart ?? []) apart.set(row - part.first + part.start, reason);
    parts.push(part);
  }
  const partAt = (row: number): Part => parts.findLast(({ start }) => start <= row) ?? parts[0]!;
  const sheet = joinedSheet(base.place.sheet, tables.map((table) => table.place.sheet.sheet).join(", "), rows, parts, partAt);
  const heading: Heading = { ...base.heading, columns, texts: Object.assign({}, ...tables.map((table) => table.heading.texts).reverse()) as Heading["texts"], apart };
  // What no heading names was put there by us, beyond the sheet's own columns.
  const written = Object.entries(columns).flatMap(([name, at]) => (heading.texts[name] ? [at] : []));
  const area = { ...base.place.area, bottom: rows.length - 1, right: Math.max(base.place.area.right, ...written) };
  return { id: base.id, place: { sheet, area, isExcelTable: false }, heading, joined: placesOf(sheet.sheet, tables.map((table) => table.place.sheet.sheet), partAt) };
}

/** How a ledger says its amounts, and whether it has dates and accounts. */
function formOf({ heading: { columns } }: FoundTable): string {
  const amounts = columns.debit !== undefined && columns.credit !== undefined ? "sides" : columns.direction === undefined ? "signed" : "direction";
  return [amounts, "counter_account" in columns, "account" in columns, ["date", "period", "month"].some((name) => name in columns)].join();
}

/** By what the columns are, and for the others by their headings. */
function ownColumns(columns: Readonly<Record<string, number>>, base: Heading, own: Heading): Part["columns"] {
  const isSame = Object.entries(columns).every(([name, at]) => own.columns[name] === at) && base.all.length === own.all.length && base.all.every((text, at) => text === own.all[at]);
  if (isSame) return null;
  const named = new Map(Object.entries(columns).map(([name, at]) => [at, own.columns[name]]));
  const width = Math.max(base.all.length, ...Object.values(columns).map((at) => at + 1));
  return Array.from({ length: width }, (_, at) => (named.has(at) ? named.get(at) : base.all[at] ? placeOfHeading(own, base.all[at]) : undefined));
}

function placeOfHeading({ all }: Heading, text: string): number | undefined {
  const at = all.indexOf(text);
  return at < 0 ? undefined : at;
}

/** Cells in the order of the joined sheet; what stands beyond the headings of its own sheet stays beyond them. */
function laidOut(cells: readonly CellValue[], columns: readonly (number | undefined)[], width: number): CellValue[] {
  const out = columns.map((at) => (at === undefined ? null : (cells[at] ?? null)));
  return cells.length > width ? [...out, ...cells.slice(width)] : out;
}

function ownColumn({ columns }: Part, at: number): number {
  return columns === null ? at : (columns[at] ?? at);
}

function joinedSheet(base: SheetData, name: string, rows: SheetData["rows"], parts: readonly Part[], partAt: (row: number) => Part): SheetData {
  const own = (row: number, column: number): [SheetData, number, number] => {
    const part = partAt(row);
    return [part.table.place.sheet, row - part.start + part.first, ownColumn(part, column)];
  };
  const hiddenRows = new Set<number>();
  for (const { table, start, first } of parts) for (const row of table.place.sheet.hiddenRows ?? []) if (row >= first) hiddenRows.add(row - first + start);
  return {
    ...base,
    sheet: name,
    rows,
    tables: [],
    numberFormat: (row, column) => {
      const [sheet, at, ownAt] = own(row, column);
      return sheet.numberFormat(at, ownAt);
    },
    isRed: (row, column) => {
      const [sheet, at, ownAt] = own(row, column);
      return sheet.isRed?.(at, ownAt) ?? false;
    },
    hiddenRows,
  };
}

function placesOf(name: string, sheets: readonly string[], partAt: (row: number) => Part): JoinedSheets {
  const rowOf = (row: number): { readonly part: Part; readonly row: number } => {
    const part = partAt(row);
    return { part, row: row - part.start + part.first };
  };
  return {
    sheets,
    place: (row, columns) => {
      const own = rowOf(row);
      return { sheet: own.part.table.place.sheet.sheet, row: own.row + 1, columns: Object.fromEntries(Object.entries(columns).map(([field, at]) => [field, ownColumn(own.part, at)])) };
    },
    skipped: ({ row, reason }) => {
      const own = rowOf(row - 1);
      return { row: own.row + 1, reason, sheet: own.part.table.place.sheet.sheet };
    },
    back: (found) => (found.at?.sheet === name ? bySheet(found, found.at.cell, rowOf) : [found]),
  };
}

const PIECE = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u;

/** Pieces like `G2:G4` row by row to their own sheets, and together again to pieces there. */
function bySheet(found: Finding, cells: string, rowOf: (row: number) => { readonly part: Part; readonly row: number }): Finding[] {
  const sheets = new Map<string, Map<string, number[]>>();
  for (const piece of cells.split(",")) {
    const [, from = "A", top = "1", to = from, bottom = top] = PIECE.exec(piece) ?? [];
    for (let row = Number(top) - 1; row < Number(bottom); row++) {
      const own = rowOf(row);
      const columns = `${ownLetters(own.part, from)}:${ownLetters(own.part, to)}`;
      const sheet = own.part.table.place.sheet.sheet;
      const ofSheet = sheets.get(sheet) ?? new Map<string, number[]>();
      sheets.set(sheet, ofSheet.set(columns, [...(ofSheet.get(columns) ?? []), own.row + 1]));
    }
  }
  return [...sheets].map(([sheet, pieces]) => {
    const cell = [...pieces].map(([columns, rows]) => across(columns, rows)).join(",");
    const count = sheets.size > 1 && found.args.count !== undefined ? { count: String([...pieces.values()].flat().length) } : {};
    return { ...found, args: { ...found.args, ...count, ...(found.args.cells === undefined ? {} : { cells: cell }) }, at: { sheet, cell } };
  });
}

function ownLetters(part: Part, letters: string): string {
  return columnLetters(ownColumn(part, columnNumber(letters)));
}

function across(columns: string, rows: readonly number[]): string {
  const [from = "A", to = from] = columns.split(":");
  const list = cellList(columnNumber(from), rows);
  if (from === to) return list;
  return list.split(",").map((piece) => {
    const [top = "", bottom = top] = piece.split(":").map((cell) => cell.slice(from.length));
    return `${from}${top}:${to}${bottom}`;
  }).join(",");
}
