// The department reports of a hospital by the rule book, in plain fractions: what each row should say, as text.
import { type Fraction, NONE, add, div, isNothing, mul, sub } from "./fractions";
import { type HospitalRows, type OracleCost, type Stage, costByHand, largestRemainder, rowsIn, setting, shared, sumOf } from "./hospital-cost-oracle";
import type { Row } from "./hospital-oracle";

export type OracleReports = Record<string, readonly Row[]>;

/** Half away from zero to so many decimals; blank for nothing. */
export function shown(value: Fraction | null, decimals = 2): string {
  if (value === null) return "";
  const scale = 10n ** BigInt(decimals);
  const [n, d] = [2n * (value[0] < 0n ? -value[0] : value[0]) * scale + value[1], 2n * value[1]];
  const units = (n / d).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? units : `${units.slice(0, -decimals)}.${units.slice(-decimals)}`;
  return value[0] < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

export const over = (left: Fraction, right: Fraction): Fraction | null => (isNothing(right) ? null : div(left, right));
export const hundredfold = (value: Fraction | null): Fraction | null => value && mul(value, [100n, 1n]);

export interface OracleMonth {
  readonly tables: HospitalRows;
  readonly cost: OracleCost;
  readonly clinical: readonly string[];
  /** Split cost by `OP`, `IP` and `unsplit`. */
  split(centre: string, element: string, part: string): Fraction;
  ordered(centre: string, type?: string, category?: string): Fraction;
  executed(centre: string, passes: (category: string) => boolean): Fraction;
  volume(centre: string, field: string): Fraction;
  readonly drug: string | undefined;
  readonly material: string;
}

export const VOLUME = { OP: "visits", IP: "bed_days" } as const;

/** What a master table calls a code; nothing for the code of a sum. */
export function named(tables: HospitalRows, table: string, key: string): (code: string, column?: string) => string {
  const rows = new Map(rowsIn(tables, table).map((row) => [row[key]!, row]));
  return (code, column = "name") => rows.get(code)?.[column] ?? "";
}

/** A number as it stands, without trailing zeros. */
export function decimals(value: Fraction): string {
  return shown(value, 6).replace(/\.?0+$/, "");
}

export function monthByHand(tables: HospitalRows): OracleMonth {
  const cost = costByHand(tables);
  const clinical = cost.ofClass("clinical");
  const revenue = rowsIn(tables, "revenue");
  const ordered: OracleMonth["ordered"] = (centre, type, category) => sumOf(revenue.filter((row) => row["ordering_centre"] === centre && (!type || row["patient_type"] === type) && (!category || row["category"] === category)), "amount");
  const splits = new Map<string, Fraction>();
  for (const centre of clinical) {
    for (const element of cost.elements) {
      const full = cost.scope("medtech", "medical_cost", element, centre);
      const parts = shared(full, new Map(["IP", "OP"].map((type) => [type, ordered(centre, type)])));
      for (const type of ["OP", "IP"]) splits.set(`${centre}|${element}|${type}`, parts?.get(type) ?? NONE);
      splits.set(`${centre}|${element}|unsplit`, parts ? NONE : full);
    }
  }
  return {
    tables, cost, clinical, ordered,
    split: (centre, element, part) => splits.get(`${centre}|${element}|${part}`) ?? NONE,
    executed: (centre, passes) => sumOf(revenue.filter((row) => row["executing_centre"] === centre && passes(row["category"]!)), "amount"),
    volume: (centre, field) => sumOf(rowsIn(tables, "workload").filter((row) => row["centre"] === centre), field),
    drug: rowsIn(tables, "elements").find((row) => row["class"] === "drug")?.["element"],
    material: setting(tables, "material_category")!,
  };
}

export function departmentReports(month: OracleMonth): OracleReports {
  return { ...collectionReports(month), ...stepReports(month), ...fullCostReports(month), ...splitReports(month), "cost-scopes": scopes(month) };
}

const amounts = (values: Readonly<Record<string, Fraction | null>>): Row => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));

