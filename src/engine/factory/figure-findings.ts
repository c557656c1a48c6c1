// Figures of a factory's tables that are used as they are though they can hardly be meant: shares beyond the whole, negative quantities, months that do not exist.

import type { Decimal } from "../money/decimal";
import { type Finding, finding } from "../finding";
import { type RecordSource, cellOf } from "../records";
import type { FactoryGround } from "./factory-month";

const SHARES = ["material_share", "conversion_share", "opening_material_share", "opening_conversion_share"] as const;
const QUANTITIES = ["opening", "started", "finished", "closing", "scrapped", "hours", "machine_hours", "closing_quota_material", "closing_quota_hours"] as const;

/** One finding per cell; nothing is clamped. */
export function figureFindings(ground: FactoryGround): Finding[] {
  const { production, variances, assets, utilities, quality } = ground.input;
  return [
    ...production.flatMap((row) => [
      ...SHARES.flatMap((field) => beyondWhole(row[field], "production", field, row.at)),
      ...QUANTITIES.flatMap((field) => belowZero(row[field], "production", field, row.at)),
    ]),
    ...variances.flatMap((row) => beyondWhole(row.share, "variances", "share", row.at)),
    ...assets.flatMap((row) => [...beyondWhole(row.salvage_share, "assets", "salvage_share", row.at), ...notAMonth(row.start, row.at)]),
    ...utilities.flatMap((row) => (row.receiver === null ? [] : belowZero(row.quantity, "utilities", "quantity", row.at))),
    ...quality.flatMap((row) => [...belowZero(row.quantity, "quality", "quantity", row.at), ...belowZero(row.hours, "quality", "hours", row.at)]),
    ...strayStandards(ground),
  ];
}

function beyondWhole(share: Decimal | null, table: string, field: string, at: RecordSource): Finding[] {
  const isShare = share === null || (!share.isNegative() && share.lessThanOrEqualTo(100));
  return isShare ? [] : [finding("share-beyond-whole", { table, field, column: field, value: share.toFixed() }, cellOf(at, field))];
}

function belowZero(quantity: Decimal | null, table: string, field: string, at: RecordSource): Finding[] {
  const isPlain = quantity === null || !quantity.isNegative() || quantity.isZero();
  return isPlain ? [] : [finding("quantity-below-zero", { table, field, column: field, value: quantity.toFixed() }, cellOf(at, field))];
}

/** Periods after December are for ledgers; an asset is put to use in a month of the calendar. */
function notAMonth(start: string, at: RecordSource): Finding[] {
  const month = Number(start.slice(5, 7));
  return month >= 1 && month <= 12 ? [] : [finding("date-invalid", { table: "assets", field: "start", column: "start", value: start }, cellOf(at, "start"))];
}

/** Standards of a routed product at a centre that its routing does not pass enter no figure. */
function strayStandards({ input, routing, products }: FactoryGround): Finding[] {
  const routed = new Map<string, ReadonlySet<string>>();
  const passed = (product: string): ReadonlySet<string> => {
    const known = routed.get(product) ?? new Set(routing(product).map((step) => step.centre));
    routed.set(product, known);
    return known;
  };
  return input.standards.flatMap(({ product, centre, element, at }) => {
    const isUsed = !products.has(product) || passed(product).size === 0 || passed(product).has(centre);
    return isUsed ? [] : [finding("standard-outside-routing", { product, centre, element }, cellOf(at, "centre"))];
  });
}
