// Which form each report has; a report that is not named here is a plain list.

import type { Form } from "../form";
import { asFiled } from "./as-filed";
import { checks } from "./checks";
import { costCollection } from "./cost-collection";
import { costComposition } from "./cost-composition";
import { costScopes } from "./cost-scopes";
import { departmentDirectCost } from "./department-direct-cost";
import { departmentFullCost } from "./department-full-cost";
import { directCostScopes } from "./direct-cost-scopes";
import { FACTORY_FORMS } from "./factory/forms";
import { formBy } from "./form-by";
import { listForm } from "./list";
import type { RowFormula } from "./list-declaration";
import { bonusAllocation, costAssessment, costForecast, costTrend, departmentIncomeStatement, emergencyCost, payerSummary, planVariance } from "./hospital/analysis-lists";
import { costVolumeProfit } from "./hospital/cost-volume-profit";
import { indicators } from "./hospital/indicators";
import { serviceActivityCost, serviceItemCost, serviceUnitRatio } from "./hospital/item-lists";
import { diseaseCost, drgCost, patientCost } from "./hospital/patient-lists";
import { medtechCost } from "./medtech-cost";
import { numbered } from "./numbered";
import { outpatientInpatientSplit } from "./outpatient-inpatient-split";
import { postedMode } from "./posted-mode";

const STEPS_TO_FULL_COST: Readonly<Record<string, RowFormula>> = { full_cost: { sum: ["direct", "from_admin", "from_medaux", "from_medtech"] } };

/** Visits and bed-days are costed alike and headed differently. */
function unitCost(unit: "visit" | "bed_day"): Form {
  return listForm({
    headings: { volume: `${unit}s`, unit_cost: `${unit}_cost`, unit_net_cost: `${unit}_net_cost`, unit_revenue: `${unit}_revenue`, unit_surplus: `${unit}_surplus` },
    bands: { unit: `${unit}_elements` },
    sums: ["volume", "cost", "net_cost", "revenue"],
    formulas: {
      unit_cost: { quotient: ["cost", "volume"] },
      unit_net_cost: { quotient: ["net_cost", "volume"] },
      unit_revenue: { quotient: ["revenue", "volume"] },
      unit_surplus: { quotient: ["revenue", "volume"], less: "cost" },
    },
    notes: ["unit-cost"],
  });
}

const PLAIN = listForm({});

const FORMS: Readonly<Record<string, Form>> = {
  ...FACTORY_FORMS,
  "cost-collection": formBy("fund", costCollection, FACTORY_FORMS["cost-collection"]),
  "pool-distribution": listForm({ groups: ["pool"], total: true }),
  "department-direct-cost": numbered(departmentDirectCost),
  "department-direct-cost-scopes": numbered(directCostScopes),
  "allocation-sheets": formBy("phase", FACTORY_FORMS["allocation-sheets"], listForm({ groups: ["step", "sender"], sums: ["amount"], notes: ["exact-amounts"] })),
  "stage-balances": listForm({ groups: ["stage", "fund"], sums: ["amount"], notes: ["exact-amounts"] }),
  "allocation-summary": listForm({ without: ["name"], formulas: STEPS_TO_FULL_COST }),
  "allocation-summary-by-element": listForm({ groups: ["centre"], total: true, formulas: STEPS_TO_FULL_COST }),
  "medtech-cost": medtechCost,
  "department-full-cost": numbered(departmentFullCost),
  "department-cost-composition": numbered(costComposition),
  "outpatient-inpatient-split": outpatientInpatientSplit,
  "visit-cost": unitCost("visit"),
  "bed-day-cost": unitCost("bed_day"),
  "cost-scopes": costScopes,
  indicators,
  "cost-volume-profit": costVolumeProfit,
  "posted-mode-full-cost": postedMode,
  "service-item-cost": numbered(serviceItemCost),
  "service-activity-cost": serviceActivityCost,
  "service-unit-ratio": serviceUnitRatio,
  "patient-cost": patientCost,
  "disease-cost": numbered(diseaseCost),
  "drg-cost": numbered(drgCost),
  "plan-variance": planVariance,
  "cost-trend": costTrend,
  "cost-forecast": costForecast,
  "cost-assessment": costAssessment,
  "emergency-cost": emergencyCost,
  "bonus-allocation": bonusAllocation,
  "department-income-statement": departmentIncomeStatement,
  "payer-summary": payerSummary,
  "further-checks": checks,
  "reciprocal-proof": listForm({ wrap: { services: 60 }, notes: ["reciprocal-proof"] }),
  checks,
  "odd-cents": formBy("sum_half_up", FACTORY_FORMS["odd-cents"], listForm({ sums: [], headings: { difference: "gap" }, notes: ["odd-cents"] })),
  "run-log": listForm({ wrap: { value: 70 } }),
  findings: listForm({ wrap: { message: 80 } }),
  "sign-offs": listForm({ wrap: { note: 40 }, notes: ["sign-offs"] }),
  "seal-parts": listForm({ notes: ["seal-parts"] }),
};

/** True for the id of a report that some month may have. */
export function isForm(report: string): boolean {
  return Object.hasOwn(FORMS, report);
}

export function formOf(report: string): Form {
  return asFiled(FORMS[report] ?? PLAIN);
}
