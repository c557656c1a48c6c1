// The steps of a close as a checklist: each with what went in, what came out, and how many of its checks hold.

import { type Check, type Figure, figureText } from "../../engine";
import type { Industry } from "../../tables/settings";

export interface CloseStep {
  readonly id: string;
  readonly passed: number;
  readonly total: number;
  /** True where a check fails that does not stop a close, and none that does. */
  readonly warns: boolean;
  /** Amounts as decimal texts; null where a step proves counts alone. */
  readonly amounts: { readonly left: string; readonly right: string; readonly difference: string } | null;
}

interface StepDeclaration {
  readonly id: string;
  /** Which checks belong to the step, by their ids; the first step that claims a check has it. */
  readonly checks: RegExp;
  /** Whose two sides are the step's amounts; several add up. */
  readonly amounts: RegExp;
}

const step = (id: string, checks: RegExp, amounts = checks): StepDeclaration => ({ id, checks, amounts });

const LEDGER = step("ledger", /^(ledger-|vouchers-|period-lines)/, /^ledger-balanced$/);

const STEPS: Readonly<Record<Industry, readonly StepDeclaration[]>> = {
  hospital: [
    LEDGER,
    step("balances", /^trial-balance-/, /^trial-balance-debit$/),
    step("tables", /^(revenue-ledger|hospital-items-ledger)$/),
    step("collection", /^collection:/),
    step("admin", /^stage:admin$/),
    step("medaux", /^stage:medaux$/),
    step("medtech", /^stage:medtech$/),
    step("split", /^split$/),
    step("services", /^items/, /^items:.*:abc$/),
    step("patients", /^patients/),
    step("bonus", /^bonus$/),
    step("results", /./, /^$/),
  ],
  manufacturing: [
    LEDGER,
    step("balances", /^(tb-|trial-balance-(?!after))/, /^tb-debit:/),
    step("documents", /^(utilities-net|material-|asset-|depreciation-|journal:(accruals|depreciation|utilities|material-variance))/, /^(utilities-net:|material-issues-ledger)/),
    step("allocation", /^(journal:allocation-|(pool|overhead|auxiliary)-zero|idle-capacity)/, /^journal:allocation-/),
    step("quality", /^(quality-|journal:(quality|scrap)|scrap-)/, /^journal:(quality|scrap)/),
    step("production", /^(product-cost-conservation|wip-|semi-|journal:(semi|transfer|by-product))/, /^product-cost-conservation$/),
    step("variances", /^(variance-|journal:variance)/, /^variance-gl$/),
    step("finished", /^(finished-|journal:(finished|cost-of-sales))/, /^finished-actual$/),
    step("results", /./, /^trial-balance-after$/),
  ],
};

/** The steps that a close has checks for. */
export function closeSteps(checks: readonly Check[], industry: Industry | null): CloseStep[] {
  if (industry === null) return [];
  const left = new Set(checks);
  return STEPS[industry].flatMap(({ id, checks: claims, amounts }) => {
    const own = [...left].filter((check) => claims.test(check.id));
    for (const check of own) left.delete(check);
    if (own.length === 0) return [];
    const failed = own.filter((check) => !check.ok);
    const warns = failed.length > 0 && failed.every((check) => check.severity === "warning");
    return [{ id, passed: own.length - failed.length, total: own.length, warns, amounts: sidesOf(own.filter((check) => amounts.test(check.id))) }];
  });
}

function sidesOf(checks: readonly Check[]): CloseStep["amounts"] {
  const decimals = Math.max(0, ...checks.map((check) => check.left.decimals));
  if (checks.length === 0) return null;
  const total = (side: (check: Check) => Figure): string => {
    const units = checks.reduce((sum, check) => sum + side(check).units * 10n ** BigInt(decimals - side(check).decimals), 0n);
    return figureText({ units, decimals });
  };
  return { left: total((check) => check.left), right: total((check) => check.right), difference: total((check) => check.difference) };
}
