// Output and work in process of a unit at standard (定额): what every product took out of it and left in it, element by element.

import type { FactoryGround } from "../factory/factory-month";
import { type Finding, type Staged } from "../finding";
import { groupBy } from "../group-by";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { isZero } from "../money/exact";
import { cellOf, missingValue } from "../records";
import { NO_FIGURE, inputFigure, multiplyExact, percentOf } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, halfUpFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { UnitBook, UnitProduct } from "./unit-book";

/** One element of a product in its unit. */
export interface OutputCell {
  readonly product: UnitProduct;
  readonly element: string;
  readonly standard: ExactFigure;
  /** W */
  readonly closingUnits: ExactFigure;
  /** Per cent of completion; null where the cell is blank. */
  readonly share: ExactFigure | null;
  /** W x s */
  readonly closingBase: ExactFigure;
  readonly opening: Figure;
  readonly finished: Figure;
  readonly closing: Figure;
}

/** Cells whose standard or opening is not zero, by product and in the order of elements. */
export function unitOutput(ground: FactoryGround, book: UnitBook): Staged<OutputCell[]> {
  const openings = groupBy(ground.input.openingWip, (row) => [row.product, row.centre, row.element]);
  const opened = [...openings.values()].map((rows) => ({ rows, amount: sumFigures(rows.map((row) => cellFigure(row.amount, ground.decimals, [cellOf(row.at, "amount")])), ground.decimals) }));
  const findings: Finding[] = [];
  const value = book.products.flatMap((product) => {
    const own = opened.filter(({ rows }) => rows[0]!.product === product.code && rows[0]!.centre === product.unit);
    const openingOf = new Map(own.map(({ rows, amount }) => [rows[0]!.element, amount]));
    const elements = [...new Set([...product.standards.keys(), ...openingOf.keys()])].sort((a, b) => ground.orderOf(a) - ground.orderOf(b));
    const cells = elements.map((element) => outputCell(product, element, openingOf.get(element) ?? zeroFigure(ground.decimals), ground));
    const shown = cells.filter((cell) => !isZero(cell.standard.value) || cell.opening.units !== 0n);
    findings.push(...shareFindings(product, shown, ground));
    return shown;
  });
  return { value, findings };
}

function outputCell(product: UnitProduct, element: string, opening: Figure, ground: FactoryGround): OutputCell {
  const standard = product.standards.get(element) ?? NO_FIGURE;
  const given = (column: "closing" | "material_share" | "conversion_share"): ExactFigure | null => (product.production ? inputFigure(product.production[column], product.production.at, column) : null);
  const closingUnits = given("closing") ?? NO_FIGURE;
  const share = given(shareColumn(element, ground));
  const closingBase = share === null ? NO_FIGURE : percentOf(closingUnits, share);
  const finished = halfUpFigure(multiplyExact(product.finished, standard), ground.decimals);
  const closing = halfUpFigure(multiplyExact(closingBase, standard), ground.decimals);
  return { product, element, standard, closingUnits, share, closingBase, opening, finished, closing };
}

function shareColumn(element: string, ground: FactoryGround): "material_share" | "conversion_share" {
  const name = ground.classOf(element);
  return name === "material" || name === "transferred" ? "material_share" : "conversion_share";
}

/** Units in process whose completion nobody gave. */
function shareFindings({ production }: UnitProduct, cells: readonly OutputCell[], ground: FactoryGround): Finding[] {
  if (production === null) return [];
  const blank = new Set(cells.flatMap((cell) => (cell.share === null && !isZero(cell.closingUnits.value) && !isZero(cell.standard.value) ? [shareColumn(cell.element, ground)] : [])));
  return [...blank].map((column) => missingValue("production", production.at, column));
}

/** Into the store of semi-finished or of finished goods, at standard. */
export function outputEntries(cells: readonly OutputCell[], ground: FactoryGround): EntryLine[] {
  return cells.flatMap(({ product, element, finished }) => {
    const isSemi = product.product.kind === "semi";
    const from = place(ground.roleOf(product.unit, product.code, element), product.unit, product.code, element);
    return moved(isSemi ? "semi-receipt" : "finished-receipt", finished, place(isSemi ? "semi" : "finished", null, product.code), from);
  });
}
