// What the tables of a hospital name and its masters do not have, and masters that contradict the rule book: told before anything is computed.

import type { RuleStep } from "../allocation/rule-book";
import { byCode } from "../code-order";
import { type Finding, finding } from "../finding";
import { groupBy } from "../group-by";
import { type ElementRecord, type RecordSource, cellOf, missingValue } from "../records";
import type { HospitalInput } from "./hospital-input";
import { STAGE_CLASSES } from "./stage-values";

/** Classes of which a hospital has one element: net cost, item pools and ratios ask for it. */
const SINGLE_CLASSES: readonly (string | null)[] = ["material", "drug"];
const ELEMENT_CLASSES = ["personnel", "material", "drug", "depreciation", "amortisation", "risk", "other"] as const;

interface Codes {
  readonly centres: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
}

export function referenceFindings(input: HospitalInput, codes: Codes): Finding[] {
  return [...unknownCentres(input, codes.centres), ...unknownElements(input, codes.elements), ...unknownDiseases(input), ...sharedItems(input), ...unusedExclusions(input), ...elementClasses(input.elements), ...fundScopes(input)];
}

/** Centres named by revenue, workload or a table beyond department cost that the centres table does not know. */
function unknownCentres({ revenue, workload, tables }: HospitalInput, centres: ReadonlySet<string>): Finding[] {
  const named = <Field extends string>(table: string, field: Field, rows: readonly ({ readonly at: RecordSource } & { readonly [K in Field]: string | null })[]): Finding[] =>
    rows.flatMap((row) => {
      const centre = row[field];
      return centre === null || centres.has(centre) ? [] : [finding("centre-unknown", { centre, table }, cellOf(row.at, field))];
    });
  return [
    ...named("revenue", "ordering_centre", revenue), ...named("revenue", "executing_centre", revenue), ...named("workload", "centre", workload), ...named("service_items", "centre", tables.serviceItems),
    ...named("activities", "centre", tables.activities), ...named("resource_drivers", "centre", tables.resourceDrivers), ...named("item_exclusions", "centre", tables.itemExclusions), ...named("diseases", "ward", tables.diseases),
    ...named("patients", "ward", tables.patients), ...named("patients", "icu", tables.patients), ...named("plan", "centre", tables.plan), ...named("bonus", "centre", tables.bonus),
    ...tables.bonus.flatMap((row) => (row.kind === "centre" && row.centre === null ? [missingValue("bonus", row.at, "centre")] : [])),
  ];
}

function unknownElements({ tables }: HospitalInput, elements: ReadonlySet<string>): Finding[] {
  return [...tables.resourceDrivers, ...tables.itemExclusions].flatMap((row) => (elements.has(row.element) ? [] : [finding("element-unknown", { element: row.element }, cellOf(row.at, "element"))]));
}

/** A disease that only patients or groups name would be missing from the cost of diseases; told once each. */
function unknownDiseases({ tables }: HospitalInput): Finding[] {
  const known = new Set(tables.diseases.map(({ disease }) => disease));
  const told = new Set<string>();
  const unknown = [...tables.patients, ...tables.drg].flatMap(({ disease, at }) => {
    if (known.has(disease) || told.has(disease)) return [];
    told.add(disease);
    return [finding("disease-unknown", { disease }, cellOf(at, "disease"))];
  });
  const grouped = [...groupBy(tables.drg, ({ disease }) => [disease]).values()].filter((rows) => rows.length > 1);
  return [...unknown, ...grouped.map((rows) => finding("disease-in-two-groups", { disease: rows[0]!.disease, groups: rows.map(({ drg }) => drg).join(", ") }, cellOf(rows[1]!.at, "disease")))];
}

/** Patients name items by their code alone, so it belongs to one centre. */
function sharedItems({ tables }: HospitalInput): Finding[] {
  return [...groupBy(tables.serviceItems, ({ item }) => [item]).values()].flatMap((rows) => {
    const centres = [...new Set(rows.map(({ centre }) => centre))].sort(byCode);
    return centres.length < 2 ? [] : [finding("item-of-two-centres", { item: rows[0]!.item, centres: centres.join(", ") }, cellOf(rows[1]!.at, "item"))];
  });
}

/** Exclusions of a centre without items, or of drugs, which no item pool has. */
function unusedExclusions({ tables, elements }: HospitalInput): Finding[] {
  const costed = new Set(tables.serviceItems.map(({ centre }) => centre));
  const drug = elements.find((row) => row.class === "drug")?.element;
  return tables.itemExclusions.filter((row) => !costed.has(row.centre) || row.element === drug).map((row) => finding("exclusion-unused", { centre: row.centre, element: row.element }, cellOf(row.at, "element")));
}

function elementClasses(elements: readonly ElementRecord[]): Finding[] {
  return elements.flatMap((row, place) => {
    if (row.class === null) return [];
    const at = cellOf(row.at, "class");
    if (!(ELEMENT_CLASSES as readonly string[]).includes(row.class)) return [finding("element-class-unknown", { element: row.element, class: row.class, allowed: ELEMENT_CLASSES.join(", ") }, at)];
    const first = SINGLE_CLASSES.includes(row.class) ? elements.slice(0, place).find((each) => each.class === row.class) : undefined;
    return first ? [finding("element-class-doubled", { element: row.element, class: row.class, other: first.element }, at)] : [];
  });
}

/** Each scope holds the smaller one, so a fund of the smaller is one of the larger. */
function fundScopes({ funds }: HospitalInput): Finding[] {
  return funds.flatMap((row) => {
    const inside = [row.in_medical_cost, row.in_medical_full_cost, row.in_hospital_full_cost];
    const gap = inside.findIndex((within, i) => !within && inside.slice(0, i).includes(true));
    return gap < 0 ? [] : [finding("fund-scope-gap", { fund: row.fund }, cellOf(row.at, gap === 1 ? "in_medical_full_cost" : "in_hospital_full_cost"))];
  });
}

/** Stages are named after the class that sends: the steps of one class come after all steps of the class before it. Senders of other methods close in an order of their own. */
export function stageOrder({ rules }: HospitalInput, steps: readonly RuleStep[]): Finding[] {
  let reached = 0;
  return steps.filter(({ method }) => method === "direct").flatMap(({ step, senders }) => {
    const places = [...new Set(senders.map((sender) => (STAGE_CLASSES as readonly string[]).indexOf(sender.class)).filter((place) => place >= 0))].sort((a, b) => a - b);
    const [first = reached, last = first] = [places[0], places.at(-1)];
    const isOrdered = first >= reached && first === last;
    const args = { step, class: STAGE_CLASSES[first]!, other: STAGE_CLASSES[first < reached ? reached : last]! };
    reached = Math.max(reached, last);
    return isOrdered ? [] : [finding("stages-out-of-order", args, cellOf(rules.find((rule) => rule.step.toFixed() === step)!.at, "step"))];
  });
}
