// Headquarters (厂部): the variances of all units and quality cost, distributed to the finished products that benefit; the rest is kept.

import type { CostCell } from "../collection/cost-cell";
import { byKey } from "../collection/spread";
import type { FactoryGround, VarianceResult } from "../factory/factory-month";
import type { VarianceRecord } from "../factory-records";
import { groupBy } from "../group-by";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { compare, isZero } from "../money/exact";
import { mergeByElement } from "../production/step-cost";
import { cellOf } from "../records";
import { NO_FIGURE, addExact, constantFigure, exactFigure, inputFigure, multiplyExact, percentOf, subtractExact } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { UnitBook, UnitProduct } from "./unit-book";

/** Where a variance arose, and when. */
export interface VarianceKey {
  readonly product: string | null;
  readonly centre: string;
  readonly element: string;
  /** YYYY-MM. */
  readonly origin: string;
}

/** Why part of a variance is kept. */
export type KeptReason = "no-content" | "carry" | "share";

export interface HeldVariance extends VarianceKey {
  readonly opening: Figure;
  readonly incurred: Figure;
  readonly available: Figure;
  readonly method: VarianceRecord["method"];
  readonly share: ExactFigure;
  readonly distributed: Figure;
  readonly carried: Figure;
  /** Null when nothing is kept. */
  readonly reason: KeptReason | null;
  readonly weights: ExactFigure;
  readonly parts: readonly { readonly product: string; readonly weight: ExactFigure; readonly amount: Figure }[];
}

export interface Headquarters {
  /** By product, centre, element and origin. */
  readonly rows: readonly HeldVariance[];
  readonly distributed: VarianceResult["distributed"];
  readonly opening: Figure;
  readonly incurred: Figure;
  readonly spent: Figure;
  readonly carried: Figure;
  readonly entries: readonly EntryLine[];
}

/** Finished products and what of each counts: output that units did not draw back. */
export interface Bearer {
  readonly product: UnitProduct;
  /** N */
  readonly quantity: ExactFigure;
}

/** @param drawn  quantity of a finished product that units drew back this month */
export function bearersOf(book: UnitBook, drawn: (product: string) => ExactFigure): Bearer[] {
  const finished = book.products.filter((each) => each.product.kind === "finished");
  return finished.map((product) => {
    const left = subtractExact(product.finished, drawn(product.code));
    return { product, quantity: compare(left.value, NO_FIGURE.value) < 0 ? NO_FIGURE : left };
  });
}

/** @param incurred  what reached headquarters this month: unit variances, rework, trial runs and its own cost */
export function distributeHeld(ground: FactoryGround, book: UnitBook, bearers: readonly Bearer[], incurred: readonly CostCell[]): Headquarters {
  const { decimals } = ground;
  const rows = keysOf(ground, incurred).map((key) => distributeOne(key, incurred, bearers, { ground, book }));
  const distributed = new Map<string, ReadonlyMap<string, Figure>>();
  for (const { element, parts } of rows) {
    for (const { product, amount } of parts) distributed.set(product, mergeByElement([distributed.get(product) ?? new Map(), new Map([[element, amount]])], decimals));
  }
  const sum = (of: (row: HeldVariance) => Figure): Figure => sumFigures(rows.map(of), decimals);
  return {
    rows,
    distributed,
    opening: sum((row) => row.opening),
    incurred: sum((row) => row.incurred),
    spent: sum((row) => row.distributed),
    carried: sum((row) => row.carried),
    entries: rows.flatMap(distributionEntries),
  };
}

interface Key extends VarianceKey {
  readonly record: VarianceRecord | null;
}

/** Rows of the variances table, and what came this month without one. */
function keysOf({ input }: FactoryGround, incurred: readonly CostCell[]): Key[] {
  const { period } = input.settings;
  const given = input.variances.map((record): Key => ({ product: record.product, centre: record.centre, element: record.element, origin: record.origin ?? period, record }));
  const arrived = incurred.map((cell): Key => ({ product: cell.product, centre: cell.centre, element: cell.element, origin: period, record: null }));
  const groups = groupBy([...given, ...arrived], (key) => keyOf(key));
  return [...groups.values()].map((own) => own[0]!).sort((a, b) => byKey(keyOf(a), keyOf(b)));
}

function keyOf({ product, centre, element, origin }: VarianceKey): (string | null)[] {
  return [product, centre, element, origin];
}

const WHOLE = constantFigure(100n);

function distributeOne(key: Key, incurred: readonly CostCell[], bearers: readonly Bearer[], sources: WeightSources): HeldVariance {
  const { ground } = sources;
  const { decimals, input, spread } = ground;
  const { record, ...place } = key;
  const arrived = key.origin === input.settings.period ? incurred.filter((cell) => cell.product === key.product && cell.centre === key.centre && cell.element === key.element) : [];
  const opening = cellFigure(record?.opening ?? 0n, decimals, record ? [cellOf(record.at, "opening")] : []);
  const month = sumFigures(arrived.map((cell) => cell.amount), decimals);
  const available = sumFigures([opening, month], decimals);
  const method = record?.method ?? "distribute";
  const share = (record && inputFigure(record.share, record.at, "share")) ?? WHOLE;
  const receivers = bearers.map((bearer) => ({ key: [bearer.product.code] as const, weight: weightOf(key, bearer, sources) })).filter((each) => !isZero(each.weight.value));
  const weights = addExact(receivers.map((each) => each.weight));
  const hasContent = !isZero(weights.value);
  const toSpread = hasContent && method === "distribute" ? halfUpFigure(percentOf(exactFigure(available), share), decimals) : zeroFigure(decimals);
  const parts = toSpread.units === 0n ? [] : (spread.spread(`variance:${key.product ?? ""}:${key.centre}:${key.element}:${key.origin}`, toSpread, receivers) ?? []);
  const carried = differenceFigure(available, toSpread);
  const reason = carried.units === 0n ? null : !hasContent ? "no-content" : method === "carry" ? "carry" : "share";
  const shares = parts.map(({ receiver, amount }) => ({ product: receiver.key[0], weight: receiver.weight, amount }));
  return { ...place, opening, incurred: month, available, method, share, distributed: toSpread, carried, reason, weights, parts: shares };
}

interface WeightSources {
  readonly ground: FactoryGround;
  readonly book: UnitBook;
}

/** By pieces for a product's own variance, by standard unit cost for headquarters' own, else by what the unit's standards put into it. */
function weightOf({ product, centre, element }: VarianceKey, bearer: Bearer, { ground, book }: WeightSources): ExactFigure {
  const { code, standardUnit } = bearer.product;
  if (isZero(bearer.quantity.value)) return NO_FIGURE;
  if (product !== null) return multiplyExact(bearer.quantity, book.pieces(code, product));
  if (ground.centres.get(centre)?.class === "headquarters") return multiplyExact(bearer.quantity, standardUnit);
  const isLoss = ground.classOf(element) === "loss";
  const content = book.content(code).filter((part) => part.unit === centre && (isLoss ? ground.classOf(part.element) !== "transferred" : part.element === element));
  return multiplyExact(bearer.quantity, addExact(content.map((part) => part.amount)));
}

/** 借 库存商品 贷 厂部, favourable in red ink. */
function distributionEntries({ product, centre, element, parts }: HeldVariance): EntryLine[] {
  return parts.flatMap((part) => moved("variance-distribution", part.amount, place("finished", null, part.product), place("headquarters", centre, product, element)));
}