function collectionReports({ cost, tables }: OracleMonth): OracleReports {
  const pools = cost.postings.filter(({ sender }) => cost.classOf(sender) === "pool");
  const direct = (centres: readonly string[], scope: string) => (element: string): Fraction => add(...centres.map((centre) => cost.scope("direct", scope, element, centre)));
  const centre = named(tables, "centres", "centre");
  const row = (name: string, centres: readonly string[]): Row => {
    const own = cost.elements.map(direct(centres, "medical_cost"));
    return { row: name, name: centre(name), class: centre(name, "class") || (/^SUBTOTAL:(.*)$/.exec(name)?.[1] ?? ""), ...amounts(Object.fromEntries(cost.elements.map((element, i) => [`cost_${element.toLowerCase()}`, own[i]!]))), total: shown(add(...own)) };
  };
  const all = cost.open("direct");
  const scoped = (name: string, centres: readonly string[]): Row => ({
    centre: name,
    ...amounts(Object.fromEntries(cost.funds.map((fund) => [`fund_${fund.toLowerCase()}`, add(...centres.flatMap((centre) => cost.elements.map((element) => cost.rounded("direct", fund, element, centre))))]))),
    ...amounts(Object.fromEntries(["medical_cost", "medical_full_cost", "hospital_full_cost"].map((scope) => [scope, add(...cost.elements.map(direct(centres, scope)))]))),
  });
  const classOf = new Map(rowsIn(tables, "centres").map((each) => [each["centre"]!, each["class"]!]));
  return {
    "cost-collection": [...cost.collected].map(([key, lines]) => {
      const [centre, element, fund] = key.split("|") as [string, string, string];
      return { centre, class: classOf.get(centre)!, element, fund, amount: shown(add(...lines)), lines: String(lines.length) };
    }),
    "pool-distribution": pools.map((each) => ({ pool: each.sender, centre: each.receiver, fund: each.fund, element: each.element, amount: shown(each.amount) })),
    "department-direct-cost": [
      ...all.map((centre) => row(centre, [centre])),
      ...["clinical", "medtech", "medaux", "admin"].map((name) => row(`SUBTOTAL:${name}`, cost.ofClass(name))),
      row("MEDICAL_BUSINESS", all.filter((centre) => cost.classOf(centre) !== "admin")),
      row("TOTAL", all),
    ],
    "department-direct-cost-scopes": [...all.map((centre) => scoped(centre, [centre])), scoped("TOTAL", all)],
  };
}

function stepReports({ cost, clinical, tables }: OracleMonth): OracleReports {
  const stages: readonly Stage[] = ["direct", "admin", "medaux", "medtech"];
  const steps = (centres: readonly string[], elements: readonly string[]): Row => {
    const at = stages.map((stage) => add(...centres.flatMap((centre) => elements.map((element) => cost.scope(stage, "medical_cost", element, centre)))));
    return amounts({ direct: at[0]!, from_admin: sub(at[1]!, at[0]!), from_medaux: sub(at[2]!, at[1]!), from_medtech: sub(at[3]!, at[2]!), full_cost: at[3]! });
  };
  const balances = stages.flatMap((stage) => cost.funds.flatMap((fund) => cost.elements.flatMap((element) => cost.open(stage).flatMap((centre) => {
    const value = cost.exactly(stage, fund, element, centre);
    return isNothing(value) ? [] : [{ fund, stage, centre, element, amount: shown(value, 12) }];
  }))));
  return {
    "allocation-sheets": cost.postings.map(({ step, fund, sender, receiver, element, driver, base, rate, amount }) => ({ step, fund, sender, receiver, element, driver, base: decimals(base), rate: shown(rate, 12), amount: shown(amount, 12) })),
    "stage-balances": balances,
    "allocation-summary": [...clinical.map((centre) => ({ centre, name: named(tables, "centres", "centre")(centre), ...steps([centre], cost.elements) })), { centre: "TOTAL", ...steps(clinical, cost.elements) }],
    "allocation-summary-by-element": clinical.flatMap((centre) => cost.elements.map((element) => ({ centre, element, ...steps([centre], [element]) }))),
    "medtech-cost": cost.ofClass("medtech").flatMap((centre) => cost.elements.map((element) => ({ centre, element, amount: shown(cost.scope("medaux", "medical_cost", element, centre)) }))),
  };
}

