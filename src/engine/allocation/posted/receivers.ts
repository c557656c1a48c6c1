// Receivers of a sender's pools: centres and products measured by a driver, or products by what they made at the sender.

import { byCode } from "../../code-order";
import type { ProductionRecord } from "../../factory-records";
import type { FactoryGround } from "../../factory/factory-month";
import { exact, isZero } from "../../money/exact";
import type { RuleRecord } from "../../records";
import { NO_FIGURE, addExact, inputFigure, multiplyExact } from "../../statements/exact-figure";
import type { ExactFigure } from "../../statements/figure";
import type { DriverBook } from "../driver-book";
import { CLASS_PREFIX, receiverNames } from "../rule-book";
import { PRODUCTS } from "./factory-rules";

/** Who shares in a pool; a product takes its share as current cost at the sender. */
export interface Taker {
  readonly receiver: string;
  readonly isProduct: boolean;
  readonly key: readonly [string];
  readonly weight: ExactFigure;
}

type Measure = (row: ProductionRecord, ground: FactoryGround) => ExactFigure | null;

/** Drivers that need no rows in the drivers table. */
const RESERVED: Readonly<Record<string, Measure>> = {
  HOURS: (row) => inputFigure(row.hours, row.at, "hours"),
  MACHINE_HOURS: (row) => inputFigure(row.machine_hours, row.at, "machine_hours"),
  QUOTA_HOURS: (row, ground) => quota(row, "quantity", ground.input.settings.elementLabour, "finished", ground),
  QUOTA_MATERIAL: (row, ground) => quota(row, "amount", ground.input.settings.elementMaterial, "started", ground),
};

export function isReserved(driver: string): boolean {
  return Object.hasOwn(RESERVED, driver);
}

/** The takers of a rule at a sender, in code order, the sender itself left out; those of weight zero take nothing. */
export function takersOf(sender: string, rule: RuleRecord, ground: FactoryGround, drivers: DriverBook): Taker[] {
  const { driver } = rule;
  if (driver === null) return [];
  const all = isReserved(driver) ? produced(sender, driver, ground) : measured(sender, driver, ground, drivers);
  const isNamed = isNamedBy(rule, ground);
  return all
    .filter((taker) => taker.receiver !== sender && !isZero(taker.weight.value) && isNamed(taker.receiver, taker.isProduct))
    .sort((a, b) => byCode(a.receiver, b.receiver));
}

function produced(sender: string, driver: string, ground: FactoryGround): Taker[] {
  const measure = RESERVED[driver]!;
  return ground.producedAt(sender).flatMap((row): Taker[] => {
    if (ground.products.get(row.product)?.kind === "by-product") return [];
    return [{ receiver: row.product, isProduct: true, key: [row.product], weight: measure(row, ground) ?? NO_FIGURE }];
  });
}

function measured(sender: string, driver: string, ground: FactoryGround, drivers: DriverBook): Taker[] {
  const quantities = drivers.quantities(driver, sender);
  if (!quantities) return [];
  const unit = 10n ** BigInt(quantities.decimals);
  return [...quantities.byReceiver].map(([receiver, { quantity, cells }]) => {
    const value = exact(quantity, unit);
    return { receiver, isProduct: !ground.centres.has(receiver), key: [receiver], weight: { value, origin: { kind: "cells", value, cells } } };
  });
}

/** Standard of one unit (all rows of the element) times units. */
function quota(row: ProductionRecord, field: "quantity" | "amount", element: string, units: "finished" | "started", ground: FactoryGround): ExactFigure {
  const standards = ground.standards(row.product, row.centre).filter((each) => each.element === element);
  const ofOne = addExact(standards.flatMap((each) => inputFigure(each[field], each.at, field) ?? []));
  return multiplyExact(ofOne, inputFigure(row[units], row.at, units) ?? NO_FIGURE);
}

/** Whether a rule's receivers name a centre or a product; a blank list names everybody. */
export function isNamedBy(rule: RuleRecord, ground: FactoryGround): (receiver: string, isProduct: boolean) => boolean {
  const names = new Set(receiverNames(rule));
  if (names.size === 0) return () => true;
  return (receiver, isProduct) => {
    if (names.has(receiver)) return true;
    if (isProduct) return names.has(PRODUCTS);
    return names.has(CLASS_PREFIX + (ground.centres.get(receiver)?.class ?? ""));
  };
}
