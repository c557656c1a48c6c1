// Everything a hospital month is computed from.

import type { HospitalTables } from "../hospital-records";
import type { Ledger } from "../ledger/ledger";
import type { AccountRecord, CentreRecord, DriverRecord, ElementRecord, FundRecord, HospitalItemRecord, RevenueRecord, RuleRecord, TrialBalanceRecord, WorkloadRecord } from "../records";
import type { SettingNumber } from "../statements/exact-figure";

export interface HospitalInput {
  readonly period: string;
  readonly decimals: number;
  readonly materialCategory: string;
  readonly revenueAccounts: readonly string[];
  readonly surplusAccounts: readonly string[];
  readonly elements: readonly ElementRecord[];
  readonly funds: readonly FundRecord[];
  readonly centres: readonly CentreRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly ledger: Ledger;
  /** Lines of the month in a longer ledger (1); all lines when left out. */
  readonly mask?: Uint8Array;
  readonly trialBalance: readonly TrialBalanceRecord[];
  readonly drivers: readonly DriverRecord[];
  /** What one unit of a driver is worth inside the hospital, by the driver's name. */
  readonly internalPrices: ReadonlyMap<string, SettingNumber>;
  readonly rules: readonly RuleRecord[];
  readonly revenue: readonly RevenueRecord[];
  readonly workload: readonly WorkloadRecord[];
  readonly hospitalItems: readonly HospitalItemRecord[];
  readonly tables: HospitalTables;
}
