// Which form each report of a factory has; reports that hospitals have too are told apart by their columns.

import type { Form } from "../../form";
import { factoryAllocation } from "./allocation";
import { comparableReduction, costAnalysis, finishedProductCosts, transferReview, varianceAllocation, varianceDistribution } from "./analysis-lists";
import { accruals, depreciationSchedule, factoryCollection, materialVariance, materialVarianceAllocation, overheadDetail, qualityCost, utilities, wipSplit } from "./cost-lists";
import { costRestoration } from "./cost-restoration";
import { cumulativeLedger } from "./cumulative-ledger";
import { factorAnalysis } from "./factor-analysis";
import { journalEntries } from "./journal-entries";
import { factoryOddCents } from "./odd-cents";
import { productCostSheets } from "./product-cost-sheets";
import { scrapLoss } from "./scrap-loss";
import { storeLedger } from "./store-ledger";
import { trialBalanceAfter } from "./trial-balance-after";
import { unitCostComposition } from "./unit-cost-composition";
import { keptVariance, unitConfirmation, unitVariance } from "./unit-lists";

export const FACTORY_FORMS = {
  "material-variance": materialVariance,
  "material-variance-allocation": materialVarianceAllocation,
  utilities,
  "depreciation-schedule": depreciationSchedule,
  accruals,
  "cost-collection": factoryCollection,
  "allocation-sheets": factoryAllocation,
  "scrap-loss": scrapLoss,
  "quality-cost": qualityCost,
  "semi-finished-ledger": storeLedger,
  "product-cost-sheets": productCostSheets,
  "wip-split": wipSplit,
  "cost-restoration": costRestoration,
  "finished-product-costs": finishedProductCosts,
  "unit-cost-composition": unitCostComposition,
  "finished-goods-ledger": storeLedger,
  "transfer-review": transferReview,
  "overhead-detail": overheadDetail,
  "variance-distribution": varianceDistribution,
  "variance-allocation": varianceAllocation,
  "unit-variance": unitVariance,
  "kept-variance": keptVariance,
  "unit-confirmation": unitConfirmation,
  "cumulative-ledger": cumulativeLedger,
  "cost-analysis": costAnalysis,
  "comparable-reduction": comparableReduction,
  "factor-analysis": factorAnalysis,
  "journal-entries": journalEntries,
  "trial-balance-after": trialBalanceAfter,
  "odd-cents": factoryOddCents,
} as const satisfies Record<string, Form>;