function fullCostReports({ cost, clinical, tables, ordered, split, volume }: OracleMonth): OracleReports {
  const groups = [...clinical.map((centre) => [centre, [centre]] as const), ["TOTAL", clinical] as const];
  const full = groups.flatMap(([centre, members]) => ["medical_cost", "medical_full_cost", "hospital_full_cost"].flatMap((scope) => [...cost.elements.map((element) => [element, [element]] as const), ["TOTAL", cost.elements] as const].map(([element, own]) => {
    const at = (stage: Stage): Fraction => add(...members.flatMap((member) => own.map((each) => cost.scope(stage, scope, each, member))));
    return { scope, centre, element, ...amounts({ direct: at("direct"), indirect: sub(at("medtech"), at("direct")), full_cost: at("medtech") }) };
  })));
  const composition = groups.flatMap(([centre, members]) => {
    const own = new Map(cost.elements.map((element) => [element, add(...members.map((member) => cost.scope("medtech", "medical_cost", element, member)))]));
    const whole = add(...own.values());
    const percents = isNothing(whole) ? null : largestRemainder(new Map([...own].map(([element, value]) => [element, div(mul(value, [100n, 1n]), whole)])), [100n, 1n]);
    const revenue = add(...members.map((member) => ordered(member)));
    const unit = (type: "OP" | "IP"): Fraction | null => over(add(...members.flatMap((member) => cost.elements.map((element) => split(member, element, type)))), add(...members.map((member) => volume(member, VOLUME[type]))));
    const row = (item: string, amount: Fraction | null, percent: Fraction | null): Row => ({ centre, item, ...amounts({ amount, percent }) });
    return [
      ...cost.elements.map((element) => row(element, own.get(element)!, percents?.get(element) ?? null)),
      row("full_cost", whole, percents ? [100n, 1n] : null), row("revenue", revenue, null), row("surplus", sub(revenue, whole), null), row("bed_day_cost", unit("IP"), null), row("visit_cost", unit("OP"), null),
    ];
  });
  const posted = costByHand(tables, true);
  const compared = clinical.flatMap((centre) => cost.elements.flatMap((element) => {
    const [one, other] = [cost.scope("medtech", "medical_cost", element, centre), posted.scope("medtech", "medical_cost", element, centre)];
    return isNothing(one) && isNothing(other) ? [] : [{ centre, element, ...amounts({ full_cost_posted: other, difference: sub(other, one) }) }];
  }));
  return { "department-full-cost": full, "department-cost-composition": composition, "posted-mode-full-cost": compared };
}

function splitReports({ cost, clinical, ordered, split, volume, drug, material }: OracleMonth): OracleReports {
  const units = (type: "OP" | "IP"): Row[] => {
    const served = clinical.filter((centre) => volume(centre, VOLUME[type])[0] > 0n);
    return [...served.map((centre) => [centre, [centre]] as const), ["TOTAL", served] as const].map(([centre, members]) => {
      const over_ = (of: (member: string) => Fraction): Fraction => add(...members.map(of));
      const quantity = over_((member) => volume(member, VOLUME[type]));
      const own = cost.elements.map((element) => over_((member) => split(member, element, type)));
      const whole = add(...own);
      const net = sub(sub(whole, drug ? over_((member) => split(member, drug, type)) : NONE), over_((member) => ordered(member, type, material)));
      const revenue = over_((member) => ordered(member, type));
      const per = (value: Fraction): Fraction | null => over(value, quantity);
      return { centre, volume: decimals(quantity), ...amounts({ cost: whole, unit_cost: per(whole), net_cost: net, unit_net_cost: per(net), revenue, unit_revenue: per(revenue), unit_surplus: per(sub(revenue, whole)), ...Object.fromEntries(cost.elements.map((element, i) => [`unit_${element.toLowerCase()}`, per(own[i]!)])) }) };
    });
  };
  const parts = clinical.flatMap((centre) => cost.elements.map((element) => ({
    centre, element, ...amounts({ op_revenue: ordered(centre, "OP"), ip_revenue: ordered(centre, "IP"), op_cost: split(centre, element, "OP"), ip_cost: split(centre, element, "IP"), unsplit_cost: split(centre, element, "unsplit") }),
  })));
  return { "outpatient-inpatient-split": parts, "visit-cost": units("OP"), "bed-day-cost": units("IP") };
}

function scopes({ cost, tables }: OracleMonth): Row[] {
  const sum = (scope: string, centres: readonly string[]): Fraction => add(...centres.flatMap((centre) => cost.elements.map((element) => cost.scope("direct", scope, element, centre))));
  const all = cost.open("direct");
  const items = sumOf(rowsIn(tables, "hospital_items"), "amount");
  const of: Record<string, Fraction> = {
    medical_business_cost: sum("medical_cost", all.filter((centre) => cost.classOf(centre) !== "admin")),
    medical_cost: sum("medical_cost", all),
    medical_full_cost: sum("medical_full_cost", all),
    hospital_full_cost: add(sum("hospital_full_cost", all), items),
    hospital_items: items,
  };
  return Object.entries(of).map(([scope, amount]) => ({ scope, amount: shown(amount) }));
}
