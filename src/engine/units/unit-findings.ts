// What forbids closing a factory of two levels: routings, relations and masters that standard cost cannot work with.

import type { Gift } from "../allocation/posted/giving";
import type { CostCell } from "../collection/cost-cell";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, finding } from "../finding";
import { groupBy } from "../group-by";
import { accountsOfRoles } from "../journal/build-journal";
import { isZero } from "../money/exact";
import { minorText } from "../money/minor-units";
import { cellOf, missingValue } from "../records";
import type { UnitBook } from "./unit-book";

export function unitFindings(ground: FactoryGround, book: UnitBook): Finding[] {
  return [
    ...settingFindings(ground),
    ...headquartersFindings(ground),
    ...routingFindings(ground),
    ...relationFindings(book),
    ...loopFindings(book),
    ...methodFindings(ground),
    ...qualityFindings(ground),
    ...varianceFindings(ground),
    ...accountFindings(ground, book),
    ...standardFindings(book),
    ...outsideFindings(ground, book),
  ];
}

function settingFindings({ input: { settings }, elements, centres }: FactoryGround): Finding[] {
  const found: Finding[] = [];
  const { elementOverhead, recharge } = settings;
  if (elementOverhead === null) found.push(finding("setting-missing", { key: "element_overhead" }));
  else if (!elements.has(elementOverhead)) found.push(finding("setting-invalid", { key: "element_overhead", value: elementOverhead, allowed: [...elements.keys()].join(", ") }));
  if (recharge.side === null) return found;
  if (recharge.centre === null) found.push(finding("setting-missing", { key: "recharge_centre" }));
  else if (!centres.has(recharge.centre)) found.push(finding("setting-invalid", { key: "recharge_centre", value: recharge.centre, allowed: [...centres.keys()].join(", ") }));
  return found;
}

/** Exactly one centre takes the variances over. */
function headquartersFindings({ input }: FactoryGround): Finding[] {
  const own = input.centres.filter((row) => row.class === "headquarters");
  if (own.length === 1) return [];
  return [finding("headquarters-not-one", { count: String(own.length), centres: own.map((row) => row.centre).join(", ") }, own[1] && cellOf(own[1].at, "class"))];
}

/** Every step hands over at standard, and a product has one; its centre collects cost. */
function routingFindings({ input, products, centres }: FactoryGround): Finding[] {
  const steps = groupBy(input.routing, (row) => [row.product]);
  const several = [...steps.values()].filter((rows) => rows.length > 1);
  return [
    ...input.routing.flatMap((row): Finding[] => {
      const found: Finding[] = [];
      if (row.transfer !== "standard") found.push(finding("mixed-transfer", { product: row.product, transfer: row.transfer ?? "" }, cellOf(row.at, "transfer")));
      if (!products.has(row.product)) found.push(finding("product-unknown", { product: row.product, table: "routing" }, cellOf(row.at, "product")));
      const name = centres.get(row.centre)?.class;
      if (name === undefined) found.push(finding("centre-unknown", { centre: row.centre, table: "routing" }, cellOf(row.at, "centre")));
      else if (name !== "basic" && name !== "auxiliary") found.push(finding("unit-class", { centre: row.centre, class: name }, cellOf(row.at, "centre")));
      return found;
    }),
    ...several.map((rows) => finding("standard-with-steps", { product: rows[0]!.product, steps: String(rows.length) }, cellOf(rows[1]!.at, "step"))),
    ...input.products.filter((row) => row.kind === "by-product").map((row) => finding("by-product-at-standard", { product: row.product }, cellOf(row.at, "kind"))),
  ];
}

/** What a product takes in is made by some unit, and by how much is said. */
function relationFindings(book: UnitBook): Finding[] {
  return book.products.flatMap(({ code, relations }) =>
    relations.flatMap(({ item, row }): Finding[] => {
      if (!book.product(item)) return [finding("relation-without-routing", { product: code, item }, cellOf(row.at, "item"))];
      return row.quantity === null ? [missingValue("standards", row.at, "quantity")] : [];
    }),
  );
}

/** A product that takes itself in, however far around. */
function loopFindings(book: UnitBook): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const visit = (code: string, chain: readonly string[]): void => {
    const product = book.product(code);
    if (!product || done.has(code)) return;
    for (const { item, row } of product.relations) {
      const path = [...chain, code];
      if (path.includes(item)) findings.push(finding("relation-loop", { loop: [...path.slice(path.indexOf(item)), item].join(" → ") }, cellOf(row.at, "item")));
      else visit(item, path);
    }
    done.add(code);
  };
  for (const { code } of book.products) visit(code, []);
  return findings;
}

