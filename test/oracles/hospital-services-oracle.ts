// Items, patients, diseases, plan, bonus and indicators of a hospital by the rule book, rules 8 to 14, in plain fractions.
import { type Fraction, NONE, add, div, frac, isNothing, mul, sub } from "./fractions";
import { type Sums, largestRemainder, rowsIn, setting, shared, sumOf } from "./hospital-cost-oracle";
import { type OracleMonth, type OracleReports, VOLUME, decimals, hundredfold, named, over, shown } from "./hospital-department-oracle";
import type { Row } from "./hospital-oracle";

type Unit = Fraction | null;

const methods = ["abc", "revenue", "workload", "time", "equivalent"];
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rule 8. */
export function itemReports({ cost, tables, drug }: OracleMonth): { readonly reports: OracleReports; readonly units: ReadonlyMap<string, Unit> } {
  const [items, activities]: [Row[], Row[]] = [[], []];
  const units = new Map<string, Unit>();
  const material = rowsIn(tables, "elements").find((row) => row["class"] === "material")?.["element"];
  for (const centre of [...new Set(rowsIn(tables, "service_items").map((row) => row["centre"]!))].sort(byCode)) {
    const own = rowsIn(tables, "service_items").filter((row) => row["centre"] === centre);
    const excluded = (element: string): Fraction => sumOf(rowsIn(tables, "item_exclusions").filter((row) => row["centre"] === centre && row["element"] === element), "amount");
    const pools = new Map(cost.elements.map((element) => [element, element === drug ? NONE : sub(cost.scope("medaux", "medical_cost", element, centre), excluded(element))]));
    const pool = add(...pools.values());
    const reagents = sumOf(own, "direct_reagent");
    const shares = new Map(rowsIn(tables, "activities").filter((row) => row["centre"] === centre).map((row) => [row["activity"]!, NONE]));
    for (const [element, amount] of pools) {
      const drivers = rowsIn(tables, "resource_drivers").filter((row) => row["centre"] === centre && row["element"] === element);
      const rest = element === material ? sub(amount, reagents) : amount;
      for (const row of drivers) shares.set(row["activity"]!, add(shares.get(row["activity"]!)!, div(mul(rest, frac(row["weight"])), sumOf(drivers, "weight"))));
    }
    const weight = (row: Row, column: string): Fraction => mul(frac(row["volume"]), column === "volume" ? [1n, 1n] : frac(row[column]));
    const driverOf = (activity: string): string => rowsIn(tables, "activities").find((row) => row["centre"] === centre && row["activity"] === activity)!["driver"]!;
    const total = (activity: string): Fraction => add(...own.map((row) => weight(row, driverOf(activity))));
    const abc = new Map(own.map((row) => [row["item"]!, add(frac(row["direct_reagent"]), ...[...shares].filter(([, share]) => !isNothing(share)).map(([activity, share]) => over(mul(share, weight(row, driverOf(activity))), total(activity)) ?? NONE))]));
    const weights = (of: (row: Row) => Fraction): Map<string, Fraction> => new Map(own.map((row) => [row["item"]!, of(row)]));
    const found: Record<string, Sums | null> = {
      abc: [...shares].some(([activity, share]) => !isNothing(share) && isNothing(total(activity))) ? null : largestRemainder(abc, pool),
      revenue: shared(pool, weights((row) => frac(row["revenue"]))),
      workload: shared(pool, weights((row) => frac(row["volume"]))),
      time: shared(pool, weights((row) => mul(frac(row["volume"]), add(frac(row["machine_min"]), frac(row["manual_min"]))))),
      equivalent: shared(pool, weights((row) => weight(row, "equivalent"))),
    };
    const totals = (code: string): Row => Object.fromEntries(methods.flatMap((method) => [[`${method}_total`, shown(found[method]?.get(code) ?? null)]]));
    for (const row of own) {
      const per = Object.fromEntries(methods.map((method) => [method, found[method] ? over(found[method]!.get(row["item"]!)!, frac(row["volume"])) : null]));
      const abcUnit = shown(per["abc"]!, 4);
      units.set(row["item"]!, abcUnit === "" ? null : frac(abcUnit));
      items.push({ centre, item: row["item"]!, name: row["name"]!, volume: decimals(frac(row["volume"])), price: row["price"]!, ...totals(row["item"]!), ...Object.fromEntries(methods.map((method) => [`${method}_unit`, shown(per[method]!, 4)])), abc_unit_margin: abcUnit === "" || !row["price"] ? "" : shown(sub(frac(row["price"]), frac(abcUnit)), 4) });
    }
    items.push({ centre, item: "TOTAL", volume: decimals(sumOf(own, "volume")), ...Object.fromEntries(methods.map((method) => [`${method}_total`, found[method] ? shown(pool) : ""])) });
    const posted = [...shares.values()].every(isNothing) ? shares : largestRemainder(shares, sub(pool, reagents));
    for (const [activity, share] of shares) activities.push({ centre, activity, cost: shown(posted.get(activity)!), driver: driverOf(activity), driver_total: decimals(total(activity)), rate: shown(over(share, total(activity)), 12) });
  }
  return { reports: { "service-item-cost": items, "service-activity-cost": activities }, units };
}

