// The reports of a hospital month, in the order in which they are filed.

import { certificatesReport } from "../allocation/certificate";
import type { Report } from "../statements/report";
import type { HospitalMonth } from "./hospital-month";
import { oddCents } from "./reports/odd-cents-report";
import { allocationSheets, stageBalances } from "./reports/allocation-reports";
import { costCollection, poolDistribution } from "./reports/collection-reports";
import { departmentDirectCost, departmentDirectCostScopes } from "./reports/direct-cost-reports";
import { departmentCostComposition, departmentFullCost, postedModeFullCost } from "./reports/full-cost-reports";
import { costScopes } from "./reports/scope-report";
import { allocationSummary, allocationSummaryByElement, medtechCost } from "./reports/summary-reports";
import { bedDayCost, outpatientInpatientSplit, visitCost } from "./reports/unit-cost-reports";

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
  costCollection,
  poolDistribution,
  allocationSheets,
  stageBalances,
  postedModeFullCost,
  oddCents,
];

export function hospitalReports(month: HospitalMonth): Report[] {
  const { certificates } = month.allocation;
  return [...REPORTS.map((report) => report(month)), ...(certificates.length > 0 ? [certificatesReport(certificates, month.decimals)] : [])];
}
