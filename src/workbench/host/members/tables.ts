// Tables of a worksheet or of the workbook.

import { invalidArgument, itemAlreadyExists } from "../host-error";
import { enter } from "../model/enter";
import { common } from "../model/places";
import type { SheetArea, Table } from "../model/book";
import { bodyOf } from "../model/tables";
import type { OneTable, TableList } from "../model/things";
import { ExcelObject, declareKind, method, part, value } from "../protocol/excel-object";
import { areaAt, rangeOf } from "./range-places";

function listOf({ book, sheet }: TableList): ExcelObject<"Table">[] {
  return book.tables.filter((table) => sheet === null || table.sheet === sheet).map((table) => new ExcelObject("Table", { book, table }));
}

function find(list: TableList, key: unknown): ExcelObject<"Table"> | null {
  const wanted = String(key).toLowerCase();
  return listOf(list).find(({ thing: { table } }) => table.id === wanted || table.name.toLowerCase() === wanted) ?? null;
}

function add(list: TableList, address: unknown, hasHeaders: unknown): ExcelObject<"Table"> {
  const { book } = list;
  const place = address instanceof ExcelObject ? (address as ExcelObject<"Range">).thing : areaAt(list.sheet ?? book.active, String(address));
  if (!place) throw invalidArgument();
  const { sheet, area } = place;
  sheet.refuseProtected();
  if (book.tables.some((table) => table.sheet === sheet && common(table.area, area))) throw invalidArgument("A table cannot overlap another table.");
  const number = 1 + Math.max(0, ...book.tables.map(({ id }) => Number(id)));
  const table: Table = { id: String(number), name: freeName(list, number), sheet, area, showHeaders: true, showTotals: false, style: "TableStyleMedium2", showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false };
  if (hasHeaders !== true) throw invalidArgument("This host makes tables of areas with headings only.");
  nameHeadings(place);
  book.tables.push(table);
  return new ExcelObject("Table", { book, table });
}

