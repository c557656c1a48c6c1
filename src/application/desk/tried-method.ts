// A step's method tried before it is kept: what every centre would end with, beside what it ends with now.

import type { Finding } from "../../engine";
import { closedTables } from "../check-inputs";
import { amountText, movedBy } from "./allocated";
import type { Reading } from "./reading";

export interface TriedMethod {
  /** Centres and products that would be charged another amount, the largest difference first. */
  readonly rows: readonly { readonly code: string; readonly name: string; readonly now: string; readonly then: string; readonly difference: string }[];
  /** What forbids the method, or is to be known about it. */
  readonly findings: readonly Finding[];
  /** False where the month cannot be computed by the method. */
  readonly isUsable: boolean;
}

export function triedMethod({ tables, options, reports }: Reading, step: string, method: string): TriedMethod {
  const rules = tables.rules.map((rule) => (rule.step.toFixed() === step ? { ...rule, method: method as typeof rule.method } : rule));
  const tried = closedTables({ ...tables, rules }, options.period ?? null);
  const findings = (tried?.findings ?? []).filter(({ severity }) => severity === "refuse");
  if (tried === null || tried.reports.length === 0) return { rows: [], findings, isUsable: false };
  const [now, then] = [chargedBy(reports), chargedBy(tried.reports)];
  const nameOf = new Map<string, string | null>([...tables.centres.map(({ centre, name }) => [centre, name] as const), ...tables.products.map(({ product, name }) => [product, name] as const)]);
  const text = (units: bigint): string => amountText(units, tables.settings.decimals);
  const rows = [...new Set([...now.keys(), ...then.keys()])]
    .map((code) => ({ code, before: now.get(code) ?? 0n, after: then.get(code) ?? 0n }))
    .filter(({ before, after }) => text(before) !== text(after))
    .sort((a, b) => Number(magnitude(b.after - b.before) - magnitude(a.after - a.before)))
    .map(({ code, before, after }) => ({ code, name: nameOf.get(code) ?? "", now: text(before), then: text(after), difference: text(after - before) }));
  return { rows, findings, isUsable: true };
}

/** What allocation leaves every party with: received less given. */
function chargedBy(reports: Reading["reports"]): Map<string, bigint> {
  const charged = new Map<string, bigint>();
  const add = (code: string, units: bigint): void => void charged.set(code, (charged.get(code) ?? 0n) + units);
  for (const { sender, receiver, units } of movedBy(reports)) {
    add(receiver, units);
    add(sender, -units);
  }
  return charged;
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}
