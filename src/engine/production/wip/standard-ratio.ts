// 定额比例法: cost in proportion to the quota of the finished output and of the closing work in process.

import { isZero } from "../../money/exact";
import { NO_FIGURE, multiplyExact } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import { type WipCell, type WipDivision, type WipLack, closingShare, dividedByBases } from "./wip-cell";

/** Materials by quota cost, other own elements by quota hours, transferred cost by units. */
export function standardRatio(cell: WipCell): WipDivision {
  const share = closingShare(cell);
  return dividedByBases(cell, { label: "standard-ratio", share, ...bases(cell) });
}

interface QuotaBases {
  readonly finishedBase: ExactFigure;
  readonly closingBase: ExactFigure;
  readonly lacks: readonly WipLack[];
}

function bases({ origin, elementClass, quantities, standards }: WipCell): QuotaBases {
  const { finished, closing, closingQuotaMaterial, closingQuotaHours } = quantities;
  if (origin === "transferred") return { finishedBase: finished, closingBase: closing, lacks: [] };
  if (elementClass === "material") return quotaBases(quantities, [standards.amount(), "standard"], [closingQuotaMaterial, "closing_quota_material"]);
  return quotaBases(quantities, [standards.hours(), "hours"], [closingQuotaHours, "closing_quota_hours"]);
}

type Given = readonly [value: ExactFigure | null, lack: WipLack];

function quotaBases({ finished, closing }: WipCell["quantities"], [unit, unitLack]: Given, [quota, quotaLack]: Given): QuotaBases {
  const lacks: WipLack[] = [];
  if (unit === null) lacks.push(unitLack);
  if (quota === null && !isZero(closing.value)) lacks.push(quotaLack);
  return { finishedBase: multiplyExact(finished, unit ?? NO_FIGURE), closingBase: quota ?? NO_FIGURE, lacks };
}
