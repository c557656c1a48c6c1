// Costing one step: what came in, less scrap and by-products, divided between finished output and work in process.

import type { QualityRecord, WipRuleRecord } from "../factory-records";
import type { CurrentCosts, FactoryGround } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { cellOf } from "../records";
import type { StandardBook } from "../standard/standard-book";
import { type ExactFigure, differenceFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { costLines, withOwnCost } from "./cost-lines";
import type { OpeningLine } from "./opening-wip";
import { stepQuantities } from "./quantities";
import { type RoutedProduct, type RoutingStep, stepKey } from "./routing";
import { scrapCost } from "./scrap";
import { type ByProductCredit, type CostLine, type StepCell, type StepCost, type StepScrap, type TransferIn, mergeByElement } from "./step-cost";
import { stepFindings } from "./step-findings";
import { standardAmount } from "./step-standards";
import { divideWip } from "./wip/divide-wip";
import type { StepQuantities } from "./wip/wip-cell";

/** What steps are costed from; looked up once for all of them. */
export interface StepSources {
  readonly ground: FactoryGround;
  readonly current: CurrentCosts;
  readonly standards: StandardBook;
  /** By `stepKey`. */
  readonly opening: ReadonlyMap<string, readonly OpeningLine[]>;
  readonly irreparable: ReadonlyMap<string, QualityRecord>;
  readonly wipRules: ReadonlyMap<string, WipRuleRecord>;
  readonly byProducts: ReadonlyMap<string, readonly ByProductCredit[]>;
}

export function costStep(sources: StepSources, routed: RoutedProduct, step: RoutingStep, transfer: TransferIn | null): Staged<StepCost> {
  const { ground, current, standards } = sources;
  const { decimals, orderOf, classOf } = ground;
  const key = stepKey(step.product, step.centre);
  const own = current.at(step.product, step.centre);
  const lines = costLines({ opening: sources.opening.get(key) ?? [], own, transfer, orderOf, decimals });
  const record = sources.irreparable.get(key);
  const scrap = record ? scrapCost(record, { step, lines, classOf, standards, decimals }) : null;
  const byProducts = sources.byProducts.get(key) ?? [];
  const quantities = stepQuantities(routed, step);
  const cells = stepCells({ sources, step, quantities, lines, scrap: scrap?.value ?? null, byProducts });
  const finished = mergeByElement(cells.map((cell) => new Map([[cell.element, cell.finished]])), decimals);
  const value: StepCost = {
    step,
    quantities,
    transfer,
    scrap: scrap?.value ?? null,
    byProducts,
    cells,
    finished,
    finishedTotal: sumFigures([...finished.values()], decimals),
  };
  const rule = sources.wipRules.get(key) ?? null;
  return { value, findings: [...(scrap?.findings ?? []), ...ruleFindings(routed, step, cells, rule), ...stepFindings(value, decimals)] };
}

interface CellSources {
  readonly sources: StepSources;
  readonly step: RoutingStep;
  readonly quantities: StepQuantities;
  readonly lines: readonly CostLine[];
  readonly scrap: StepScrap | null;
  readonly byProducts: readonly ByProductCredit[];
}

function stepCells({ sources, step, quantities, lines, scrap, byProducts }: CellSources): StepCell[] {
  const { ground, standards, wipRules } = sources;
  const { decimals, classOf, input } = ground;
  const { product, centre } = step;
  const { elementMaterial, elementScrap, elementLabour } = input.settings;
  const credit = sumFigures(byProducts.map((each) => each.amount), decimals);
  const zero = zeroFigure(decimals);
  const withLoss = scrap ? withOwnCost(lines, elementScrap, scrap.net) : lines;
  const all = byProducts.length > 0 ? withOwnCost(withLoss, elementMaterial, zero) : withLoss;
  const method = wipRules.get(stepKey(product, centre))?.method ?? "none";
  const hours = (): ExactFigure | null => standards.quantity(product, centre, elementLabour);
  return all.flatMap((line): StepCell[] => {
    const { origin, element, opening } = line;
    const scrapped = scrap?.parts.find((part) => part.origin === origin && part.element === element)?.cost ?? zero;
    const credited = origin === "own" && element === elementMaterial ? credit : zero;
    if (opening.units === 0n && line.current.units === 0n && credited.units === 0n) return [];
    const current = less(line.current, sumFigures([scrapped, credited], decimals));
    const total = sumFigures([opening, current], decimals);
    const unit = { amount: () => standardAmount(standards, step, origin, element), hours };
    const division = divideWip({ origin, elementClass: classOf(element), opening, current, total, quantities, standards: unit }, method);
    const { finished, closing } = division;
    return [{ product, centre, origin, element, opening, current: line.current, scrapOut: scrapped, byProductCredit: credited, total, finished, closing, division }];
  });
}

function less(figure: Figure, by: Figure): Figure {
  return by.units === 0n ? figure : differenceFigure(figure, by);
}

/** A step with cost needs a WIP method, and under parallel transfer there is only one. */
function ruleFindings(routed: RoutedProduct, step: RoutingStep, cells: readonly StepCell[], rule: WipRuleRecord | null): Finding[] {
  const { product, centre, record } = step;
  if (rule === null) return cells.length === 0 ? [] : [finding("wip-rule-missing", { product, centre }, cellOf(record.at, "centre"))];
  if (!routed.isParallel || rule.method === "equivalent-weighted") return [];
  return [finding("parallel-method", { product, centre, method: rule.method }, cellOf(rule.at, "method"))];
}
