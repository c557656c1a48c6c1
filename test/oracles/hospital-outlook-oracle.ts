// What a hospital is asked beyond the rule book, in plain fractions: income by department, payers, emergencies, forecast and assessment.
import { type Fraction, NONE, add, div, frac, isNothing, mul, sub } from "./fractions";
import { rowsIn, setting, shared, sumOf } from "./hospital-cost-oracle";
import { type OracleMonth, type OracleReports, VOLUME, decimals, hundredfold, over, shown } from "./hospital-department-oracle";
import type { Row } from "./hospital-oracle";

const LINES = ["OP", "IP"] as const;
type Values = Readonly<Record<string, Fraction | null>>;
const amounts = (values: Values): Row => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
const different = (rows: readonly Row[], column: string): string[] => [...new Set(rows.map((row) => row[column] ?? ""))].sort();
const largest = (a: Fraction, b: Fraction): Fraction => (sub(a, b)[0] < 0n ? b : a);

/** Emergencies are outpatients to everything that stands in the rule book. */
export function asOutpatients(tables: OracleMonth["tables"]): OracleMonth["tables"] {
  return { ...tables, revenue: rowsIn(tables, "revenue").map((row) => (row["patient_type"] === "ER" ? { ...row, patient_type: "OP" } : row)) };
}

/** @param told  the tables as they are, emergencies told apart; the month has them as outpatients */
export function outlookReports(month: OracleMonth, told: OracleMonth["tables"]): OracleReports {
  return { "department-income-statement": incomeByHand(month), "payer-summary": payersOf(month), "emergency-cost": emergencyByHand(month, told), "cost-forecast": forecastByHand(month), "cost-assessment": assessmentByHand(month) };
}

function incomeByHand({ tables, cost, clinical }: OracleMonth): Row[] {
  const revenue = rowsIn(tables, "revenue");
  const [drug, material] = ["drug_category", "material_category"].map((key) => setting(tables, key)) as [string | undefined, string];
  const stage = (name: "direct" | "admin" | "medaux" | "medtech", centres: readonly string[]): Fraction => add(...centres.flatMap((centre) => cost.elements.map((element) => cost.scope(name, "medical_cost", element, centre))));
  const line = (centre: string, centres: readonly string[], own: readonly Row[]): Row => {
    const at = (["direct", "admin", "medaux", "medtech"] as const).map((name) => stage(name, centres)) as [Fraction, Fraction, Fraction, Fraction];
    const whole = sumOf(own, "amount");
    const of = (category: string | undefined): Fraction => sumOf(own.filter((row) => category !== undefined && row["category"] === category), "amount");
    return {
      centre,
      ...amounts({
        revenue: whole, drug_revenue: of(drug), material_revenue: of(material), direct: at[0], direct_margin: sub(whole, at[0]), from_admin: sub(at[1], at[0]), admin_margin: sub(whole, at[1]), from_medaux: sub(at[2], at[1]),
        medaux_margin: sub(whole, at[2]), from_medtech: sub(at[3], at[2]), surplus: sub(whole, at[3]), full_cost: at[3], surplus_percent: hundredfold(over(sub(whole, at[3]), whole)),
      }),
    };
  };
  const others = revenue.filter((row) => !clinical.includes(row["ordering_centre"]!));
  const lines = clinical.map((centre) => line(centre, [centre], revenue.filter((row) => row["ordering_centre"] === centre)));
  return [...lines, ...(isNothing(sumOf(others, "amount")) ? [] : [line("OTHER", [], others)]), line("TOTAL", clinical, revenue)];
}