function methodFindings({ input }: FactoryGround): Finding[] {
  const suits = { semi: "standard", finished: "month-average" } as const;
  return input.stock.flatMap(({ item, kind, method, at }) => {
    if (kind === "material" || method === suits[kind]) return [];
    return [finding("stock-method-at-standard", { item, method: method ?? "", allowed: suits[kind] }, cellOf(at, "method"))];
  });
}

function qualityFindings({ input }: FactoryGround): Finding[] {
  return input.quality.filter((row) => row.kind === "irreparable").map((row) => finding("scrap-at-standard", { product: row.product ?? "", centre: row.centre }, cellOf(row.at, "kind")));
}

/** A variance has one row; what is new this month is computed, and what is old says when it arose. */
function varianceFindings({ input }: FactoryGround): Finding[] {
  const { period } = input.settings;
  const keys = groupBy(input.variances, (row) => [row.product, row.centre, row.element, row.origin ?? period]);
  const doubled = [...keys.values()].filter((rows) => rows.length > 1);
  return [
    ...doubled.map(([first, second]) => {
      const key = [first!.product ?? "", first!.centre, first!.element, first!.origin ?? period].join(" ").trim();
      return finding("row-doubled", { key, rows: `${first!.at.row}, ${second!.at.row}` }, cellOf(second!.at, "element"));
    }),
    ...input.variances.flatMap((row): Finding[] => {
      const args = { centre: row.centre, element: row.element };
      if ((row.incurred ?? 0n) !== 0n) return [finding("variance-incurred-given", { ...args, amount: minorText(row.incurred!, input.settings.decimals) }, cellOf(row.at, "incurred"))];
      if ((row.origin ?? period) > period) return [finding("variance-origin-later", { ...args, origin: row.origin! }, cellOf(row.at, "origin"))];
      if ((row.opening ?? 0n) !== 0n && (row.origin ?? period) === period) return [finding("variance-without-origin", args, cellOf(row.at, "origin"))];
      return [];
    }),
  ];
}

/** The account of a unit is its own. */
function accountFindings({ input, roleOf }: FactoryGround, book: UnitBook): Finding[] {
  const accountOf = accountsOfRoles(input.postings);
  const own = book.units.flatMap((unit) => {
    const row = accountOf(roleOf(unit, null, input.settings.elementLabour), unit, input.settings.elementLabour);
    return row ? [{ unit, row }] : [];
  });
  const shared = [...groupBy(own, ({ row }) => [row.account]).values()].filter((rows) => rows.length > 1);
  return shared.map((rows) => finding("unit-account-shared", { account: rows[0]!.row.account, units: rows.map(({ unit }) => unit).join(", ") }, cellOf(rows[0]!.row.at, "account")));
}

/** Work in process and output of products where they are not made. */
function outsideFindings({ input, decimals }: FactoryGround, book: UnitBook): Finding[] {
  const isMade = (product: string, centre: string): boolean => book.product(product)?.unit === centre;
  return [
    ...input.openingWip.filter((row) => row.amount !== 0n && !isMade(row.product, row.centre)).map((row) => {
      return finding("cost-outside-routing", { product: row.product, centre: row.centre, amount: minorText(row.amount, decimals) }, cellOf(row.at, "product"));
    }),
    ...input.production.filter((row) => !isMade(row.product, row.centre)).map((row) => finding("output-outside-routing", { product: row.product, centre: row.centre }, cellOf(row.at, "product"))),
  ];
}

/** Cost of a product at a workshop that is no unit: nobody would take it up. */
export function strayFindings(charged: readonly CostCell[], { units, centres, decimals }: FactoryGround): Finding[] {
  const isWorkshop = (centre: string): boolean => ["basic", "auxiliary", "pool"].includes(centres.get(centre)?.class ?? "");
  const stray = charged.filter((cell) => cell.product !== null && !units.has(cell.centre) && isWorkshop(cell.centre) && cell.amount.units !== 0n);
  return stray.map(({ product, centre, amount }) => finding("cost-outside-routing", { product: product!, centre, amount: minorText(amount.units, decimals) }));
}

/** Output that is worth nothing at standard. */
function standardFindings(book: UnitBook): Finding[] {
  const without = book.products.filter((each) => isZero(each.standardUnit.value) && !isZero(each.finished.value));
  return without.map(({ code, unit, routing }) => finding("output-without-standard", { product: code, centre: unit }, cellOf(routing.at, "product")));
}

/** Cost of units is kept by unit and element: no product takes a share. */
export function productGiftFindings(gifts: readonly Gift[]): Finding[] {
  const rules = new Map(gifts.filter((gift) => gift.to?.isProduct).map((gift) => [gift.offer.rule, gift]));
  return [...rules].map(([rule, { offer, to }]) => finding("rule-serves-product", { sender: offer.sender.centre, product: to!.receiver, step: offer.step.step }, cellOf(rule.at, "receivers")));
}
