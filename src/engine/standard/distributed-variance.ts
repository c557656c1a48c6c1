// A distributed variance: one row of the variances table after the month, and what each finished product took of it.

import type { VarianceRecord } from "../factory-records";
import type { ExactFigure } from "../statements/figure";
import type { Figure } from "../statements/report";

/** A finished product that took part of a variance. */
interface VariancePart {
  readonly product: string;
  /** Finished quantity × standard content; of a product's own variance its finished quantity. */
  readonly weight: ExactFigure;
  readonly amount: Figure;
}

/** One row of the variances table after the month. */
export interface DistributedVariance {
  readonly record: VarianceRecord;
  readonly opening: Figure;
  readonly incurred: Figure;
  readonly available: Figure;
  /** Per cent that is distributed. */
  readonly share: ExactFigure | null;
  readonly distributed: Figure;
  readonly carried: Figure;
  readonly weights: ExactFigure;
  readonly parts: readonly VariancePart[];
}
