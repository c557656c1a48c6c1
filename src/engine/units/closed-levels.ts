// The two levels of a close: what units were charged, and what became of it at headquarters.

import type { PostedAllocation } from "../allocation/posted/allocate-posted";
import type { ActualProduct } from "../analysis/actual-products";
import type { FactoryCollection } from "../collection/collect-factory";
import type { CostCell } from "../collection/cost-cell";
import type { QualityCosts } from "../collection/quality-cost";
import type { FinishedGoodsResult, StoreLedger } from "../factory/factory-month";
import type { EntryLine } from "../journal/entry-line";
import type { Restoration } from "../production/restoration";
import type { Confirmation } from "./confirmation";
import type { Headquarters } from "./headquarters";
import type { StandardIssue } from "./standard-stores";
import type { UnitBook } from "./unit-book";
import type { OutputCell } from "./unit-output";
import type { UnitVariances } from "./unit-variance";

export interface FirstLevel {
  readonly book: UnitBook;
  readonly collection: FactoryCollection;
  readonly issues: readonly StandardIssue[];
  /** What every centre was charged before rules, goods drawn from stores too. */
  readonly charged: readonly CostCell[];
  readonly allocation: PostedAllocation;
  readonly quality: QualityCosts;
}

export interface SecondLevel {
  readonly output: readonly OutputCell[];
  readonly variances: UnitVariances;
  readonly semi: readonly StoreLedger[];
  readonly headquarters: Headquarters;
  readonly restorations: readonly Restoration[];
  /** Finished products at actual cost. */
  readonly goods: readonly ActualProduct[];
  readonly finished: FinishedGoodsResult;
  readonly confirmed: readonly Confirmation[];
  /** semi-receipt, finished-receipt, semi-issue, overhead, unit-variance, variance-distribution. */
  readonly entries: readonly EntryLine[];
}
