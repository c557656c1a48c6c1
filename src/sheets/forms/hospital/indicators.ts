// 运营指标表: every indicator beside its formula, in four groups; a native formula where both operands stand on the sheet.

import { type Form, reading } from "../../form";
import { type Formula, type Ref, type TableRow, computed } from "../../table";

/** The last indicator of a group opens none; an indicator that is not listed here follows at the end. */
const GROUPS = {
  results: ["medical_revenue", "medical_cost", "medical_surplus", "cost_return", "drug_share", "material_share"],
  shares: [
    "material_per_100_revenue_ex_drugs", "medical_cost_per_100_revenue", "personnel_cost_share", "drug_cost_share", "material_cost_share", "admin_cost_rate",
    "revenue_per_100_fixed_assets", "fixed_asset_return",
  ],
  units: ["revenue_per_visit", "cost_per_visit", "revenue_per_bed_day", "cost_per_bed_day", "revenue_per_discharge", "cost_per_discharge", "average_stay"],
  drugs: ["drug_revenue", "drug_cost", "drug_surplus", "non_drug_revenue", "non_drug_cost", "non_drug_surplus", "revenue_per_employee"],
} as const;

const KNOWN: readonly string[] = Object.values(GROUPS).flat();
const UNITS = ["yuan", "percent", "days"];

/** left - right, or left x 100 / right, of other indicators. */
const DIFFERENCES: Readonly<Record<string, readonly [string, string]>> = {
  medical_surplus: ["medical_revenue", "medical_cost"],
  drug_surplus: ["drug_revenue", "drug_cost"],
  non_drug_revenue: ["medical_revenue", "drug_revenue"],
  non_drug_cost: ["medical_cost", "drug_cost"],
  non_drug_surplus: ["non_drug_revenue", "non_drug_cost"],
};
const PERCENTS: Readonly<Record<string, readonly [string, string]>> = {
  cost_return: ["medical_surplus", "medical_cost"],
  drug_share: ["drug_revenue", "medical_revenue"],
  medical_cost_per_100_revenue: ["medical_cost", "medical_revenue"],
};

const VALUE = 3;

export const indicators: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("indicator");
  const others = [...lines.keys()].filter((id) => !KNOWN.includes(id));
  const groups = [...Object.entries(GROUPS).map(([name, ids]) => ({ name, ids: ids.filter((id) => lines.has(id)) })), { name: "others", ids: others }].filter(({ ids }) => ids.length > 0);
  const places = new Map<string, number>();
  groups.reduce((row, { ids }) => {
    ids.forEach((id, index) => places.set(id, row + 1 + index));
    return row + 1 + ids.length;
  }, 0);
  const rows = groups.flatMap(({ name, ids }): TableRow[] => [
    { kind: "group", cells: [words.say(`indicator-group.${name}`)] },
    ...ids.map((id): TableRow => {
      const line = lines.get(id)!;
      const figure = read.figure(line, "value");
      const known = KNOWN.includes(id);
      const unit = read.text(line, "unit");
      return {
        kind: "plain",
        cells: [known ? words.say(`indicator.${id}`) : id, known ? words.say(`indicator-formula.${id}`) : null, UNITS.includes(unit) ? words.say(`indicator-unit.${unit}`) : unit, computed(figure ?? null, formulaOf(id, places, figure?.decimals ?? 0))],
      };
    }),
  ]);
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    indented: true,
    columns: [
      { label: words.column("indicator"), kind: "text" },
      { label: words.column("formula"), kind: "text", wrapAt: 44 },
      { label: words.column("unit_of_measure"), kind: "flag" },
      { label: words.column("figure"), kind: "amount" },
    ],
    rows,
    notes: [words.note("indicators")],
  }];
};

function formulaOf(id: string, places: ReadonlyMap<string, number>, decimals: number): Formula | null {
  const refs = (DIFFERENCES[id] ?? PERCENTS[id] ?? []).map((operand): Ref | null => (places.has(operand) ? [places.get(operand)!, VALUE] : null));
  const [left, right] = refs;
  if (!left || !right) return null;
  return id in DIFFERENCES ? { kind: "difference", left, right } : { kind: "quotient", of: [left], by: [right], times: 100, decimals };
}
