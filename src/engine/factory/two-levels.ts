// A month of two levels as the factory close runs it: units, then headquarters, then journal, checks and reports.

import { analyseGoods } from "../analysis/analyse-month";
import { unusedReferences } from "../analysis/unused-references";
import { sumFigures } from "../statements/figure";
import { storeLedgersReport } from "../inventory/store-ledgers";
import { accountsOfRoles, buildJournal } from "../journal/build-journal";
import { generalLedger } from "../journal/general-ledger";
import { costRestorationReport } from "../production/reports/cost-restoration";
import { ownBalances } from "../reconcile/leaf-accounts";
import type { Finding } from "../finding";
import { closeHeadquarters, closeUnits } from "../units/close-units";
import type { FirstLevel, SecondLevel } from "../units/closed-levels";
import { heldAllocation, heldDistribution, keptVariance } from "../units/reports/headquarters-reports";
import { unitConfirmationReport, unitVarianceReport, wipAtStandard } from "../units/reports/unit-reports";
import { unitChecks } from "../units/unit-checks";
import { classFindings } from "./class-findings";
import type { Booked, Underway } from "./closed-halves";
import type { FactoryInput } from "./factory-input";
import type { FactoryGround } from "./factory-month";
import { idleEntries, idlePools } from "./idle-capacity";
import { collectionReports } from "./factory-reports";
import { oddCentsReport } from "./reports/allocation-reports";
import { journalEntries, trialBalanceAfter } from "./reports/journal-reports";

export function twoLevels(ground: FactoryGround, findings: Finding[]): Underway {
  const first = closeUnits(ground, findings);
  findings.push(...classFindings(first.collection.costs, ground));
  return {
    collection: first.collection,
    finish: () => {
      const second = closeHeadquarters(ground, first, findings);
      findings.push(...unusedReferences(ground));
      return { book: () => book(ground, first, second, findings) };
    },
  };
}

/** Journal, general ledger, checks and reports. */
function book(ground: FactoryGround, first: FirstLevel, second: SecondLevel, findings: Finding[]): Booked {
  const { input, decimals } = ground;
  const accountOf = accountsOfRoles(input.postings);
  const idle = idlePools(first.allocation.left, ground);
  const lines = [...first.collection.entries, ...first.allocation.entries, ...idleEntries(idle, ground), ...first.quality.entries, ...second.entries, ...second.finished.entries];
  const journal = buildJournal(lines, accountOf, decimals, input.settings.redInk);
  findings.push(...journal.findings);
  const balances = generalLedger(input.trialBalance, new Set(ownBalances(input.trialBalance)), journal.value, input.postings, decimals);
  const books = { balances, accountOf };
  const { headquarters, restorations, goods } = second;
  const restored = restorations.flatMap((each) => [...each.after.values()]);
  const actual = goods.map((each) => each.actual);
  const checks = unitChecks({ ...first, ...second, ground, idle, finished: second.finished.stores, restored, actual, journal: journal.value, books });
  const month = new Map(input.elements.map((row) => [row.element, sumFigures(first.quality.rows.filter((each) => each.kind === row.element).map((each) => each.total), decimals)]));
  const reports = [
    ...collectionReports({ ground, collection: first.collection, allocation: first.allocation, quality: first.quality, overhead: [...second.variances.overhead, ...idle.filter((pool) => ground.classOf(pool.element) === "overhead")], scrap: [], books }),
    wipAtStandard(second.output, ground),
    unitVarianceReport(second.variances),
    storeLedgersReport("semi-finished-ledger", second.semi),
    costRestorationReport(restorations, ground),
    heldDistribution(headquarters.rows),
    heldAllocation(headquarters.rows),
    keptVariance(headquarters.rows, input.settings.period),
    unitConfirmationReport(second.confirmed),
    ...second.finished.reports,
    ...analyseGoods(ground, goods, month),
    journalEntries(journal.value, { ...input, summaryOf: atHeadquarters(input) }),
    trialBalanceAfter(balances),
    oddCentsReport(ground.spread.odd()),
  ];
  return { checks, reports };
}

/** Entries that carry another summary when headquarters is their other side. */
function atHeadquarters({ summaryOf }: FactoryInput): FactoryInput["summaryOf"] {
  return (entry, step) => summaryOf(entry === "quality" || entry === "variance-distribution" ? `${entry}-headquarters` : entry, step);
}
