// The figures of a close by the cells they stand in: what a cell is called, and what its figure comes from.

import { type Origin, columnLetters, columnNumber, exact } from "../../engine";
import { formulaText, yields } from "../../sheets/formula";
import type { LaidOutTable } from "../../sheets/sheets";
import { type Computed, type Printed, type Ref, isComputed, isPrinted, isRun } from "../../sheets/table";
import type { MonthClose } from "../close-month";
import { tablesOfClose } from "../sheets-of-close";

export interface SheetCells {
  /** The figure at an address such as `D7` of a sheet that the close wrote; null for a text, a blank, or another sheet. */
  at(sheet: string, cell: string): FigureCell | null;
  /** Where a figure of that origin stands, when it stands anywhere. */
  of(origin: Origin): FigureCell | null;
}

export interface FigureCell {
  readonly sheet: string;
  readonly cell: string;
  /** Title of the sheet, names of the row, headings of the column. */
  readonly names: readonly string[];
  /** Texts at the left of its row, null where a cell is blank. */
  readonly labels: readonly (string | null)[];
  readonly figure: Printed | Computed;
  readonly origin: Origin;
  /** The native formula the sheet holds; null where it holds the value. */
  readonly formula: string | null;
  /** The cells that a native formula names, with the sign each is taken with; none where there is no such formula. */
  readonly operands: readonly { readonly sign: 1 | -1; readonly of: FigureCell }[];
}

const known = new WeakMap<MonthClose, SheetCells>();

/** The cells of a close, laid out when somebody first asks. */
export function sheetCells(close: MonthClose): SheetCells {
  const old = known.get(close);
  if (old) return old;
  const made = newSheetCells(tablesOfClose(close));
  known.set(close, made);
  return made;
}

function newSheetCells(tables: readonly LaidOutTable[]): SheetCells {
  const bySheet = new Map(tables.map((laid) => [laid.name, laid]));
  let byOrigin: Map<Origin, readonly [laid: LaidOutTable, row: number, column: number]> | null = null;
  return {
    at: (sheet, cell) => {
      const laid = bySheet.get(sheet) ?? bySheet.get(sheet.replace(/ \(\d+\)$/, ""));
      const place = /^([A-Z]{1,3})(\d+)$/.exec(cell);
      if (!laid || !place) return null;
      const column = columnNumber(place[1]!);
      const found = figureCell(laid, Number(place[2]) - 1 - laid.top, column);
      return found && { ...found, sheet };
    },
    of: (origin) => {
      byOrigin ??= placesByOrigin(tables);
      const place = byOrigin.get(origin);
      return place ? figureCell(...place) : null;
    },
  };
}

/** A figure that stands on several sheets is called by the first of them. */
function placesByOrigin(tables: readonly LaidOutTable[]): Map<Origin, readonly [LaidOutTable, number, number]> {
  const places = new Map<Origin, readonly [LaidOutTable, number, number]>();
  for (const laid of tables) {
    laid.table.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (isPrinted(cell) && cell.origin && cell.units !== 0n && !places.has(cell.origin)) places.set(cell.origin, [laid, row, column]);
      });
    });
  }
  return places;
}

function figureCell(laid: LaidOutTable, row: number, column: number): FigureCell | null {
  const figure = laid.table.rows[row]?.cells[column];
  if (!isPrinted(figure)) return null;
  const operands = isComputed(figure) ? formulaCells(figure) : [];
  return {
    sheet: laid.name,
    cell: `${columnLetters(column)}${laid.top + row + 1}`,
    names: namesOf(laid, row, column),
    labels: laid.table.rows[row]!.cells.slice(0, Math.max(1, laid.table.labels)).map((each) => (typeof each === "string" ? each : null)),
    figure,
    get origin() {
      return originOf(laid, figure);
    },
    get formula() {
      return isComputed(figure) && yields(figure.by, figure, laid.table.rows) ? formulaText(figure.by, laid.top) : null;
    },
    get operands() {
      return operands.flatMap(({ sign, at }) => {
        const of = figureCell(laid, ...at);
        return of ? [{ sign, of }] : [];
      });
    },
  };
}

function namesOf({ table }: LaidOutTable, row: number, column: number): string[] {
  const group = table.rows.slice(0, row).findLast(({ kind }) => kind === "group")?.cells[0];
  const labels = table.rows[row]!.cells.slice(0, Math.max(1, table.labels)).filter((cell): cell is string => typeof cell === "string");
  const { band, label } = table.columns[column]!;
  return [table.title, ...(table.indented && typeof group === "string" ? [group] : []), ...labels, ...(band ? [band] : []), label]
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");
}

function formulaCells({ by }: Computed): { sign: 1 | -1; at: Ref }[] {
  const signed = (sign: 1 | -1, refs: readonly Ref[]): { sign: 1 | -1; at: Ref }[] => refs.map((at) => ({ sign, at }));
  if (by.kind === "difference") return [...signed(1, [by.left]), ...signed(-1, [by.right])];
  if (by.kind === "quotient") return [...signed(1, by.of), ...signed(-1, by.less ? [by.less] : []), ...signed(1, by.by)];
  return [...signed(1, by.of.flatMap(cellsIn)), ...signed(-1, (by.less ?? []).flatMap(cellsIn))];
}

function cellsIn(part: Ref | readonly [Ref, Ref]): Ref[] {
  if (!isRun(part)) return [part];
  const [[top, left], [bottom, right]] = part;
  return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column): Ref => [top + row, left + column])).flat();
}

/** A figure's own origin; where the form computed it, that of its formula. */
function originOf(laid: LaidOutTable, figure: Printed | Computed): Origin {
  if (figure.origin) return figure.origin;
  if (!isComputed(figure)) return { kind: "sum", terms: [] };
  const { by, units, decimals } = figure;
  const sumOf = (cells: readonly { readonly sign: 1 | -1; readonly at: Ref }[]): Origin => ({
    kind: "sum",
    terms: cells.flatMap(({ sign, at: [row, column] }) => {
      const cell = laid.table.rows[row]?.cells[column];
      return isPrinted(cell) && cell.units !== 0n ? [{ sign, of: originOf(laid, cell) }] : [];
    }),
  });
  if (by.kind !== "quotient") return sumOf(formulaCells(figure));
  const below = sumOf(by.by.map((at) => ({ sign: 1, at })));
  const above = sumOf([...by.of.map((at) => ({ sign: 1 as const, at })), ...(by.less ? [{ sign: -1 as const, at: by.less }] : [])]);
  const quotient: Origin = { kind: "quotient", left: above, right: below };
  const exactly: Origin = by.times ? { kind: "product", left: quotient, right: { kind: "cells", value: exact(BigInt(by.times)), cells: [] } } : quotient;
  return { kind: "posted", from: { value: quotientOf(laid, figure), origin: exactly }, units, decimals, rule: "half-up" };
}

function quotientOf({ table }: LaidOutTable, { by }: Computed): { n: bigint; d: bigint } {
  if (by.kind !== "quotient") throw new RangeError("only a quotient is rounded by its formula");
  const sum = (refs: readonly Ref[], sign: 1n | -1n = 1n): bigint =>
    refs.reduce((total, [row, column]) => {
      const cell = table.rows[row]?.cells[column];
      return isPrinted(cell) ? total + sign * cell.units * 10n ** BigInt(18 - cell.decimals) : total;
    }, 0n);
  const above = sum(by.of) + (by.less ? sum([by.less], -1n) : 0n);
  return exact(above * BigInt(by.times ?? 1), sum(by.by));
}
