// 分厂互供: what a unit says it gave another, against what the other says it got, in quantity and at standard.

import { byCode } from "../code-order";
import type { Gift } from "../allocation/posted/giving";
import { type StandardService, serviceOf, serviceParts } from "../allocation/posted/standard-services";
import type { FactoryGround } from "../factory/factory-month";
import { groupBy, groupKey } from "../group-by";
import { addExact, inputFigure, multiplyExact } from "../statements/exact-figure";
import { type ExactFigure, differenceFigure, halfUpFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { StandardIssue } from "./standard-stores";
import type { UnitBook } from "./unit-book";

/** In the drivers table: the receiver's record of a service, `confirm:DRIVER`. */
export const CONFIRM_PREFIX = "confirm:";

export interface Confirmation {
  readonly giver: string;
  readonly receiver: string;
  readonly item: string;
  readonly issued: ExactFigure;
  readonly amountIssued: Figure;
  readonly received: ExactFigure;
  readonly amountReceived: Figure;
  /** Received less issued. */
  readonly difference: Figure;
}

interface Record {
  readonly giver: string;
  readonly receiver: string;
  readonly item: string;
  readonly quantity: ExactFigure;
  readonly side: "issued" | "received";
  /** A quantity of the item at standard. */
  price(quantity: ExactFigure): Figure;
}

/** One row per (item, unit) with a record on either side, by giver, receiver and item. */
export function confirmations(ground: FactoryGround, book: UnitBook, issues: readonly StandardIssue[], gifts: readonly Gift[]): Confirmation[] {
  const records = [...goodsRecords(ground, book, issues), ...serviceRecords(ground, gifts)];
  const rows = [...groupBy(records, (record) => [record.item, record.giver, record.receiver]).values()].map((own): Confirmation => {
    const { giver, receiver, item, price } = own[0]!;
    const of = (side: Record["side"]): ExactFigure => addExact(own.filter((record) => record.side === side).map((record) => record.quantity));
    const [issued, received] = [of("issued"), of("received")];
    const [amountIssued, amountReceived] = [price(issued), price(received)];
    return { giver, receiver, item, issued, amountIssued, received, amountReceived, difference: differenceFigure(amountReceived, amountIssued) };
  });
  return rows.sort((a, b) => byCode(a.giver, b.giver) || byCode(a.receiver, b.receiver) || byCode(a.item, b.item));
}

function goodsRecords(ground: FactoryGround, book: UnitBook, issues: readonly StandardIssue[]): Record[] {
  const { input, units, decimals } = ground;
  const priced = (item: string) => (quantity: ExactFigure): Figure => halfUpFigure(multiplyExact(quantity, book.product(item)!.standardUnit), decimals);
  const record = (item: string, receiver: string | null, quantity: ExactFigure, side: Record["side"]): Record[] => {
    const giver = book.product(item)?.unit;
    return giver === undefined || receiver === null || !units.has(receiver) ? [] : [{ giver, receiver, item, quantity, side, price: priced(item) }];
  };
  const confirmed = input.stockMoves.filter((move) => move.kind === "confirm" && move.date.startsWith(input.settings.period));
  return [
    ...issues.filter((issue) => issue.kind === "issue").flatMap((issue) => record(issue.item, issue.centre, issue.quantity, "issued")),
    ...confirmed.flatMap((move) => record(move.item, move.centre, inputFigure(move.quantity, move.at, "quantity"), "received")),
  ];
}

function serviceRecords(ground: FactoryGround, gifts: readonly Gift[]): Record[] {
  const { input, units, decimals } = ground;
  const record = (service: StandardService | null, receiver: string, quantity: ExactFigure, side: Record["side"]): Record[] => {
    if (!service || !units.has(receiver)) return [];
    const price = (of: ExactFigure): Figure => sumFigures(serviceParts(service, of, decimals).map((part) => part.amount), decimals);
    return [{ giver: service.unit, receiver, item: service.product.product, quantity, side, price }];
  };
  const given = gifts.filter((gift) => gift.parts && gift.to);
  return [
    ...given.flatMap(({ offer, to }) => record(serviceOf(offer.sender.centre, offer.rule.driver, ground), to!.receiver, to!.weight, "issued")),
    ...input.drivers.flatMap(({ driver, provider, receiver, quantity, at }) => {
      if (!driver.startsWith(CONFIRM_PREFIX)) return [];
      const name = driver.slice(CONFIRM_PREFIX.length);
      const service = provider === null ? giverOf(name, ground) : serviceOf(provider, name, ground);
      return record(service, receiver, inputFigure(quantity, at, "quantity"), "received");
    }),
  ];
}

/** The only unit that gives a service, for records that do not name it. */
function giverOf(driver: string, ground: FactoryGround): StandardService | null {
  const services = [...ground.units].flatMap((unit) => serviceOf(unit, driver, ground) ?? []);
  return services.length === 1 ? services[0]! : null;
}

/** Amounts of both sides by giver and receiver. */
export function confirmedPairs(rows: readonly Confirmation[], decimals: number): { giver: string; receiver: string; issued: Figure; received: Figure }[] {
  const pairs = groupBy(rows, (row) => [groupKey(row.giver, row.receiver)]);
  return [...pairs.values()].map((own) => ({
    giver: own[0]!.giver,
    receiver: own[0]!.receiver,
    issued: sumFigures(own.map((row) => row.amountIssued), decimals),
    received: sumFigures(own.map((row) => row.amountReceived), decimals),
  }));
}
