// The checks of a hospital month by the rule book, in plain fractions: both sides of every check, from the tables and from what was computed by hand.
import { type Fraction, NONE, add, frac, isNothing, sub } from "./fractions";
import { type Stage, closingVouchers, rowsIn, setting, sumOf } from "./hospital-cost-oracle";
import { type OracleMonth, type OracleReports, shown } from "./hospital-department-oracle";
import type { Row } from "./hospital-oracle";

type Sides = readonly [id: string, left: Fraction, right: Fraction, kind?: "count" | "warning"];

const count = (of: number): Fraction => [BigInt(of), 1n];

/** @param reports  items and bonus as they were computed by hand */
export function checksByHand(month: OracleMonth, reports: OracleReports): Row[] {
  return [...bookChecks(month), ...costChecks(month), ...furtherChecks(month, reports)].map(([id, left, right, kind]) => {
    const [difference, places] = [sub(right, left), kind === "count" ? 0 : 2];
    return { id, ok: String(isNothing(difference)), left: shown(left, places), right: shown(right, places), difference: shown(difference, places), severity: kind === "warning" ? "warning" : "error" };
  });
}

function bookChecks({ tables }: OracleMonth): Sides[] {
  const [ledger, balances] = [rowsIn(tables, "ledger"), rowsIn(tables, "trial_balance")];
  const within = (row: Row, prefixes: readonly (string | undefined)[]): boolean => prefixes.some((prefix) => prefix && row["account"]!.startsWith(prefix));
  const setAside = closingVouchers(tables);
  const net = (prefixes: readonly (string | undefined)[]): Fraction => ledger.filter((row) => !setAside.has(row["voucher"]!) && within(row, prefixes)).reduce((sum, row) => add(sum, sub(frac(row["debit"]), frac(row["credit"]))), NONE);
  const leaves = balances.filter((row) => !balances.some((other) => other !== row && other["account"]!.startsWith(row["account"]!)));
  const vouchers = [...new Set(ledger.map((row) => row["voucher"]))];
  const balanced = vouchers.filter((voucher) => {
    const own = ledger.filter((row) => row["voucher"] === voucher);
    return isNothing(sub(sumOf(own, "debit"), sumOf(own, "credit")));
  });
  const right = balances.filter((row) => {
    const own = ledger.filter((line) => within(line, [row["account"]]));
    const [debit, credit] = [frac(row["debit"]), frac(row["credit"])];
    return [sub(debit, sumOf(own, "debit")), sub(credit, sumOf(own, "credit")), sub(frac(row["closing"]), sub(add(frac(row["opening"]), debit), credit))].every(isNothing);
  });
  return [
    ["ledger-balanced", sumOf(ledger, "debit"), sumOf(ledger, "credit")],
    ["vouchers-balanced", count(vouchers.length), count(balanced.length), "count"],
    ["ledger-in-period", count(ledger.length), count(ledger.filter((row) => row["date"]!.startsWith(setting(tables, "period")!)).length), "count"],
    ...(["opening", "closing"] as const).map((side): Sides => [`trial-balance-${side}`, NONE, sumOf(leaves, side)]),
    ...(["debit", "credit"] as const).map((side): Sides => [`trial-balance-${side}`, sumOf(ledger, side), sumOf(leaves, side)]),
    ["trial-balance-accounts", count(balances.length), count(right.length), "count"],
    ["revenue-ledger", sub(NONE, net([setting(tables, "revenue_account")])), sumOf(rowsIn(tables, "revenue"), "amount")],
    ["hospital-items-ledger", net(rowsIn(tables, "hospital_items").map((row) => row["account"])), sumOf(rowsIn(tables, "hospital_items"), "amount")],
  ];
}

function costChecks({ cost, clinical, split }: OracleMonth): Sides[] {
  const met = new Map<string, Fraction[]>();
  for (const [key, lines] of cost.collected) {
    const [, element, fund] = key.split("|") as [string, string, string];
    met.set(`${fund}:${element}`, [...(met.get(`${fund}:${element}`) ?? []), ...lines]);
  }
  const at = (stage: Stage): Fraction => add(...cost.open(stage).flatMap((centre) => cost.elements.map((element) => cost.scope(stage, "medical_cost", element, centre))));
  return [
    ...[...met].map(([key, lines]): Sides => {
      const [fund, element] = key.split(":") as [string, string];
      return [`collection:${key}`, add(...lines), add(...cost.open("direct").map((centre) => cost.rounded("direct", fund, element, centre)))];
    }),
    ...(["admin", "medaux", "medtech"] as const).map((stage): Sides => [`stage:${stage}`, at("direct"), at(stage)]),
    ["split", at("direct"), add(...clinical.flatMap((centre) => cost.elements.flatMap((element) => ["OP", "IP", "unsplit"].map((part) => split(centre, element, part)))))],
  ];
}

function furtherChecks({ tables, cost, drug, material, executed }: OracleMonth, reports: OracleReports): Sides[] {
  const items = rowsIn(tables, "service_items");
  const centres = [...new Set(items.map((row) => row["centre"]!))];
  const pool = (centre: string): Fraction => sub(add(...cost.elements.filter((element) => element !== drug).map((element) => cost.scope("medaux", "medical_cost", element, centre))), sumOf(rowsIn(tables, "item_exclusions").filter((row) => row["centre"] === centre && row["element"] !== drug), "amount"));
  const costed = (centre: string, method: string): Fraction => sumOf(reports["service-item-cost"]!.filter((row) => row["centre"] === centre && row["item"] !== "TOTAL"), `${method}_total`);
  const patients = rowsIn(tables, "patients");
  const has = (table: string) => (row: Row): boolean => rowsIn(tables, table).some((each) => each["patient"] === row["patient"]);
  const bonus = reports["bonus-allocation"]!.filter((row) => row["centre"] !== "TOTAL");
  return [
    ...centres.flatMap((centre) => ["abc", "revenue", "workload", "time", "equivalent"].map((method): Sides => [`items:${centre}:${method}`, pool(centre), costed(centre, method)])),
    ...centres.map((centre): Sides => [`items-revenue:${centre}`, executed(centre, (category) => category !== material), sumOf(items.filter((row) => row["centre"] === centre), "revenue"), "warning"]),
    ...(patients.length === 0 ? [] : [["patients", count(patients.length), count(patients.filter((row) => has("patient_items")(row) && has("patient_revenue")(row)).length), "count"] as const]),
    ...(bonus.length === 0 ? [] : [["bonus", frac(rowsIn(tables, "bonus").find((row) => row["key"] === "pool")?.["value"]), sumOf(bonus, "bonus")] as const]),
  ];
}
