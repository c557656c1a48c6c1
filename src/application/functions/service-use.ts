// Who used how much of whom: a table of givers by receivers, or a list of from, to and quantity, each use with its cell.

import { type Exact, nearestNumber } from "../../engine";
import { isBlank } from "../../tables/cell-text";
import { type CellRows, isNumberLike, optionalNumberIn, refused, trimmed } from "./cell-arguments";
import { unusable } from "./function-error";
import { type NamedBlock, isName, namedBlock } from "./named-block";

/** One use of a service; row and column are those of its quantity in the range, 0-based. */
export interface ServiceUse {
  readonly from: string;
  readonly to: string;
  readonly quantity: Exact;
  readonly element: string | null;
  readonly row: number;
  readonly column: number;
}

export interface ServiceUses {
  readonly uses: readonly ServiceUse[];
  /** The range, without blank cells behind its data. */
  readonly rows: CellRows;
  /** True for a list of from, to and quantity. */
  readonly isList: boolean;
}

/** Names for rows and columns of a table without any. */
export interface NamesByPlace {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/**
 * Reads service use. A blank quantity is no use.
 *
 * @param namesFor  names of the rows and columns of a table that has none, given how many there are
 */
export function serviceUses(parameter: string, range: CellRows, namesFor: (rows: number, columns: number) => NamesByPlace): ServiceUses {
  const rows = trimmed(range);
  if (isList(rows)) return { uses: listUses(parameter, rows), rows, isList: true };
  const block = namedBlock(parameter, range);
  const names = block.rowNames && block.columnNames ? null : namesFor(block.figures.length, block.figures[0]!.length);
  return { uses: tableUses(block, block.rowNames ?? names!.rows, block.columnNames ?? names!.columns), rows: block.rows, isList: false };
}

/** Two names and a number in every row behind the headings. */
function isList(rows: CellRows): boolean {
  const width = rows[0]?.length ?? 0;
  if (width !== 3 && width !== 4) return false;
  const body = isNumberLike(rows[0]![2]!) ? rows : rows.slice(1);
  return body.length > 0 && body.every((row) => isName(row[0]!) && isName(row[1]!) && (isBlank(row[2]) || isNumberLike(row[2]!)) && (width === 3 || !isNumberLike(row[3]!)));
}

function listUses(parameter: string, rows: CellRows): ServiceUse[] {
  const first = isNumberLike(rows[0]![2]!) ? 0 : 1;
  return rows.slice(first).flatMap((cells, i) => {
    const at = { parameter, row: i + first, column: 2 };
    const quantity = notNegative(optionalNumberIn(cells[2], at), at);
    const element = isBlank(cells[3]) ? null : String(cells[3]).trim();
    return quantity ? [{ from: String(cells[0]).trim(), to: String(cells[1]).trim(), quantity, element, row: at.row, column: 2 }] : [];
  });
}

function tableUses({ parameter, figures, top, left }: NamedBlock, givers: readonly string[], receivers: readonly string[]): ServiceUse[] {
  return figures.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const at = { parameter, row: i + top, column: j + left };
      const quantity = notNegative(optionalNumberIn(cell, at), at);
      return quantity ? [{ from: givers[i]!, to: receivers[j]!, quantity, element: null, row: at.row, column: at.column }] : [];
    }),
  );
}

function notNegative(quantity: Exact | null, at: { parameter: string; row: number; column: number }): Exact | null {
  if (quantity && quantity.n < 0n) throw refused("negative", at, String(nearestNumber(quantity)));
  return quantity;
}

/** Refuses a giver that is not among those who have cost to give. */
export function requireGivers({ uses }: ServiceUses, known: ReadonlySet<string>, parameter: string): void {
  const stranger = uses.find((use) => !known.has(use.from));
  if (stranger) throw unusable("unknown-name", { name: stranger.from, where: { word: `functions.names.${parameter}` } });
}
