// The close of a factory of two levels: units at standard cost, their variances at headquarters; the contents page of units/.

import { allocatePosted } from "../allocation/posted/allocate-posted";
import { collectFactory } from "../collection/collect-factory";
import { type CostCell, addedUp } from "../collection/cost-cell";
import { qualityCosts } from "../collection/quality-cost";
import type { FirstLevel, SecondLevel } from "./closed-levels";
import type { FactoryGround } from "../factory/factory-month";
import type { Finding } from "../finding";
import { groupBy, groupKey } from "../group-by";
import { closeFinishedGoods } from "../inventory/close-finished-goods";
import { NO_FIGURE, addExact } from "../statements/exact-figure";
import { sumFigures } from "../statements/figure";
import { actualGoods, restoredGoods } from "./actual-goods";
import { confirmations } from "./confirmation";
import { bearersOf, distributeHeld } from "./headquarters";
import { drawnCells, drawnFinished, semiIssueEntries, semiStores, standardIssues } from "./standard-stores";
import { unitBook } from "./unit-book";
import { headquartersCentre } from "./unit-checks";
import { productGiftFindings, strayFindings, unitFindings } from "./unit-findings";
import { outputEntries, unitOutput } from "./unit-output";
import { unitVariances } from "./unit-variance";

/** Collection, goods drawn at standard, services and rules, quality cost. */
export function closeUnits(ground: FactoryGround, findings: Finding[]): FirstLevel {
  const { decimals } = ground;
  const book = unitBook(ground);
  findings.push(...unitFindings(ground, book));
  const collection = collectFactory(ground);
  const issues = standardIssues(ground, book);
  const { costs, ledger } = collection.value;
  const ordinary = costs.filter((cost) => ground.classOf(cost.element) !== "quality").map(({ centre, product, element, total }): CostCell => ({ centre, product, element, amount: total }));
  const charged = addedUp([...ordinary, ...drawnCells(issues.value, ground)], decimals);
  const pooled = charged.filter((cell) => cell.product === null || ground.units.has(cell.centre));
  const allocation = allocatePosted(ground, addedUp(pooled.map((cell) => ({ ...cell, product: null })), decimals));
  const quality = qualityCosts(ground, costs, ledger.byNature);
  for (const stage of [collection, issues, allocation, quality]) findings.push(...stage.findings);
  findings.push(...productGiftFindings(allocation.value.gifts), ...strayFindings(charged, ground));
  return { book, collection: collection.value, issues: issues.value, charged, allocation: allocation.value, quality: quality.value };
}

/** Output and variances of units, headquarters, finished goods at actual cost. */
export function closeHeadquarters(ground: FactoryGround, first: FirstLevel, findings: Finding[]): SecondLevel {
  const { decimals } = ground;
  const { book, issues, charged, allocation, quality } = first;
  const output = unitOutput(ground, book);
  const products = charged.filter((cell) => cell.product !== null);
  const variances = unitVariances({ ground, book, pools: allocation.left, charged: products, output: output.value, gifts: allocation.gifts });
  const finishedAt = groupBy(output.value, (cell) => [cell.product.code]);
  const received = (item: string): ReturnType<typeof sumFigures> => sumFigures((finishedAt.get(groupKey(item)) ?? []).map((cell) => cell.finished), decimals);
  const semi = semiStores(ground, issues, received);
  const drawn = drawnFinished(issues, ground);
  const bearers = bearersOf(book, (product) => addExact([NO_FIGURE, ...drawn.filter((each) => each.item === product).map((each) => each.quantity)]));
  const own = headquartersCentre(ground);
  const incurred = [
    ...variances.rows.map(({ unit, element, variance }): CostCell => ({ centre: unit, product: null, element, amount: variance })),
    ...quality.rows.flatMap(({ to, net }): CostCell[] => (to.account === "headquarters" ? [{ centre: to.centre!, product: to.product, element: to.element!, amount: net }] : [])),
    ...allocation.left.filter((pool) => pool.centre === own).map((pool): CostCell => ({ ...pool, product: null })),
    ...products.filter((cell) => cell.centre === own),
    ...allocation.plannedDifferences.map((difference): CostCell => ({ ...difference, product: null })),
  ];
  const headquarters = distributeHeld(ground, book, bearers, addedUp(incurred, decimals));
  const restorations = restoredGoods(ground, book, output.value);
  const goods = actualGoods(ground, book, output.value, restorations, headquarters);
  const finished = closeFinishedGoods(ground, new Map(goods.map((each) => [each.product, each.byElement])), new Map(), drawn);
  for (const stage of [output, semi, finished]) findings.push(...stage.findings);
  const entries = [...outputEntries(output.value, ground), ...semiIssueEntries(issues, ground), ...variances.entries, ...headquarters.entries];
  const confirmed = confirmations(ground, book, issues, allocation.gifts);
  return { output: output.value, variances, semi: semi.value, headquarters, restorations, goods, finished: finished.value, confirmed, entries };
}

