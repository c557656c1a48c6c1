// A laid-out table before it becomes a worksheet: columns, rows of text, figures and formulas, and nothing of the page around it.

import type { Figure, ReportColumn } from "../engine";

/** What a column holds. */
export type ColumnKind = ReportColumn["kind"];

/** A number as it stands in a cell: a whole number of 10^-decimals units, and what it was computed from where that is a figure's. */
export type Printed = Pick<Figure, "units" | "decimals"> & Partial<Pick<Figure, "origin">>;

/** A cell of a table: row and column, 0-based, counted from the table's first row. */
export type Ref = readonly [row: number, column: number];

/** A run of cells down one column or along one row, ends inclusive. */
export type Run = readonly [from: Ref, to: Ref];

/** `sum` is `of` less `less`; `quotient` is `of` (less `less`) over `by`, both added up, times `times`, rounded half up. */
export type Formula =
  | { readonly kind: "sum"; readonly of: readonly (Ref | Run)[]; readonly less?: readonly (Ref | Run)[] }
  | { readonly kind: "difference"; readonly left: Ref; readonly right: Ref }
  | { readonly kind: "quotient"; readonly of: readonly Ref[]; readonly less?: Ref; readonly by: readonly Ref[]; readonly times?: 100; readonly decimals: number };

/** A figure and the native formula that should yield it; the formula is written only when it does. */
export interface Computed extends Printed {
  readonly by: Formula;
}

export type TableCell = string | Printed | Computed | null;

/**
 * `group` heads the rows below it; `subtotal` and `total` add rows; `alert` is a row the reader must not miss; `line` is a text,
 * or nothing, between the ruled parts of a form.
 */
export type RowKind = "plain" | "group" | "subtotal" | "total" | "alert" | "line";

export interface TableRow {
  readonly kind: RowKind;
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  readonly label: string;
  /** Heading over several neighbouring columns that name the same band. */
  readonly band?: string;
  readonly kind: ColumnKind;
  /** Long sentences: the column is this wide and its text wraps. */
  readonly wrapAt?: number;
}

export interface Table {
  /** Report id, with `:part` where a report makes several sheets. */
  readonly id: string;
  readonly title: string;
  /** Name of its tab, where that is not the title. */
  readonly tab?: string;
  /** Number of the statutory form, or what this copy of the form is about. */
  readonly number?: string;
  readonly columns: readonly TableColumn[];
  /** Columns at the left that name a row; they stay in view and repeat on every page. */
  readonly labels: number;
  readonly rows: readonly TableRow[];
  /** Names stand indented under the heading of their group. */
  readonly indented?: boolean;
  /** Sentences under the table. */
  readonly notes: readonly string[];
}

export function isBanded(columns: readonly TableColumn[]): boolean {
  return columns.some((column) => column.band !== undefined);
}

export function isPrinted(cell: TableCell | undefined): cell is Printed | Computed {
  return cell !== null && typeof cell === "object";
}

export function isComputed(cell: TableCell | undefined): cell is Computed {
  return isPrinted(cell) && "by" in cell;
}

/** Cells added up; text and blanks count as nothing. */
export function added(cells: readonly (TableCell | undefined)[]): Printed {
  const figures = cells.filter(isPrinted);
  return comingFrom(figures.map((figure) => [1, figure]), figures.reduce(plus, { units: 0n, decimals: 0 }));
}

/** A sum with the origins of its terms, where every term that counts has one. */
function comingFrom(terms: readonly (readonly [sign: 1 | -1, of: Printed])[], { units, decimals }: Printed): Printed {
  const counting = terms.filter(([, figure]) => figure.units !== 0n);
  const origins = counting.flatMap(([sign, { origin }]) => (origin ? [{ sign, of: origin }] : []));
  if (origins.length < counting.length || origins.length === 0) return { units, decimals };
  const [only] = origins;
  return { units, decimals, origin: origins.length === 1 && only!.sign === 1 ? only!.of : { kind: "sum", terms: origins } };
}

/** The cells of some refs and runs added up. */
export function addedOver(parts: readonly (Ref | Run)[], rows: readonly Pick<TableRow, "cells">[]): Printed {
  let [units, decimals] = [0n, 0];
  for (const part of parts) {
    const [[top, left], [bottom, right]] = isRun(part) ? part : [part, part];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = rows[row]?.cells[column];
        if (!isPrinted(cell)) continue;
        if (cell.decimals === decimals) units += cell.units;
        else ({ units, decimals } = plus({ units, decimals }, cell));
      }
    }
  }
  return { units, decimals };
}

export function isRun(part: Ref | Run): part is Run {
  return typeof part[0] !== "number";
}

function plus(left: Printed, right: Printed): Pick<Printed, "units" | "decimals"> {
  const decimals = Math.max(left.decimals, right.decimals);
  return { units: left.units * 10n ** BigInt(decimals - left.decimals) + right.units * 10n ** BigInt(decimals - right.decimals), decimals };
}

export function less(left: Printed, right: Printed): Printed {
  return comingFrom([[1, left], [-1, right]], plus(left, { units: -right.units, decimals: right.decimals }));
}

/** A figure with the formula that should yield it. */
export function computed(figure: TableCell | undefined, by: Formula | null): TableCell {
  if (!isPrinted(figure)) return null;
  if (by === null) return figure;
  const { units, decimals, origin } = figure;
  return origin ? { units, decimals, origin, by } : { units, decimals, by };
}

/** The sum of some refs and runs of rows already laid out; blank where none of them holds a figure. */
export function sumOver(parts: readonly (Ref | Run)[], rows: readonly Pick<TableRow, "cells">[]): TableCell {
  const some = parts.some((part) => {
    const [[top, left], [bottom, right]] = isRun(part) ? part : [part, part];
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) if (isPrinted(rows[row]?.cells[column])) return true;
    return false;
  });
  return some ? summed(addedOver(parts, rows), parts) : null;
}

/** A figure that adds other cells, and takes some away. */
export function summed(figure: TableCell | undefined, of: readonly (Ref | Run)[], less: readonly (Ref | Run)[] = []): TableCell {
  return computed(figure, less.length > 0 ? { kind: "sum", of, less } : { kind: "sum", of });
}
