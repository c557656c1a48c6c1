// The only door to the engine.

export * from "./allocation/methods/auxiliary";
export { ClosedLoop, algebraic, largestResidual } from "./allocation/methods/algebraic";
export { direct } from "./allocation/methods/direct";
export { interaction } from "./allocation/methods/interaction";
export { levelStepDown } from "./allocation/methods/level-step-down";
export { planned, totalDifference } from "./allocation/methods/planned";
export { sequential } from "./allocation/methods/sequential";
export { type Line, type Rounding, posted, rateOf, split } from "./allocation/methods/split";
export { type Finding, type Severity, finding, stops } from "./finding";
export { closeFactory } from "./factory/close-factory";
export type { FactoryInput, FactorySettings } from "./factory/factory-input";
export { type OpeningTables, rollForward } from "./factory/roll-forward";
export type { AssetRecord } from "./factory-records";
export { type HospitalInput, closeHospital } from "./hospital/close-hospital";
export { monthAverage } from "./inventory/month-average";
export { type PerpetualOptions, perpetual } from "./inventory/perpetual";
export { type StockBalance, balanceOfCard, issuedAmount, sentBackAmount } from "./inventory/stock-card";
export { type ActualMethod, balanceOf } from "./inventory/stock-pool";
export type { StockOpening, StockRow } from "./inventory/stock-rows";
export type { Ledger } from "./ledger/ledger";
export { type Decimal, decimalToExact, parseDecimal } from "./money/decimal";
export { type Exact, ZERO, compare, exact, halfUp, isZero, minus, over, plus, reduced, sumOf, times } from "./money/exact";
export { ledgerFindings } from "./reconcile/ledger-checks";
export { type LineAmounts, type Origin, type OriginStep, recompute, unfolded } from "./statements/lineage";
export type { Check } from "./statements/check";
export { type Figure, type Report, type ReportCell, type ReportColumn, cellText, figureText, isFigure } from "./statements/report";
