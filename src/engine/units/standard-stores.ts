// Stores at standard cost (定额): semi-finished goods in and out at the standard of one unit, and finished goods that units draw back.

import { byCode } from "../code-order";
import type { CostCell } from "../collection/cost-cell";
import type { FactoryGround, StoreIssue, StoreLedger } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { groupBy } from "../group-by";
import type { DrawnBack } from "../inventory/drawn-back";
import { beyondStock, openingFindings } from "../inventory/stock-findings";
import { type Store, type StoreMove, quantityOf, storeOf } from "../inventory/store";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { isZero } from "../money/exact";
import { cellOf, missingValue } from "../records";
import { addExact, multiplyExact, subtractExact } from "../statements/exact-figure";
import { differenceFigure, halfUpFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { UnitBook } from "./unit-book";

/** What left a store at standard, by who took it, for which product and under which element. */
export interface StandardIssue extends Omit<DrawnBack, "centre"> {
  readonly kind: "issue" | "count";
  readonly centre: string | null;
}

/** Every issue and count of semi-finished goods, and finished goods that units drew back. */
export function standardIssues(ground: FactoryGround, book: UnitBook): Staged<StandardIssue[]> {
  const findings: Finding[] = [];
  const value = [...ground.input.stock].sort((a, b) => byCode(a.item, b.item)).flatMap((row): StandardIssue[] => {
    const store = row.kind === "material" ? null : storeOf(row.item, ground);
    const standard = book.product(row.item);
    if (!store || !standard) return [];
    const moves = store.issues.filter((move) => row.kind === "semi" || isDrawnBack(move, ground));
    findings.push(...moves.flatMap((move) => moveFindings(move, ground)));
    const groups = groupBy(moves, ({ record }) => [record.kind, record.centre, record.product, elementOf(record, ground)]);
    return [...groups.values()].map((own): StandardIssue => {
      const { kind, centre, product } = own[0]!.record;
      const quantity = quantityOf(own);
      const amount = halfUpFigure(multiplyExact(quantity, standard.standardUnit), ground.decimals);
      return { kind: kind === "count" ? "count" : "issue", item: row.item, centre, product, element: elementOf(own[0]!.record, ground), quantity, amount };
    });
  });
  return { value, findings };
}

function isDrawnBack({ record }: StoreMove, ground: FactoryGround): boolean {
  return record.kind === "issue" && record.centre !== null && ground.units.has(record.centre);
}

function elementOf({ kind, element }: StoreMove["record"], ground: FactoryGround): string {
  return kind === "count" ? "" : (element ?? ground.input.settings.elementTransferred);
}

/** Units take goods into their cost and sales departments sell them; nobody else has a use for them. */
function moveFindings({ record: { kind, centre, product, element, item, at } }: StoreMove, ground: FactoryGround): Finding[] {
  if (product !== null && !ground.products.has(product)) return [finding("product-unknown", { product, table: "stock_moves" }, cellOf(at, "product"))];
  if (kind === "count") return [];
  if (centre === null) return [missingValue("stock_moves", at, "centre")];
  if (element !== null && !ground.elements.has(element)) return [finding("element-unknown", { element }, cellOf(at, "element"))];
  if (ground.units.has(centre) || ground.centres.get(centre)?.class === "sales") return [];
  return [finding("semi-issue-to-no-unit", { item, centre }, cellOf(at, "centre"))];
}

/** What units drew is their cost. */
export function drawnCells(issues: readonly StandardIssue[], ground: FactoryGround): CostCell[] {
  return issues.flatMap(({ kind, centre, product, element, amount }) => (kind === "issue" && centre !== null && ground.units.has(centre) ? [{ centre, product, element, amount }] : []));
}

/** Finished goods that units drew back. */
export function drawnFinished(issues: readonly StandardIssue[], ground: FactoryGround): DrawnBack[] {
  return issues.flatMap(({ kind, centre, ...issue }) => (kind === "issue" && centre !== null && ground.stock(issue.item)?.kind === "finished" ? [{ ...issue, centre }] : []));
}

/** The stores of semi-finished goods; `received` is what units handed over at standard. */
export function semiStores(ground: FactoryGround, issues: readonly StandardIssue[], received: (item: string) => Figure): Staged<StoreLedger[]> {
  const findings: Finding[] = [];
  const items = ground.input.stock.filter((row) => row.kind === "semi").map((row) => row.item);
  const value = items.sort(byCode).flatMap((item): StoreLedger[] => {
    const store = storeOf(item, ground);
    if (!store) return [];
    const beyond = openingFindings(store);
    findings.push(...(beyond.length > 0 ? beyond : beyondStock(store)));
    return [ledgerOf(store, issues.filter((issue) => issue.item === item), received(item), ground.decimals)];
  });
  return { value, findings };
}

function ledgerOf(store: Store, issues: readonly StandardIssue[], received: Figure, decimals: number): StoreLedger {
  const groups = groupBy(issues, ({ kind, centre, product }) => [kind, centre, product]);
  const out = [...groups.values()].map((own): StoreIssue => ({
    kind: own[0]!.kind,
    centre: own[0]!.centre,
    product: own[0]!.product,
    quantity: addExact(own.map((issue) => issue.quantity)),
    amount: sumFigures(own.map((issue) => issue.amount), decimals),
  }));
  const taken = out.filter((issue) => !isZero(issue.quantity.value));
  const receipt = { quantity: quantityOf(store.receipts), amount: received };
  const closing = {
    quantity: subtractExact(addExact([store.opening.quantity, receipt.quantity]), addExact(taken.map((issue) => issue.quantity))),
    amount: differenceFigure(sumFigures([store.opening.amount, received], decimals), sumFigures(taken.map((issue) => issue.amount), decimals)),
  };
  return { item: store.stock.item, kind: "semi", opening: store.opening, receipt, out: taken, closing };
}

/** 领用自制半成品: to units, to sales as cost of sales, and what a count found missing. */
export function semiIssueEntries(issues: readonly StandardIssue[], ground: FactoryGround): EntryLine[] {
  const semi = issues.filter((issue) => ground.stock(issue.item)?.kind === "semi");
  return semi.flatMap(({ kind, item, centre, product, element, amount }) => {
    const isUnit = centre !== null && ground.units.has(centre);
    const to = kind === "count" ? place("count_difference", centre, item) : isUnit ? place(ground.roleOf(centre, product, element), centre, product, element) : place("cogs", centre, item);
    return moved("semi-issue", amount, to, place("semi", null, item));
  });
}
