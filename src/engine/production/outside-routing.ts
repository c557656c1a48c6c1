// Cost that no step of a routing takes up: charged, opened or issued to a product where the product is not made.

import type { CurrentCosts, FactoryGround, StoreLedger } from "../factory/factory-month";
import { type Finding, finding } from "../finding";
import { type RecordSource, cellOf } from "../records";
import { sumFigures } from "../statements/figure";
import { figureText } from "../statements/report";
import type { OpeningLine } from "./opening-wip";
import { type RoutedProduct, stepKey } from "./routing";

interface Charged {
  readonly routed: readonly RoutedProduct[];
  readonly current: CurrentCosts;
  /** By `stepKey`. */
  readonly opening: ReadonlyMap<string, readonly OpeningLine[]>;
  readonly stores: readonly StoreLedger[];
}

/** One finding per place that would lose its cost, with the cell that sent it there where one row did. */
export function outsideRouting({ routed, current, opening, stores }: Charged, ground: FactoryGround): Finding[] {
  const inputs = new Map(routed.flatMap(({ steps }) => steps.map((step) => [stepKey(step.product, step.centre), step.record.input])));
  const findings: Finding[] = [];
  for (const { product, centre } of current.places) {
    if (inputs.has(stepKey(product, centre))) continue;
    const amount = figureText(sumFigures([...current.at(product, centre).values()], ground.decimals));
    findings.push(finding("cost-outside-routing", { product, centre, amount }, cellAt(ground.products.get(product)?.at, "product")));
  }
  for (const row of ground.input.openingWip) {
    const key = stepKey(row.product, row.centre);
    if (inputs.has(key) || !opening.has(key)) continue;
    const amount = figureText({ units: row.amount, decimals: ground.decimals });
    findings.push(finding("cost-outside-routing", { product: row.product, centre: row.centre, amount }, cellOf(row.at, "product")));
  }
  return [...findings, ...rowsOutside(inputs, ground), ...stores.flatMap((store) => issuesOutside(store, inputs, ground))];
}

/** Scrap that would be charged to nobody, and output that nobody costs. */
function rowsOutside(inputs: ReadonlyMap<string, string | null>, { input, products }: FactoryGround): Finding[] {
  const isMade = (product: string | null, centre: string): boolean => product !== null && inputs.has(stepKey(product, centre));
  const scrap = input.quality.filter((row) => row.kind === "irreparable" && !isMade(row.product, row.centre));
  const output = input.production.filter((row) => products.get(row.product)?.kind !== "by-product" && !isMade(row.product, row.centre));
  return [
    ...scrap.map((row) => finding("scrap-outside-routing", { product: row.product ?? "", centre: row.centre }, cellOf(row.at, "product"))),
    ...output.map((row) => finding("output-outside-routing", { product: row.product, centre: row.centre }, cellOf(row.at, "product"))),
  ];
}

/** An issue to a step that does not draw this item: the cost would leave the store and arrive nowhere. */
function issuesOutside({ item, out }: StoreLedger, inputs: ReadonlyMap<string, string | null>, ground: FactoryGround): Finding[] {
  return out.flatMap(({ kind, centre, product, amount }) => {
    if (kind !== "issue" || amount.units === 0n) return [];
    if (centre !== null && product !== null && inputs.get(stepKey(product, centre)) === item) return [];
    const move = ground.input.stockMoves.find((row) => row.item === item && row.kind === kind && row.centre === centre && row.product === product);
    return [finding("issue-outside-routing", { item, centre: centre ?? "", product: product ?? "", amount: figureText(amount) }, cellAt(move?.at, "product"))];
  });
}

function cellAt(at: RecordSource | undefined, field: string): ReturnType<typeof cellOf> | undefined {
  return at && cellOf(at, field);
}
