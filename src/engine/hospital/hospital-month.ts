// A hospital month as its reports see it: department cost and everything that is computed from it.

import type { BonusPool } from "./bonus";
import type { PatientCosts } from "./patients/patient-costs";
import type { PayerLine } from "./payers";
import type { PlannedMonth } from "./plan-lines";
import type { CostedMonth } from "./services/costed-month";

export interface HospitalMonth extends CostedMonth, PlannedMonth {
  readonly patients: PatientCosts;
  /** Empty where revenue names no payer. */
  readonly payers: readonly PayerLine[];
  /** Null without a bonus table. */
  readonly bonus: BonusPool | null;
}
