// Unit variances (分厂差异): what a unit really spent against what it handed over at standard, and the explanation of what is large.

import { byCode } from "../code-order";
import type { Pool } from "../allocation/posted/pool-book";
import type { Gift } from "../allocation/posted/giving";
import type { CostCell } from "../collection/cost-cell";
import type { FactoryGround } from "../factory/factory-month";
import { groupBy } from "../group-by";
import { accountsOfRoles } from "../journal/build-journal";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { compare, isZero } from "../money/exact";
import { cellOf } from "../records";
import { exactFigure, inPercent } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { UnitBook } from "./unit-book";
import type { OutputCell } from "./unit-output";

export interface UnitAmounts {
  readonly opening: Figure;
  readonly current: Figure;
  readonly closing: Figure;
  /** Output and services at standard. */
  readonly outStandard: Figure;
  /** opening + current - closing - outStandard */
  readonly variance: Figure;
  /** Variance in per cent of what was handed over; null where nothing was. */
  readonly rate: ExactFigure | null;
}

export type Flag = "ok" | "explain" | "explained";

export interface UnitVariance extends UnitAmounts {
  readonly unit: string;
  readonly element: string;
  readonly flag: Flag;
}

export interface UnitVariances {
  readonly rows: readonly UnitVariance[];
  /** Of every unit. */
  readonly totals: ReadonlyMap<string, UnitAmounts>;
  /** Overhead of units under its own elements, before it became one. */
  readonly overhead: readonly Pool[];
  /** overhead and unit-variance. */
  readonly entries: readonly EntryLine[];
}

interface UnitSources {
  readonly ground: FactoryGround;
  readonly book: UnitBook;
  /** What every unit was charged in all, by element. */
  readonly pools: readonly Pool[];
  /** The same that was charged to products. */
  readonly charged: readonly CostCell[];
  readonly output: readonly OutputCell[];
  readonly gifts: readonly Gift[];
}

export function unitVariances(sources: UnitSources): UnitVariances {
  const { ground, book, pools } = sources;
  const overhead = pools.filter((pool) => ground.units.has(pool.centre) && ground.classOf(pool.element) === "overhead");
  const rows = book.units.flatMap((unit) => rowsOf(unit, sources));
  const totals = new Map([...groupBy(rows, (row) => [row.unit]).values()].map((own) => [own[0]!.unit, totalOf(own, ground.decimals)]));
  const entries = [...overheadEntries(overhead, sources), ...rows.flatMap((row) => varianceEntries(row, ground))];
  return { rows, totals, overhead, entries };
}

function rowsOf(unit: string, sources: UnitSources): UnitVariance[] {
  const { ground, pools, output, gifts } = sources;
  const { decimals, input } = ground;
  const opening = input.openingWip.filter((row) => row.centre === unit).map((row) => ({ element: row.element, amount: cellFigure(row.amount, decimals, [cellOf(row.at, "amount")]) }));
  const current = pools.filter((pool) => pool.centre === unit).map((pool) => ({ element: ownElement(pool.element, ground), amount: pool.amount }));
  const cells = output.filter((cell) => cell.product.unit === unit);
  const services = gifts.filter((gift) => gift.offer.sender.centre === unit).flatMap((gift) => gift.parts ?? []);
  const closing = cells.map(({ element, closing: amount }) => ({ element, amount }));
  const handed = [...cells.map(({ element, finished: amount }) => ({ element, amount })), ...services];
  const elements = [...new Set([opening, current, closing, handed].flatMap((parts) => parts.map((part) => part.element)))].sort((a, b) => ground.orderOf(a) - ground.orderOf(b) || byCode(a, b));
  return elements.flatMap((element): UnitVariance[] => {
    const sum = (parts: readonly { element: string; amount: Figure }[]): Figure => sumFigures(parts.filter((part) => part.element === element).map((part) => part.amount), decimals);
    const amounts = amountsOf(sum(opening), sum(current), sum(closing), sum(handed), decimals);
    const { opening: o, current: c, closing: w, outStandard: h } = amounts;
    return [o, c, w, h].every((figure) => figure.units === 0n) ? [] : [{ unit, element, ...amounts, flag: flagOf(unit, element, amounts, ground) }];
  });
}

/** Expense items of a unit become one element of its products. */
function ownElement(element: string, ground: FactoryGround): string {
  return ground.classOf(element) === "overhead" ? (ground.input.settings.elementOverhead ?? element) : element;
}

function amountsOf(opening: Figure, current: Figure, closing: Figure, outStandard: Figure, decimals: number): UnitAmounts {
  const variance = differenceFigure(sumFigures([opening, current], decimals), sumFigures([closing, outStandard], decimals));
  const rate = outStandard.units === 0n ? null : inPercent(exactFigure(variance), exactFigure(outStandard));
  return { opening, current, closing, outStandard, variance, rate };
}

function totalOf(rows: readonly UnitVariance[], decimals: number): UnitAmounts {
  const sum = (of: (row: UnitVariance) => Figure): Figure => sumFigures(rows.map(of), decimals);
  return amountsOf(sum((row) => row.opening), sum((row) => row.current), sum((row) => row.closing), sum((row) => row.outStandard), decimals);
}

/** Large by rate or by amount, or of a unit that handed nothing over; explained when the row of this month gives a reason. */
function flagOf(unit: string, element: string, { variance, rate }: UnitAmounts, { input, decimals }: FactoryGround): Flag {
  const { explainPercent, explainAmount, period } = input.settings;
  const isBeyond = (value: ExactFigure["value"], limit: typeof explainPercent): boolean => {
    const [units, scale] = [BigInt(limit.toFixed(limit.decimalPlaces()).replace(".", "")), 10n ** BigInt(limit.decimalPlaces())];
    return compare({ n: value.n < 0n ? -value.n : value.n, d: value.d }, { n: units, d: scale }) > 0;
  };
  const amount = { n: variance.units, d: 10n ** BigInt(decimals) };
  const isLarge = rate === null ? !isZero(amount) : isBeyond(rate.value, explainPercent) || isBeyond(amount, explainAmount);
  if (!isLarge) return "ok";
  const row = input.variances.find((each) => each.product === null && each.centre === unit && each.element === element && (each.origin ?? period) === period);
  return (row?.reason ?? "").trim() === "" ? "explain" : "explained";
}

/** Expense items leave their account where overhead has one of its own. */
function overheadEntries(overhead: readonly Pool[], { ground, charged }: UnitSources): EntryLine[] {
  const { postings, settings: { elementOverhead } } = ground.input;
  const accountOf = accountsOfRoles(postings);
  if (elementOverhead === null) return [];
  return overhead.flatMap(({ centre, element, amount }) => {
    const role = ground.roleOf(centre, null, element);
    if (role !== "overhead" || accountOf(role, centre, element)?.account === accountOf(ground.roleOf(centre, null, elementOverhead), centre, elementOverhead)?.account) return [];
    const products = charged.filter((cell) => cell.centre === centre && cell.element === element).map((cell) => cell.amount);
    const pooled = differenceFigure(amount, sumFigures(products, ground.decimals));
    return moved("overhead", pooled, place(ground.roleOf(centre, null, elementOverhead), centre, null, elementOverhead), place(role, centre, null, element));
  });
}

/** 借 厂部 贷 分厂, favourable in red ink. */
function varianceEntries({ unit, element, variance }: UnitVariance, ground: FactoryGround): EntryLine[] {
  return moved("unit-variance", variance, place("headquarters", unit, null, element), place(ground.roleOf(unit, null, element), unit, null, element));
}
