// The hospital close: from ledger, masters and rules to proved reports; the contents page of hospital costing.

import { type Allocation, allocate } from "../allocation/allocate";
import { driverBook } from "../allocation/driver-book";
import { driverGaps } from "../allocation/driver-gaps";
import { ruleBook } from "../allocation/rule-book";
import { byCode } from "../code-order";
import { collect } from "../collection/collect";
import type { Collected } from "../collection/cost-pool";
import { type Finding, type Staged, finding } from "../finding";
import { minorText } from "../money/minor-units";
import { ledgerChecks } from "../reconcile/ledger-checks";
import { trialBalanceChecks } from "../reconcile/trial-balance";
import { type CentreRecord, cellOf } from "../records";
import { type Check, checkFindings, checksReport } from "../statements/check";
import type { Report } from "../statements/report";
import { collectionChecks, revenueChecks, stageChecks } from "./hospital-checks";
import { assessedLines } from "./assessment";
import { bonusPool } from "./bonus";
import { bonusDriverWarnings } from "./bonus-drivers";
import { derivedDriverChecks, derivedDrivers } from "./derived-drivers";
import type { DepartmentMonth } from "./department-month";
import { emergencyFindings, visitLines } from "./emergency";
import { forecastOf } from "./forecast";
import type { HospitalInput } from "./hospital-input";
import type { HospitalMonth } from "./hospital-month";
import { hospitalReports, reportsWithoutRows } from "./hospital-reports";
import { orderingRevenue } from "./revenue";
import { payerLines } from "./payers";
import { patientWorkFindings } from "./patients/patient-work";
import { patientCosts } from "./patients/patient-costs";
import { planLines } from "./plan-lines";
import { assessmentChecks } from "./reports/assessment-report";
import { bonusCheck } from "./reports/bonus-report";
import { emergencyChecks } from "./reports/emergency-report";
import { forecastChecks } from "./reports/forecast-report";
import { incomeChecks } from "./reports/income-report";
import { payerChecks } from "./reports/payer-report";
import { patientChecks } from "./reports/patient-reports";
import { serviceChecks } from "./reports/service-reports";
import { referenceFindings, stageOrder } from "./reference-findings";
import { itemDifferences, revenueDifferences } from "./revenue-differences";
import { serviceItems } from "./services/item-costs";
import { splitCost } from "./split";
import { FINAL_CLASS, STAGE_CLASSES, stageValues } from "./stage-values";
import { volumesOf } from "./volumes";
import { statisticFindings } from "./workload-statistics";

/** Reports with their proof; `month` keeps what an explanation needs. Null reports: a refusal forbids computing them. */
export interface HospitalClose {
  readonly month: HospitalMonth | null;
  readonly checks: readonly Check[];
  readonly reports: readonly Report[];
  /** Reports of tables that the hospital does without, for those who read a month's files by their names. */
  readonly withoutRows: readonly Report[];
  /** Vouchers set aside as closing entries. */
  readonly closingVouchers: readonly string[];
  readonly findings: readonly Finding[];
}

/** Income and expense accounts of the government accounting system, whose classes are 4 and 5. */
const INCOME_OR_EXPENSE = ["4", "5"];

