// The reports of a hospital month, in the order in which they are filed.

import { certificatesReport } from "../allocation/certificate";
import type { Report } from "../statements/report";
import type { HospitalMonth } from "./hospital-month";
import { costAssessment } from "./reports/assessment-report";
import { bonusAllocation } from "./reports/bonus-report";
import { emergencyCost } from "./reports/emergency-report";
import { costForecast } from "./reports/forecast-report";
import { indicators } from "./reports/indicator-report";
import { departmentIncomeStatement } from "./reports/income-report";
import { payerSummary } from "./reports/payer-report";
import { diseaseCost, drgCost, patientCost, serviceUnitRatio } from "./reports/patient-reports";
import { planVariance } from "./reports/plan-report";
import { costVolumeProfit } from "./reports/profit-report";
import { serviceActivityCost, serviceItemCost } from "./reports/service-reports";
import { costTrend } from "./reports/trend-report";
import { oddCents } from "./reports/odd-cents-report";
import { allocationSheets, stageBalances } from "./reports/allocation-reports";
import { costCollection, poolDistribution } from "./reports/collection-reports";
import { departmentDirectCost, departmentDirectCostScopes } from "./reports/direct-cost-reports";
import { departmentCostComposition, departmentFullCost, postedModeFullCost } from "./reports/full-cost-reports";
import { costScopes } from "./reports/scope-report";
import { allocationSummary, allocationSummaryByElement, medtechCost } from "./reports/summary-reports";
import { bedDayCost, outpatientInpatientSplit, visitCost } from "./reports/unit-cost-reports";

type Optional = readonly [given: (month: HospitalMonth) => boolean, ...reports: readonly ((month: HospitalMonth) => Report)[]];

/** Reports that every month's files hold, of tables that a hospital may do without. */
const FILED: readonly Optional[] = [
  [({ services }) => services.length > 0, serviceItemCost, serviceActivityCost],
  [({ tables }) => tables.patients.length > 0, patientCost],
  [({ tables }) => tables.diseases.length > 0, diseaseCost],
  [({ tables }) => tables.drg.length > 0, drgCost],
  [({ tables }) => tables.plan.length > 0, planVariance],
  [({ bonus }) => bonus !== null, ({ bonus }) => bonusAllocation(bonus)],
];

/** Reports that are there only with what they tell of. */
const FURTHER: readonly Optional[] = [
  [({ visitLines }) => visitLines.length > 0, emergencyCost],
  [({ assessed }) => assessed.length > 0, costAssessment],
  [({ payers }) => payers.length > 0, payerSummary],
];

const REPORTS: readonly ((month: HospitalMonth) => Report)[] = [
  departmentDirectCost,
  departmentDirectCostScopes,
  departmentFullCost,
  departmentCostComposition,
  allocationSummary,
  allocationSummaryByElement,
  medtechCost,
  outpatientInpatientSplit,
  visitCost,
  bedDayCost,
  costScopes,
  indicators,
  costVolumeProfit,
  departmentIncomeStatement,
  serviceUnitRatio,
  costTrend,
  costCollection,
  poolDistribution,
  allocationSheets,
  stageBalances,
  postedModeFullCost,
  oddCents,
];

export function hospitalReports(month: HospitalMonth): Report[] {
  const { certificates } = month.allocation;
  const optional = [...FILED, ...FURTHER].flatMap(([given, ...reports]) => (given(month) ? reports.map((report) => report(month)) : []));
  const forecast = month.forecast ? [costForecast(month.forecast, month.decimals)] : [];
  return [...REPORTS.map((report) => report(month)), ...optional, ...forecast, ...(certificates.length > 0 ? [certificatesReport(certificates, month.decimals)] : [])];
}

/** Reports of tables that the hospital does without: their columns, and no rows. */
export function reportsWithoutRows(month: HospitalMonth): Report[] {
  return FILED.flatMap(([given, ...reports]) => (given(month) ? [] : reports.map((report) => ({ ...report(month), rows: [] }))));
}