/** Cost of every clinical centre and patient type by what each payer was charged there, to the cent; the lower code takes the cent. */
function payersOf({ tables, cost, clinical, split }: OracleMonth): Row[] {
  const revenue = rowsIn(tables, "revenue");
  if (revenue.every((row) => !row["payer"])) return [];
  const costs = new Map<string, Fraction>();
  for (const centre of clinical) {
    for (const line of LINES) {
      const own = revenue.filter((row) => row["ordering_centre"] === centre && row["patient_type"] === line);
      const whole = add(...cost.elements.map((element) => split(centre, element, line)));
      const parts = isNothing(whole) ? [] : shared(whole, new Map(different(own, "payer").map((payer) => [payer, sumOf(own.filter((row) => (row["payer"] ?? "") === payer), "amount")])))!;
      for (const [payer, part] of parts) costs.set(`${payer} ${line}`, add(costs.get(`${payer} ${line}`) ?? NONE, part));
    }
  }
  const stated = revenue.some((row) => row["received"]);
  const rowOf = (payer: string, line: string, own: readonly Row[], paid: Fraction): Row => {
    const told = own.filter((row) => row["received"]);
    const [whole, received] = [sumOf(own, "amount"), sumOf(told, "received")];
    const money: Values = { received, arrears: sub(sumOf(told, "amount"), received), not_stated: sumOf(own.filter((row) => !row["received"]), "amount") };
    return { payer, line, ...amounts({ revenue: whole, cost: paid, surplus: sub(whole, paid) }), ...(stated ? amounts(money) : {}) };
  };
  const lines = different(revenue, "payer").flatMap((payer) => LINES.flatMap((line) => {
    const own = revenue.filter((row) => (row["payer"] ?? "") === payer && row["patient_type"] === line);
    return own.length === 0 ? [] : [rowOf(payer, line, own, costs.get(`${payer} ${line}`) ?? NONE)];
  }));
  const unsplit = add(...clinical.flatMap((centre) => cost.elements.map((element) => split(centre, element, "unsplit"))));
  return [...lines, ...(isNothing(unsplit) ? [] : [rowOf("", "", [], unsplit)]), rowOf("TOTAL", "", revenue, add(unsplit, ...costs.values()))];
}

function emergencyByHand({ tables, cost, clinical, split, volume }: OracleMonth, told: OracleMonth["tables"]): Row[] {
  const ordered = (centre: string, kind: string): Fraction => sumOf(rowsIn(told, "revenue").filter((row) => row["ordering_centre"] === centre && row["patient_type"] === (kind === "ER" ? "ER" : "OP")), "amount");
  if (!rowsIn(told, "revenue").some((row) => row["patient_type"] === "ER") && rowsIn(tables, "workload").every((row) => !row["emergency_visits"])) return [];
  interface Line { readonly centre: string; readonly kind: string; readonly visits: Fraction; readonly revenue: Fraction; readonly costs: readonly Fraction[] }
  const lines = clinical.flatMap((centre): Line[] => {
    const parts = cost.elements.map((element) => shared(split(centre, element, "OP"), new Map(["CL", "ER"].map((kind) => [kind, ordered(centre, kind)]))));
    const emergencies = volume(centre, "emergency_visits");
    return ["CL", "ER"].map((kind) => ({ centre, kind, visits: kind === "ER" ? emergencies : sub(volume(centre, "visits"), emergencies), revenue: ordered(centre, kind), costs: parts.map((part) => part?.get(kind) ?? NONE) }));
  }).filter(({ visits, revenue, costs }) => [visits, revenue, ...costs].some((each) => !isNothing(each)));
  if (lines.length === 0) return [];
  return ["CL", "ER"].flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    const total = { centre: "TOTAL", kind, visits: add(...own.map(({ visits }) => visits)), revenue: add(...own.map(({ revenue }) => revenue)), costs: cost.elements.map((_, e) => add(...own.map(({ costs }) => costs[e]!))) };
    return [...own, total].map(({ centre, visits, revenue, costs }) => {
      const whole = add(...costs);
      return { kind, centre, visits: decimals(visits), ...amounts({ revenue, cost: whole, unit_revenue: over(revenue, visits), unit_cost: over(whole, visits), unit_surplus: over(sub(revenue, whole), visits), ...Object.fromEntries(cost.elements.map((element, e) => [`element_cost_${element.toLowerCase()}`, costs[e]!])) }) };
    });
  });
}

