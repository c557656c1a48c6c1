// STEPDOWN: departments closed level by level (三级分摊), the cost that is left in the shape of the costs.

import { type Exact, levelStepDown, nearestNumber } from "../../engine";
import { isBlank } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, isNumberLike, optionalNumberIn, refused, requireSpill, trimmed } from "./cell-arguments";
import { unusable } from "./function-error";
import { type NamedBlock, isName, namedBlock } from "./named-block";
import { sayingWhy } from "./service-input";
import { type ServiceUses, requireGivers, serviceUses } from "./service-use";

const ROUNDING = { amountDecimals: 2, rateDecimals: null, tail: "largest-remainder" } as const;

/**
 * Closes departments level by level; those of one level give at once and receive nothing more.
 *
 * @param costs    departments in rows, cost elements in columns, with or without names
 * @param drivers  what every closing department gives to whom: a table, or from, to, quantity and perhaps cost element
 * @param levels   a level number beside each department (blank: it stays open), department and number, or one row of names a level
 * @returns the costs range after the last level; closed departments hold zero, and every column adds up to what it was
 */
export function stepDownRange(costs: CellRows, drivers: CellRows, levels: CellRows): (string | number)[][] {
  requireSpill(costs.length, costs[0]?.length ?? 0);
  const block = namedBlock("costs", costs);
  const ids = block.rowNames ?? block.figures.map((_, i) => String(i + 1));
  const elements = block.columnNames ?? block.figures[0]!.map((_, j) => String(j + 1));
  const closing = levelsOf(levels, ids);
  const uses = serviceUses("drivers", drivers, (rows, columns) => placeNames(ids, closing.flat(), rows, columns));
  requireKnown(uses, ids, elements);
  const departments = block.figures.map((row, i) => ({ id: ids[i]!, costs: new Map(elements.map((element, j) => [element, costIn(block, row[j], i, j)])) }));
  const { finalByElement } = sayingWhy(() => levelStepDown({ departments, levels: closing, consumption: uses.uses, rounding: ROUNDING }));
  return block.rows.map((row, i) =>
    row.map((cell, j) => {
      if (i < block.top || j < block.left) return typeof cell === "string" || typeof cell === "number" ? cell : "";
      return nearestNumber(finalByElement.get(elements[j - block.left]!)?.get(ids[i - block.top]!) ?? { n: 0n, d: 1n });
    }),
  );
}

/** A blank cost is none: few departments have every element. */
function costIn({ top, left }: NamedBlock, cell: CellValue | undefined, row: number, column: number): Exact {
  return optionalNumberIn(cell, { parameter: "costs", row: row + top, column: column + left }) ?? { n: 0n, d: 1n };
}

function requireKnown(uses: ServiceUses, ids: readonly string[], elements: readonly string[]): void {
  requireGivers(uses, new Set(ids), "costs");
  const where = { word: "functions.names.costs" };
  const stranger = uses.uses.find((use) => !ids.includes(use.to));
  if (stranger) throw unusable("unknown-name", { name: stranger.to, where });
  const other = uses.uses.find((use) => use.element !== null && !elements.includes(use.element));
  if (other) throw unusable("unknown-name", { name: other.element ?? "", where });
}

/** A table without names has a column for every department, and a row for every one or for every closing one. */
function placeNames(ids: readonly string[], closing: readonly string[], rows: number, columns: number): { rows: readonly string[]; columns: readonly string[] } {
  const givers = rows === ids.length ? ids : ids.filter((id) => closing.includes(id));
  if (columns !== ids.length || rows !== givers.length) throw unusable("bare-drivers", { departments: String(ids.length), rows: String(rows), columns: String(columns) });
  return { rows: givers, columns: ids };
}

function levelsOf(range: CellRows, ids: readonly string[]): string[][] {
  const rows = trimmed(range);
  if (rows.length === 0) throw refused("blank", { parameter: "levels" });
  const levels = rows.some((row) => row.some(isNumberLike)) ? byNumber(rows, ids) : rows.map((row) => row.filter((cell) => !isBlank(cell)).map((cell) => String(cell).trim()));
  const all = levels.flat();
  const wrong = all.find((id, i) => !ids.includes(id) || all.indexOf(id) !== i);
  if (wrong !== undefined) throw unusable("unknown-name", { name: wrong, where: { word: "functions.names.costs" } });
  return levels.filter((level) => level.length > 0);
}

/** Departments by ascending level number. */
function byNumber(rows: CellRows, ids: readonly string[]): string[][] {
  const named = rows[0]!.length === 2;
  const first = isNumberLike(rows[0]!.at(-1)!) || rows.length === 1 || !rows[0]!.some(isName) || (named && ids.includes(String(rows[0]![0]).trim())) ? 0 : 1;
  const body = rows.slice(first);
  if (rows[0]!.length > 2 || (!named && body.length > ids.length)) throw unusable("levels-shape");
  const levels = new Map<number, string[]>();
  body.forEach((row, i) => {
    const at = { parameter: "levels", row: i + first, column: row.length - 1 };
    const level = optionalNumberIn(row.at(-1), at);
    if (level === null) return;
    if (level.n <= 0n || level.n % level.d !== 0n) throw refused("level-number", at, String(row.at(-1)));
    const number = Number(level.n / level.d);
    levels.set(number, [...(levels.get(number) ?? []), named ? String(row[0]).trim() : ids[i]!]);
  });
  return [...levels].sort(([a], [b]) => a - b).map(([, names]) => names);
}
