// The settings a new workbook starts with: those with a usual value have it, the others wait for the user.

import type { Industry } from "../../tables/settings";

/** Key and usual value; empty where every entity has its own. */
export const TEMPLATE_SETTINGS: Readonly<Record<Industry, Readonly<Record<string, string>>>> = {
  manufacturing: {
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
  },
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
