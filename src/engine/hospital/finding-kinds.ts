// What can be wrong with items, patients, plan, bonus and revenue of a hospital; part of the closed list of findings.

const refuse = { severity: "refuse", stops: true } as const;
const stopping = { severity: "warn", stops: true } as const;
const warn = { severity: "warn", stops: false } as const;

export const HOSPITAL_FINDING_KINDS = {
  "stages-out-of-order": refuse,
  "element-class-doubled": refuse,
  "element-class-unknown": warn,
  "fund-scope-gap": warn,
  "resource-driver-missing": stopping,
  "activity-unknown": stopping,
  "activity-driver-unknown": stopping,
  "activity-driver-empty": stopping,
  "exclusion-unused": warn,
  "item-of-two-centres": stopping,
  "item-without-cost": stopping,
  "patient-unknown": stopping,
  "disease-unknown": stopping,
  "disease-in-two-groups": warn,
  "ward-without-bed-days": stopping,
  "unit-without-ratio": stopping,
  "plan-without-volume": warn,
  "bonus-parameter-missing": stopping,
  "bonus-without-weights": stopping,
  "bonus-driver-revenue": warn,
  "emergency-exceeds-visits": warn,
  "patient-days-exceed-ward": warn,
  "statistic-counted-twice": warn,
  // Revenue as charged against revenue as booked
  "revenue-row-unbooked": warn,
  "revenue-line-uncharged": warn,
  "item-revenue-unpriced": warn,
} as const;
