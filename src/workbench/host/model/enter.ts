// Entering into cells, clearing and copying them; the rest of the workbook is told.

import type { Area } from "../../../workbook/workbook";
import { invalidArgument, invalidOperation } from "../host-error";
import { type Entry, readEntry } from "./entered-value";
import { columnsOf, common, rowsOf } from "./places";
import { shiftedFormula } from "./shift-formula";
import type { SheetArea } from "./book";

/** Most cells that Excel takes in one go. */
const MOST_CELLS = 5_000_000;

/** Enters a value into every cell, or a grid of them: null leaves a cell as it is. */
export function enter({ sheet, area }: SheetArea, given: unknown): void {
  sheet.refuseLocked(area);
  const entryAt = gridOf(area, given);
  const { cells, formats } = sheet;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const entered = entryAt(row - area.top, column - area.left);
      if (entered === null) continue;
      if (cells.spilledFrom(row, column) === undefined) cells.takeSpillBack(row, column);
      const style = formats.at(row, column);
      const entry: Entry = typeof entered === "number" && Number.isFinite(entered) ? { value: entered } : readEntry(entered, style.numberFormat);
      if ("formula" in entry) cells.putFormula(row, column, entry.formula);
      else if ("clear" in entry) cells.put(row, column, undefined);
      else {
        cells.put(row, column, entry.value);
        const { format } = entry;
        if (format !== undefined && style.numberFormat === "General") formats.change({ top: row, left: column, bottom: row, right: column }, (before) => ({ ...before, numberFormat: format }));
      }
    }
  }
  tellChanged({ sheet, area });
}

/** What `Range.clear` does. */
export function clear({ sheet, area }: SheetArea, applyTo: string): void {
  if (!["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(applyTo)) throw invalidArgument();
  sheet.refuseLocked(area);
  if (applyTo === "All" || applyTo === "Formats") {
    sheet.unmerge(area);
    sheet.formats.reset(area);
  }
  if (applyTo !== "All" && applyTo !== "Contents") return;
  const filled = sheet.cells.used();
  const within = filled && common(filled, area);
  if (!within) return;
  for (const { row, column } of sheet.cells.formulasIn(within)) sheet.cells.takeSpillBack(row, column);
  for (let row = within.top; row <= within.bottom; row++) for (let column = within.left; column <= within.right; column++) sheet.cells.put(row, column, undefined);
  tellChanged({ sheet, area: within });
}

/** Copies cells from one area over another; the source is repeated where the target is a multiple of it. */
export function copy(source: SheetArea, target: SheetArea, copyType: string): void {
  if (!["All", "Formulas", "Values", "Formats"].includes(copyType)) throw invalidArgument();
  const { sheet, area } = target;
  sheet.refuseLocked(area);
  const taken = copied(source);
  const height = rowsOf(source.area);
  const width = columnsOf(source.area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const from = taken[((row - area.top) % height) * width + ((column - area.left) % width)]!;
      if (copyType !== "Formats") {
        const formula = copyType === "Values" || from.formula === undefined ? undefined : shiftedFormula(from.formula, row - from.row, column - from.column);
        if (formula === undefined) sheet.cells.put(row, column, from.value);
        else sheet.cells.putFormula(row, column, formula);
      }
      if (copyType === "All" || copyType === "Formats") sheet.formats.change({ top: row, left: column, bottom: row, right: column }, () => from.style);
    }
  }
  if (copyType === "All" || copyType === "Formats") copyMerges(source, target);
  if (copyType !== "Formats") tellChanged(target);
}

/** Everything of the source before anything is written, since the areas may overlap. */
function copied({ sheet, area }: SheetArea) {
  return Array.from({ length: rowsOf(area) * columnsOf(area) }, (_, place) => {
    const row = area.top + Math.floor(place / columnsOf(area));
    const column = area.left + (place % columnsOf(area));
    const isSpilled = sheet.cells.spilledFrom(row, column) !== undefined;
    return { row, column, value: isSpilled ? undefined : sheet.cells.at(row, column), formula: sheet.cells.formulaAt(row, column), style: sheet.formats.at(row, column) };
  });
}

function copyMerges(source: SheetArea, { sheet, area }: SheetArea): void {
  const merges = source.sheet.merges.filter((merged) => common(merged, source.area) !== null);
  sheet.unmerge(area);
  for (const { top, left, bottom, right } of merges) {
    const down = area.top - source.area.top;
    const across = area.left - source.area.left;
    sheet.merge({ top: top + down, left: left + across, bottom: bottom + down, right: right + across });
  }
}

function tellChanged({ sheet, area }: SheetArea): void {
  sheet.book.calculation.changed(sheet, area);
  sheet.book.announce({ event: "DataChanged", sheet, area, changeType: "RangeEdited" });
}

/** One value for all cells, or a grid of just the area's size. */
export function gridOf(area: Area, given: unknown): (row: number, column: number) => unknown {
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  if (rows * columns > MOST_CELLS) throw invalidOperation("There are too many cells.");
  if (!Array.isArray(given)) return () => given;
  const isGrid = given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
  if (!isGrid) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => (given as unknown[][])[row]![column];
}
