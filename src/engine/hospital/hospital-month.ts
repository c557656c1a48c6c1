// A hospital month as its reports see it: masters, collected and allocated cost, revenue and workload, items, patients, plan and bonus.

import type { Allocation } from "../allocation/allocate";
import type { Collected } from "../collection/cost-pool";
import type {
  CentreRecord,
  ElementRecord,
  FundRecord,
  HospitalItemRecord,
  RevenueRecord,
  WorkloadRecord,
} from "../records";
import type { HospitalTables } from "../hospital-records";
import type { BonusPool } from "./bonus";
import type { PatientCosts } from "./patients/patient-costs";
import type { PayerLine } from "./payers";
import type { PlanLine } from "./plan-lines";
import type { CentreItems } from "./services/item-costs";
import type { StageValues } from "./stage-values";
import type { Split } from "./split";
import type { OrderingRevenue } from "./revenue";
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

/** With service items costed. */
export interface CostedMonth extends DepartmentMonth {
  readonly services: readonly CentreItems[];
}

/** With the plan beside what there really was. */
export interface PlannedMonth extends DepartmentMonth {
  readonly planned: readonly PlanLine[];
}

/** With everything that is computed from department cost. */
export interface HospitalMonth extends CostedMonth, PlannedMonth {
  readonly patients: PatientCosts;
  /** Empty where revenue names no payer. */
  readonly payers: readonly PayerLine[];
  /** Null without a bonus table. */
  readonly bonus: BonusPool | null;
}

/** Centres of one class, in report order. */
export function centresOf(month: DepartmentMonth, name: string): readonly CentreRecord[] {
  return month.centres.filter((centre) => centre.class === name);
}

/** The element of class `drug`, which drops out of net costs; null in a hospital without one. */
export function drugElement(month: DepartmentMonth): string | null {
  return month.elements.find((element) => element.class === "drug")?.element ?? null;
}
