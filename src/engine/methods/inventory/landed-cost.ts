// Landed cost (采购附加费用分摊): charges split over items, and what of them is already issued.

import { posted, split } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, addsUp, identity, rounding } from "../case-rounding";
import { type ValuesOf, amount, choiceOr, list, number, optional, quantity, quantityOrZero, rate, text, texts } from "../field";
import { defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const ITEM = {
  id: text(),
  quantity: optional(quantity()),
  unit_cost: optional(rate()),
  value: optional(amount()),
  unit_weight: optional(number()),
  weight: optional(number()),
  unit_volume: optional(number()),
  volume: optional(number()),
  issued_quantity: quantityOrZero(),
};
const CHARGE = { id: text(), amount: amount(), base: choiceOr("value", "equal", "quantity", "weight", "volume"), items: optional(texts()) };
type Item = ValuesOf<typeof ITEM>;
type Charge = ValuesOf<typeof CHARGE>;

export const landedCost = defineMethod({
  id: "landed-cost",
  source: "采购附加费用分摊: each charge over items by value, quantity, weight, volume or equally",
  inputs: { items: list(ITEM), charges: list(CHARGE), rounding },
  results: ["allocated", "received", "issued_share", "stock_share", "to_issued", "to_stock", "unit_cost", "refused"],
  solve({ items, charges, rounding: by }) {
    const known = new Map(items.map((item) => [item.id, item]));
    const shares = charges.map((charge) => ({ charge, parts: partsOf(charge, chosen(charge, known), by) }));
    const made = shares.flatMap(({ charge, parts }) => (parts ? [{ charge, parts }] : []));
    const byCharge = (value: (part: Exact, item: Item) => Exact): Map<string, Map<string, Exact>> =>
      new Map(made.map(({ charge, parts }) => [charge.id, new Map([...parts].map(([id, part]) => [id, reduced(value(part, known.get(id)!))]))]));
    const allocated = byCharge((part) => part);
    const issued = byCharge((part, item) => issuedPart(part, item, by));
    const stock = new Map([...allocated].map(([charge, parts]) => [charge, new Map([...parts].map(([id, part]) => [id, reduced(minus(part, issued.get(charge)!.get(id)!))]))]));
    const perItem = (of: ReadonlyMap<string, ReadonlyMap<string, Exact>>): Map<string, Exact> => new Map(items.map((item) => [item.id, reduced(sumOf([...of.values()].map((parts) => parts.get(item.id) ?? ZERO)))]));
    const received = perItem(allocated);
    return {
      results: {
        allocated,
        received,
        issued_share: issued,
        stock_share: stock,
        to_issued: perItem(issued),
        to_stock: perItem(stock),
        unit_cost: new Map(items.flatMap((item) => unitCostOf(item, received.get(item.id)!))),
        refused: shares.filter(({ parts }) => parts === null).map(({ charge }) => charge.id),
      },
      checks: [...made.map(({ charge, parts }) => addsUp(`allocated:${charge.id}`, charge.amount, parts.values(), by)), identity("received", sumOf(received.values()), sumOf(made.map(({ charge }) => posted(charge.amount, by))))],
    };
  },
});

function chosen({ id, items }: Charge, known: ReadonlyMap<string, Item>): Item[] {
  if (items === null) return [...known.values()];
  return items.map((item) => {
    const found = known.get(item);
    if (!found) throw new UnusableField(`charges.${id}.items`, item, "not-found");
    return found;
  });
}

/** Null for a charge whose bases come to nothing: it is refused, the others go on. */
function partsOf(charge: Charge, items: readonly Item[], by: CaseRounding): Map<string, Exact> | null {
  const lines = items.map((item) => ({ id: item.id, base: baseOf(item, charge.base) }));
  if (isZero(sumOf(lines.map((line) => line.base)))) return null;
  const parts = split(charge.amount, lines, by);
  return new Map(lines.map((line, i) => [line.id, parts[i]!]));
}

function baseOf(item: Item, base: Charge["base"]): Exact {
  if (base === "equal") return exact(1n);
  const found = base === "value" ? valueOf(item) : base === "quantity" ? item.quantity : agreed(item, base, item[base], item[`unit_${base}`]);
  if (!found) throw new UnusableField(`items.${item.id}.${base}`, "", "missing");
  return found;
}

function valueOf(item: Item): Exact | null {
  return agreed(item, "value", item.value, item.unit_cost);
}

/** What is stated for the line, or for a unit of it. */
function agreed({ id, quantity: units }: Item, name: string, line: Exact | null, unit: Exact | null): Exact | null {
  const computed = unit && units ? reduced(times(unit, units)) : null;
  if (line && computed && compare(line, computed) !== 0) throw new UnusableField(`items.${id}.${name}`, "quantity x unit", "contradicts");
  return line ?? computed;
}

function issuedPart(part: Exact, { quantity: units, issued_quantity }: Item, by: CaseRounding): Exact {
  if (isZero(issued_quantity)) return ZERO;
  if (!units || isZero(units)) throw new UnusableField("items.quantity", "", "missing");
  return posted(over(times(part, issued_quantity), units), by);
}

function unitCostOf(item: Item, received: Exact): [string, Exact][] {
  const value = valueOf(item);
  return value && item.quantity && !isZero(item.quantity) ? [[item.id, reduced(over(plus(value, received), item.quantity))]] : [];
}
