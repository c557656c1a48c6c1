// The lineage of a close as data: one list of steps, and for every figure the number of the step it is.

import { type Exact, type Ledger, type Origin, type OriginStep, type Report, isFigure, reduced, unfolded } from "../engine";

/** A step of the graph; numbers point to other steps of the list. Exact values are `n` or `n/d` in currency units. */
export type LineageStep =
  | { readonly step: "lines"; readonly measure: string; readonly sheet: string; readonly rows: readonly number[]; readonly elsewhere?: readonly LinesOnSheet[] }
  | { readonly step: "cells"; readonly value: string; readonly cells: readonly string[] }
  | { readonly step: "sum"; readonly plus: readonly number[]; readonly minus: readonly number[] }
  | { readonly step: "share"; readonly of: number; readonly part: string; readonly whole: string; readonly driver: string; readonly cells: readonly string[] }
  | { readonly step: "product" | "quotient"; readonly left: number; readonly right: number }
  | { readonly step: "rounded"; readonly of: number; readonly by: string; readonly rule: string };

/** Lines of a ledger that stands on several sheets, beside those of its first. */
interface LinesOnSheet {
  readonly sheet: string;
  readonly rows: readonly number[];
}

export interface LineageGraph {
  readonly steps: readonly LineageStep[];
  /** Report id -> one object per row: column -> step. */
  readonly figures: Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>;
}

/** Unfolds the origins of all figures; a step that many figures share is listed once. */
export function lineageGraph(reports: readonly Report[], ledger: Ledger): LineageGraph {
  const steps: LineageStep[] = [];
  const numbers = new Map<Origin, number>();
  const number = (origin: Origin): number => {
    const known = numbers.get(origin);
    if (known !== undefined) return known;
    const step = stepOf(unfolded(origin), number, ledger);
    steps.push(step);
    numbers.set(origin, steps.length - 1);
    return steps.length - 1;
  };
  const figures = Object.fromEntries(
    reports.map(({ id, columns, rows }) => [
      id,
      rows.map((row) => Object.fromEntries(columns.flatMap((column, i) => {
        const cell = row[i] ?? null;
        return isFigure(cell) ? [[column.id, number(cell.origin)] as const] : [];
      }))),
    ]),
  );
  return { steps, figures };
}

function stepOf(origin: OriginStep, number: (operand: Origin) => number, ledger: Ledger): LineageStep {
  switch (origin.kind) {
    case "lines":
      return { step: "lines", measure: origin.lines.measure, ...linesOnSheets(origin.lines.indexes(), ledger) };
    case "cells":
      return { step: "cells", value: exactText(origin.value), cells: origin.cells.map(addressText) };
    case "sum": {
      const of = (sign: 1 | -1): number[] => origin.terms.filter((term) => term.sign === sign).map((term) => number(term.of));
      return { step: "sum", plus: of(1), minus: of(-1) };
    }
    case "share": {
      const { part, whole, basis } = origin;
      return { step: "share", of: number(origin.of), part: exactText(part), whole: exactText(whole), driver: basis.driver, cells: basis.cells.map(addressText) };
    }
    case "product":
    case "quotient":
      return { step: origin.kind, left: number(origin.left), right: number(origin.right) };
    case "rounded":
      return { step: "rounded", of: number(origin.of), by: exactText(origin.by), rule: origin.rule };
  }
}

function linesOnSheets(lines: Uint32Array, ledger: Ledger): LinesOnSheet & { readonly elsewhere?: readonly LinesOnSheet[] } {
  const bySheet = new Map<string, number[]>();
  for (const line of lines) {
    const { sheet, row } = ledger.place(line);
    const rows = bySheet.get(sheet);
    if (rows) rows.push(row);
    else bySheet.set(sheet, [row]);
  }
  const [first = { sheet: ledger.sheet, rows: [] }, ...elsewhere] = [...bySheet].map(([sheet, rows]) => ({ sheet, rows }));
  return { ...first, ...(elsewhere.length === 0 ? {} : { elsewhere }) };
}

function exactText(value: Exact): string {
  const { n, d } = reduced(value);
  return d === 1n ? n.toString() : `${n}/${d}`;
}

function addressText({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}
