// The only door to the engine.

export * from "./allocation/methods/auxiliary";
export { ClosedLoop, algebraic } from "./allocation/methods/algebraic";
export { direct } from "./allocation/methods/direct";
export { interaction } from "./allocation/methods/interaction";
export { levelStepDown } from "./allocation/methods/level-step-down";
export { planned, totalDifference } from "./allocation/methods/planned";
export { sequential } from "./allocation/methods/sequential";
export { type Line, type Rounding, posted, rateOf, split } from "./allocation/methods/split";
export { type Finding, type Severity, finding, stops } from "./finding";
export { type HospitalClose, type HospitalInput, closeHospital } from "./hospital/close-hospital";
export { changedLines } from "./ledger/changed-lines";
export { groupLedger } from "./ledger/group-ledger";
export type { Ledger, LedgerField } from "./ledger/ledger";
export { decimalToExact, parseDecimal } from "./money/decimal";
export { type Exact, compare, exact, halfUp, isZero, nearestNumber, over, plus, reduced, sumOf, times } from "./money/exact";
export { columnLetters } from "./records";
export { ledgerFindings } from "./reconcile/ledger-checks";
export { type LineAmounts, type Origin, recompute, unfolded } from "./statements/lineage";
export { type Figure, type Report, type ReportCell, type ReportColumn, cellText, figureText, isFigure } from "./statements/report";