/** The mean of this month and up to two before it without a gap, the same month of last year, and variable cost at the volume expected. */
function forecastByHand({ tables, cost }: OracleMonth): Row[] {
  const [year, month] = setting(tables, "period")!.split("-").map(Number) as [number, number];
  const named = (after: number): string => `${year + Math.floor((month - 1 + after) / 12)}-${String(((((month - 1 + after) % 12) + 12) % 12) + 1).padStart(2, "0")}`;
  const priors = rowsIn(tables, "prior").filter((row) => row["report"] === "cost-trend");
  const of = (period: string): readonly Row[] => priors.filter((row) => row["period"] === period);
  const before = [named(-1), named(-2)].filter((_, i, both) => both.slice(0, i + 1).every((each) => of(each).length > 0));
  const [same, expected] = [of(named(-11)), setting(tables, "forecast_volume")];
  if (before.length === 0 && same.length === 0 && !expected) return [];
  const lines = rowsIn(tables, "elements").map((row) => {
    const element = row["element"]!;
    const ofElement = (rows: readonly Row[]): Fraction => sumOf(rows.filter((each) => each["element"] === element), "amount");
    const current = add(...cost.open("direct").map((centre) => cost.scope("direct", "medical_cost", element, centre)));
    const variable = mul(current, frac(row["variable_share"]), [1n, 100n]);
    const shownIn = (value: Fraction): Fraction => frac(shown(value));
    return {
      element, share: decimals(frac(row["variable_share"])) || "0", current,
      moving_average: before.length === 0 ? null : shownIn(div(add(current, ...before.map((period) => ofElement(of(period)))), [BigInt(before.length + 1), 1n])),
      same_month_last_year: same.length === 0 ? null : shownIn(ofElement(same)),
      volume_driven: expected ? shownIn(add(sub(current, variable), mul(variable, frac(expected), [1n, 100n]))) : null,
    };
  });
  const measures = ["current", "moving_average", "same_month_last_year", "volume_driven"] as const;
  const common = { period: named(1), months: String(before.length + 1) };
  const total = (measure: (typeof measures)[number]): Fraction | null => (lines.some((line) => line[measure]) ? add(...lines.map((line) => line[measure] ?? NONE)) : null);
  return [...lines.map((line) => ({ ...common, element: line.element, variable_share: line.share, ...amounts(Object.fromEntries(measures.map((measure) => [measure, line[measure]]))) })), { ...common, element: "TOTAL", ...amounts(Object.fromEntries(measures.map((measure) => [measure, total(measure)]))) }];
}

/** Points less in the proportion in which cost is above actual volume x plan unit cost. */
function assessmentByHand({ tables, cost, split, volume }: OracleMonth): Row[] {
  const points = setting(tables, "assessment_points");
  if (!points) return [];
  const lines = rowsIn(tables, "plan").flatMap((row) => ([["OP", "plan_cost_per_visit"], ["IP", "plan_cost_per_bed_day"]] as const).flatMap(([line, unit]) => {
    const target = frac(shown(mul(volume(row["centre"]!, VOLUME[line]), frac(row[unit]))));
    if (target[0] <= 0n) return [];
    const actual = add(...cost.elements.map((element) => split(row["centre"]!, element, line)));
    const overrun = div(sub(actual, target), target);
    const score = frac(shown(mul(frac(points), largest(NONE, sub([1n, 1n], largest(NONE, overrun))))));
    return [{ centre: row["centre"]!, line, target, actual, overrun, score }];
  }));
  if (lines.length === 0) return [];
  const sums = (of: (line: (typeof lines)[number]) => Fraction): Fraction => add(...lines.map(of));
  const [target, actual, standard] = [sums((line) => line.target), sums((line) => line.actual), frac(shown(frac(points)))];
  const rowOf = (centre: string, line: string, values: Values): Row => ({ centre, line, ...amounts(values) });
  return [
    ...lines.map((each) => rowOf(each.centre, each.line, { target_cost: each.target, actual_cost: each.actual, overrun_percent: hundredfold(each.overrun), standard_points: standard, score: each.score })),
    rowOf("TOTAL", "", { target_cost: target, actual_cost: actual, overrun_percent: hundredfold(over(sub(actual, target), target)), standard_points: mul(standard, [BigInt(lines.length), 1n]), score: sums((line) => line.score) }),
  ];
}
