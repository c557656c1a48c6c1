// Variances (产品成本差异): what was open and incurred is distributed over finished products by standard content, the rest is carried.

import type { VarianceRecord } from "../factory-records";
import type { FactoryGround, PlannedDifference, VarianceResult } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { type EntryLine, moved, place } from "../journal/entry-line";
import { isZero } from "../money/exact";
import type { Production } from "../production/close-production";
import { outputOf } from "../production/quantities";
import type { RoutedProduct } from "../production/routing";
import { mergeByElement } from "../production/step-cost";
import { cellOf, missingValue } from "../records";
import { NO_FIGURE, addExact, exactFigure, inputFigure, multiplyExact, percentOf } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, sumFigures, zeroFigure } from "../statements/figure";
import { type Figure, figureText } from "../statements/report";
import type { DistributedVariance } from "./distributed-variance";
import type { StandardBook } from "./standard-book";
import { productsThrough, standardContent } from "./standard-unit";
import { varianceAllocation, varianceDistribution } from "./variance-reports";

export function distributeVariances(ground: FactoryGround, production: Production, planned: readonly PlannedDifference[]): Staged<VarianceResult> {
  const { decimals } = ground;
  const routed = production.products.map((product) => product.routed);
  const weigh = weigher(routed, production.standards);
  const each = ground.input.variances.map((record) => distributeOne(record, ground, weigh, planned));
  const rows = each.map((one) => one.value);
  const distributed = new Map<string, ReadonlyMap<string, Figure>>();
  for (const { record, parts } of rows) {
    for (const { product, amount } of parts) distributed.set(product, mergeByElement([distributed.get(product) ?? new Map(), new Map([[record.element, amount]])], decimals));
  }
  const value: VarianceResult = {
    distributed,
    opening: sumFigures(rows.map((row) => row.opening), decimals),
    carried: sumFigures(rows.map((row) => row.carried), decimals),
    actual: new Map([...production.restored].map(([product, cost]) => [product, mergeByElement([cost, distributed.get(product) ?? new Map()], decimals)])),
    entries: rows.flatMap(distributionEntries),
    reports: [varianceDistribution(rows), varianceAllocation(rows)],
  };
  return { value, findings: [...each.flatMap((one) => one.findings), ...doubledRows(ground.input.variances)] };
}

function distributeOne(record: VarianceRecord, ground: FactoryGround, weigh: Weigher, planned: readonly PlannedDifference[]): Staged<DistributedVariance> {
  const { decimals, spread } = ground;
  const { product, centre, element } = record;
  const given = (field: "opening" | "incurred"): Figure => cellFigure(record[field] ?? 0n, decimals, [cellOf(record.at, field)]);
  const added = product === null ? planned.filter((each) => each.centre === centre && each.element === element).map((each) => each.amount) : [];
  const opening = given("opening");
  const incurred = sumFigures([given("incurred"), ...added], decimals);
  const available = sumFigures([opening, incurred], decimals);
  const share = inputFigure(record.share, record.at, "share");
  const carriedWhole: DistributedVariance = { record, opening, incurred, available, share, distributed: zeroFigure(decimals), carried: available, weights: NO_FIGURE, parts: [] };
  if (record.method === "carry") return { value: carriedWhole, findings: [] };
  if (share === null) return { value: carriedWhole, findings: [missingValue("variances", record.at, "share")] };
  const distributed = halfUpFigure(percentOf(exactFigure(available), share), decimals);
  const receivers = weigh(record).map((each) => ({ key: [each.product] as const, ...each }));
  const parts = spread.spread(`variance:${product ?? ""}:${centre}:${element}`, distributed, receivers);
  if (parts === null) {
    const findings = distributed.units === 0n ? [] : [finding("variance-without-base", { centre, element, amount: figureText(distributed) }, cellOf(record.at, "centre"))];
    return { value: carriedWhole, findings };
  }
  const value: DistributedVariance = {
    ...carriedWhole,
    distributed,
    carried: differenceFigure(available, distributed),
    weights: addExact(receivers.map((each) => each.weight)),
    parts: parts.map(({ receiver, amount }) => ({ product: receiver.product, weight: receiver.weight, amount })),
  };
  return { value, findings: [] };
}

interface Weight {
  readonly product: string;
  readonly weight: ExactFigure;
}

type Weigher = (record: VarianceRecord) => Weight[];

/** A variance of one product stays with it; one of a whole centre follows what the centre's standards put into each finished product. */
function weigher(routed: readonly RoutedProduct[], standards: StandardBook): Weigher {
  const through = productsThrough(routed);
  const isFinished = (each: RoutedProduct): boolean => each.product.kind === "finished";
  return ({ product, centre, element }) => {
    if (product !== null) return routed.filter((each) => isFinished(each) && each.product.product === product).map((each) => ({ product, weight: outputOf(each) }));
    const passing = through(centre);
    const content = standardContent(passing, standards, centre, element);
    return passing.filter(isFinished).flatMap((each) => {
      const [name, output] = [each.product.product, outputOf(each)];
      const unit = content.get(name) ?? NO_FIGURE;
      return isZero(output.value) || isZero(unit.value) ? [] : [{ product: name, weight: multiplyExact(output, unit) }];
    });
  };
}

function distributionEntries({ record: { product, centre, element }, parts }: DistributedVariance): EntryLine[] {
  const from = place("product_variance", centre, product, element);
  return parts.flatMap((part) => moved("variance-distribution", part.amount, place("finished", null, part.product), from));
}

function doubledRows(records: readonly VarianceRecord[]): Finding[] {
  const first = new Map<string, VarianceRecord>();
  return records.flatMap((record) => {
    const key = [record.product ?? "", record.centre, record.element].join(" ");
    const known = first.get(key);
    first.set(key, known ?? record);
    return known ? [finding("row-doubled", { key, rows: `${known.at.row}, ${record.at.row}` }, cellOf(record.at, "element"))] : [];
  });
}