interface PatientByHand {
  readonly row: Row;
  readonly values: readonly Fraction[];
  readonly revenue: Fraction;
}

/** Rules 9 to 11. */
export function patientReports(month: OracleMonth, units: ReadonlyMap<string, Unit>): OracleReports {
  const { tables, cost, executed, drug, material } = month;
  const drugCentre = setting(tables, "drug_centre");
  const unitRatio = (unit: string): { cost: Fraction; revenue: Fraction; ratio: Unit } => {
    const whole = add(...cost.elements.filter((element) => element !== drug || unit === drugCentre).map((element) => cost.scope("medaux", "medical_cost", element, unit)));
    const own = sub(whole, executed(unit, (category) => category === material));
    const revenue = executed(unit, (category) => category !== material);
    return { cost: own, revenue, ratio: over(own, revenue) };
  };
  const named = [...new Set([...cost.ofClass("medtech"), ...rowsIn(tables, "diseases").map((row) => row["ward"]!)])];
  const ratios = [...named.map((unit) => {
    const { cost: own, revenue, ratio } = unitRatio(unit);
    return { unit, cost: shown(own), revenue: shown(revenue), ratio: shown(ratio, 6) };
  }), { unit: material, cost: "", revenue: "", ratio: "1.000000" }];
  const patients = rowsIn(tables, "patients").map((row) => patientByHand(month, row, units, (unit) => unitRatio(unit).ratio));
  const cents = patients.map(({ row, values, revenue }) => ({ patient: row["patient"]!, disease: row["disease"]!, bottom_up: shown(values[0]!), top_down: shown(values[1]!), cost_income: shown(values[2]!), revenue: shown(revenue) }));
  return { "service-unit-ratio": ratios, "patient-cost": cents, ...diseaseReports(month, patients, cents) };
}

function patientByHand({ tables, cost, split, ordered, volume, drug, material }: OracleMonth, row: Row, units: ReadonlyMap<string, Unit>, ratio: (unit: string) => Unit): PatientByHand {
  const own = (name: string): readonly Row[] => rowsIn(tables, name).filter((each) => each["patient"] === row["patient"]);
  const pieces = add(frac(row["drug_cost"]), frac(row["material_cost"]));
  const unitCost = (item: string): Fraction => units.get(item) ?? frac(rowsIn(tables, "other_items").find((each) => each["item"] === item)?.["unit_cost"]);
  const perDay = (ward: string): Fraction => over(sub(add(...cost.elements.filter((element) => element !== drug).map((element) => split(ward, element, "IP"))), ordered(ward, "IP", material)), volume(ward, "bed_days")) ?? NONE;
  const stay = (ward: string | undefined, days: string | undefined): Fraction => (ward && !isNothing(frac(days)) ? mul(frac(days), perDay(ward)) : NONE);
  const unitOf = (unit: string): Fraction => (unit === material ? [1n, 1n] : ratio(unit === "WARD" ? row["ward"]! : unit === setting(tables, "drug_category") ? setting(tables, "drug_centre")! : unit) ?? NONE);
  return {
    row,
    values: [
      add(pieces, ...own("patient_items").map((each) => mul(frac(each["quantity"]), unitCost(each["item"]!)))),
      add(pieces, stay(row["ward"], row["ward_days"]), stay(row["icu"], row["icu_days"])),
      add(...own("patient_revenue").map((each) => mul(frac(each["revenue"]), unitOf(each["unit"]!)))),
    ],
    revenue: sumOf(own("patient_revenue"), "revenue"),
  };
}

