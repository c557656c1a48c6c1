// Services at standard price (定额结算): receivers are charged quantity times the standard of the service; no pool of the sender is drained.

import type { ProductRecord } from "../../factory-records";
import type { FactoryGround } from "../../factory/factory-month";
import { type Finding, finding } from "../../finding";
import { groupBy } from "../../group-by";
import { cellOf } from "../../records";
import { addExact, inputFigure, multiplyExact } from "../../statements/exact-figure";
import { type ExactFigure, halfUpFigure, sumFigures } from "../../statements/figure";
import type { Figure } from "../../statements/report";
import type { FactoryStep } from "./factory-rules";
import type { Gift, Gifts, StepGround } from "./giving";

/** A service with the standard of one unit of it, by element. */
export interface StandardService {
  readonly product: ProductRecord;
  readonly unit: string;
  readonly standards: ReadonlyMap<string, ExactFigure>;
}

/** The service that a unit gives by a driver; null where no product of kind service stands for it. */
export function serviceOf(unit: string, driver: string | null, ground: FactoryGround): StandardService | null {
  const named = ground.input.products.filter((row) => row.kind === "service" && row.group === driver);
  const product = named.find((row) => ground.standards(row.product, unit).length > 0);
  if (!product) return null;
  const rows = groupBy(ground.standards(product.product, unit), (row) => [row.element]);
  const standards = new Map([...rows.values()].map((own) => [own[0]!.element, addExact(own.flatMap((row) => inputFigure(row.amount, row.at, "amount") ?? []))]));
  return { product, unit, standards };
}

/** A quantity of a service at standard, element by element. */
export function serviceParts(service: StandardService, quantity: ExactFigure, decimals: number): { element: string; amount: Figure }[] {
  return [...service.standards].map(([element, standard]) => ({ element, amount: halfUpFigure(multiplyExact(quantity, standard), decimals) }));
}

/** Every receiver pays the standard price; the sender is credited element by element and keeps what it really cost. */
export function standardGifts(step: FactoryStep, { ground, takers }: StepGround): Gifts {
  const gifts = step.senders.flatMap((sender) =>
    step.rulesOf(sender).flatMap((rule): Gift[] => {
      const service = serviceOf(sender.centre, rule.driver, ground);
      if (!service || rule.as_element === null) return [];
      const element = rule.as_element;
      const served = takers(sender.centre, rule);
      const offer = { step, sender, rule, element, pools: [], total: sumFigures([], ground.decimals), takers: served, role: ground.roleOf(sender.centre, null, element) };
      const rate = addExact([...service.standards.values()]);
      return served.map((to): Gift => {
        const parts = serviceParts(service, to.weight, ground.decimals);
        return { offer, phase: "allocate", to, rate, amount: sumFigures(parts.map((part) => part.amount), ground.decimals), parts };
      });
    }),
  );
  return { gifts, passedOn: new Set(), spent: [], kept: [] };
}

/** A service is given by a unit, and some product of kind service says what one of it is worth. */
export function serviceFindings(step: FactoryStep, ground: FactoryGround): Finding[] {
  return step.senders.flatMap((sender) =>
    step.rulesOf(sender).flatMap((rule): Finding[] => {
      const args = { sender: sender.centre, driver: rule.driver ?? "", step: step.step };
      if (!ground.units.has(sender.centre)) return [finding("service-of-no-unit", args, cellOf(rule.at, "sender"))];
      return serviceOf(sender.centre, rule.driver, ground) ? [] : [finding("service-without-standard", args, cellOf(rule.at, "driver"))];
    }),
  );
}
