// 双倍余额递减法: twice the straight-line rate on the book value, and the last two years in equal parts.

import { compare, exact } from "../../money/exact";
import { constantFigure, divideExact, multiplyExact, subtractExact } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import { type AssetLife, perMonth, yearsLeft } from "./asset-life";

/** Book value x 2 / L up to year L - 2, then (book value - salvage) / years left. The book value is the theoretical one. */
export function doubleDeclining(life: AssetLife): ExactFigure {
  let book = life.cost;
  for (let year = 1; year < life.yearIndex; year++) book = subtractExact(book, yearAmount(life, book, year));
  return perMonth(yearAmount(life, book, life.yearIndex));
}

function yearAmount(life: AssetLife, book: ExactFigure, year: number): ExactFigure {
  const declining = compare(exact(BigInt(year + 2)), life.years.value) <= 0;
  if (declining) return divideExact(multiplyExact(book, constantFigure(2n)), life.years);
  return divideExact(subtractExact(book, life.salvage), yearsLeft(life, year));
}
