// Patients, income and payers of a hospital by the rule book, in plain fractions, from the reports that stand before them.
import type { Report } from "../../src/engine";
import { rowsOf } from "../months/expected-reports";
import type { Tables } from "../months/small-hospital";
import { type Fraction, NONE, add, div, frac, mul, spreadCents, sub, toCents } from "./fractions";

export type Row = Readonly<Record<string, string | undefined>>;

export function records(rows: readonly (readonly string[])[]): Row[] {
  const [headings = [], ...lines] = rows;
  return lines.map((line) => Object.fromEntries(headings.map((heading, i) => [heading, line[i]])));
}

export function reportRows(reports: readonly Report[], id: string): readonly Row[] {
  return rowsOf(reports.find((report) => report.id === id)!);
}

const sumOf = (rows: readonly Row[], column: string): Fraction => add(...rows.map((row) => frac(row[column])));

/** Cents by patient and method. */
export function patientsByHand(tables: Tables, reports: readonly Report[]): Map<string, readonly bigint[]> {
  const units = new Map([...records(tables["other_items"]!).map((row) => [row["item"]!, row["unit_cost"]] as const), ...reportRows(reports, "service-item-cost").map((row) => [row["item"]!, row["abc_unit"]] as const)]);
  const beds = new Map(reportRows(reports, "bed-day-cost").map((row) => [row["centre"]!, row]));
  const perDay = (ward: string | undefined): Fraction => {
    const row = beds.get(ward ?? "");
    return row ? div(frac(row["net_cost"]), frac(row["volume"])) : NONE;
  };
  const ratios = new Map(reportRows(reports, "service-unit-ratio").filter((row) => row["cost"] !== "").map((row) => [row["unit"]!, div(frac(row["cost"]), frac(row["revenue"]))]));
  return new Map(records(tables["patients"]!).map((patient) => {
    const own = (name: string): Row[] => records(tables[name]!).filter((row) => row["patient"] === patient["patient"]);
    const pieces = add(frac(patient["drug_cost"]), frac(patient["material_cost"]));
    const bottomUp = add(pieces, ...own("patient_items").map((row) => mul(frac(row["quantity"]), frac(units.get(row["item"]!)))));
    const topDown = add(pieces, mul(frac(patient["ward_days"]), perDay(patient["ward"])), mul(frac(patient["icu_days"]), perDay(patient["icu"])));
    const ratio = (unit: string): Fraction => (unit === "MAT" ? [1n, 1n] : ratios.get(unit === "WARD" ? patient["ward"]! : unit)!);
    const costIncome = add(...own("patient_revenue").map((row) => mul(frac(row["revenue"]), ratio(row["unit"]!))));
    return [patient["patient"]!, [bottomUp, topDown, costIncome].map(toCents)];
  }));
}

/** Cents of cost by payer and patient type. */
export function payersByHand(tables: Tables, reports: readonly Report[]): Map<string, bigint> {
  const revenue = records(tables["Revenue"]!);
  const found = new Map<string, bigint>();
  for (const centre of new Set(reportRows(reports, "outpatient-inpatient-split").map((row) => row["centre"]!))) {
    const split = reportRows(reports, "outpatient-inpatient-split").filter((row) => row["centre"] === centre);
    for (const [type, column] of [["OP", "op_cost"], ["IP", "ip_cost"]] as const) {
      const rows = revenue.filter((row) => row["Ordering Centre"] === centre && row["Patient Type"] === type);
      const weights = new Map([...new Set(rows.map((row) => row["Payer"]!))].map((payer) => [payer, sumOf(rows.filter((row) => row["Payer"] === payer), "Amount")]));
      for (const [payer, cents] of spreadCents(toCents(sumOf(split, column)), weights, "largest-remainder") ?? []) found.set(`${payer} ${type}`, (found.get(`${payer} ${type}`) ?? 0n) + cents);
    }
  }
  return found;
}

export const centsOf = (text: string | undefined): bigint => toCents(sub(frac(text), NONE));
