// What a test may ask of the open workbench: `window.workbench`. Whatever a user can do by mouse and keyboard is better done so.

import { bookData } from "../host/book-data";
import type { Host } from "../host/host";
import type { Stored } from "../host/model/cells";
import { areaAddress, parseArea } from "../host/model/places";
import { shownText } from "../host/model/shown-text";
import type { Workbench } from "./workbench";

export interface TestDoor {
  /** The host of the open book; another one for every book. */
  readonly host: Host;
  /** Opens a workbook as if the file had been chosen. */
  open(name: string, bytes: readonly number[]): Promise<void>;
  /** The open workbook as a file, byte by byte. */
  save(): Promise<number[]>;
  /** Names of the worksheets in their order. */
  sheets(): string[];
  /** What stands in cells, row by row; errors as text, empty as null. */
  values(sheet: string, address: string): (string | number | boolean | null)[][];
  /** What cells show by their number formats. */
  texts(sheet: string, address: string): string[][];
  formula(sheet: string, address: string): string | null;
  /** Enters as the user would: formulas are calculated, the add-in is told. */
  enter(sheet: string, address: string, values: unknown): Promise<void>;
  /** Selects as the user would, and shows it in the grid. */
  select(sheet: string, address: string): Promise<void>;
  selection(): { readonly sheet: string; readonly address: string };
  /** Waits until every request is answered and every custom function has its result. */
  settled(): Promise<void>;
  /** Values and number formats of the whole book as JSON, to be compared with what a reader finds in the saved file. */
  bookAsJson(): string;
}

declare global {
  interface Window {
    workbench?: TestDoor;
  }
}

export function testDoor(workbench: Workbench): TestDoor {
  const placeOf = (sheet: string, address: string) => {
    const found = workbench.host.book.findSheet(sheet);
    const area = parseArea(address);
    if (!found || !area) throw new Error(`there is no ${sheet}!${address}`);
    return { sheet: found, area };
  };
  const read = <T>(sheet: string, address: string, cell: (row: number, column: number) => T): T[][] => {
    const { top, left, bottom, right } = placeOf(sheet, address).area;
    return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => cell(top + row, left + column)));
  };
  return {
    get host() {
      return workbench.host;
    },
    open: (name, bytes) => workbench.openFile(new File([new Uint8Array(bytes)], name)),
    save: async () => [...(await workbench.save())],
    sheets: () => workbench.host.book.sheets.map(({ name }) => name),
    values: (sheet, address) => read(sheet, address, (row, column) => plain(placeOf(sheet, address).sheet.cells.at(row, column))),
    texts: (sheet, address) => {
      const { cells, formats } = placeOf(sheet, address).sheet;
      return read(sheet, address, (row, column) => shownText(cells.at(row, column), formats.at(row, column).numberFormat));
    },
    formula: (sheet, address) => {
      const place = placeOf(sheet, address);
      return place.sheet.cells.formulaAt(place.area.top, place.area.left) ?? null;
    },
    enter: (sheet, address, values) => workbench.host.enter(sheet, address, values),
    select: (sheet, address) =>
      workbench.host.act((book) => {
        const place = placeOf(sheet, address);
        if (book.active !== place.sheet) book.activate(place.sheet);
        book.selected = place;
        book.announce({ event: "SelectionChanged", ...place });
      }),
    selection: () => {
      const { sheet, area } = workbench.host.book.selected;
      return { sheet: sheet.name, address: areaAddress(area) };
    },
    settled: async () => {
      do {
        await workbench.host.act(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 50));
        // A result that has just come may ask the next function.
        await workbench.host.act(() => undefined);
      } while (workbench.host.functions.pending > 0);
    },
    bookAsJson: () => {
      const data = bookData(workbench.host.book);
      return JSON.stringify(data.sheets.map(({ sheet, rows, hidden, report, tables, numberFormat }) => ({ sheet, hidden, report, tables, rows, formats: rows.map((cells, row) => cells.map((_, column) => numberFormat(row, column))) })));
    },
  };
}

function plain(stored: Stored | undefined): string | number | boolean | null {
  return typeof stored === "object" ? stored.error : (stored ?? null);
}
