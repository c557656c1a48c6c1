// Summaries of generated vouchers in English.

/** By entry; `allocation` names its step. */
export const journal = {
  "material-variance": "Material cost variance",
  utilities: "Water and electricity",
  depreciation: "Depreciation",
  accruals: "Accruals",
  allocation: "Allocation step {{step}}",
  "variance-incurred": "Product cost variance",
  "idle-capacity": "Idle capacity",
  quality: "Quality cost",
  scrap: "Scrap loss",
  "by-product": "By-product receipt",
  "semi-receipt": "Semi-finished receipt",
  "semi-issue": "Semi-finished issue",
  transfer: "Transfer between workshops",
  "finished-receipt": "Finished goods receipt",
  "variance-distribution": "Variance distribution",
  "finished-issue": "Finished goods drawn back",
  "cost-of-sales": "Cost of sales",
  "utilities-recharge": "Utilities recharged",
  overhead: "Overhead to production",
  "unit-variance": "Unit variances to headquarters",
  "quality-period": "Quality cost of the period",
  "quality-headquarters": "Quality cost to headquarters",
  "variance-distribution-headquarters": "Headquarters variance distribution",
};
