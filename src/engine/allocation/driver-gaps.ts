// Centres that a driver leaves out although it measures nearly everybody a rule reaches: forgotten, or served by nobody, which only the user knows.

import { byCode } from "../code-order";
import { type Finding, finding } from "../finding";
import { groupBy } from "../group-by";
import { type CentreRecord, type DriverRecord, type RuleRecord, cellOf } from "../records";
import { CLASS_PREFIX, receiverNames } from "./rule-book";

/** One left out among so many, or a tenth of them: where more are left out, the driver measures something that not everybody has. */
const [ONE_AMONG, SHARE] = [5, 10];

export function driverGaps(rules: readonly RuleRecord[], drivers: readonly DriverRecord[], centres: readonly CentreRecord[]): Finding[] {
  const rowsOf = groupBy(drivers, ({ driver }) => [driver]);
  // Whom no driver names receives nothing by nature.
  const anywhere = new Set(drivers.map(({ receiver }) => receiver));
  const missing = new Map<string, Set<string>>();
  for (const rule of rules) {
    const named = new Set(rowsOf.get(rule.driver ?? "")?.map(({ receiver }) => receiver));
    if (named.size === 0) continue;
    const reached = centres.filter((centre) => reaches(rule, centre));
    const measured = reached.filter(({ centre }) => named.has(centre));
    const classes = new Set(measured.map((centre) => centre.class));
    const forgotten = reached.filter((centre) => !named.has(centre.centre) && anywhere.has(centre.centre) && classes.has(centre.class)).map(({ centre }) => centre);
    const isFew = (forgotten.length === 1 && measured.length >= ONE_AMONG) || forgotten.length * SHARE <= measured.length;
    if (forgotten.length > 0 && isFew) missing.set(rule.driver!, new Set([...(missing.get(rule.driver!) ?? []), ...forgotten]));
  }
  return [...missing].map(([driver, codes]) => {
    return finding("driver-incomplete", { driver, centres: [...codes].sort(byCode).join(", "), count: String(codes.size) }, cellOf(rowsOf.get(driver)!.at(-1)!.at, "receiver"));
  });
}

/** A pool never receives, a sender never from itself. */
function reaches(rule: RuleRecord, { centre, class: name }: CentreRecord): boolean {
  if (name === "pool" || rule.sender === centre || rule.sender === CLASS_PREFIX + name) return false;
  const names = receiverNames(rule);
  return names.length === 0 || names.includes(centre) || names.includes(CLASS_PREFIX + name);
}
