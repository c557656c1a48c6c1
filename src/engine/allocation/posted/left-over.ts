// Pools left when all steps have run: idle workshops expense theirs, any other has lost its way and is named.

import type { FactoryGround } from "../../factory/factory-month";
import { type Finding, finding } from "../../finding";
import { minorText } from "../../money/minor-units";
import { type CentreRecord, type RuleRecord, cellOf } from "../../records";
import type { FactoryStep } from "./factory-rules";
import type { StepGround } from "./giving";
import type { Pool } from "./pool-book";
import { isReserved } from "./receivers";

/** Classes whose pools have to be empty when a month closes; others keep their cost as expense. */
const SENDING: ReadonlySet<string> = new Set(["basic", "auxiliary", "pool"]);

/** True for a basic workshop without output or work this month: its pools are the cost of idle capacity. */
export function isIdle(centre: string, ground: FactoryGround): boolean {
  if (ground.units.has(centre) || ground.centres.get(centre)?.class !== "basic") return false;
  return ground.producedAt(centre).every((row) => [row.started, row.finished, row.hours, row.machine_hours].every((each) => each === null || each.isZero()));
}

/** A finding for every centre and rule whose pools found no receiver, and for every pool no rule covers. */
export function leftOverFindings(left: readonly Pool[], steps: readonly FactoryStep[], { ground, drivers, takers }: StepGround): Finding[] {
  const stuck = new Map<string, { centre: CentreRecord; rule: RuleRecord | null; pools: Pool[] }>();
  for (const pool of left) {
    const centre = ground.centres.get(pool.centre);
    if (!centre || !SENDING.has(centre.class) || ground.units.has(pool.centre) || isIdle(pool.centre, ground)) continue;
    const rule = steps.map((step) => step.ruleFor(centre, pool.element)).findLast((each) => each !== null) ?? null;
    const key = `${pool.centre}\u0000${rule?.at.row ?? ""}`;
    const known = stuck.get(key) ?? { centre, rule, pools: [] };
    known.pools.push(pool);
    stuck.set(key, known);
  }
  return [...stuck.values()].map(({ centre, rule, pools }) => {
    const amount = minorText(pools.reduce((sum, pool) => sum + pool.amount.units, 0n), ground.decimals);
    const element = pools.map((pool) => pool.element).join(";");
    if (!rule) return finding("rule-missing", { centre: centre.centre, element, amount }, cellOf(centre.at, "centre"));
    const driver = rule.driver ?? "";
    if (!isReserved(driver) && !drivers.has(driver)) return finding("driver-unknown", { driver, sender: centre.centre, amount }, cellOf(rule.at, "driver"));
    const ran = steps.find((step) => step.step === rule.step.toFixed());
    // Somebody would have taken it: it came when the rule had run.
    const served = takers(centre.centre, rule).some(({ receiver, isProduct }) => isProduct || !ran?.senders.some((sender) => sender.centre === receiver));
    if (served) return finding("cost-after-rule", { sender: centre.centre, amount, element, step: rule.step.toFixed() }, cellOf(rule.at, "step"));
    return finding("zero-base", { sender: centre.centre, driver, amount, receivers: rule.receivers ?? "*", element }, cellOf(rule.at, "driver"));
  });
}
