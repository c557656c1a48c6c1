// What can be wrong with the data of a factory of two levels; part of the closed list of findings.

const refuse = { severity: "refuse", stops: true } as const;
const warn = { severity: "warn", stops: false } as const;

export const UNIT_FINDING_KINDS = {
  "mixed-transfer": refuse,
  "headquarters-not-one": refuse,
  "unit-class": refuse,
  "standard-with-steps": refuse,
  "by-product-at-standard": refuse,
  "relation-without-routing": refuse,
  "relation-loop": refuse,
  "stock-method-at-standard": refuse,
  "semi-issue-to-no-unit": refuse,
  "scrap-at-standard": refuse,
  "service-of-no-unit": refuse,
  "service-without-standard": refuse,
  "rule-serves-product": refuse,
  "unit-account-shared": refuse,
  "variance-incurred-given": refuse,
  "variance-origin-later": refuse,
  "variance-without-origin": warn,
  "output-without-standard": warn,
  // Confirmation sheets that units sent back
  "confirmation-unrecognised": refuse,
  "confirmation-unit": refuse,
  "confirmation-doubled": refuse,
  "confirmation-other-month": refuse,
  "confirmation-item-unknown": refuse,
  "confirmation-not-returned": warn,
  "confirmation-unanswered": warn,
  "confirmation-unexplained": warn,
  "confirmation-differs": warn,
} as const;
