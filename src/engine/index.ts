// The only door to the engine.

export { FINDING_KINDS, type Finding, type FindingCode, type Severity, type SourceCell, finding, stops } from "./finding";
export { type HospitalClose, type HospitalInput, closeHospital } from "./hospital/close-hospital";
export type { Ledger } from "./ledger/ledger";
export { type Exact, reduced } from "./money/exact";
export { ledgerFindings } from "./reconcile/ledger-checks";
export type { Check } from "./statements/check";
export { type LineAmounts, type Origin, recompute, unfolded } from "./statements/lineage";
export { type Figure, type Report, type ReportCell, type ReportColumn, cellText, figureText, isFigure } from "./statements/report";
