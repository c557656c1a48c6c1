// The ground of a factory close: masters looked up once, and the role every (centre, product, element) is posted under.

import { byCode } from "../code-order";
import { spreader } from "../collection/spread";
import { ELEMENT_CLASSES, type ElementClass } from "../factory-records";
import { groupBy, groupKey } from "../group-by";
import type { Role } from "../journal/entry-line";
import { accountsOfRoles } from "../journal/build-journal";
import type { FactoryGround, Recharge } from "./factory-month";
import type { FactoryInput } from "./factory-input";

const CLASSES: ReadonlySet<string> = new Set(ELEMENT_CLASSES);

/** Looks the masters of a factory up; the spreader it carries remembers odd cents of this close alone. */
export function factoryGround(input: FactoryInput): FactoryGround {
  const elements = new Map(input.elements.map((row) => [row.element, row]));
  const centres = new Map(input.centres.map((row) => [row.centre, row]));
  const order = new Map(input.elements.map((row, i) => [row.element, i]));
  const produced = groupBy(input.production, (row) => [row.centre]);
  const productionAt = groupBy(input.production, (row) => [row.product, row.centre]);
  const routed = groupBy(input.routing, (row) => [row.product]);
  const standards = groupBy(input.standards, (row) => [row.product, row.centre]);
  const stock = new Map(input.stock.map((row) => [row.item, row]));
  const moves = groupBy(input.stockMoves.filter((row) => row.kind !== "confirm" && row.date.startsWith(input.settings.period)), (row) => [row.item]);
  const units = unitsOf(input);
  const accountOf = accountsOfRoles(input.postings);
  const classOf = (element: string): ElementClass | null => {
    const name = elements.get(element)?.class ?? null;
    return name !== null && CLASSES.has(name) ? (name as ElementClass) : null;
  };
  for (const rows of produced.values()) rows.sort((a, b) => byCode(a.product, b.product));
  for (const rows of moves.values()) rows.sort((a, b) => byCode(a.date, b.date) || a.position - b.position);
  for (const rows of routed.values()) rows.sort((a, b) => a.step.comparedTo(b.step));
  return {
    input,
    decimals: input.settings.decimals,
    spread: spreader(input.settings.tail),
    elements,
    centres,
    products: new Map(input.products.map((row) => [row.product, row])),
    units,
    recharge: rechargeOf(input, units),
    classOf,
    orderOf: (element) => order.get(element) ?? input.elements.length,
    roleOf: (centre, product, element) => {
      const role = roleOf(centres.get(centre)?.class ?? "", product, classOf(element));
      return role === "overhead" && units.size > 0 && accountOf(role, centre, element) === null ? "basic" : role;
    },
    production: (product, centre) => productionAt.get(groupKey(product, centre))?.[0] ?? null,
    producedAt: (centre) => produced.get(groupKey(centre)) ?? [],
    routing: (product) => routed.get(groupKey(product)) ?? [],
    standards: (product, centre) => standards.get(groupKey(product, centre)) ?? [],
    stock: (item) => stock.get(item) ?? null,
    stockMoves: (item) => moves.get(groupKey(item)) ?? [],
  };
}

/** Centres of the routing of a factory that hands over at standard cost. */
function unitsOf({ routing }: FactoryInput): ReadonlySet<string> {
  return new Set(isTwoLevel(routing) ? routing.map((row) => row.centre) : []);
}

/** True where some step hands over at standard cost: units bear their variances no longer than the month. */
export function isTwoLevel(routing: FactoryInput["routing"]): boolean {
  return routing.some((row) => row.transfer === "standard");
}

function rechargeOf({ settings: { recharge, redInk } }: FactoryInput, units: ReadonlySet<string>): Recharge | null {
  if (units.size === 0 || recharge.side === null || recharge.centre === null) return null;
  return { centre: recharge.centre, vat: recharge.vat, ink: redInk === "credit" ? "credit" : "red" };
}

/** A basic workshop's expense items without product are overhead; quality cost has an account of its own; else the class names the role. */
function roleOf(centreClass: string, product: string | null, elementClass: ElementClass | null): Role {
  if (elementClass === "quality") return "quality";
  if (centreClass === "basic") return product === null && elementClass === "overhead" ? "overhead" : "basic";
  return centreClass as Role;
}
