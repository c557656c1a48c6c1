// The reports of a factory month, in the order in which they are filed.

import type { Pool } from "../allocation/posted/pool-book";
import { storeLedgersReport } from "../inventory/store-ledgers";
import type { JournalLine } from "../journal/build-journal";
import type { Report } from "../statements/report";
import type { Books } from "./checks/balance-checks";
import type { FirstHalf, SecondHalf } from "./closed-halves";
import type { FactoryGround } from "./factory-month";
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

export function factoryReports({ ground, first, second, idle, journal, books }: ReportSources): Report[] {
  const { collection, allocation, quality } = first;
  const { production, variances, finished, analysis } = second;
  const expensed = idle.filter((pool) => ground.roleOf(pool.centre, null, pool.element) === "overhead");
  return [
    materialVarianceReport(collection.material.groups),
    materialVarianceAllocation(collection.material.issues, ground.decimals),
    utilitiesReport(collection.utilities.meters),
    depreciationSchedule(collection.depreciation.assets),
    accrualsReport(collection.accruals.rows, ground, books.accountOf),
    costCollection(collection.costs),
    allocationSheets(collection.utilities.meters, allocation.gifts),
    overheadDetail([...allocation.overheadGiven, ...expensed], ground),
    qualityCostReport(quality.rows, production.scrap, ground, books.accountOf),
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