/** Headings are texts, each its own. */
function nameHeadings({ sheet, area }: SheetArea): void {
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const held = sheet.cells.at(area.top, column);
    let name = held === undefined || typeof held === "object" ? `Column${column - area.left + 1}` : String(held);
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${String(held)}${number}`;
    seen.add(name.toLowerCase());
    sheet.cells.put(area.top, column, name);
  }
}

function freeName(list: TableList, number: number): string {
  for (let next = number; ; next++) if (!find({ ...list, sheet: null }, `Table${next}`)) return `Table${next}`;
}

export const TABLE_COLLECTION = declareKind("TableCollection", {
  items: listOf,
  find: (list, key) => find(list, key) ?? undefined,
  members: {
    count: value("1.1", (list) => listOf(list).length),
    add: method("1.1", add),
    getCount: method("1.4", (list) => listOf(list).length),
    getItemOrNullObject: method("1.4", find),
  },
});

export const TABLE = declareKind("Table", {
  identify: ({ table }) => ({ Id: table.id }),
  members: {
    id: value("1.1", ({ table }) => table.id),
    name: value("1.1", ({ table }) => table.name, ({ book, table }, name: unknown) => {
      const taken = find({ book, sheet: null }, name);
      if (taken && taken.thing.table !== table) throw itemAlreadyExists();
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(String(name))) throw invalidArgument();
      table.name = String(name);
    }),
    style: value("1.1", ({ table }) => table.style, ({ table }, style: unknown) => void (table.style = String(style))),
    showHeaders: value("1.1", ({ table }) => table.showHeaders),
    showTotals: value("1.1", ({ table }) => table.showTotals),
    showBandedRows: value("1.3", ({ table }) => table.showBandedRows, ({ table }, on: unknown) => void (table.showBandedRows = on === true)),
    showBandedColumns: value("1.3", ({ table }) => table.showBandedColumns, ({ table }, on: unknown) => void (table.showBandedColumns = on === true)),
    showFilterButton: value("1.3", ({ table }) => table.showFilterButton, ({ table }, on: unknown) => void (table.showFilterButton = on === true)),
    highlightFirstColumn: value("1.3", ({ table }) => table.highlightFirstColumn, ({ table }, on: unknown) => void (table.highlightFirstColumn = on === true)),
    highlightLastColumn: value("1.3", ({ table }) => table.highlightLastColumn, ({ table }, on: unknown) => void (table.highlightLastColumn = on === true)),
    worksheet: part("1.2", ({ table }) => new ExcelObject("Worksheet", table.sheet)),
    rows: part("1.1", (one) => new ExcelObject("TableRowCollection", one)),
    columns: part("1.1", (one) => new ExcelObject("TableColumnCollection", one)),
    getRange: method("1.1", ({ table }) => rangeOf(table.sheet, table.area)),
    getHeaderRowRange: method("1.1", ({ table }) => rangeOf(table.sheet, { ...table.area, bottom: table.area.top })),
    getDataBodyRange: method("1.1", ({ table }) => rangeOf(table.sheet, bodyOf(table))),
    resize: method("1.13", ({ table }, given: unknown) => {
      const place = given instanceof ExcelObject ? (given as ExcelObject<"Range">).thing : areaAt(table.sheet, String(given));
      if (!place || place.sheet !== table.sheet || place.area.top !== table.area.top) throw invalidArgument();
      table.area = place.area;
    }),
    delete: method("1.1", ({ book, table }: OneTable) => {
      table.sheet.refuseProtected();
      book.tables.splice(book.tables.indexOf(table), 1);
      table.sheet.cells.each(table.area, (row, column) => table.sheet.cells.put(row, column, undefined));
    }),
    convertToRange: method("1.2", ({ book, table }: OneTable) => {
      book.tables.splice(book.tables.indexOf(table), 1);
      return rangeOf(table.sheet, table.area);
    }),
  },
});

export const TABLE_ROW_COLLECTION = declareKind("TableRowCollection", {
  items: ({ table }) => Array.from({ length: rowCount(table) }, (_, index) => new ExcelObject("TableRow", { table, index })),
  members: {
    count: value("1.1", ({ table }) => rowCount(table)),
    getCount: method("1.4", ({ table }) => rowCount(table)),
    add: method("1.1", ({ table }: OneTable, index: unknown, values: unknown) => {
      if (index !== null && index !== undefined) throw invalidArgument("This host adds rows at the end of a table only.");
      const rows = Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[][]) : [values as unknown[]];
      const top = bodyOf(table).bottom + 1;
      enter({ sheet: table.sheet, area: { ...table.area, top, bottom: top + rows.length - 1 } }, rows);
      table.area = { ...table.area, bottom: table.area.bottom + rows.length };
      return new ExcelObject("TableRow", { table, index: rowCount(table) - rows.length });
    }),
  },
});

const rowCount = (table: Table): number => bodyOf(table).bottom - bodyOf(table).top + 1;

export const TABLE_ROW = declareKind("TableRow", {
  members: {
    index: value("1.1", ({ index }) => index),
    values: value("1.1", ({ table, index }) => [bodyValues(table, index)]),
    getRange: method("1.1", ({ table, index }) => rangeOf(table.sheet, { ...bodyOf(table), top: bodyOf(table).top + index, bottom: bodyOf(table).top + index })),
  },
});

function bodyValues(table: Table, index: number): unknown[] {
  const { left, right, top } = bodyOf(table);
  return Array.from({ length: right - left + 1 }, (_, column) => table.sheet.cells.at(top + index, left + column) ?? "");
}

export const TABLE_COLUMN_COLLECTION = declareKind("TableColumnCollection", {
  items: ({ table }) => Array.from({ length: table.area.right - table.area.left + 1 }, (_, index) => new ExcelObject("TableColumn", { table, index })),
  members: {
    count: value("1.1", ({ table }) => table.area.right - table.area.left + 1),
    getCount: method("1.4", ({ table }) => table.area.right - table.area.left + 1),
  },
});

export const TABLE_COLUMN = declareKind("TableColumn", {
  identify: ({ index }) => ({ Id: index + 1 }),
  members: {
    id: value("1.1", ({ index }) => index + 1),
    index: value("1.1", ({ index }) => index),
    name: value("1.1", ({ table, index }) => table.sheet.cells.at(table.area.top, table.area.left + index) ?? ""),
    getRange: method("1.1", ({ table, index }) => rangeOf(table.sheet, { ...table.area, left: table.area.left + index, right: table.area.left + index })),
  },
});
