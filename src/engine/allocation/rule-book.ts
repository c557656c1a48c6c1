// The rule book (分配规则): which rule a sender follows for an element in a step, the more specific row winning.

import { byCode } from "../code-order";
import { type Finding, type Staged, finding } from "../finding";
import { type CentreRecord, type RuleRecord, cellOf, missingValue } from "../records";
import { METHODS, type Method } from "./network";

export const CLASS_PREFIX = "class:";

/** Rules of one step, looked up by sender and element. */
export interface RuleStep {
  readonly step: string;
  readonly method: Method;
  /** Centres that some rule of this step covers, in code order. */
  readonly senders: readonly CentreRecord[];
  /** sender with element, sender alone, class with element, class alone. */
  ruleFor(sender: CentreRecord, element: string): RuleRecord | null;
}

/** The steps of a rule book in ascending order; rows that name nobody known, or repeat each other, are findings. */
export function ruleBook(rules: readonly RuleRecord[], centres: readonly CentreRecord[], elements: ReadonlySet<string>): Staged<readonly RuleStep[]> {
  const findings = rules.flatMap((rule) => ruleFindings(rule, centres, elements));
  const steps = new Map<string, RuleRecord[]>();
  for (const rule of [...rules].sort((a, b) => a.step.comparedTo(b.step))) {
    const step = rule.step.toFixed();
    steps.set(step, [...(steps.get(step) ?? []), rule]);
  }
  const value = [...steps].map(([step, rows]) => {
    findings.push(...doubledRules(step, rows), ...mixedMethods(step, rows));
    return ruleStep(step, rows, centres);
  });
  return { value, findings };
}

function ruleStep(step: string, rows: readonly RuleRecord[], centres: readonly CentreRecord[]): RuleStep {
  const bySubject = new Map(rows.map((rule) => [subject(rule.sender, rule.element ?? ""), rule]));
  const named = new Set(rows.map((rule) => rule.sender));
  const senders = centres.filter((centre) => named.has(centre.centre) || named.has(CLASS_PREFIX + centre.class));
  return {
    step,
    method: (rows[0]?.method ?? "direct") as Method,
    senders: [...senders].sort((a, b) => byCode(a.centre, b.centre)),
    ruleFor: (sender, element) =>
      bySubject.get(subject(sender.centre, element)) ??
      bySubject.get(subject(sender.centre, "")) ??
      bySubject.get(subject(CLASS_PREFIX + sender.class, element)) ??
      bySubject.get(subject(CLASS_PREFIX + sender.class, "")) ??
      null,
  };
}

/** Asked for every sender, element and step, so the codes are joined by a character that no code holds. */
function subject(sender: string, element: string): string {
  return `${sender}\u0000${element}`;
}

function ruleFindings(rule: RuleRecord, centres: readonly CentreRecord[], elements: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  if (!namesCentre(rule.sender, centres)) found.push(finding("rule-sender-unknown", { sender: rule.sender }, cellOf(rule.at, "sender")));
  if (rule.element !== null && !elements.has(rule.element)) found.push(finding("element-unknown", { element: rule.element }, cellOf(rule.at, "element")));
  for (const receiver of receiverNames(rule)) {
    if (!namesCentre(receiver, centres)) found.push(finding("rule-receiver-unknown", { receiver }, cellOf(rule.at, "receivers")));
  }
  if (rule.as_element !== null && !elements.has(rule.as_element)) found.push(finding("element-unknown", { element: rule.as_element }, cellOf(rule.at, "as_element")));
  if (!METHODS.includes(rule.method as Method)) found.push(finding("method-unsupported", { method: rule.method, step: rule.step.toFixed() }, cellOf(rule.at, "method")));
  for (const field of neededFields(rule)) found.push(missingValue("rules", rule.at, field));
  return found;
}

/** Fields a rule leaves blank though its method cannot do without: a planned rate is one rate for the whole service. */
function neededFields(rule: RuleRecord): ("driver" | "rate" | "as_element")[] {
  const needed = rule.method === "planned" ? (["driver", "rate", "as_element"] as const) : (["driver"] as const);
  return needed.filter((field) => rule[field] === null);
}

/** A step whose rows name several methods. */
export function mixedMethods(step: string, rows: readonly RuleRecord[]): Finding[] {
  const other = rows.find((rule) => rule.method !== rows[0]!.method);
  if (!other) return [];
  const args = { step, methods: [...new Set(rows.map((rule) => rule.method))].sort(byCode).join(", ") };
  return [finding("method-mixed", args, cellOf(other.at, "method"))];
}

/** True when a name is a centre's code, or the class of some centre. */
export function namesCentre(name: string, centres: readonly CentreRecord[]): boolean {
  return name.startsWith(CLASS_PREFIX)
    ? centres.some((centre) => centre.class === name.slice(CLASS_PREFIX.length))
    : centres.some((centre) => centre.centre === name);
}

/** The names in a rule's receivers, a `;`-list of centre codes and `class:NAME`; none means every centre. */
export function receiverNames(rule: RuleRecord): readonly string[] {
  return namesIn(rule.receivers);
}

/** The names of a `;`-list; none in a blank cell. */
export function namesIn(list: string | null): readonly string[] {
  return (list ?? "").split(/[;\uff1b]/).map((name) => name.trim()).filter((name) => name !== "");
}

function doubledRules(step: string, rows: readonly RuleRecord[]): Finding[] {
  const bySubject = new Map<string, RuleRecord[]>();
  for (const rule of rows) {
    const key = subject(rule.sender, rule.element ?? "");
    bySubject.set(key, [...(bySubject.get(key) ?? []), rule]);
  }
  return [...bySubject.values()].filter((same) => same.length > 1).map((same) => {
    const [first, second] = same as [RuleRecord, RuleRecord];
    const args = { step, sender: first.sender, element: first.element ?? "", rows: same.map((rule) => rule.at.row).join(", ") };
    return finding("rule-doubled", args, cellOf(second.at, "sender"));
  });
}
