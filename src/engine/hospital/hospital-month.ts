// A hospital month as its reports see it: department cost and everything that is computed from it.

import type { AssessedLine } from "./assessment";
import type { BonusPool } from "./bonus";
import type { VisitLine } from "./emergency";
import type { Forecast } from "./forecast";
import type { PatientCosts } from "./patients/patient-costs";
import type { PayerLine } from "./payers";
import type { PlannedMonth } from "./plan-lines";
import type { CostedMonth } from "./services/costed-month";

export interface HospitalMonth extends CostedMonth, PlannedMonth {
  readonly patients: PatientCosts;
  /** Empty where revenue names no payer. */
  readonly payers: readonly PayerLine[];
  /** Empty where emergencies are not told apart. */
  readonly visitLines: readonly VisitLine[];
  /** Null where there is nothing to forecast from. */
  readonly forecast: Forecast | null;
  /** Empty where cost is not assessed. */
  readonly assessed: readonly AssessedLine[];
  /** Null without a bonus table. */
  readonly bonus: BonusPool | null;
}
