// Rules to begin with, from the classes of the centres: service classes in the usual order, by the drivers that measure them.

import type { CostingTables } from "../../tables/read-tables";

/** Service classes in the order in which they close, and whom they serve. */
const HOSPITAL = [
  ["pool", null],
  ["admin", "class:medaux;class:medtech;class:clinical"],
  ["medaux", "class:medtech;class:clinical"],
  ["medtech", "class:clinical"],
] as const;
const FACTORY = [["pool", null], ["auxiliary", null]] as const;

/** Rows of the rules table: step, sender, element, method, driver, receivers, as element, rate. A class without any driver is left out. */
export function proposedRules({ settings, centres, drivers }: CostingTables): (string | number | null)[][] {
  const order = settings.industry === "manufacturing" ? FACTORY : HOSPITAL;
  const general = mostMeasured(drivers.filter(({ provider }) => provider === null));
  return order.flatMap(([kind, receivers], step) => {
    const members = centres.filter((centre) => centre.class === kind);
    const own = members.flatMap(({ centre }) => {
      const driver = mostMeasured(drivers.filter(({ provider }) => provider === centre));
      return driver === null ? [] : [[step + 1, centre, null, "direct", driver, receivers, null, null]];
    });
    const left = members.length > own.length && general !== null;
    return [...(left ? [[step + 1, `class:${kind}`, null, "direct", general, receivers, null, null]] : []), ...own];
  });
}

/** The driver with the most receivers; the first by code where several have as many. */
function mostMeasured(drivers: CostingTables["drivers"]): string | null {
  const receivers = new Map<string, number>();
  for (const { driver } of drivers) receivers.set(driver, (receivers.get(driver) ?? 0) + 1);
  const [first] = [...receivers].sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
