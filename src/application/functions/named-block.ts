// A block of figures as accountants lay it out: names in the first column, headings in the first row, either or neither.

import { cleanText, isBlank } from "../../tables/cell-text";
import { isTotalLabel } from "../../tables/row-labels";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, isNumberLike, refused, trimmed } from "./cell-arguments";

/** The figures of a block and, where it has them, the names of its rows and columns. */
export interface NamedBlock {
  readonly parameter: string;
  /** The whole range without blank cells behind its data. */
  readonly rows: CellRows;
  /** 1 where the first row holds headings, 1 where the first column holds names, else 0. */
  readonly top: 0 | 1;
  readonly left: 0 | 1;
  readonly rowNames: readonly string[] | null;
  readonly columnNames: readonly string[] | null;
  readonly figures: CellRows;
}

/**
 * Reads a range as a block of figures.
 *
 * @throws FunctionError for a range without data, names that stand twice, figures without a name, and totals among them
 */
export function namedBlock(parameter: string, range: CellRows): NamedBlock {
  const rows = trimmed(range);
  if (rows.length === 0) throw refused("blank", { parameter });
  const top = isHeadingRow(rows) ? 1 : 0;
  const left = rows[0]!.length > 1 && rows.slice(top).some((row) => isName(row[0]!)) ? 1 : 0;
  const body = rows.slice(top);
  if (body.length === 0) throw refused("no-figures", { parameter });
  const rowNames = left ? namesOf(parameter, body.map((row) => row[0]!), (i) => [i + top, 0]) : null;
  const columnNames = top ? namesOf(parameter, rows[0]!.slice(left), (i) => [0, i + left]) : null;
  return { parameter, rows, top, left, rowNames, columnNames, figures: body.map((row) => row.slice(left)) };
}

/** A text that is no number; names made of digits alone cannot be told from figures. */
export function isName(cell: CellValue): boolean {
  return typeof cell === "string" && !isBlank(cell) && !isNumberLike(cell);
}

function isHeadingRow(rows: CellRows): boolean {
  const [first] = rows;
  if (rows.length < 2 || first === undefined) return false;
  return first.length === 1 ? isName(first[0]!) && isNumberLike(rows[1]![0]!) : first.slice(1).some(isName);
}

function namesOf(parameter: string, cells: readonly CellValue[], place: (index: number) => readonly [row: number, column: number]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const [row, column] = place(i);
    const name = isBlank(cell) ? "" : cleanText(String(cell));
    if (name === "") throw refused("name-missing", { parameter, row, column });
    if (isTotalLabel(name)) throw refused("total-inside", { parameter, row, column }, name);
    if (seen.has(name)) throw refused("name-twice", { parameter, row, column }, name);
    seen.add(name);
    return name;
  });
}