const PER_METHOD = ["bottom_up", "top_down", "cost_income"];

function diseaseReports({ tables }: OracleMonth, patients: readonly PatientByHand[], cents: readonly Row[]): OracleReports {
  const casesOf = (disease: string | undefined): readonly Row[] => cents.filter((row) => row["disease"] === disease);
  const count = (disease: string | undefined): Fraction => [BigInt(casesOf(disease).length), 1n];
  const diseases = rowsIn(tables, "diseases").map(({ disease }) => {
    const [own, cases] = [casesOf(disease), count(disease)];
    const [drugs, materials] = ["drug_cost", "material_cost"].map((column) => sumOf(patients.filter(({ row }) => row["disease"] === disease).map(({ row }) => row), column)) as [Fraction, Fraction];
    const totals = PER_METHOD.flatMap((method) => [[`${method}_total`, shown(sumOf(own, method))], [`${method}_unit`, shown(over(sumOf(own, method), cases))]]);
    return { disease: disease!, name: named(tables, "diseases", "disease")(disease!), cases: String(own.length), ...Object.fromEntries(totals), bottom_up_items: shown(sub(sumOf(own, "bottom_up"), add(drugs, materials))), bottom_up_drugs: shown(drugs), bottom_up_materials: shown(materials), unit_revenue: shown(over(sumOf(own, "revenue"), cases)) };
  });
  const groups = rowsIn(tables, "drg").map((row) => {
    const [own, cases] = [casesOf(row["disease"]), count(row["disease"])];
    const payment = frac(shown(mul(frac(row["weight"]), frac(row["rate"]))));
    const surplus = PER_METHOD.map((method) => sub(mul(payment, cases), sumOf(own, method)));
    return { row, cases, surplus, cells: { drg: row["drg"]!, disease: row["disease"]!, weight: shown(frac(row["weight"]), 4), cases: String(own.length), payment: shown(payment), ...Object.fromEntries(PER_METHOD.flatMap((method, i) => [[`${method}_unit`, shown(over(sumOf(own, method), cases))], [`surplus_${method}`, shown(surplus[i]!)]])) } };
  });
  const cases = add(...groups.map((group) => group.cases));
  const total = { drg: "TOTAL", cases: decimals(cases) || "0", weight: shown(over(add(...groups.map((group) => mul(frac(group.row["weight"]), group.cases))), cases), 4), ...Object.fromEntries(PER_METHOD.map((method, i) => [`surplus_${method}`, shown(add(...groups.map((group) => group.surplus[i]!)))])) };
  return { "disease-cost": diseases, "drg-cost": groups.length === 0 ? [] : [...groups.map((group) => group.cells), total] };
}

