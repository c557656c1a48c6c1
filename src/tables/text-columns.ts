// Columns that hold text: codes, names, one of a few words, yes or no.

import type { CellValue } from "../workbook/workbook";
import { cleanCode, cleanText, codeOfNumber, isBlank, isError, isInPowers } from "./cell-text";
import { cellByCell, column } from "./column";
import type { Column, ColumnCells, Read } from "./column";
import { matchKey } from "./match-key";

/** A code: equal codes are equal texts; a numeric cell counts as the digits it shows. */
export function code(zh: string, en: string): Column<string | null> {
  return column<string | null>(zh, en, { holds: "code", read: cellByCell(readCode) });
}

/** A name or a remark, kept as written. */
export function text(zh: string, en: string): Column<string | null> {
  return column<string | null>(zh, en, { holds: "text", read: cellByCell(readText) });
}

const LARGEST_EXACT = 1e15;

function readCode(cell: CellValue, index: number, cells: ColumnCells): Read<string> {
  if (isBlank(cell)) return null;
  if (isError(cell)) return refuseError(cell.error, index, cells);
  if (typeof cell === "string" && isInPowers(cell)) {
    cells.report("code-in-powers", index, { value: cell.trim() });
    return undefined;
  }
  // More digits than a worksheet number holds: the last ones are not what was typed.
  if (typeof cell === "number" && Math.abs(cell) >= LARGEST_EXACT) cells.report("number-too-long", index, { value: codeOfNumber(cell, null) });
  const cleaned = typeof cell === "number" ? codeOfNumber(cell, cells.numberFormat(index)) : cleanCode(String(cell));
  if (cleaned !== String(cell)) cells.report("text-cleaned", index, { value: cleaned });
  return cleaned;
}

function readText(cell: CellValue, index: number, cells: ColumnCells): Read<string> {
  if (isBlank(cell)) return null;
  return isError(cell) ? refuseError(cell.error, index, cells) : cleanText(String(cell));
}

export function refuseError(error: string, index: number, cells: ColumnCells): undefined {
  cells.report("cell-error", index, { value: error });
  return undefined;
}

/** One of a few words; each id lists the other words that mean it, separated by `|`. */
export function choice<const W extends Readonly<Record<string, string>>>(
  zh: string,
  en: string,
  words: W,
): Column<(keyof W & string) | null> {
  type Id = keyof W & string;
  const meanings = new Map<string, Id>();
  for (const id of Object.keys(words) as Id[]) {
    for (const word of [id, ...(words[id] ?? "").split("|")]) meanings.set(matchKey(word), id);
  }
  const readCell = (cell: CellValue, index: number, cells: ColumnCells): Read<Id> => {
    if (isBlank(cell)) return null;
    if (isError(cell)) return refuseError(cell.error, index, cells);
    const meaning = meanings.get(matchKey(String(cell)));
    if (meaning === undefined) cells.report("value-not-allowed", index, { value: String(cell), allowed: Object.keys(words).join(", ") });
    return meaning;
  };
  return column<Id | null>(zh, en, { holds: "word", words, read: cellByCell(readCell) });
}

const YES = new Set(["1", "true", "yes", "y", "是", "√", "✓", "对", "有"]);
const NO = new Set(["0", "false", "no", "n", "否", "×", "✗", "x", "非", "无"]);

/** Yes or no, written 1/0, 是/否, true/false or Y/N. */
export function flag(zh: string, en: string): Column<boolean | null> {
  return column<boolean | null>(zh, en, { holds: "flag", read: cellByCell(readFlag) });
}

function readFlag(cell: CellValue, index: number, cells: ColumnCells): Read<boolean> {
  if (typeof cell === "boolean") return cell;
  if (isBlank(cell)) return null;
  if (isError(cell)) return refuseError(cell.error, index, cells);
  const word = matchKey(String(cell)) || String(cell);
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  cells.report("value-not-allowed", index, { value: String(cell), allowed: "1, 0" });
  return undefined;
}
