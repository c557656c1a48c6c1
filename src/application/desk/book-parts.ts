// A workbook in parts small enough to hand to another thread one by one: nobody waits long for any of them.

import { type CellValue, type FormatRuns, type NamedTable, type SheetData, type WorkbookData, type WorkbookNote, formatAt } from "../../workbook/workbook";

/** Cells of a part: copied from thread to thread in a few milliseconds. */
const CELLS_AT_ONCE = 4_000;

/** A sheet before its cells. */
interface SheetHead {
  readonly sheet: string;
  readonly tables: readonly NamedTable[];
  readonly hidden: boolean;
  readonly cells: SheetData["cells"];
  readonly report: string | null;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

export type BookPart =
  | { readonly kind: "book"; readonly name: string; readonly notes: readonly WorkbookNote[]; readonly sheets: readonly SheetHead[] }
  | {
      readonly kind: "rows";
      readonly sheet: number;
      readonly top: number;
      readonly rows: readonly (readonly CellValue[])[];
      readonly formats: readonly FormatRuns[];
      /** Red cells by row and column; null where colours are unknown. */
      readonly red: readonly (readonly [row: number, column: number])[] | null;
    };

export function* bookParts({ name, notes, sheets }: WorkbookData): Generator<BookPart> {
  yield { kind: "book", name, notes, sheets: sheets.map(headOf) };
  for (const [place, sheet] of sheets.entries()) {
    // Our own sheets are told from the user's by their mark; their cells are no input.
    if (sheet.report === null) yield* rowParts(place, sheet);
  }
}

function headOf({ sheet, tables, hidden, cells, report, hiddenRows, hiddenColumns }: SheetData): SheetHead {
  return { sheet, tables, hidden, cells, report, ...(hiddenRows ? { hiddenRows } : {}), ...(hiddenColumns ? { hiddenColumns } : {}) };
}

function* rowParts(place: number, data: SheetData): Generator<BookPart> {
  for (let top = 0; top < data.rows.length; ) {
    let bottom = top;
    for (let cells = 0; bottom < data.rows.length && cells < CELLS_AT_ONCE; bottom++) cells += data.rows[bottom]!.length + 1;
    const rows = data.rows.slice(top, bottom);
    yield { kind: "rows", sheet: place, top, rows, formats: formatsOf(data, top, rows), red: redOf(data, top, rows) };
    top = bottom;
  }
}

function formatsOf(data: SheetData, top: number, rows: readonly (readonly CellValue[])[]): FormatRuns[] {
  const columns: FormatRuns[] = [];
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const runs = (columns[column] ??= { starts: [], formats: [] });
      const format = data.numberFormat(top + index, column);
      if (runs.formats.length > 0 && runs.formats.at(-1) === format) return;
      runs.starts.push(top + index);
      runs.formats.push(format);
    });
  });
  return Array.from(columns, (runs) => runs ?? { starts: [], formats: [] });
}

function redOf(data: SheetData, top: number, rows: readonly (readonly CellValue[])[]): [number, number][] | null {
  if (!data.isRed) return null;
  const red: [number, number][] = [];
  rows.forEach((cells, index) => cells.forEach((cell, column) => void (cell !== null && data.isRed!(top + index, column) && red.push([top + index, column]))));
  return red;
}

/** Puts a workbook together again from its parts, as they come. */
export function bookFromParts(): { take(part: BookPart): void; book(): WorkbookData } {
  let head: Extract<BookPart, { kind: "book" }> | null = null;
  let sheets: TakenSheet[] = [];
  return {
    take: (part) => {
      if (part.kind === "rows") return takeRows(sheets[part.sheet]!, part);
      head = part;
      sheets = part.sheets.map((own) => ({ own, rows: [], formats: [], red: null }));
    },
    book: () => {
      if (head === null) throw new Error("no part of a workbook has been taken yet");
      return { name: head.name, notes: head.notes, sheets: sheets.map(sheetData) };
    },
  };
}

interface TakenSheet {
  readonly own: SheetHead;
  readonly rows: (readonly CellValue[])[];
  readonly formats: FormatRuns[];
  red: Set<string> | null;
}

function takeRows(sheet: TakenSheet, { rows, formats, red }: Extract<BookPart, { kind: "rows" }>): void {
  for (const row of rows) sheet.rows.push(row);
  formats.forEach(({ starts, formats: texts }, column) => {
    const runs = (sheet.formats[column] ??= { starts: [], formats: [] });
    for (const [index, start] of starts.entries()) {
      runs.starts.push(start);
      runs.formats.push(texts[index]!);
    }
  });
  if (red === null) return;
  sheet.red ??= new Set();
  for (const [row, column] of red) sheet.red.add(`${row} ${column}`);
}

function sheetData({ own, rows, formats, red }: TakenSheet): SheetData {
  return {
    ...own,
    rows,
    numberFormat: (row, column) => ((rows[row]?.[column] ?? null) === null ? null : formatAt(formats[column], row)),
    ...(red === null ? {} : { isRed: (row: number, column: number) => red.has(`${row} ${column}`) }),
  };
}
