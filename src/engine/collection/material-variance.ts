// 材料成本差异: materials issued at planned cost carry their share of the price variance, group by group.

import { byCode } from "../code-order";
import type { StockMoveRecord, StockRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { minorText } from "../money/minor-units";
import { cellOf, missingValue } from "../records";
import { divideExact, exactFigure, multiplyExact, NO_FIGURE, inputFigure } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type CostCell, type CostPlace, addedUp } from "./cost-cell";
import { materialFindings } from "./material-findings";

/** One group of materials: planned values and variances; closing = opening + receipts - issues. */
export interface MaterialGroup {
  readonly group: string;
  readonly openingPlanned: Figure;
  readonly openingVariance: Figure;
  readonly receiptPlanned: Figure;
  readonly receiptVariance: Figure;
  /** Variance per unit of planned cost; zero where nothing was planned. */
  readonly rate: ExactFigure;
  readonly issuedPlanned: Figure;
  readonly issuedVariance: Figure;
  readonly closingPlanned: Figure;
  readonly closingVariance: Figure;
}

/** Planned cost issued to one place, and its share of the group's variance. */
export interface MaterialIssue extends CostPlace {
  readonly group: string;
  readonly planned: Figure;
  readonly variance: Figure;
}

export interface MaterialVariance {
  readonly groups: readonly MaterialGroup[];
  readonly issues: readonly MaterialIssue[];
  /** The issued variance by place, over all groups. */
  readonly cells: readonly CostCell[];
  readonly entries: readonly EntryLine[];
}

interface PlannedMove {
  readonly move: StockMoveRecord;
  readonly planned: Figure;
}

/** Materials of method `planned`. Counts take no part: a shortage of material is booked when it is explained. */
export function materialVariance(ground: FactoryGround): Staged<MaterialVariance> {
  const { input, decimals } = ground;
  const items = input.stock.filter((row) => row.kind === "material" && row.method === "planned");
  const names = [...new Set(items.map((row) => row.group ?? ""))].sort(byCode);
  const findings: Finding[] = materialFindings(ground);
  const groups: MaterialGroup[] = [];
  const issues: MaterialIssue[] = [];
  for (const name of names) {
    const closed = closeGroup(name, items.filter((row) => (row.group ?? "") === name), ground);
    findings.push(...closed.findings);
    groups.push(closed.value.group);
    issues.push(...closed.value.issues);
  }
  const cells = addedUp(issues.map(({ centre, product, element, variance }) => ({ centre, product, element, amount: variance })), decimals);
  const entries = cells.flatMap((cell) =>
    moved("material-variance", cell.amount, place(ground.roleOf(cell.centre, cell.product, cell.element), cell.centre, cell.product, cell.element), place("material_variance")),
  );
  return { value: { groups, issues, cells, entries }, findings };
}

function closeGroup(name: string, items: readonly StockRecord[], ground: FactoryGround): Staged<{ group: MaterialGroup; issues: MaterialIssue[] }> {
  const { decimals } = ground;
  const findings: Finding[] = [];
  const moves = items.flatMap((item) => plannedMoves(item, ground, findings));
  const receipts = moves.filter(({ move }) => move.kind === "receipt");
  const openingPlanned = stockTotal(items, "opening_amount", decimals);
  const openingVariance = stockTotal(items, "opening_variance", decimals);
  const receiptPlanned = sumFigures(receipts.map(({ planned }) => planned), decimals);
  findings.push(...receipts.filter(({ move }) => move.amount === null).map(({ move }) => missingValue("stock_moves", move.at, "amount")));
  const receiptVariance = differenceFigure(receiptAmount(receipts, decimals), receiptPlanned);
  const planned = sumFigures([openingPlanned, receiptPlanned], decimals);
  const variance = sumFigures([openingVariance, receiptVariance], decimals);
  const rate = planned.units === 0n ? NO_FIGURE : divideExact(exactFigure(variance), exactFigure(planned));
  const issued = issuedPlaces(moves, ground, findings);
  const issuedPlanned = sumFigures(issued.map((cell) => cell.amount), decimals);
  const toSpread = halfUpFigure(multiplyExact(rate, exactFigure(issuedPlanned)), decimals);
  if (planned.units === 0n && issuedPlanned.units !== 0n) findings.push(noBase(name, items, issuedPlanned));
  const receivers = issued.map((cell) => ({ ...cell, key: [cell.centre, cell.product, cell.element], weight: exactFigure(cell.amount) }));
  const parts = ground.spread.spread(`material-variance:${name}`, toSpread, receivers);
  const issuedVariance = sumFigures((parts ?? []).map((part) => part.amount), decimals);
  const group: MaterialGroup = {
    group: name,
    openingPlanned,
    openingVariance,
    receiptPlanned,
    receiptVariance,
    rate,
    issuedPlanned,
    issuedVariance,
    closingPlanned: differenceFigure(planned, issuedPlanned),
    closingVariance: differenceFigure(variance, issuedVariance),
  };
  const issues = (parts ?? []).map(({ receiver: { centre, product, element, amount: issuedAt }, amount }) => ({ group: name, centre, product, element, planned: issuedAt, variance: amount }));
  return { value: { group, issues }, findings };
}

