// The rules of a factory (分配规则): element lists and classes, products among the receivers, drivers that production itself gives.

import { byCode } from "../../code-order";
import type { FactoryGround } from "../../factory/factory-month";
import { type Finding, type Staged, finding } from "../../finding";
import { type CentreRecord, type RuleRecord, cellOf, missingValue } from "../../records";
import { METHODS, type Method } from "../network";
import { CLASS_PREFIX, mixedMethods, namesCentre, namesIn, receiverNames } from "../rule-book";

/** In a rule's receivers: every product. */
export const PRODUCTS = "products";

export interface FactoryStep {
  readonly step: string;
  readonly method: Method | "standard";
  /** Centres some rule covers, in code order. */
  readonly senders: readonly CentreRecord[];
  /** sender with element, sender alone, class with element, class alone. */
  ruleFor(sender: CentreRecord, element: string): RuleRecord | null;
  /** The most specific rule a sender has in this step, whatever it holds. */
  anyRule(sender: CentreRecord): RuleRecord | null;
  /** All rules of a sender in this step, or those of its class. */
  rulesOf(sender: CentreRecord): readonly RuleRecord[];
}

/** Steps in ascending order; rows that name nobody known, lack a field or repeat each other are findings. */
export function factoryRules(ground: FactoryGround): Staged<readonly FactoryStep[]> {
  const { rules } = ground.input;
  const findings = rules.flatMap((rule) => ruleFindings(rule, ground));
  const steps = new Map<string, RuleRecord[]>();
  for (const rule of [...rules].sort((a, b) => a.step.comparedTo(b.step))) {
    const step = rule.step.toFixed();
    steps.set(step, [...(steps.get(step) ?? []), rule]);
  }
  const value = [...steps].map(([step, rows]) => {
    findings.push(...doubled(step, rows, ground), ...mixedMethods(step, rows));
    return factoryStep(step, rows, ground);
  });
  return { value, findings };
}

function factoryStep(step: string, rows: readonly RuleRecord[], ground: FactoryGround): FactoryStep {
  const named = new Set(rows.map((rule) => rule.sender));
  const senders = ground.input.centres.filter((centre) => named.has(centre.centre) || named.has(CLASS_PREFIX + centre.class));
  const ordered = (sender: CentreRecord): RuleRecord[] => [sender.centre, CLASS_PREFIX + sender.class].flatMap((name) => rows.filter((rule) => rule.sender === name));
  const ruleFor = (sender: CentreRecord, element: string): RuleRecord | null => {
    for (const name of [sender.centre, CLASS_PREFIX + sender.class]) {
      const own = rows.filter((rule) => rule.sender === name);
      const rule = own.find((each) => each.element !== null && covers(each, element, ground)) ?? own.find((each) => each.element === null);
      if (rule) return rule;
    }
    return null;
  };
  return {
    step,
    method: (rows[0]?.method ?? "direct") as FactoryStep["method"],
    senders: [...senders].sort((a, b) => byCode(a.centre, b.centre)),
    ruleFor,
    anyRule: (sender) => ordered(sender)[0] ?? null,
    rulesOf: (sender) => [sender.centre, CLASS_PREFIX + sender.class].map((name) => rows.filter((rule) => rule.sender === name)).find((own) => own.length > 0) ?? [],
  };
}

/** True when a rule's elements (codes, or `class:NAME`) name the element. */
function covers(rule: RuleRecord, element: string, ground: FactoryGround): boolean {
  const name = ground.elements.get(element)?.class ?? null;
  return namesIn(rule.element).some((each) => each === element || (name !== null && each === CLASS_PREFIX + name));
}

function ruleFindings(rule: RuleRecord, ground: FactoryGround): Finding[] {
  const { centres } = ground.input;
  const found: Finding[] = [];
  if (!namesCentre(rule.sender, centres)) found.push(finding("rule-sender-unknown", { sender: rule.sender }, cellOf(rule.at, "sender")));
  for (const element of namesIn(rule.element)) if (!namesElement(element, ground)) found.push(finding("element-unknown", { element }, cellOf(rule.at, "element")));
  for (const receiver of receiverNames(rule)) {
    const isKnown = receiver === PRODUCTS || ground.products.has(receiver) || namesCentre(receiver, centres);
    if (!isKnown) found.push(finding("rule-receiver-unknown", { receiver }, cellOf(rule.at, "receivers")));
  }
  if (rule.as_element !== null && !ground.elements.has(rule.as_element)) found.push(finding("element-unknown", { element: rule.as_element }, cellOf(rule.at, "as_element")));
  const known: readonly string[] = ground.units.size > 0 ? [...METHODS, "standard"] : METHODS;
  if (!known.includes(rule.method)) found.push(finding("method-unsupported", { method: rule.method, step: rule.step.toFixed() }, cellOf(rule.at, "method")));
  for (const field of NEEDED[rule.method] ?? []) if (rule[field] === null) found.push(missingValue("rules", rule.at, field));
  return found;
}

/** Fields a method cannot do without: services that meet in one pool need its name, a planned charge its rate. */
const NEEDED: Readonly<Record<string, readonly ("driver" | "rate" | "as_element")[]>> = {
  direct: ["driver"],
  sequential: ["driver"],
  interaction: ["driver", "as_element"],
  algebraic: ["driver", "as_element"],
  planned: ["driver", "as_element", "rate"],
  standard: ["driver", "as_element"],
};

function namesElement(name: string, ground: FactoryGround): boolean {
  if (!name.startsWith(CLASS_PREFIX)) return ground.elements.has(name);
  return ground.input.elements.some((row) => row.class === name.slice(CLASS_PREFIX.length));
}

/** Rules of one sender that claim the same element with equal right. */
function doubled(step: string, rows: readonly RuleRecord[], ground: FactoryGround): Finding[] {
  return rows.flatMap((rule, i) => {
    const earlier = rows.slice(0, i).find((other) => other.sender === rule.sender && overlap(other, rule, ground));
    if (!earlier) return [];
    const args = { step, sender: rule.sender, element: rule.element ?? "", rows: `${earlier.at.row}, ${rule.at.row}` };
    return [finding("rule-doubled", args, cellOf(rule.at, "sender"))];
  });
}

function overlap(a: RuleRecord, b: RuleRecord, ground: FactoryGround): boolean {
  if (a.method === "standard" && a.driver !== b.driver) return false;
  if (a.element === null || b.element === null) return a.element === b.element;
  return ground.input.elements.some(({ element }) => covers(a, element, ground) && covers(b, element, ground));
}
