// The factory close: from ledger, documents and masters to proved reports; the contents page of manufacturing costing.

import { allocatePosted } from "../allocation/posted/allocate-posted";
import { analyseMonth } from "../analysis/analyse-month";
import { collectFactory } from "../collection/collect-factory";
import { type CostCell, addedUp } from "../collection/cost-cell";
import { currentCosts } from "../collection/current-costs";
import { qualityCosts } from "../collection/quality-cost";
import { type Finding, type Staged, stops } from "../finding";
import { closeFinishedGoods } from "../inventory/close-finished-goods";
import { closeStore } from "../inventory/close-store";
import { drawnBack } from "../inventory/drawn-back";
import { type AccountOf, type JournalLine, accountsOfRoles, buildJournal } from "../journal/build-journal";
import type { EntryLine } from "../journal/entry-line";
import { generalLedger } from "../journal/general-ledger";
import { closeProduction } from "../production/close-production";
import { ownBalances } from "../reconcile/leaf-accounts";
import { accountChecks, monthLedgerChecks } from "../reconcile/month-ledger-checks";
import { distributeVariances } from "../standard/distribute-variances";
import { type Check, checkFindings, checksReport } from "../statements/check";
import { sumFigures } from "../statements/figure";
import type { Report } from "../statements/report";
import { classFindings } from "./class-findings";
import type { Booked, FirstHalf, SecondHalf, Underway } from "./closed-halves";
import { factoryChecks } from "./factory-checks";
import { factoryGround } from "./factory-ground";
import type { FactoryInput } from "./factory-input";
import { figureFindings } from "./figure-findings";
import type { FactoryGround, VarianceRates } from "./factory-month";
import { factoryReports } from "./factory-reports";
import { idleEntries, idlePools } from "./idle-capacity";
import { masterFindings } from "./master-findings";
import { twoLevels } from "./two-levels";

/** Reports with their proof. Empty reports: a refusal forbids computing them. */
export interface FactoryClose {
  readonly checks: readonly Check[];
  readonly reports: readonly Report[];
  /** Vouchers set aside as closing entries. */
  readonly closingVouchers: readonly string[];
  readonly findings: readonly Finding[];
}

/** Closes a factory month. Where a finding refuses the input, no report is made; what is wrong is told as far as it can be seen. */
export function closeFactory(input: FactoryInput): FactoryClose {
  const ground = factoryGround(input);
  const findings: Finding[] = [...masterFindings(ground), ...figureFindings(ground)];
  const underway = ground.units.size > 0 ? twoLevels(ground, findings) : oneLevel(ground, findings);
  const { within, closingVouchers } = underway.collection.ledger;
  const ownLedger = monthLedgerChecks(input.ledger, input.settings.period, within, input.mask);
  const accounts = accountChecks(input.ledger, input.trialBalance, within);
  const proof = [...ownLedger.value, ...accounts.value];
  findings.push(...ownLedger.findings, ...accounts.findings);
  const refused = (): FactoryClose => ({ checks: proof, reports: [], closingVouchers, findings: onceEach([...findings, ...checkFindings(proof)]) });
  if (findings.some(isRefusal)) return refused();
  const costed = underway.finish();
  if (findings.some(isRefusal)) return refused();
  const booked = costed.book();
  if (findings.some(isRefusal)) return refused();
  const checks = [...proof, ...booked.checks];
  findings.push(...checkFindings(checks));
  return { checks, reports: [...booked.reports, checksReport(checks)], closingVouchers, findings: onceEach(findings) };
}

/** Stages that meet the same gap say the same; it is told once. */
function onceEach(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [JSON.stringify([found.code, found.at, found.args]), found])).values()];
}

function isRefusal(found: Finding): boolean {
  return found.severity === "refuse" && stops(found);
}

/** Products at actual cost, through the routing. */
function oneLevel(ground: FactoryGround, findings: Finding[]): Underway {
  const first = firstHalf(ground, findings);
  return {
    collection: first.collection,
    finish: () => {
      const second = secondHalf(ground, first, findings);
      return { book: () => book(ground, first, second, findings) };
    },
  };
}

/** Collection, allocation and quality cost, and finished goods that workshops drew back. */
function firstHalf(ground: FactoryGround, findings: Finding[]): FirstHalf {
  const { decimals } = ground;
  const collection = collectFactory(ground);
  const drawn = drawnBack(ground);
  const { costs, ledger } = collection.value;
  const ordinary = costs.filter((cost) => ground.classOf(cost.element) !== "quality").map((cost) => ({ ...cost, amount: cost.total }));
  const charged: CostCell[] = addedUp([...ordinary, ...drawn.value], decimals).map(({ centre, product, element, amount }) => ({ centre, product, element, amount }));
  const allocation = allocatePosted(ground, charged.filter((cell) => cell.product === null));
  const quality = qualityCosts(ground, costs, ledger.byNature);
  findings.push(...collection.findings, ...classFindings(costs, ground), ...drawn.findings, ...allocation.findings, ...quality.findings);
  const current = currentCosts([...charged, ...allocation.value.products, ...quality.value.products], decimals);
  return { collection: collection.value, allocation: allocation.value, quality: quality.value, drawn: drawn.value, current };
}

/** Production, variances, finished goods and their analysis. */
function secondHalf(ground: FactoryGround, { current, allocation, collection, drawn }: FirstHalf, findings: Finding[]): SecondHalf {
  const production = closeProduction(ground, current, closeStore);
  const variances = distributeVariances(ground, production.value, allocation.plannedDifferences);
  const finished = closeFinishedGoods(ground, variances.value.actual, production.value.byProducts, drawn);
  const rates: VarianceRates = new Map(collection.material.groups.map(({ group, rate }) => [group, rate]));
  const analysis = analyseMonth(ground, production.value, variances.value, rates);
  for (const stage of [production, variances, finished, analysis]) findings.push(...stage.findings);
  return { production: production.value, variances: variances.value, finished: finished.value, analysis: analysis.value };
}

/** Journal, general ledger, checks and reports. */
function book(ground: FactoryGround, first: FirstHalf, second: SecondHalf, findings: Finding[]): Booked {
  const { input, decimals } = ground;
  const accountOf = accountsOfRoles(input.postings);
  const idle = idlePools(first.allocation.left, ground);
  const journal = journalOf(ground, first, second, idleEntries(idle, ground), accountOf);
  findings.push(...journal.findings);
  const balances = generalLedger(input.trialBalance, new Set(ownBalances(input.trialBalance)), journal.value, input.postings, decimals);
  const books = { balances, accountOf };
  const salvage = sumFigures([...first.quality.rows, ...second.production.scrap].map((row) => row.salvage), decimals);
  const checks = factoryChecks({ ground, collection: first.collection, idle, ...second, journal: journal.value, books, salvage });
  return { checks, reports: factoryReports({ ground, first, second, idle, journal: journal.value, books }) };
}

function journalOf(ground: FactoryGround, first: FirstHalf, second: SecondHalf, idle: readonly EntryLine[], accountOf: AccountOf): Staged<JournalLine[]> {
  const lines = [
    ...first.collection.entries,
    ...first.allocation.entries,
    ...idle,
    ...first.quality.entries,
    ...second.production.entries,
    ...second.variances.entries,
    ...second.finished.entries,
  ];
  return buildJournal(lines, accountOf, ground.decimals, ground.input.settings.redInk);
}