/** Rules 12 to 14. */
export function analysisReports(month: OracleMonth): OracleReports {
  const { tables, cost, clinical, split, ordered, volume } = month;
  const lines = (["OP", "IP"] as const).map((line) => {
    const quantity = add(...clinical.map((centre) => volume(centre, VOLUME[line])));
    const revenue = add(...clinical.map((centre) => ordered(centre, line)));
    const byElement = rowsIn(tables, "elements").map((row) => ({ row, amount: add(...clinical.map((centre) => split(centre, row["element"]!, line))) }));
    const variable = add(...byElement.map(({ row, amount }) => mul(amount, frac(row["variable_share"]), [1n, 100n])));
    const [fixed, margin] = [sub(add(...byElement.map(({ amount }) => amount)), variable), sub(revenue, variable)];
    const at = margin[0] > 0n ? div(mul(fixed, quantity), margin) : null;
    return {
      line, volume: decimals(quantity), revenue: shown(revenue), variable_cost: shown(variable), fixed_cost: shown(fixed), unit_contribution: shown(over(margin, quantity), 4), contribution_ratio: shown(hundredfold(over(margin, revenue)), 4),
      breakeven_volume: shown(at), breakeven_revenue: shown(at && div(mul(fixed, revenue), margin)), safety_margin: shown(at && hundredfold(over(sub(quantity, at), quantity))),
    };
  });
  const planned = rowsIn(tables, "plan").flatMap((row) => ([["OP", "plan_visits", "plan_cost_per_visit"], ["IP", "plan_bed_days", "plan_cost_per_bed_day"]] as const).flatMap(([line, quantity, unit]) => {
    const actual = volume(row["centre"]!, VOLUME[line]);
    if (actual[0] <= 0n) return [];
    const [plan, perUnit, paid] = [frac(row[quantity]), frac(row[unit]), add(...cost.elements.map((element) => split(row["centre"]!, element, line)))];
    const values = { plan_cost: mul(plan, perUnit), actual_cost: paid, volume_variance: mul(sub(actual, plan), perUnit), rate_variance: sub(paid, mul(actual, perUnit)), total_variance: sub(paid, mul(plan, perUnit)) };
    return [{ centre: row["centre"]!, target: mul(actual, perUnit), cells: { centre: row["centre"]!, line, plan_volume: decimals(plan), actual_volume: decimals(actual), ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)])) } }];
  }));
  return { "cost-volume-profit": lines, "plan-variance": planned.map(({ cells }) => cells), "bonus-allocation": bonusByHand(month, planned), "cost-trend": trendByHand(month) };
}

function bonusByHand({ tables, cost }: OracleMonth, planned: readonly { readonly centre: string; readonly target: Fraction }[]): Row[] {
  const parameter = (key: string): Fraction => frac(rowsIn(tables, "bonus").find((row) => row["key"] === key)?.["value"]);
  const [least, most] = ["coefficient_min", "coefficient_max"].map((key) => div(parameter(key), [100n, 1n])) as [Fraction, Fraction];
  const weighed = rowsIn(tables, "bonus").filter((row) => row["kind"] === "centre").map((row) => {
    const full = add(...cost.elements.map((element) => cost.scope("medtech", "medical_cost", element, row["centre"]!)));
    const own = over(add(...planned.filter(({ centre }) => centre === row["centre"]).map(({ target }) => target)), full);
    const coefficient = own === null || sub(own, most)[0] > 0n ? most : sub(own, least)[0] < 0n ? least : own;
    return { centre: row["centre"]!, coefficient, weight: div(mul(frac(row["points"]), coefficient, frac(row["quality_share"])), [100n, 1n]) };
  });
  if (weighed.length === 0) return [];
  const parts = shared(parameter("pool"), new Map(weighed.map(({ centre, weight }) => [centre, weight])))!;
  return [...weighed.map(({ centre, coefficient, weight }) => ({ centre, cost_coefficient: shown(coefficient, 6), weight: shown(weight, 6), bonus: shown(parts.get(centre)!) })), { centre: "TOTAL", cost_coefficient: "", weight: shown(add(...weighed.map(({ weight }) => weight)), 6), bonus: shown(parameter("pool")) }];
}

function trendByHand({ tables, cost }: OracleMonth): Row[] {
  const [year, month] = setting(tables, "period")!.split("-").map(Number) as [number, number];
  const named = (y: number, m: number): string => `${y}-${String(m).padStart(2, "0")}`;
  const earlier = [month === 1 ? named(year - 1, 12) : named(year, month - 1), named(year - 1, month)];
  const priors = rowsIn(tables, "prior").filter((row) => row["report"] === "cost-trend");
  const lines = [...cost.elements.map((element) => [element, [element]] as const), ["TOTAL", cost.elements] as const];
  return lines.map(([element, own]) => {
    const current = add(...own.flatMap((each) => cost.open("direct").map((centre) => cost.scope("direct", "medical_cost", each, centre))));
    const compared = earlier.map((period) => {
      const rows = priors.filter((row) => row["period"] === period && own.includes(row["element"]!));
      const before = rows.length === 0 ? null : sumOf(rows, "amount");
      const change = before && sub(current, before);
      return [before, change, change && hundredfold(over(change, before!))].map((value) => shown(value));
    });
    return { element, current: shown(current), ...Object.fromEntries(["prior_month", "mom_change", "mom_percent"].map((name, i) => [name, compared[0]![i]!])), ...Object.fromEntries(["same_month_last_year", "yoy_change", "yoy_percent"].map((name, i) => [name, compared[1]![i]!])) };
  });
}

