// Routing (工艺路线): the steps of every product, and the order in which products can be costed, semi-finished before their consumers.

import { byCode } from "../code-order";
import type { ProductRecord, ProductionRecord, RoutingRecord, StockRecord, Transfer } from "../factory-records";
import { type Finding, type Staged, finding } from "../finding";
import { groupBy, groupKey } from "../group-by";
import { type CentreRecord, cellOf, missingValue } from "../records";

export interface RoutingStep {
  readonly product: string;
  readonly centre: string;
  readonly record: RoutingRecord;
  /** Null when the product was not worked on here this month. */
  readonly production: ProductionRecord | null;
  /** The step whose cost enters this one; null for a first step and for a step that draws from a store. */
  readonly previous: RoutingStep | null;
  readonly transfer: Transfer;
}

export interface RoutedProduct {
  readonly product: ProductRecord;
  /** In ascending order; never empty. */
  readonly steps: readonly RoutingStep[];
  readonly last: RoutingStep;
  /** Steps do not hand cost on; each contributes its share of the finished goods. */
  readonly isParallel: boolean;
}

export interface RoutingTables {
  readonly centres: readonly CentreRecord[];
  readonly products: readonly ProductRecord[];
  readonly routing: readonly RoutingRecord[];
  readonly production: readonly ProductionRecord[];
  readonly stock: readonly StockRecord[];
}

/** Every routed product in the order of costing: semi-finished ones by code, each after its inputs, then the others. */
export function routeProducts(tables: RoutingTables): Staged<readonly RoutedProduct[]> {
  const known = new Set(tables.products.map((row) => row.product));
  const centres = new Set(tables.centres.map((row) => row.centre));
  const findings = [...tables.routing.flatMap((row) => rowFindings(row, known, centres)), ...inputFindings(tables)];
  const rows = groupBy(tables.routing, (row) => [row.product]);
  const production = new Map(tables.production.map((row) => [stepKey(row.product, row.centre), row]));
  const routed = new Map<string, RoutedProduct>();
  for (const product of tables.products) {
    const own = rows.get(product.product);
    if (!own) continue;
    const sorted = [...own].sort((a, b) => a.step.comparedTo(b.step));
    findings.push(...stepFindings(sorted));
    routed.set(product.product, routedProduct(product, sorted, production));
  }
  const order = costingOrder(routed);
  return { value: order.value, findings: [...findings, ...order.findings] };
}

/** Names a step: a product is worked on once at a centre. */
export function stepKey(product: string, centre: string): string {
  return groupKey(product, centre);
}

function routedProduct(product: ProductRecord, rows: readonly RoutingRecord[], production: ReadonlyMap<string, ProductionRecord>): RoutedProduct {
  const steps: RoutingStep[] = [];
  for (const record of rows) {
    steps.push({
      product: record.product,
      centre: record.centre,
      record,
      production: production.get(stepKey(record.product, record.centre)) ?? null,
      previous: record.input === null ? (steps.at(-1) ?? null) : null,
      transfer: record.transfer ?? "combined",
    });
  }
  return { product, steps, last: steps.at(-1)!, isParallel: steps.some((step) => step.transfer === "parallel") };
}

function rowFindings(row: RoutingRecord, products: ReadonlySet<string>, centres: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  if (!products.has(row.product)) found.push(finding("product-unknown", { product: row.product, table: "routing" }, cellOf(row.at, "product")));
  if (!centres.has(row.centre)) found.push(finding("centre-unknown", { centre: row.centre, table: "routing" }, cellOf(row.at, "centre")));
  if (row.input !== null && row.input_quantity === null) found.push(missingValue("routing", row.at, "input_quantity"));
  return found;
}

/** Only semi-finished goods are drawn by a routing: the cost of finished goods is not known before all products are costed. */
function inputFindings({ routing, products, stock }: RoutingTables): Finding[] {
  const kinds = new Map([...stock.map((row) => [row.item, row.kind] as const), ...products.map((row) => [row.product, row.kind] as const)]);
  return routing.flatMap(({ product, input, at }) => {
    const kind = input === null ? "semi" : kinds.get(input);
    return kind === undefined || kind === "semi" ? [] : [finding("input-not-semi-finished", { product, input: input!, kind }, cellOf(at, "input"))];
  });
}

/** A step has one source: what enters a later step comes from the step before. A centre works on a product in one step. */
function stepFindings(rows: readonly RoutingRecord[]): Finding[] {
  const later = rows.slice(1).filter((row) => row.input !== null);
  const repeated = rows.filter((row, i) => rows.findIndex((other) => other.centre === row.centre) < i);
  return [
    ...later.map((row) => finding("input-after-first-step", { product: row.product, step: row.step.toFixed(), input: row.input! }, cellOf(row.at, "input"))),
    ...repeated.map((row) => finding("routing-centre-repeated", { product: row.product, centre: row.centre }, cellOf(row.at, "centre"))),
  ];
}

/** Depth first through the inputs; a product that needs itself is refused by its chain. */
function costingOrder(routed: ReadonlyMap<string, RoutedProduct>): Staged<RoutedProduct[]> {
  const value: RoutedProduct[] = [];
  const findings: Finding[] = [];
  const done = new Set<string>();
  const visit = (code: string, chain: readonly string[]): void => {
    const each = routed.get(code);
    if (!each || done.has(code)) return;
    if (chain.includes(code)) {
      findings.push(loopFinding(each, [...chain.slice(chain.indexOf(code)), code]));
      return;
    }
    for (const input of inputsOf(each)) visit(input, [...chain, code]);
    if (done.has(code)) return;
    done.add(code);
    value.push(each);
  };
  const codes = [...routed.keys()].sort(byCode);
  const isSemi = (code: string): boolean => routed.get(code)!.product.kind === "semi";
  for (const code of [...codes.filter(isSemi), ...codes.filter((each) => !isSemi(each))]) visit(code, []);
  return { value, findings };
}

function inputsOf({ steps }: RoutedProduct): string[] {
  return steps.flatMap(({ record }) => (record.input === null ? [] : [record.input])).sort(byCode);
}

function loopFinding({ steps }: RoutedProduct, loop: readonly string[]): Finding {
  const row = steps.find(({ record }) => record.input !== null)!.record;
  return finding("routing-loop", { loop: loop.join(" → ") }, cellOf(row.at, "input"));
}
