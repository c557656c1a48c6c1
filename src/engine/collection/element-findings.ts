// Elements that meters, assets and accruals may be charged to: known ones, and none of quality, whose cost comes from the ledger alone.

import type { FactoryGround } from "../factory/factory-month";
import { type Finding, finding } from "../finding";
import { type RecordSource, cellOf, missingValue } from "../records";

/** What is wrong with the element of a row that collects cost; nothing when it can be used. */
export function elementFindings(element: string | null, table: string, at: RecordSource, ground: FactoryGround): Finding[] {
  if (element === null) return [missingValue(table, at, "element")];
  if (!ground.elements.has(element)) return [finding("element-unknown", { element }, cellOf(at, "element"))];
  if (ground.classOf(element) === "quality") return [finding("quality-element-charged", { element, table }, cellOf(at, "element"))];
  return [];
}
