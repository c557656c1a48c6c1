// The two halves of a factory close: what collection and allocation hand to the routing, and what comes of it.

import type { PostedAllocation } from "../allocation/posted/allocate-posted";
import type { FactoryCollection } from "../collection/collect-factory";
import type { QualityCosts } from "../collection/quality-cost";
import type { DrawnBack } from "../inventory/drawn-back";
import type { Production } from "../production/close-production";
import type { Check } from "../statements/check";
import type { Report } from "../statements/report";
import type { CurrentCosts, FinishedGoodsResult, VarianceResult } from "./factory-month";

/** Collection, allocation and quality cost. */
export interface FirstHalf {
  readonly collection: FactoryCollection;
  readonly allocation: PostedAllocation;
  readonly quality: QualityCosts;
  readonly drawn: readonly DrawnBack[];
  readonly current: CurrentCosts;
}

/** Production, variances, finished goods and their analysis. */
export interface SecondHalf {
  readonly production: Production;
  readonly variances: VarianceResult;
  readonly finished: FinishedGoodsResult;
  readonly analysis: readonly Report[];
}

/** A close after its first half: refused there, or finished in two more steps. */
export interface Underway {
  readonly collection: FactoryCollection;
  /** Costs what was collected; books it when nothing refuses that. */
  finish(): { book(): Booked };
}

export interface Booked {
  readonly checks: readonly Check[];
  readonly reports: readonly Report[];
}
