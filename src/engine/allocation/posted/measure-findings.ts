// Products that a rule shares by quota or hours though their row does not say how much: told, because a blank is not zero.

import type { ProductionRecord } from "../../factory-records";
import type { FactoryGround } from "../../factory/factory-month";
import { type Finding, finding } from "../../finding";
import { cellOf } from "../../records";
import type { Offer } from "./giving";
import { isNamedBy } from "./receivers";

const BY_QUOTA = { QUOTA_HOURS: "quantity", QUOTA_MATERIAL: "amount" } as const;
const BY_HOURS = { HOURS: "hours", MACHINE_HOURS: "machine_hours" } as const;

/** One finding for every product that worked at the sender and has nothing to be measured by. */
export function measureFindings({ sender, rule, total }: Offer, ground: FactoryGround): Finding[] {
  const driver = rule.driver ?? "";
  if (total.units === 0n) return [];
  const named = isNamedBy(rule, ground);
  const rows = ground.producedAt(sender.centre).filter((row) => ground.products.get(row.product)?.kind !== "by-product" && worked(row) && named(row.product, true));
  if (driver in BY_QUOTA) return rows.flatMap((row) => quotaFindings(row, BY_QUOTA[driver as keyof typeof BY_QUOTA], ground));
  if (driver in BY_HOURS) return rows.flatMap((row) => hoursFindings(row, BY_HOURS[driver as keyof typeof BY_HOURS]));
  return [];
}

function worked({ started, finished }: ProductionRecord): boolean {
  return [started, finished].some((units) => units !== null && !units.isZero());
}

function quotaFindings({ product, centre, at }: ProductionRecord, column: "quantity" | "amount", ground: FactoryGround): Finding[] {
  const { elementLabour, elementMaterial } = ground.input.settings;
  const element = column === "quantity" ? elementLabour : elementMaterial;
  const hasQuota = ground.standards(product, centre).some((row) => row.element === element && row[column] !== null);
  return hasQuota ? [] : [finding("quota-missing", { product, centre, element, column }, cellOf(at, "product"))];
}

function hoursFindings(row: ProductionRecord, column: "hours" | "machine_hours"): Finding[] {
  return row[column] === null ? [finding("hours-missing", { product: row.product, centre: row.centre, column }, cellOf(row.at, column))] : [];
}
