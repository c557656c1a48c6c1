// Hospital methods on stated figures: service items, visits and bed-days, cost to charge, diseases, equipment, scopes, indicators.

import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, addsUp, asPercent, divisor, identity, rateOver, rounding, splitById } from "../case-rounding";
import { type ValuesOf, amount, amountOrZero, choice, flag, list, listOr, map, notNegative, number, optional, or, quantity, rate, repeating, text, texts } from "../field";
import { type Method, type Result, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const ITEM = { id: text(), quantity: notNegative(quantity()), price: optional(notNegative(rate())), minutes: optional(notNegative(number())), equivalent: optional(notNegative(number())) };
const WEIGHTS = { revenue: "price", time: "minutes", equivalent: "equivalent" } as const;

const itemCoefficient = defineMethod({
  id: "hospital.item-coefficient",
  source: "医疗服务项目成本: rate = cost / sum(weight x quantity); weight by revenue, workload, time or equivalents",
  inputs: {
    cost: optional(amount()),
    costs: optional(map(amount())),
    exclude: or(texts(), [], "[]"),
    separately_charged_material: amountOrZero(),
    basis: choice("revenue", "workload", "time", "equivalent"),
    items: list(ITEM),
    total_weight: optional(notNegative(number())),
    rounding,
  },
  results: ["cost", "total_weight", "rate", "unit_cost", "allocated"],
  solve({ basis, items, total_weight, rounding: by, ...inputs }) {
    const cost = poolCost(inputs);
    const weights = items.map((item) => ({ item, weight: weightOf(item, basis) }));
    const lines = weights.map(({ item, weight }) => ({ id: item.id, base: reduced(times(weight, item.quantity)) }));
    const whole = total_weight ?? reduced(sumOf(lines.map((line) => line.base)));
    const unit = rateOver(cost, whole, by, "items");
    const allocated = total_weight ? new Map(lines.map((line) => [line.id, posted(times(unit, line.base), by)])) : splitById(cost, lines, by, "items");
    return {
      results: { cost, total_weight: whole, rate: unit, unit_cost: new Map(weights.map(({ item, weight }) => [item.id, reduced(times(weight, unit))])), allocated },
      checks: total_weight ? [] : [addsUp("allocated", cost, allocated.values(), by)],
    };
  },
});

function poolCost({ cost, costs, exclude, separately_charged_material }: { readonly cost: Exact | null; readonly costs: ReadonlyMap<string, Exact> | null; readonly exclude: readonly string[]; readonly separately_charged_material: Exact }): Exact {
  if (cost && costs) throw new UnusableField("cost", "costs", "contradicts");
  if (cost) return reduced(minus(cost, separately_charged_material));
  if (!costs) throw new UnusableField("cost", "cost, costs", "needs-one-of");
  const stranger = exclude.find((element) => !costs.has(element));
  if (stranger !== undefined) throw new UnusableField("exclude", stranger, "not-found");
  const kept = [...costs].filter(([element]) => !exclude.includes(element)).map(([, part]) => part);
  return reduced(minus(sumOf(kept), separately_charged_material));
}

function weightOf(item: ValuesOf<typeof ITEM>, basis: "revenue" | "workload" | "time" | "equivalent"): Exact {
  if (basis === "workload") return exact(1n);
  const weight = item[WEIGHTS[basis]];
  if (!weight) throw new UnusableField(`items.${item.id}.${WEIGHTS[basis]}`, "", "missing");
  return weight;
}

const visitBedDay = defineMethod({
  id: "hospital.visit-bed-day",
  source: "诊次成本、床日成本: cost over outpatient and inpatient revenue, then per visit and bed-day",
  inputs: { cost: amount(), outpatient_revenue: amount(), inpatient_revenue: amount(), visits: notNegative(quantity()), bed_days: notNegative(quantity()), rounding },
  results: ["outpatient_cost", "inpatient_cost", "visit_cost", "bed_day_cost"],
  solve({ cost, outpatient_revenue, inpatient_revenue, visits, bed_days, rounding: by }) {
    const parts = splitById(cost, [{ id: "outpatient", base: outpatient_revenue }, { id: "inpatient", base: inpatient_revenue }], by, "outpatient_revenue");
    const [outpatient, inpatient] = [parts.get("outpatient")!, parts.get("inpatient")!];
    return {
      results: { outpatient_cost: outpatient, inpatient_cost: inpatient, visit_cost: rateOver(outpatient, visits, by, "visits"), bed_day_cost: rateOver(inpatient, bed_days, by, "bed_days") },
      checks: [addsUp("parts", cost, parts.values(), by)],
    };
  },
});

const CENTRE = { id: text(), cost: optional(amount()), charges: optional(amount()), ratio: optional(rate()), days: optional(notNegative(quantity())) };

const costToCharge = defineMethod({
  id: "hospital.cost-to-charge",
  source: "成本收入比法 (RCC): ratio = cost / charges; cost of a line = sum of charge x ratio",
  inputs: { centres: list(CENTRE), charges: listOr({ id: text(), by_centre: map(amount()) }), rounding },
  results: ["ratios", "per_diem", "costs", "total_cost", "average_cost"],
  solve({ centres, charges, rounding: by }) {
    const ratios = new Map(centres.flatMap((centre) => ratioOf(centre, by)));
    const perDiem = new Map(centres.flatMap(({ id, cost, days }) => (days && cost ? [[id, posted(over(cost, divisor(days, `centres.${id}.days`)), by)] as const] : [])));
    const costs = new Map(charges.map(({ id, by_centre }) => [id, posted(sumOf([...by_centre].map(([centre, charge]) => times(charge, known(ratios, centre, `charges.${id}`)))), by)]));
    const total = reduced(sumOf(costs.values()));
    const lines = BigInt(charges.length);
    const totals: Record<string, Result> = lines === 0n ? {} : { total_cost: total, average_cost: reduced(over(total, exact(lines))) };
    return { results: { ratios, per_diem: perDiem, costs, ...totals }, checks: [identity("costs", total, sumOf(costs.values()))] };
  },
});

function ratioOf({ id, cost, charges, ratio, days }: ValuesOf<typeof CENTRE>, by: CaseRounding): [string, Exact][] {
  if (ratio && charges) throw new UnusableField(`centres.${id}.ratio`, "charges", "contradicts");
  if (ratio) return [[id, ratio]];
  if (cost && charges) return [[id, rateOver(cost, charges, by, `centres.${id}.charges`)]];
  if (cost && days) return [];
  throw new UnusableField(`centres.${id}`, "cost + charges, ratio, cost + days", "needs-one-of");
}

function known(values: ReadonlyMap<string, Exact>, id: string, field: string): Exact {
  const value = values.get(id);
  if (!value) throw new UnusableField(field, id, "not-found");
  return value;
}

const PATIENT = { id: text(), items: or(map(quantity()), new Map<string, Exact>(), "{}"), days: optional(notNegative(quantity())), drugs: amountOrZero(), materials: amountOrZero() };

const diseaseCost = defineMethod({
  id: "hospital.disease-cost",
  source: "病种成本: bottom-up = items x unit cost + drugs + materials; top-down = rate per day x days + drugs + materials",
  inputs: {
    approach: choice("bottom-up", "top-down"),
    patients: list(PATIENT),
    unit_costs: or(map(rate()), new Map<string, Exact>(), "{}"),
    unit_cost_total: optional(amount()),
    drugs_charged: amountOrZero(),
    materials_charged: amountOrZero(),
    total_days: optional(notNegative(quantity())),
    rounding,
  },
  results: ["rate", "patients", "total_cost", "average_cost"],
  solve({ approach, patients, unit_costs, unit_cost_total, drugs_charged, materials_charged, total_days, rounding: by }) {
    if (approach === "top-down" && !unit_cost_total) throw new UnusableField("unit_cost_total", "", "missing");
    if (approach === "top-down" && !total_days) throw new UnusableField("total_days", "", "missing");
    const unit = approach === "top-down" ? rateOver(minus(minus(unit_cost_total!, drugs_charged), materials_charged), total_days!, by, "total_days") : undefined;
    const care = (patient: ValuesOf<typeof PATIENT>): Exact => {
      if (!unit) return sumOf([...patient.items].map(([item, used]) => times(used, known(unit_costs, item, `patients.${patient.id}.items`))));
      if (!patient.days) throw new UnusableField(`patients.${patient.id}.days`, "", "missing");
      return times(unit, patient.days);
    };
    const costs = new Map(patients.map((patient) => [patient.id, posted(sumOf([care(patient), patient.drugs, patient.materials]), by)]));
    const total = reduced(sumOf(costs.values()));
    const average = patients.length === 0 ? undefined : reduced(over(total, exact(BigInt(patients.length))));
    return { results: { rate: unit, patients: costs, total_cost: total, average_cost: average }, checks: [identity("patients", total, sumOf(costs.values()))] };
  },
});

const equipment = defineMethod({
  id: "hospital.equipment",
  source: "单机效益: surplus = price x quantity - cost; payback = investment / (surplus + depreciation)",
  inputs: { price: rate(), quantity: quantity(), costs: repeating({ id: text(), amount: amount(), depreciation: flag() }), investment: amount(), rounding },
  results: ["revenue", "cost", "surplus", "payback_years"],
  solve({ price, quantity: used, costs, investment, rounding: by }) {
    const revenue = posted(times(price, used), by);
    const cost = posted(sumOf(costs.map((line) => line.amount)), by);
    const surplus = reduced(minus(revenue, cost));
    const cash = plus(surplus, sumOf(costs.filter((line) => line.depreciation).map((line) => line.amount)));
    return { results: { revenue, cost, surplus, payback_years: isZero(cash) ? undefined : reduced(over(investment, cash)) }, checks: [identity("revenue", revenue, plus(cost, surplus))] };
  },
});

const SCOPES = {
  medical_business_cost: ["clinical", "medtech", "auxiliary"],
  medical_cost: ["admin"],
  medical_full_cost: ["fiscal_project", "other_gov_project"],
  hospital_full_cost: ["research_teaching", "asset_disposal", "to_superior", "to_subsidiary", "other"],
} as const;

const scopes = defineMethod({
  id: "hospital.scopes",
  source: "四个成本口径: 医疗业务成本, 医疗成本, 医疗全成本, 医院全成本, each with what it adds to the one before",
  inputs: {
    clinical: amountOrZero(),
    medtech: amountOrZero(),
    auxiliary: amountOrZero(),
    admin: amountOrZero(),
    fiscal_project: amountOrZero(),
    other_gov_project: amountOrZero(),
    research_teaching: amountOrZero(),
    asset_disposal: amountOrZero(),
    to_superior: amountOrZero(),
    to_subsidiary: amountOrZero(),
    other: amountOrZero(),
    rounding,
  },
  results: Object.keys(SCOPES),
  solve({ rounding: by, ...parts }) {
    let total = ZERO;
    const results = Object.entries(SCOPES).map(([scope, added]) => {
      total = plus(total, sumOf(added.map((part) => parts[part])));
      return [scope, posted(total, by)] as const;
    });
    return { results: Object.fromEntries(results), checks: [identity("hospital_full_cost", posted(sumOf(Object.values(parts)), by), results.at(-1)![1])] };
  },
});

const indicators = defineMethod({
  id: "hospital.indicators",
  source: "成本指标: 药占比, 耗占比, 百元医疗收入卫生材料, 管理费用率, 固定资产收益率, 成本收益率, 结余",
  inputs: {
    revenue: optional(amount()),
    drug_revenue: optional(amount()),
    material_revenue: optional(amount()),
    material_cost: optional(amount()),
    admin_cost: optional(amount()),
    medical_cost: optional(amount()),
    avg_net_fixed_assets: optional(amount()),
    pharmacy_full_cost: optional(amount()),
    rounding,
  },
  results: ["drug_ratio", "material_ratio", "material_per_100_revenue", "management_ratio", "fixed_asset_return", "cost_return", "surplus", "drug_surplus", "medical_surplus"],
  solve({ rounding: by, ...given }) {
    const ratio = (part: Exact | null, whole: Exact | null): Exact | undefined => (part && whole && !isZero(whole) ? asPercent(part, whole) : undefined);
    const less = (a: Exact | null | undefined, b: Exact | null | undefined): Exact | null => (a && b ? reduced(minus(a, b)) : null);
    const surplus = less(given.revenue, given.medical_cost);
    const drugSurplus = less(given.drug_revenue, given.pharmacy_full_cost);
    const shown = (value: Exact | null): Exact | undefined => (value ? posted(value, by) : undefined);
    return {
      results: {
        drug_ratio: ratio(given.drug_revenue, given.revenue),
        material_ratio: ratio(given.material_revenue, given.revenue),
        material_per_100_revenue: ratio(given.material_cost, less(given.revenue, given.drug_revenue)),
        management_ratio: ratio(given.admin_cost, given.medical_cost),
        fixed_asset_return: ratio(surplus, given.avg_net_fixed_assets),
        cost_return: ratio(surplus, given.medical_cost),
        surplus: shown(surplus),
        drug_surplus: shown(drugSurplus),
        medical_surplus: shown(less(surplus, drugSurplus)),
      },
      checks: [],
    };
  },
});

export const HOSPITAL: readonly Method[] = [itemCoefficient, visitBedDay, costToCharge, diseaseCost, equipment, scopes, indicators];