export function indicatorsByHand(month: OracleMonth): Row[] {
  const { tables, cost, clinical, split, drug, material } = month;
  const revenue = (passes: (row: Row) => boolean): Fraction => sumOf(rowsIn(tables, "revenue").filter(passes), "amount");
  const direct = (centres: readonly string[], elements: readonly string[]): Fraction => add(...centres.flatMap((centre) => elements.map((element) => cost.scope("direct", "medical_cost", element, centre))));
  const all = cost.open("direct");
  const [R, C] = [revenue(() => true), direct(all, cost.elements)];
  const drugs = setting(tables, "drug_category");
  const [Rd, Rm] = [revenue((row) => row["category"] === drugs), revenue((row) => row["category"] === material)];
  const volume = (field: string): Fraction => sumOf(rowsIn(tables, "workload").filter((row) => clinical.includes(row["centre"]!)), field);
  const byClass = (name: string): string[] => rowsIn(tables, "elements").filter((row) => row["class"] === name).map((row) => row["element"]!);
  const asset = (item: string): Fraction => sumOf(rowsIn(tables, "assets").filter((row) => row["item"] === item), "amount");
  const type = (name: string): readonly [Fraction, Fraction] => [revenue((row) => row["patient_type"] === name), add(...clinical.flatMap((centre) => cost.elements.map((element) => split(centre, element, name))))];
  const [[Ro, Co], [Ri, Ci]] = [type("OP"), type("IP")];
  const [visits, days, discharges] = [volume("visits"), volume("bed_days"), volume("discharges")];
  const pharmacy = setting(tables, "drug_centre");
  const drugCost = pharmacy ? add(...cost.elements.map((element) => cost.scope("medaux", "medical_cost", element, pharmacy))) : NONE;
  const percent = (left: Fraction, right: Fraction): Unit => hundredfold(over(left, right));
  const values: Record<string, Unit> = {
    medical_revenue: R, medical_cost: C, medical_surplus: sub(R, C), cost_return: percent(sub(R, C), C), drug_share: percent(Rd, R), material_share: percent(Rm, R),
    material_per_100_revenue_ex_drugs: percent(direct(all, byClass("material")), sub(R, Rd)), medical_cost_per_100_revenue: percent(C, R),
    personnel_cost_share: percent(direct(all, byClass("personnel")), C), drug_cost_share: percent(drug ? direct(all, [drug]) : NONE, C), material_cost_share: percent(direct(all, byClass("material")), C),
    admin_cost_rate: percent(direct(cost.ofClass("admin"), cost.elements), C), revenue_per_100_fixed_assets: percent(R, asset("fixed_assets_gross")), fixed_asset_return: percent(sub(R, C), asset("avg_net_fixed_assets")),
    revenue_per_visit: over(Ro, visits), cost_per_visit: over(Co, visits), revenue_per_bed_day: over(Ri, days), cost_per_bed_day: over(Ci, days), revenue_per_discharge: over(Ri, discharges), cost_per_discharge: over(Ci, discharges), average_stay: over(days, discharges),
    drug_revenue: Rd, drug_cost: drugCost, drug_surplus: sub(Rd, drugCost), non_drug_revenue: sub(R, Rd), non_drug_cost: sub(C, drugCost), non_drug_surplus: sub(sub(R, Rd), sub(C, drugCost)),
    revenue_per_employee: over(R, sumOf(rowsIn(tables, "workload"), "headcount")),
  };
  const unitOf = (indicator: string): string => (indicator === "average_stay" ? "days" : /(_share|_rate|_return)$/.test(indicator) ? "percent" : "yuan");
  return Object.entries(values).map(([indicator, value]) => ({ indicator, unit: unitOf(indicator), value: shown(value) }));
}
