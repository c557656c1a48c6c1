// Cost analysis (成本分析): factors, comparable products, unit costs, and profit under two ways of costing.

import type { Method } from "../../method";
import { absorptionVariable } from "./absorption-variable";
import { comparableFactors } from "./comparable-factors";
import { comparableProducts } from "./comparable-products";
import { chain, difference } from "./substitution";
import { unitCost } from "./unit-cost";

export const ANALYSIS: readonly Method[] = [absorptionVariable, chain, difference, comparableProducts, comparableFactors, unitCost];
