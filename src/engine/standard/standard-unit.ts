// Standard unit cost and standard content: what one unit of a product should cost, through the semi-finished products it takes in.

import type { ElementClass } from "../factory-records";
import type { RoutedProduct, RoutingStep } from "../production/routing";
import { NO_FIGURE, addExact, inputFigure, multiplyExact } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";
import type { StandardBook } from "./standard-book";

/** A figure of one unit of every product, in the order of costing, so that every input is known before its consumer. */
function throughInputs(routed: readonly RoutedProduct[], own: (step: RoutingStep) => ExactFigure): Map<string, ExactFigure> {
  const units = new Map<string, ExactFigure>();
  for (const { product, steps } of routed) {
    const inputs = steps.flatMap(({ record }) => {
      const unit = record.input === null ? undefined : units.get(record.input);
      return unit ? multiplyExact(inputFigure(record.input_quantity, record.at, "input_quantity") ?? NO_FIGURE, unit) : [];
    });
    units.set(product.product, addExact([...steps.map(own), ...inputs]));
  }
  return units;
}

/** The products whose cost a centre is part of, in the order of costing: those it works on and those that take these in. */
export function productsThrough(routed: readonly RoutedProduct[]): (centre: string) => readonly RoutedProduct[] {
  const centresOf = new Map<string, ReadonlySet<string>>();
  const products = new Map<string, RoutedProduct[]>();
  for (const each of routed) {
    const centres = new Set(each.steps.flatMap(({ centre, record }) => [centre, ...(record.input === null ? [] : (centresOf.get(record.input) ?? []))]));
    centresOf.set(each.product.product, centres);
    for (const centre of centres) {
      const known = products.get(centre);
      if (known) known.push(each);
      else products.set(centre, [each]);
    }
  }
  return (centre) => products.get(centre) ?? [];
}

/** Standard unit cost of every product: its standards of all steps but transferred ones, and those of its inputs. */
export function standardUnits(routed: readonly RoutedProduct[], standards: StandardBook, classOf: (element: string) => ElementClass | null): Map<string, ExactFigure> {
  return throughInputs(routed, ({ product, centre }) => {
    const rows = standards.rows(product, centre).filter((row) => classOf(row.element) !== "transferred");
    return addExact(rows.flatMap((row) => inputFigure(row.amount, row.at, "amount") ?? []));
  });
}

/** Standard amount of one element of one centre in a unit of every product given, inputs before their consumers. */
export function standardContent(routed: readonly RoutedProduct[], standards: StandardBook, centre: string, element: string): Map<string, ExactFigure> {
  return throughInputs(routed, (step) => (step.centre === centre ? (standards.amount(step.product, centre, element) ?? NO_FIGURE) : NO_FIGURE));
}
