// Findings: everything that can be wrong with a user's data, as a closed list of codes with what each does to a check and to a close.

import { HOSPITAL_FINDING_KINDS } from "./hospital/finding-kinds";
import { STORE_FINDING_KINDS } from "./inventory/finding-kinds";
import { UNIT_FINDING_KINDS } from "./units/finding-kinds";

/** Where a finding was made: a worksheet (or CSV file name without extension) and a cell or range such as `D7` or `G2:H2`. */
export interface SourceCell {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * How bad a finding is for `check`, worst first: `refuse` cells or rows cannot be used; `ask` the user must choose;
 * `warn` work goes on and the user sees it; `note` something was put right and is said.
 */
export type Severity = "refuse" | "ask" | "warn" | "accept_with_note";

/** One problem: its code, the values its sentence names, and where it is. The sentence itself lives in `src/locales`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string>>;
  readonly at?: SourceCell;
}

/** A stage's answer: a value as far as it could be computed, and what was found on the way. */
export interface Staged<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

interface FindingKind {
  readonly severity: Severity;
  /** True when a close may not be called closed while such a finding stands. */
  readonly stops: boolean;
}

const refuse: FindingKind = { severity: "refuse", stops: true };
const ask: FindingKind = { severity: "ask", stops: true };
const warn: FindingKind = { severity: "warn", stops: false };
const note: FindingKind = { severity: "accept_with_note", stops: false };

/** The closed list of findings. Add a code here, its sentence in every locale, and its smallest input in `test/findings`. */
export const FINDING_KINDS = {
  // The file and its tables
  "file-unreadable": refuse,
  "dates-1904": note,
  "encoding-detected": note,
  "formulas-uncalculated": warn,
  "formulas-stale": warn,
  "format-converted": note,
  "file-incomplete": warn,
  "table-missing": refuse,
  "table-ambiguous": ask,
  "ledger-on-sheets": ask,
  "ledger-sheets-unlike": refuse,
  "ledger-sheet-repeats": warn,
  "ledger-sheet-hidden": warn,
  "entities-several": ask,
  "table-empty": refuse,
  "table-crosstab": ask,
  "table-unrecognised": ask,
  "column-missing": refuse,
  "column-ambiguous": ask,
  "column-doubled": warn,
  "setting-missing": refuse,
  "setting-invalid": refuse,
  "answer-followed": note,
  "answer-contradicted": ask,
  // Cells
  "cell-error": refuse,
  "amount-not-a-number": refuse,
  "amount-too-precise": refuse,
  "amount-too-large": refuse,
  "amount-rounded": warn,
  "unit-unclear": ask,
  "direction-unclear": ask,
  "amount-not-given": note,
  "quantity-not-a-number": refuse,
  "number-as-text": note,
  "text-cleaned": note,
  "date-invalid": refuse,
  "dates-written-differently": note,
  "date-order-mixed": refuse,
  "date-order-unclear": ask,
  "date-year-unknown": note,
  "date-era-unclear": ask,
  "entries-paired": note,
  "value-missing": refuse,
  "value-not-allowed": refuse,
  "row-skipped": note,
  "row-doubled": refuse,
  // The ledger
  "voucher-unbalanced": { severity: "warn", stops: true },
  "line-outside-period": { severity: "warn", stops: true },
  "account-unmapped": refuse,
  "account-without-element": refuse,
  "element-unknown": refuse,
  "centre-missing": { severity: "warn", stops: true },
  "centre-unknown": refuse,
  "fund-missing": refuse,
  "fund-unknown": refuse,
  "material-group-without-stock": refuse,
  "material-as-booked": note,
  "material-issued-before-receipt": note,
  "material-stock-negative": warn,
  "utility-without-meters": refuse,
  "quality-element-charged": refuse,
  "quality-without-product": refuse,
  "closing-entry-set-aside": warn,
  "red-balance": note,
  "ledger-unlike-trial-balance": { severity: "warn", stops: true },
  "account-not-in-trial-balance": { severity: "warn", stops: true },
  // What a careful reader notices in tables
  "heading-missing": ask,
  "direction-missing": refuse,
  "both-sides-filled": warn,
  "direction-unknown": refuse,
  "code-zeros-doubtful": ask,
  "red-ink-doubtful": warn,
  "lines-repeated": warn,
  "table-of-other-period": warn,
  "prior-not-earlier": warn,
  "centre-blank": warn,
  "code-named-twice": warn,
  "name-of-two-codes": warn,
  "closing-entry-found": ask,
  "reversal-found": note,
  "formula-like-text": note,
  "text-garbled": warn,
  "characters-lost": note,
  "code-characters-lost": refuse,
  "period-unlike-date": warn,
  "period-not-possible": refuse,
  "period-beyond-december": ask,
  "voucher-numbers-missing": note,
  "voucher-number-again": warn,
  "balance-broken": warn,
  "trial-balance-row-broken": warn,
  "openings-unbalanced": warn,
  "parent-unlike-children": warn,
  "stock-below-zero": warn,
  "balance-below-zero": warn,
  "total-row-wrong": warn,
  "total-sides-unequal": warn,
  "services-in-a-ring": refuse,
  "serves-itself": warn,
  "share-negative": refuse,
  "shares-unclear": ask,
  "shares-mixed": refuse,
  "shares-near-whole": warn,
  "shares-not-whole": refuse,
  "base-of-nothing": refuse,
  "base-negative": warn,
  "units-of-item-mixed": refuse,
  "quantity-without-amount": refuse,
  "amount-without-quantity": refuse,
  "amount-of-no-quantity": refuse,
  "amount-unlike-price": warn,
  "shift-overnight": warn,
  "hours-unclear": ask,
  "hours-unusable": refuse,
  "amounts-with-decimal-comma": ask,
  "amount-point-unclear": ask,
  "unit-in-cell": ask,
  "number-too-long": warn,
  "code-like-date": warn,
  "code-in-powers": refuse,
  "dimension-split": warn,
  "lines-void": note,
  "lines-unposted": note,
  "lines-hidden": note,
  "lines-of-others": note,
  "row-ragged": refuse,
  "letters-of-two-scripts": warn,
  "centres-alike": warn,
  "centre-not-listed": refuse,
  "format-hides-value": note,
  "rows-hidden": warn,
  "table-rows-hidden": warn,
  "columns-hidden": warn,
  "local-amount-missing": refuse,
  "local-amount-unlike-rate": warn,
  // Rules and drivers
  "rule-missing": refuse,
  "rule-sender-unknown": refuse,
  "rule-without-receivers": refuse,
  "rule-receiver-unknown": refuse,
  "rule-doubled": refuse,
  "driver-unknown": refuse,
  "driver-receiver-unknown": refuse,
  "driver-negative": refuse,
  "driver-doubled": note,
  "driver-incomplete": warn,
  "zero-base": refuse,
  "cost-after-rule": refuse,
  "closed-loop": refuse,
  "method-unsupported": refuse,
  "method-mixed": refuse,
  "account-missing-for-role": refuse,
  "pool-roles-mixed": refuse,
  // Production
  "product-unknown": refuse,
  "input-after-first-step": refuse,
  "input-not-semi-finished": refuse,
  "routing-centre-repeated": refuse,
  "routing-loop": refuse,
  "wip-rule-missing": refuse,
  "parallel-method": refuse,
  "cost-outside-routing": refuse,
  "issue-outside-routing": refuse,
  "scrap-outside-routing": refuse,
  "output-outside-routing": warn,
  "quota-missing": { severity: "warn", stops: true },
  "hours-missing": warn,
  "scrap-base-zero": warn,
  "wip-base-zero": warn,
  "cost-without-output": warn,
  "output-without-cost": warn,
  "wip-negative": warn,
  "finished-negative": warn,
  "wip-without-units": warn,
  "units-mismatch": warn,
  "by-product-without-main": warn,
  "restoration-stopped": warn,
  "variance-without-base": warn,
  "share-blank": warn,
  "labour-standard-without-hours": warn,
  "share-beyond-whole": warn,
  "quantity-below-zero": warn,
  "standard-outside-routing": warn,
  ...UNIT_FINDING_KINDS,
  "reference-incomplete": warn,
  "reference-measure-unknown": warn,
  "reference-code-unknown": warn,
  ...STORE_FINDING_KINDS,
  ...HOSPITAL_FINDING_KINDS,
  // Forms as the settings call them
  "form-unknown": warn,
  "form-heading-unknown": warn,
  // Proof
  "check-failed": { severity: "warn", stops: true },
  "check-warning": warn,
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof FINDING_KINDS;

/** Makes a finding; severity comes from the closed list. */
export function finding(code: FindingCode, args: Readonly<Record<string, string>> = {}, at?: SourceCell): Finding {
  const base = { code, severity: FINDING_KINDS[code].severity, args };
  return at ? { ...base, at } : base;
}

/** True when the finding forbids calling a month closed. */
export function stops({ code }: Pick<Finding, "code">): boolean {
  return FINDING_KINDS[code].stops;
}
