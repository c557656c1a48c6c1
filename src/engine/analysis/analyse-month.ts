// Analysis: the month's finished products against standard, plan and earlier periods; the contents page of analysis/.

import type { FactoryGround, VarianceRates, VarianceResult } from "../factory/factory-month";
import type { Staged } from "../finding";
import type { Production } from "../production/close-production";
import type { Report } from "../statements/report";
import { actualProducts } from "./actual-products";
import { comparableProducts } from "./comparable-products";
import { referencesOf } from "./references";
import { comparableReduction } from "./reports/comparable-reduction";
import { costAnalysis } from "./reports/cost-analysis";
import { cumulativeLedger } from "./reports/cumulative-ledger";
import { factorAnalysis } from "./reports/factor-analysis";
import { finishedProductCosts } from "./reports/finished-product-costs";
import { unitCostComposition } from "./reports/unit-cost-composition";
import { stepFactors } from "./step-factors";
import { unusedReferences } from "./unused-references";

/** finished-product-costs, unit-cost-composition, cumulative-ledger, cost-analysis, comparable-reduction, factor-analysis. */
export function analyseMonth(ground: FactoryGround, production: Production, variances: VarianceResult, rates: VarianceRates): Staged<Report[]> {
  const references = referencesOf(ground);
  const products = actualProducts(ground, production, variances);
  const comparable = comparableProducts(products, references);
  const factors = stepFactors(production.products, production.standards, rates, ground);
  const value = [
    finishedProductCosts(products, ground.decimals),
    unitCostComposition(products, references, ground),
    cumulativeLedger(products, references, ground),
    costAnalysis(products, references, ground),
    comparableReduction(comparable, ground.decimals),
    factorAnalysis(comparable, factors.value, ground),
  ];
  return { value, findings: [...factors.findings, ...unusedReferences(ground)] };
}
