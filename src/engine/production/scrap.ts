// Irreparable scrap (不可修复废品): its cost leaves the elements of the step and comes back as one net loss.

import type { ElementClass, QualityRecord } from "../factory-records";
import { type Finding, type Staged, finding } from "../finding";
import { isZero } from "../money/exact";
import { cellOf, missingValue } from "../records";
import type { StandardBook } from "../standard/standard-book";
import { NO_FIGURE, divideExact, exactFigure, inputFigure, multiplyExact } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import { quantityOf } from "./quantities";
import type { RoutingStep } from "./routing";
import type { CostLine, StepScrap } from "./step-cost";
import { standardAmount } from "./step-standards";

export interface ScrapContext {
  readonly step: RoutingStep;
  /** Cost of the month with what was transferred in. */
  readonly lines: readonly CostLine[];
  readonly classOf: (element: string) => ElementClass | null;
  readonly standards: StandardBook;
  readonly decimals: number;
}

/** Units lost are worth their share of the cost of the month, or their standard cost. */
export function scrapCost(record: QualityRecord, context: ScrapContext): Staged<StepScrap> {
  const { lines, classOf, decimals } = context;
  const findings: Finding[] = [];
  const affected = lines.filter(({ origin, element, current }) => current.units !== 0n && !(origin === "own" && classOf(element) === "loss"));
  const priced = (line: CostLine): Figure => {
    const exactly = record.basis === "standard" ? atStandard(record, line, context) : atActual(record, line, context);
    if (exactly.value === null) findings.push(...exactly.findings);
    return halfUpFigure(exactly.value ?? NO_FIGURE, decimals);
  };
  const parts = affected.map((line) => ({ origin: line.origin, element: line.element, cost: priced(line) }));
  const cost = sumFigures(parts.map((part) => part.cost), decimals);
  const [salvage, compensation] = (["salvage", "compensation"] as const).map((field) => cellFigure(record[field] ?? 0n, decimals, [cellOf(record.at, field)]));
  const net = differenceFigure(cost, sumFigures([salvage!, compensation!], decimals));
  return { value: { record, parts, cost, salvage: salvage!, compensation: compensation!, net }, findings };
}

type Priced = Staged<ExactFigure | null>;

/** Own conversion by the hours spent on the scrap, everything else by units. */
function atActual(record: QualityRecord, line: CostLine, { step, classOf }: ScrapContext): Priced {
  const byHours = line.origin === "own" && classOf(line.element) === "conversion";
  const [field, column] = byHours ? (["hours", "hours"] as const) : (["quantity", "started"] as const);
  const lost = inputFigure(record[field], record.at, field);
  if (lost === null) return { value: null, findings: [missingValue("quality", record.at, field)] };
  const whole = quantityOf(step, column);
  if (isZero(whole.value)) return { value: null, findings: [withoutBase(record, line, column, step)] };
  return { value: multiplyExact(exactFigure(line.current), divideExact(lost, whole)), findings: [] };
}

/** By the standard amount of one unit; nobody plans a loss that was handed on, so it has none. */
function atStandard(record: QualityRecord, { origin, element }: CostLine, { step, standards, classOf }: ScrapContext): Priced {
  const lost = inputFigure(record.quantity, record.at, "quantity");
  if (lost === null) return { value: null, findings: [missingValue("quality", record.at, "quantity")] };
  const unit = standardAmount(standards, step, origin, element);
  if (unit === null && classOf(element) === "loss") return { value: NO_FIGURE, findings: [] };
  if (unit === null) return { value: null, findings: [finding("quota-missing", { product: step.product, centre: step.centre, element, column: "amount" }, cellOf(record.at, "basis"))] };
  return { value: multiplyExact(unit, lost), findings: [] };
}

function withoutBase(record: QualityRecord, { element }: CostLine, column: string, { product, centre, production }: RoutingStep): Finding {
  const at = production === null ? cellOf(record.at, "product") : cellOf(production.at, column);
  return finding("scrap-base-zero", { product, centre, element, column }, at);
}
