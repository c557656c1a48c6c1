// Elements of a workshop's cost must be of a class that says whether they are a product item or an expense item.

import type { CollectedCost } from "../collection/collect-factory";
import { ELEMENT_CLASSES } from "../factory-records";
import { type Finding, finding } from "../finding";
import { cellOf, missingValue } from "../records";
import type { FactoryGround } from "./factory-month";

/** One finding per element that a workshop uses and whose class is blank or unknown. */
export function classFindings(costs: readonly CollectedCost[], ground: FactoryGround): Finding[] {
  const { openingWip, standards } = ground.input;
  const workshop = costs.filter((cost) => ground.centres.get(cost.centre)?.class === "basic");
  const used = new Set([...workshop, ...openingWip, ...standards].map((row) => row.element));
  return [...used].flatMap((element) => {
    const record = ground.elements.get(element);
    if (!record || ground.classOf(element) !== null) return [];
    if (record.class === null) return [missingValue("elements", record.at, "class")];
    const at = cellOf(record.at, "class");
    return [finding("value-not-allowed", { table: "elements", field: "class", column: "class", value: record.class, allowed: ELEMENT_CLASSES.join(", "), cells: at.cell }, at)];
  });
}
