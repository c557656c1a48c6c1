// What a costed step shows to be wrong with its data: quantities that do not agree, quotas that are missing, negative results.

import { type Finding, type FindingCode, finding } from "../finding";
import { isZero } from "../money/exact";
import { type RecordSource, cellOf, missingValue } from "../records";
import { addExact, quantityFigure, subtractExact } from "../statements/exact-figure";
import { sumFigures } from "../statements/figure";
import { figureText } from "../statements/report";
import { quantityOf } from "./quantities";
import type { StepCell, StepCost } from "./step-cost";
import type { WipColumn } from "./wip/wip-cell";

/** Findings of one step; nothing here changes a figure. */
export function stepFindings(cost: StepCost, decimals: number): Finding[] {
  return [...unitFindings(cost), ...outputFindings(cost, decimals), ...lackFindings(cost), ...cost.cells.flatMap((cell) => resultFindings(cost, cell))];
}

/** Opening and started units are finished, in process or scrapped. */
function unitFindings({ step }: StepCost): Finding[] {
  const came = addExact([quantityOf(step, "opening"), quantityOf(step, "started")]);
  const went = addExact([quantityOf(step, "finished"), quantityOf(step, "closing"), quantityOf(step, "scrapped")]);
  const difference = subtractExact(went, came);
  if (isZero(difference.value)) return [];
  const [into, out, by] = [came, went, difference].map((each) => figureText(quantityFigure(each)));
  return [finding("units-mismatch", { ...placeOf(step), in: into!, out: out!, difference: by! }, cellOf(rowOf(step), "finished"))];
}

function outputFindings({ step, quantities, cells }: StepCost, decimals: number): Finding[] {
  const cost = sumFigures(cells.map((cell) => cell.total), decimals);
  const hasOutput = !isZero(quantities.finished.value);
  if (!hasOutput && cells.length > 0) return [finding("cost-without-output", { ...placeOf(step), amount: figureText(cost) }, cellOf(rowOf(step), "finished"))];
  if (!hasOutput || cells.some((cell) => cell.total.units !== 0n)) return [];
  return [finding("output-without-cost", { ...placeOf(step), quantity: figureText(quantityFigure(quantities.finished)) }, cellOf(rowOf(step), "finished"))];
}

/** What methods missed in this step, each told once. */
function lackFindings({ step, cells }: StepCost): Finding[] {
  const blank = new Set<WipColumn>();
  const found: Finding[] = [];
  for (const { element, division, total } of cells) {
    if (division.lacks.length === 0) continue;
    const place = { ...placeOf(step), element };
    for (const lack of division.lacks) {
      if (lack === "standard" || lack === "hours") {
        found.push(finding("quota-missing", { ...place, column: lack === "standard" ? "amount" : "quantity" }, cellOf(rowOf(step), "product")));
      } else if (lack !== "base") blank.add(lack);
      else if (total.units !== 0n) found.push(finding("wip-base-zero", { ...place, method: division.label, amount: figureText(total) }, cellOf(rowOf(step), "closing")));
    }
  }
  return [...[...blank].map((column) => missingValue("production", rowOf(step), column)), ...found];
}

/** Results that are kept as they are and said: negative parts, and cost left where no units are left. */
function resultFindings({ step, quantities }: StepCost, { element, finished, closing, division }: StepCell): Finding[] {
  const { label } = division;
  const at = cellOf(rowOf(step), "closing");
  const tell = (code: FindingCode, amount: string): Finding => finding(code, { ...placeOf(step), element, amount }, at);
  const found: Finding[] = [];
  if (closing.units < 0n) found.push(tell("wip-negative", figureText(closing)));
  if (finished.units < 0n) found.push(tell("finished-negative", figureText(finished)));
  const isEmpty = isZero(addExact([quantities.closing, quantities.beyond]).value);
  if (isEmpty && closing.units !== 0n && label !== "no-output") found.push(tell("wip-without-units", figureText(closing)));
  return found;
}

function placeOf({ product, centre }: StepCost["step"]): { product: string; centre: string } {
  return { product, centre };
}

/** The production row, or the routing row of a step that has none. */
function rowOf({ production, record }: StepCost["step"]): RecordSource {
  return production?.at ?? record.at;
}
