// What can be wrong with stores; part of the closed list of findings.

const refuse = { severity: "refuse", stops: true } as const;
const warn = { severity: "warn", stops: false } as const;
const note = { severity: "accept_with_note", stops: false } as const;

export const STORE_FINDING_KINDS = {
  "stock-item-unknown": refuse,
  "stock-row-missing": refuse,
  "stock-method-unsuitable": refuse,
  "stock-negative": refuse,
  "issue-beyond-stock": refuse,
  "drawn-back-beyond-opening": refuse,
  "issue-before-receipt": refuse,
  "issue-before-receipt-averaged": note,
  "stock-price-unknown": refuse,
  "stock-issues-cancel": refuse,
  "stock-cost-without-receipt": refuse,
  "stock-receipt-negative": refuse,
  "stock-value-without-quantity": warn,
  "stock-value-negative": warn,
  "stock-not-rolled": warn,
  "material-without-stock": warn,
} as const;