/** Closes a hospital month. Where a finding refuses the input, no report is made; what is wrong is told as far as it can be seen. */
export function closeHospital(input: HospitalInput): HospitalClose {
  const codes = codesOf(input);
  const ownLedger = ledgerChecks(input.ledger, input.period, input.mask);
  const trialBalance = trialBalanceChecks(input.ledger, input.trialBalance, input.mask);
  const masters = { ...codes, accounts: input.accounts, closing: { surplus: input.surplusAccounts, incomeOrExpense: INCOME_OR_EXPENSE } };
  const collected = collect(input.ledger, masters, input.mask);
  const derived = derivedDrivers(input);
  const driverRows = [...input.drivers, ...derived.value];
  const drivers = driverBook(driverRows, codes.centres);
  const steps = ruleBook(input.rules, input.centres, codes.elements);
  const findings = [ownLedger, trialBalance, collected, derived, drivers, steps].flatMap((stage) => stage.findings);
  findings.push(...referenceFindings(input, codes), ...driverGaps(input.rules, input.drivers, input.centres));
  const proof = [...ownLedger.value, ...trialBalance.value, ...revenueChecks(input.ledger, collected.value, input.mask, input)];
  const { closingVouchers } = collected.value;
  if (findings.some(isRefusal)) return withoutReports(proof, closingVouchers, findings);
  const allocation = { collected: collected.value, centres: input.centres, steps: steps.value, drivers: drivers.value, ...ALLOCATION, decimals: input.decimals };
  const exactly = allocate(allocation, "exact");
  findings.push(...exactly.findings, ...stageOrder(input, steps.value));
  if (findings.some(isRefusal)) return withoutReports(proof, closingVouchers, findings);
  const { value: month, findings: beyond } = completed(departmentMonth(input, collected.value, exactly.value, allocate(allocation, "posted").value));
  findings.push(...beyond);
  const ruled = [...proof, ...collectionChecks(month), ...stageChecks(month), ...serviceChecks(month), ...patientChecks(month), ...(month.bonus ? [bonusCheck(month.bonus)] : [])];
  const further = [...incomeChecks(month), ...payerChecks(month), ...derivedDriverChecks(input, driverRows), ...emergencyChecks(month), ...forecastChecks(month), ...assessmentChecks(month)];
  const checks = [...ruled, ...further];
  const reports = [...hospitalReports(month), checksReport(ruled), { ...checksReport(further), id: "further-checks" }];
  findings.push(...redBalances(input, collected.value), ...checkFindings(checks));
  findings.push(...revenueDifferences(checks, input.ledger, { mask: input.mask, setAside: collected.value.setAside }, input), ...itemDifferences(checks, input.tables.serviceItems, input.decimals), ...bonusDriverWarnings(month), ...emergencyFindings(month), ...patientWorkFindings(month), ...statisticFindings(input.workload, input.drivers));
  return { month, checks, reports, withoutRows: reportsWithoutRows(month), closingVouchers, findings };
}

const ALLOCATION = { stages: STAGE_CLASSES, finalClasses: new Set([FINAL_CLASS]) };

function isRefusal(found: Finding): boolean {
  return found.severity === "refuse";
}

function withoutReports(checks: readonly Check[], closingVouchers: readonly string[], findings: readonly Finding[]): HospitalClose {
  return { month: null, checks, reports: [], withoutRows: [], closingVouchers, findings: [...findings, ...checkFindings(checks)] };
}

function codesOf(input: HospitalInput): { centres: Set<string>; elements: Set<string>; funds: Set<string> } {
  return {
    centres: new Set(input.centres.map((row) => row.centre)),
    elements: new Set(input.elements.map((row) => row.element)),
    funds: new Set(input.funds.map((row) => row.fund)),
  };
}

/** Cells that ended negative after red ink: legitimate, and said. */
function redBalances(input: HospitalInput, collected: Collected): Finding[] {
  return collected.pools
    .filter((pool) => pool.amount < 0n)
    .map(({ centre, element, fund, amount, lines }) => {
      return finding("red-balance", { centre, element, fund, amount: minorText(amount, input.decimals) }, cellOf(input.ledger.place(lines.indexes()[0]!), "centre"));
    });
}

function departmentMonth(input: HospitalInput, collected: Collected, exactly: Allocation, posted: Allocation): DepartmentMonth {
  const { decimals, elements, funds, hospitalItems, materialCategory } = input;
  const stages = stageValues(exactly, funds, decimals);
  const revenue = orderingRevenue(input.revenue, decimals);
  return {
    period: input.period,
    decimals,
    elements,
    funds,
    hospitalItems,
    materialCategory,
    tables: input.tables,
    revenueRows: input.revenue,
    workloadRows: input.workload,
    centres: inReportOrder(input.centres),
    collected,
    allocation: exactly,
    posted,
    stages,
    revenue,
    volumes: volumesOf(input.workload),
    split: splitCost(stages, revenue, elements, decimals),
  };
}

/** Items, patients, plan and bonus on the ground of department cost. */
function completed(departments: DepartmentMonth): Staged<HospitalMonth> {
  const services = serviceItems(departments);
  const patients = patientCosts({ ...departments, services: services.value });
  const planned = planLines(departments);
  const bonus = bonusPool({ ...departments, planned: planned.value });
  const further = { payers: payerLines(departments), visitLines: visitLines(departments), forecast: forecastOf(departments), assessed: assessedLines({ ...departments, planned: planned.value }) };
  const month = { ...departments, services: services.value, patients, planned: planned.value, bonus: bonus.value, ...further };
  return { value: month, findings: [...services.findings, ...patients.findings, ...planned.findings, ...bonus.findings] };
}

/** By the order the centres table gives, then by code; centres without an order come last. */
function inReportOrder(centres: readonly CentreRecord[]): CentreRecord[] {
  return [...centres].sort((a, b) => {
    if (a.order && b.order && !a.order.equals(b.order)) return a.order.comparedTo(b.order);
    if (!a.order !== !b.order) return a.order ? -1 : 1;
    return byCode(a.centre, b.centre);
  });
}
