// What can be wrong with products, routing, scrap and work in process; part of the closed list of findings.

const refuse = { severity: "refuse", stops: true } as const;
const stopping = { severity: "warn", stops: true } as const;
const warn = { severity: "warn", stops: false } as const;

export const PRODUCTION_FINDING_KINDS = {
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
  "quota-missing": stopping,
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
} as const;
