// What one group of variances gives: its results, its total, and what holds between them.

import type { Exact } from "../../../money/exact";
import type { Answer } from "../../method";

export interface Variances extends Answer {
  readonly results: Readonly<Record<string, Exact | undefined>>;
  readonly total: Exact;
}
