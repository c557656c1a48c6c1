// Assessment against plan (成本考核): points for every plan line, less in the proportion in which its cost is over what its work should have cost.

import { ZERO, compare } from "../money/exact";
import { NO_FIGURE, constantFigure, divideExact, exactFigure, inPercent, multiplyExact, settingFigure, subtractExact } from "../statements/exact-figure";
import { type ExactFigure, halfUpFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { PlanLine, PlannedMonth } from "./plan-lines";

const SHOWN_DECIMALS = 2;

export interface AssessedLine {
  readonly line: PlanLine;
  /** Actual volume x plan unit cost. */
  readonly target: Figure;
  readonly overrunPercent: Figure;
  readonly standard: Figure;
  readonly score: Figure;
}

/** Plan lines that have a target; none where the settings state no standard points. */
export function assessedLines({ planned, tables, decimals }: PlannedMonth): AssessedLine[] {
  if (!tables.assessmentPoints) return [];
  const points = settingFigure(tables.assessmentPoints);
  return planned.flatMap((line): AssessedLine[] => {
    const target = halfUpFigure(multiplyExact(line.actualVolume, line.planUnitCost), decimals);
    if (target.units <= 0n) return [];
    const overrun = subtractExact(exactFigure(line.actualCost), exactFigure(target));
    const overrunPercent = halfUpFigure(inPercent(overrun, exactFigure(target)), SHOWN_DECIMALS);
    return [{ line, target, overrunPercent, standard: halfUpFigure(points, SHOWN_DECIMALS), score: halfUpFigure(scoreOf(points, divideExact(overrun, exactFigure(target))), SHOWN_DECIMALS) }];
  });
}

/** points x (1 - overrun), not below nothing; what is saved earns no more than all points. */
function scoreOf(points: ExactFigure, overrun: ExactFigure): ExactFigure {
  if (compare(overrun.value, ZERO) <= 0) return points;
  const left = subtractExact(constantFigure(1n), overrun);
  return compare(left.value, ZERO) <= 0 ? NO_FIGURE : multiplyExact(points, left);
}
