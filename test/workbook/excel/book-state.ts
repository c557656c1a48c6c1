// Everything there is to see of the host's workbook as one text, so that a workbook before and after can be compared.
import type { Book } from "../../../src/workbench/host/model/book";
import type { Sheet } from "../../../src/workbench/host/model/sheet";
import { usedAreaOf } from "./host-areas";

/** Equal texts stand for equal workbooks; ids are left out, since an added sheet gets another one. */
export function stateOf(book: Book): string {
  return JSON.stringify(
    {
      calculation: book.calculation.mode,
      events: book.enableEvents,
      settings: [...book.settings],
      active: book.active.name,
      names: namesOf(book),
      tables: book.tables.map(({ name, sheet, area }) => [name, sheet.name, area]),
      sheets: book.sheets.map(sheetState),
    },
    null,
    1,
  );
}

function sheetState(sheet: Sheet): unknown {
  const used = usedAreaOf(sheet);
  const cells: unknown[] = [];
  for (let row = 0; row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) {
      const style = sheet.formats.at(row, column);
      cells.push([row, column, sheet.cells.at(row, column) ?? null, sheet.cells.formulaAt(row, column) ?? null, Object.entries(style).sort(byKey)]);
    }
  }
  const { name, visibility, merges, frozen, filter, page } = sheet;
  return {
    name,
    visibility,
    cells,
    merges: merges.map((area) => Object.values(area).join()).sort(),
    columns: sheet.columns.special(),
    rows: sheet.rows.special(),
    frozen,
    filter,
    page,
    names: namesOf(sheet),
  };
}

function namesOf({ names }: Book | Sheet): unknown {
  return names.list().map(({ name, formula, visible }) => [name, formula, visible]).sort();
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The first lines in which two states differ, for a message one can read. */
export function difference(before: string, after: string): string {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const at = a.findIndex((line, index) => line !== b[index]);
  return at === -1 ? "" : `- ${a.slice(at - 2, at + 3).join(" ")}\n+ ${b.slice(at - 2, at + 3).join(" ")}`;
}
