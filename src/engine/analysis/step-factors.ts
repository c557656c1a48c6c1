// Price and quantity of materials, rate and efficiency of labour: actual against standard for the work that a step did this month.

import type { StandardRecord, StockMoveRecord } from "../factory-records";
import type { FactoryGround, VarianceRates } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { groupBy, groupKey } from "../group-by";
import { isZero } from "../money/exact";
import { quantityOf } from "../production/quantities";
import type { RoutingStep } from "../production/routing";
import type { ProductCost, StepCost } from "../production/step-cost";
import { cellOf } from "../records";
import type { StandardBook } from "../standard/standard-book";
import { NO_FIGURE, addExact, constantFigure, divideExact, exactFigure, inputFigure, multiplyExact, percentOf, subtractExact } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";
import type { QuantityAndPrice } from "./substitution";

export interface StepFactors extends QuantityAndPrice {
  readonly section: "material" | "labour";
  readonly product: string;
  readonly centre: string;
  /** The material; null for labour. */
  readonly item: string | null;
}

export function stepFactors(products: readonly ProductCost[], standards: StandardBook, rates: VarianceRates, ground: FactoryGround): Staged<StepFactors[]> {
  const issues = directIssues(ground);
  const value: StepFactors[] = [];
  const findings: Finding[] = [];
  for (const cost of products.flatMap((product) => product.steps)) {
    for (const row of standards.rows(cost.step.product, cost.step.centre)) {
      const factors = row.element === ground.input.settings.elementLabour ? labourFactors(cost, row) : materialFactors(cost, row, { issues, rates, ground });
      if (factors) value.push(factors.value);
      findings.push(...(factors?.findings ?? []));
    }
  }
  return { value, findings: onceEach(findings) };
}

interface MaterialSources {
  readonly issues: ReadonlyMap<string, readonly StockMoveRecord[]>;
  readonly rates: VarianceRates;
  readonly ground: FactoryGround;
}

/** A material of the standards that was issued for the product itself; null for everything else. */
function materialFactors({ step }: StepCost, row: StandardRecord, { issues, rates, ground }: MaterialSources): Staged<StepFactors> | null {
  const { product, centre, item } = row;
  const moves = item === null ? undefined : issues.get(groupKey(product, centre, item));
  if (item === null || !moves || ground.classOf(row.element) !== "material") return null;
  const stock = ground.stock(item);
  const planned = (stock && inputFigure(stock.planned_price, stock.at, "planned_price")) ?? NO_FIGURE;
  const rate = rates.get(stock?.group ?? "") ?? NO_FIGURE;
  const work = workDone(step, "material_share", "opening_material_share");
  const value: StepFactors = {
    section: "material",
    product,
    centre,
    item,
    actualQuantity: addExact(moves.map((move) => inputFigure(move.quantity, move.at, "quantity"))),
    standardQuantity: multiplyExact(inputFigure(row.quantity, row.at, "quantity") ?? NO_FIGURE, work.value),
    actualPrice: multiplyExact(planned, addExact([ONE, rate])),
    standardPrice: inputFigure(row.price, row.at, "price") ?? NO_FIGURE,
  };
  return { value, findings: work.findings };
}

const ONE = constantFigure(1n);

/** Hours worked against the hours the output should have taken; null where no hours were worked. */
function labourFactors({ step, cells }: StepCost, row: StandardRecord): Staged<StepFactors> | null {
  const { product, centre, element } = row;
  const hours = quantityOf(step, "hours");
  if (isZero(hours.value)) return null;
  const perUnit = inputFigure(row.quantity, row.at, "quantity") ?? NO_FIGURE;
  const amount = inputFigure(row.amount, row.at, "amount") ?? NO_FIGURE;
  const work = workDone(step, "conversion_share", "opening_conversion_share");
  const lacksHours = isZero(perUnit.value) && !isZero(amount.value);
  const labour = cells.find((cell) => cell.origin === "own" && cell.element === element)?.current;
  const value: StepFactors = {
    section: "labour",
    product,
    centre,
    item: null,
    actualQuantity: hours,
    standardQuantity: multiplyExact(perUnit, work.value),
    actualPrice: labour ? divideExact(exactFigure(labour), hours) : NO_FIGURE,
    standardPrice: isZero(perUnit.value) ? NO_FIGURE : divideExact(amount, perUnit),
  };
  const lacking = lacksHours ? [finding("labour-standard-without-hours", { product, centre, element }, cellOf(row.at, "quantity"))] : [];
  return { value, findings: [...lacking, ...work.findings] };
}

type ShareColumn = "material_share" | "conversion_share" | "opening_material_share" | "opening_conversion_share";

/** Units of work of the month: finished + closing × share − opening × opening share. A blank share of something counts as nothing and is said. */
function workDone(step: RoutingStep, closingShare: ShareColumn, openingShare: ShareColumn): Staged<ExactFigure> {
  const findings: Finding[] = [];
  const part = (column: "opening" | "closing", share: ShareColumn): ExactFigure => {
    const units = quantityOf(step, column);
    const row = step.production;
    const percent = row && inputFigure(row[share], row.at, share);
    if (percent) return percentOf(units, percent);
    if (row && !isZero(units.value)) findings.push(finding("share-blank", { product: step.product, centre: step.centre, column: share }, cellOf(row.at, share)));
    return NO_FIGURE;
  };
  const done = addExact([quantityOf(step, "finished"), part("closing", closingShare)]);
  return { value: subtractExact(done, part("opening", openingShare)), findings };
}

/** Issues of the month that name a product and charge a material element, by product, centre and item. */
function directIssues({ input, classOf }: FactoryGround): Map<string, StockMoveRecord[]> {
  const isDirect = ({ kind, product, element, date }: StockMoveRecord): boolean =>
    kind === "issue" && product !== null && element !== null && classOf(element) === "material" && date.startsWith(input.settings.period);
  return groupBy(input.stockMoves.filter(isDirect), (move) => [move.product, move.centre, move.item]);
}

function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((found) => [`${found.code} ${found.at?.sheet} ${found.at?.cell}`, found]));
  return [...seen.values()];
}
