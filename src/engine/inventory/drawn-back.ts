// Finished goods that a workshop draws back (借 生产成本 贷 库存商品): valued before production, out of what was there when the month began.

import type { FactoryGround } from "../factory/factory-month";
import type { StockMoveRecord } from "../factory-records";
import { type Finding, type Staged, finding } from "../finding";
import { groupBy } from "../group-by";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { compare, isZero } from "../money/exact";
import { cellOf } from "../records";
import { addExact, divideExact, exactFigure, multiplyExact, quantityFigure, subtractExact } from "../statements/exact-figure";
import { type ExactFigure, differenceFigure, halfUpFigure } from "../statements/figure";
import { type Figure, figureText } from "../statements/report";
import { type Store, storeOf } from "./store";

/** Goods of one item that one workshop drew for one product (or for its pool) and element. */
export interface DrawnBack {
  readonly item: string;
  readonly centre: string;
  readonly product: string | null;
  readonly element: string;
  readonly quantity: ExactFigure;
  readonly amount: Figure;
}

/** True for a workshop: what it takes of finished goods is material of its production, not a sale. */
export function isDrawnBackTo(centre: string | null, ground: FactoryGround): boolean {
  if (ground.units.size > 0) return centre !== null && ground.units.has(centre);
  const name = centre === null ? undefined : ground.centres.get(centre)?.class;
  return name === "basic" || name === "auxiliary";
}

function isDrawnBack({ kind, centre }: StockMoveRecord, ground: FactoryGround): boolean {
  return kind === "issue" && isDrawnBackTo(centre, ground);
}

/**
 * Values what workshops drew back at the average of the opening stock, since this month's cost is not known before they have worked.
 *
 * @returns amounts spread by quantity under `drawn-back:ITEM`; a finding where more was drawn than was there
 */
export function drawnBack(ground: FactoryGround): Staged<DrawnBack[]> {
  const findings: Finding[] = [];
  const value = ground.input.stock.flatMap((row) => {
    const store = row.kind === "finished" ? storeOf(row.item, ground) : null;
    const draws = store?.issues.filter(({ record }) => isDrawnBack(record, ground)) ?? [];
    if (!store || draws.length === 0) return [];
    const quantity = addExact(draws.map((draw) => draw.quantity));
    const wrong = beyondOpening(store, quantity, draws[0]!.record);
    findings.push(...wrong);
    return wrong.length > 0 ? [] : valued(store, quantity, ground);
  });
  return { value, findings };
}

function valued(store: Store, quantity: ExactFigure, ground: FactoryGround): DrawnBack[] {
  const { item } = store.stock;
  const { opening } = store;
  if (isZero(quantity.value)) return [];
  const total = halfUpFigure(multiplyExact(exactFigure(opening.amount), divideExact(quantity, opening.quantity)), ground.decimals);
  const element = ground.input.settings.elementMaterial;
  const draws = store.issues.filter(({ record }) => isDrawnBack(record, ground));
  const groups = [...groupBy(draws, ({ record }) => [record.centre, record.product, record.element ?? element]).values()].map((group) => {
    const { centre, product, element: own } = group[0]!.record;
    const named = { centre: centre!, product, element: own ?? element };
    return { ...named, key: [named.centre, named.product, named.element], weight: addExact(group.map((draw) => draw.quantity)) };
  });
  const parts = ground.spread.spread(`drawn-back:${item}`, total, groups) ?? [];
  return parts.map(({ receiver, amount }) => ({ item, centre: receiver.centre, product: receiver.product, element: receiver.element, quantity: receiver.weight, amount }));
}

function beyondOpening({ stock, opening }: Store, quantity: ExactFigure, first: StockMoveRecord): Finding[] {
  const isThere = compare(quantity.value, opening.quantity.value) <= 0 && !isZero(opening.quantity.value);
  if (isThere || isZero(quantity.value)) return [];
  const args = { item: stock.item, quantity: figureText(quantityFigure(quantity)), stock: figureText(quantityFigure(opening.quantity)) };
  return [finding("drawn-back-beyond-opening", args, cellOf(first.at, "quantity"))];
}

/** The store as it is for everything else: its opening less what was drawn back, and the other moves. */
export function withoutDrawnBack(store: Store, drawn: readonly DrawnBack[], ground: FactoryGround): Store {
  if (drawn.length === 0) return store;
  const left = drawn.reduce((amount, each) => differenceFigure(amount, each.amount), store.opening.amount);
  const quantity = subtractExact(store.opening.quantity, addExact(drawn.map((each) => each.quantity)));
  const others = ({ record }: Store["moves"][number]): boolean => !isDrawnBack(record, ground);
  return { ...store, opening: { quantity, amount: left }, moves: store.moves.filter(others), issues: store.issues.filter(others) };
}

/** 借 生产成本 (centre, product, element) 贷 库存商品 (item) */
export function drawnBackEntries(drawn: readonly DrawnBack[], ground: FactoryGround): EntryLine[] {
  return drawn.flatMap(({ item, centre, product, element, amount }) =>
    moved("finished-issue", amount, place(ground.roleOf(centre, product, element), centre, product, element), place("finished", null, item)),
  );
}
