// The settings a new workbook starts with: those with a usual value have it, the others wait for the user.

import type { TemplateKind } from "./template-tables";

const FACTORY: Readonly<Record<string, string>> = {
  entity: "",
  industry: "manufacturing",
  period: "",
  currency: "CNY",
  decimals: "2",
  rounding: "posting",
  tail: "largest-remainder",
  red_ink: "same-side",
  language: "",
  element_material: "",
  element_transferred: "",
  element_labour: "",
  element_scrap: "",
  element_trial: "",
  element_depreciation: "",
  quality_centre: "",
  explain_percent: "5",
  explain_amount: "20000",
  surplus_accounts: "",
};

/** Key and usual value; empty where every entity has its own. */
export const TEMPLATE_SETTINGS: Readonly<Record<TemplateKind, Readonly<Record<string, string>>>> = {
  manufacturing: FACTORY,
  "two-level": { ...FACTORY, element_overhead: "", recharge_side: "", recharge_centre: "", recharge_vat: "output" },
  hospital: {
    entity: "",
    industry: "hospital",
    period: "",
    currency: "CNY",
    decimals: "2",
    rounding: "report",
    tail: "largest-remainder",
    language: "",
    drug_category: "",
    material_category: "",
    drug_centre: "",
    revenue_account: "",
    forecast_volume: "",
    assessment_points: "",
    surplus_accounts: "",
  },
};
