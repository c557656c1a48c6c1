// Department cost as everything beyond it sees it: masters, collected and allocated cost, revenue and workload.

import type { Allocation } from "../allocation/allocate";
import type { Collected } from "../collection/cost-pool";
import type { HospitalTables } from "../hospital-records";
import type { CentreRecord, ElementRecord, FundRecord, HospitalItemRecord, RevenueRecord, WorkloadRecord } from "../records";
import type { OrderingRevenue } from "./revenue";
import type { Split } from "./split";
import type { StageValues } from "./stage-values";
import type { Volumes } from "./volumes";

export interface DepartmentMonth {
  /** YYYY-MM. */
  readonly period: string;
  readonly decimals: number;
  /** In file order, which is report order. */
  readonly elements: readonly ElementRecord[];
  readonly funds: readonly FundRecord[];
  /** In the order the centres table gives, then by code; pools included. */
  readonly centres: readonly CentreRecord[];
  readonly collected: Collected;
  readonly allocation: Allocation;
  /** The same allocation with every posting rounded to the cent, for comparison. */
  readonly posted: Allocation;
  readonly stages: StageValues;
  readonly revenue: OrderingRevenue;
  readonly volumes: Volumes;
  readonly split: Split;
  readonly hospitalItems: readonly HospitalItemRecord[];
  /** Value of `revenue.category` for separately charged materials. */
  readonly materialCategory: string;
  readonly revenueRows: readonly RevenueRecord[];
  readonly workloadRows: readonly WorkloadRecord[];
  readonly tables: HospitalTables;
}

/** Centres of one class, in report order. */
export function centresOf(month: DepartmentMonth, name: string): readonly CentreRecord[] {
  return month.centres.filter((centre) => centre.class === name);
}

/** The element of class `drug`, which drops out of net costs; null in a hospital without one. */
export function drugElement(month: DepartmentMonth): string | null {
  return month.elements.find((element) => element.class === "drug")?.element ?? null;
}
