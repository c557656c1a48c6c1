// Analysis: the month's finished products against standard, plan and earlier periods; the contents page of analysis/.

import type { FactoryGround, VarianceRates, VarianceResult } from "../factory/factory-month";
import type { Staged } from "../finding";
import type { Production } from "../production/close-production";
import type { Figure, Report } from "../statements/report";
import { type ActualProduct, actualProducts } from "./actual-products";
import { comparableProducts } from "./comparable-products";
import { type References, referencesOf } from "./references";
import { comparableReduction } from "./reports/comparable-reduction";
import { costAnalysis } from "./reports/cost-analysis";
import { cumulativeLedger } from "./reports/cumulative-ledger";
import { factorAnalysis } from "./reports/factor-analysis";
import { finishedProductCosts } from "./reports/finished-product-costs";
import { withQualityRows } from "./reports/quality-rows";
import { unitCostComposition } from "./reports/unit-cost-composition";
import { type StepFactors, stepFactors } from "./step-factors";
import { unusedReferences } from "./unused-references";

/** finished-product-costs, unit-cost-composition, cumulative-ledger, cost-analysis, comparable-reduction, factor-analysis. */
export function analyseMonth(ground: FactoryGround, production: Production, variances: VarianceResult, rates: VarianceRates): Staged<Report[]> {
  const products = actualProducts(ground, production, variances);
  const factors = stepFactors(production.products, production.standards, rates, ground);
  return { value: analysed(ground, products, referencesOf(ground), factors.value), findings: [...factors.findings, ...unusedReferences(ground)] };
}

/** The same of goods whose steps were not costed; quality cost of the year joins the cumulative ledger. */
export function analyseGoods(ground: FactoryGround, products: readonly ActualProduct[], quality: ReadonlyMap<string, Figure>): Report[] {
  const references = referencesOf(ground);
  return analysed(ground, products, references, []).map((report) => (report.id === "cumulative-ledger" ? withQualityRows(report, quality, references, ground) : report));
}

function analysed(ground: FactoryGround, products: readonly ActualProduct[], references: References, factors: readonly StepFactors[]): Report[] {
  const comparable = comparableProducts(products, references);
  return [
    finishedProductCosts(products, ground.decimals),
    unitCostComposition(products, references, ground),
    cumulativeLedger(products, references, ground),
    costAnalysis(products, references, ground),
    comparableReduction(comparable, ground.decimals),
    factorAnalysis(comparable, factors, ground),
  ];
}
