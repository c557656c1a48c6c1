// The words of a sheet: translated headings, and codes with the names they stand for.

import type { ReportColumn } from "../engine";
import type { SheetSource, Translate } from "./source";

export interface Words {
  readonly source: SheetSource;
  /** A word of the namespace `sheets`. */
  say(key: string, args?: Readonly<Record<string, string | number>>): string;
  centre(code: string): string;
  element(code: string): string;
  /** The element's name without its code, for headings. */
  elementName(code: string): string;
  fund(code: string): string;
  disease(code: string): string;
  /** The text of a code or word in a report column. */
  cell(column: string, code: string): string;
  /** The heading of a report column; `key` where the form calls it otherwise. */
  heading(column: ReportColumn, key?: string): string;
  /** The heading with this key. */
  column(key: string): string;
  /** The sentence under a table with this key. */
  note(key: string): string;
}

type Naming = (words: Words, code: string) => string;

const centreOf: Naming = (words, code) => words.centre(code);

/** How the codes of a column are read; a column that is not listed shows its text as it is. */
const NAMINGS: Readonly<Record<string, Naming>> = {
  centre: centreOf,
  row: centreOf,
  sender: centreOf,
  receiver: centreOf,
  pool: centreOf,
  element: (words, code) => words.element(code),
  fund: (words, code) => words.fund(code),
  disease: (words, code) => words.disease(code),
  income_row: (words, code) => (code === "OTHER" ? words.say("row.other-ordering") : words.centre(code)),
  payer: (words, code) => (code === "TOTAL" ? words.say("row.total") : code),
  item: (words, code) => (code === "TOTAL" ? words.say("row.total") : code),
  drg: (words, code) => (code === "TOTAL" ? words.say("row.total") : code),
  patient_type: (words, code) => listed(words, "patient-type", ["OP", "IP"], code),
  visit_kind: (words, code) => listed(words, "visit-kind", ["CL", "ER"], code),
  item_measure: (words, code) => listed(words, "item-measure", ["volume", "specimens_per_test", "machine_min", "manual_min", "equivalent"], code),
  class: (words, code) => listed(words, "class", ["clinical", "medtech", "medaux", "admin", "pool"], code),
  stage: (words, code) => listed(words, "stage", ["direct", "admin", "medaux", "medtech"], code),
  scope: (words, code) => listed(words, "scope", ["medical_business_cost", "medical_cost", "medical_full_cost", "hospital_full_cost", "hospital_items"], code),
  severity: (words, code) => listed(words, "severity", ["error", "warning", "refuse", "ask", "warn", "accept_with_note"], code),
  key: (words, code) => listed(words, "log", LOG_ENTRIES, code),
  value: (words, code) => listed(words, "rule", ["posting", "report", "largest-remainder", "last", "largest"], code),
  services: (words, code) => code.split(";").map((centre) => words.centre(centre)).join(words.say("row.separator")),
  solution: (words, code) => listed(words, "solution", ["direct", "lu", "iteration", "exact"], code),
  rule: (words, code) => listed(words, "rule", ["half-up", "largest-remainder", "last", "largest", "named"], code),
};

const LOG_ENTRIES = [
  "entity", "period", "engine_version", "rounding", "tail", "decimals", "ledger_lines", "centres", "rules", "drivers", "closing_entries_set_aside",
];

export function wordsOf(source: SheetSource, t: Translate): Words {
  const plain = remembered((key) => t(`sheets.${key}`));
  const coded = (code: string, name: string | undefined): string => (name ? t("sheets.frame.code", { code, name }) : code);
  const named = <Row>(rows: readonly Row[], code: (row: Row) => string, name: (row: Row) => string): ((code: string) => string) => {
    const names = new Map(rows.map((row) => [code(row), name(row)]));
    return remembered((asked) => (asked === "TOTAL" ? plain("row.total") : coded(asked, names.get(asked))));
  };
  const elementNames = new Map(source.elements.map((row) => [row.element, (source.language === "en" && row.name_en) || row.name]));
  const words: Words = {
    source,
    say: (key, args) => (args ? t(`sheets.${key}`, args) : plain(key)),
    centre: named(source.centres, (row) => row.centre, (row) => row.name),
    element: named(source.elements, (row) => row.element, (row) => elementNames.get(row.element)!),
    elementName: (code) => elementNames.get(code) ?? code,
    fund: named(source.funds, (row) => row.fund, (row) => row.name),
    disease: named(source.hospital?.diseases ?? [], (row) => row.disease, (row) => row.name ?? ""),
    cell: (column, code) => NAMINGS[column]?.(words, code) ?? code,
    heading: (column, key) => headingOf(words, column, key),
    column: (key) => plain(`column.${key}`),
    note: (key) => plain(`note.${key}`),
  };
  return words;
}

function headingOf(words: Words, column: ReportColumn, key: string | undefined): string {
  if (key) return words.column(key);
  if (column.of?.element !== undefined) return words.elementName(column.of.element);
  if (column.of?.fund !== undefined) return words.fund(column.of.fund);
  return words.column(column.id);
}

/** A word of a closed list; what is not on it shows as it is. */
function listed(words: Words, group: string, known: readonly string[], code: string): string {
  return known.includes(code) ? words.say(`${group}.${code}`) : code;
}

function remembered(find: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