/** Receipts and issues of an item at planned cost, row by row. */
function plannedMoves(item: StockRecord, ground: FactoryGround, findings: Finding[]): PlannedMove[] {
  const moves = ground.stockMoves(item.item).filter((move) => move.kind !== "count");
  const price = inputFigure(item.planned_price, item.at, "planned_price");
  if (price === null) {
    if (moves.length > 0) findings.push(missingValue("stock", item.at, "planned_price"));
    return [];
  }
  return moves.map((move) => ({ move, planned: halfUpFigure(multiplyExact(inputFigure(move.quantity, move.at, "quantity"), price), ground.decimals) }));
}

function stockTotal(items: readonly StockRecord[], field: "opening_amount" | "opening_variance", decimals: number): Figure {
  return sumFigures(items.flatMap((item) => (item[field] === null ? [] : [cellFigure(item[field], decimals, [cellOf(item.at, field)])])), decimals);
}

function receiptAmount(receipts: readonly PlannedMove[], decimals: number): Figure {
  return sumFigures(receipts.map(({ move, planned }) => (move.amount === null ? planned : cellFigure(move.amount, decimals, [cellOf(move.at, "amount")]))), decimals);
}

/** Planned cost issued by (centre, product, element); an issue that does not say where it went is told and left out. */
function issuedPlaces(moves: readonly PlannedMove[], ground: FactoryGround, findings: Finding[]): CostCell[] {
  const cells = moves.flatMap(({ move, planned }): CostCell[] => {
    if (move.kind !== "issue") return [];
    const { centre, product, element } = move;
    const wrong = wrongIssue(move, ground);
    findings.push(...wrong);
    return wrong.length > 0 || centre === null || element === null ? [] : [{ centre, product, element, amount: planned }];
  });
  return addedUp(cells, ground.decimals).filter((cell) => cell.amount.units !== 0n);
}

function wrongIssue({ centre, product, element, at }: StockMoveRecord, ground: FactoryGround): Finding[] {
  const found: Finding[] = [];
  if (centre === null) found.push(missingValue("stock_moves", at, "centre"));
  else if (!ground.centres.has(centre)) found.push(finding("centre-unknown", { centre, table: "stock_moves" }, cellOf(at, "centre")));
  if (element === null) found.push(missingValue("stock_moves", at, "element"));
  else if (!ground.elements.has(element)) found.push(finding("element-unknown", { element }, cellOf(at, "element")));
  if (product !== null && !ground.products.has(product)) found.push(finding("product-unknown", { product, table: "stock_moves" }, cellOf(at, "product")));
  return found;
}

function noBase(group: string, items: readonly StockRecord[], issued: Figure): Finding {
  return finding("material-group-without-stock", { group, amount: minorText(issued.units, issued.decimals) }, cellOf(items[0]!.at, "group"));
}
