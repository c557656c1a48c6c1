// Production costing: the routing walked from raw steps to finished goods; the contents page of production/.

import type { CurrentCosts, CloseStore, FactoryGround, ProductionResult, StoreLedger } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { cellOf } from "../records";
import { type StandardBook, standardBook } from "../standard/standard-book";
import { sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { byProductCredits, byProductFindings } from "./by-products";
import { type StepSources, costStep } from "./cost-step";
import { openingWip } from "./opening-wip";
import { outsideRouting } from "./outside-routing";
import { productionEntries } from "./production-entries";
import { costRestorationReport } from "./reports/cost-restoration";
import { productCostSheets } from "./reports/product-cost-sheets";
import { scrapLossReport } from "./reports/scrap-loss";
import { transferReview } from "./reports/transfer-review";
import { wipSplit } from "./reports/wip-split";
import { type Restoration, restoreCosts } from "./restoration";
import { type RoutedProduct, type RoutingStep, routeProducts, stepKey } from "./routing";
import { scrapLosses } from "./scrap-losses";
import { type ProductCost, type StepCost, type TransferIn, mergeByElement } from "./step-cost";

/** What later stages need of production beside what the contract names. */
export interface Production extends ProductionResult {
  /** In the order of costing. */
  readonly products: readonly ProductCost[];
  readonly restorations: readonly Restoration[];
  readonly standards: StandardBook;
}

/** Walks the routing: every product after its inputs, every step after the one before. Semi-finished stores are valued on the way. */
export function closeProduction(ground: FactoryGround, current: CurrentCosts, closeStore: CloseStore): Staged<Production> {
  const routing = routeProducts(ground.input);
  const standards = standardBook(ground.input.standards);
  const { sources, findings: doubled } = stepSources(ground, current, standards);
  const walked = walk(routing.value, sources, semiStores(ground, closeStore));
  const products = walked.value.products;
  const restored = restoreCosts(products, ground);
  const { stores } = walked.value;
  const value: Production = {
    products,
    standards,
    restorations: restored.value,
    rows: products.flatMap((product) => product.steps.flatMap((step) => step.cells)),
    scrap: scrapLosses(products),
    stores,
    byProducts: byProductReceipts(products, ground.decimals),
    restored: new Map(restored.value.map(({ product, after }) => [product, after])),
    entries: productionEntries(products, stores, ground),
    reports: [
      scrapLossReport(products),
      productCostSheets(products),
      wipSplit(products),
      costRestorationReport(restored.value, ground),
      transferReview(products, standards, ground),
    ],
  };
  const outside = outsideRouting({ routed: routing.value, current, opening: sources.opening, stores }, ground);
  const stray = [...outside, ...byProductFindings(routing.value, ground)];
  return { value, findings: [...routing.findings, ...doubled, ...walked.findings, ...restored.findings, ...stray] };
}

function stepSources(ground: FactoryGround, current: CurrentCosts, standards: StandardBook): { sources: StepSources; findings: Finding[] } {
  const findings: Finding[] = [];
  const irreparable = new Map<string, StepSources["irreparable"] extends ReadonlyMap<string, infer R> ? R : never>();
  for (const row of ground.input.quality) {
    if (row.kind !== "irreparable" || row.product === null) continue;
    const key = stepKey(row.product, row.centre);
    const first = irreparable.get(key);
    if (first) findings.push(finding("row-doubled", { key: `${row.product} ${row.centre} ${row.kind}`, rows: `${first.at.row}, ${row.at.row}` }, cellOf(row.at, "product")));
    else irreparable.set(key, row);
  }
  const wipRules = new Map(ground.input.wipRules.map((row) => [stepKey(row.product, row.centre), row]));
  return { sources: { ground, current, standards, opening: openingWip(ground), irreparable, wipRules, byProducts: byProductCredits(ground) }, findings };
}

interface Stores {
  /** Values a store with what it received, once. */
  receive(item: string, receipts: Figure): void;
  /** The store of an item; one that nobody fed is valued without receipts. */
  of(item: string): StoreLedger;
  /** Every store, those that were not touched too. */
  all(): Staged<StoreLedger[]>;
}

function semiStores(ground: FactoryGround, closeStore: CloseStore): Stores {
  const closed = new Map<string, Staged<StoreLedger>>();
  const receive = (item: string, receipts: Figure): void => {
    closed.set(item, closeStore(item, receipts, ground));
  };
  const of = (item: string): StoreLedger => {
    if (!closed.has(item)) receive(item, zeroFigure(ground.decimals));
    return closed.get(item)!.value;
  };
  const all = (): Staged<StoreLedger[]> => {
    for (const row of ground.input.stock) if (row.kind === "semi") of(row.item);
    const each = [...closed.values()];
    return { value: each.map((store) => store.value), findings: each.flatMap((store) => store.findings) };
  };
  return { receive, of, all };
}

interface Walked {
  readonly products: readonly ProductCost[];
  readonly stores: readonly StoreLedger[];
}

function walk(routed: readonly RoutedProduct[], sources: StepSources, stores: Stores): Staged<Walked> {
  const { decimals } = sources.ground;
  const findings: Finding[] = [];
  const products: ProductCost[] = [];
  for (const each of routed) {
    const steps: StepCost[] = [];
    for (const step of each.steps) {
      const costed = costStep(sources, each, step, transferIn(step, steps.at(-1) ?? null, stores, sources.ground));
      steps.push(costed.value);
      findings.push(...costed.findings);
    }
    const product = productCost(each, steps, decimals);
    products.push(product);
    if (each.product.kind === "semi") stores.receive(each.product.product, product.total);
  }
  const all = stores.all();
  return { value: { products, stores: all.value }, findings: [...findings, ...all.findings] };
}

/** From the store, from the step before as one amount or element by element, or nothing under parallel transfer. */
function transferIn(step: RoutingStep, before: StepCost | null, stores: Stores, ground: FactoryGround): TransferIn | null {
  const element = ground.input.settings.elementTransferred;
  const { input } = step.record;
  if (input !== null) {
    const issued = stores.of(input).out.filter((out) => out.kind === "issue" && out.centre === step.centre && out.product === step.product);
    return { item: input, parts: [{ element, amount: sumFigures(issued.map((out) => out.amount), ground.decimals) }] };
  }
  if (before === null || step.transfer === "parallel") return null;
  if (step.transfer === "combined") return { item: null, parts: [{ element, amount: before.finishedTotal }] };
  return { item: null, parts: [...before.finished].map(([name, amount]) => ({ element: name, amount })) };
}

function productCost(routed: RoutedProduct, steps: readonly StepCost[], decimals: number): ProductCost {
  const last = steps.at(-1)!;
  const byElement = routed.isParallel ? mergeByElement(steps.map((step) => step.finished), decimals) : last.finished;
  return { routed, steps, last, byElement, total: sumFigures([...byElement.values()], decimals) };
}

function byProductReceipts(products: readonly ProductCost[], decimals: number): Map<string, Figure> {
  const credits = products.flatMap((product) => product.steps.flatMap((step) => step.byProducts));
  return mergeByElement(credits.map((credit) => new Map([[credit.product, credit.amount]])), decimals);
}
