// The reports of a factory month, in the order in which they are filed.

import type { Pool } from "../allocation/posted/pool-book";
import { storeLedgersReport } from "../inventory/store-ledgers";
import type { JournalLine } from "../journal/build-journal";
import type { Report } from "../statements/report";
import type { Books } from "./checks/balance-checks";
import type { FirstHalf, SecondHalf } from "./closed-halves";
import type { FactoryGround, ScrapLoss } from "./factory-month";
import { allocationSheets, oddCentsReport, qualityCostReport } from "./reports/allocation-reports";
import {
  accrualsReport,
  costCollection,
  depreciationSchedule,
  materialVarianceAllocation,
  materialVarianceReport,
  utilitiesReport,
} from "./reports/collection-reports";
import { journalEntries, trialBalanceAfter } from "./reports/journal-reports";
import { overheadDetail } from "./reports/overhead-detail";

export interface ReportSources {
  readonly ground: FactoryGround;
  readonly first: FirstHalf;
  readonly second: SecondHalf;
  readonly idle: readonly Pool[];
  readonly journal: readonly JournalLine[];
  readonly books: Books;
}

export interface CollectionSources extends Pick<FirstHalf, "collection" | "allocation" | "quality"> {
  readonly ground: FactoryGround;
  /** Overhead of workshops as it was given away or expensed. */
  readonly overhead: readonly Pool[];
  readonly scrap: readonly ScrapLoss[];
  readonly books: Books;
}

/** What was collected and allocated, whatever becomes of it. */
export function collectionReports({ ground, collection, allocation, quality, overhead, scrap, books }: CollectionSources): Report[] {
  return [
    materialVarianceReport(collection.material.groups),
    materialVarianceAllocation(collection.material.issues, ground.decimals),
    utilitiesReport(collection.utilities.meters),
    depreciationSchedule(collection.depreciation.assets),
    accrualsReport(collection.accruals.rows, ground, books.accountOf),
    costCollection(collection.costs),
    allocationSheets(collection.utilities.meters, allocation.gifts),
    overheadDetail(overhead, ground),
    qualityCostReport(quality.rows, scrap, ground, books.accountOf),
  ];
}

export function factoryReports({ ground, first, second, idle, journal, books }: ReportSources): Report[] {
  const { collection, allocation, quality } = first;
  const { production, variances, finished, analysis } = second;
  const expensed = idle.filter((pool) => ground.roleOf(pool.centre, null, pool.element) === "overhead");
  return [
    ...collectionReports({ ground, collection, allocation, quality, overhead: [...allocation.overheadGiven, ...expensed], scrap: production.scrap, books }),
    ...production.reports,
    storeLedgersReport("semi-finished-ledger", production.stores),
    ...variances.reports,
    ...finished.reports,
    ...analysis,
    journalEntries(journal, ground.input),
    trialBalanceAfter(books.balances),
    oddCentsReport(ground.spread.odd()),
  ];
}
