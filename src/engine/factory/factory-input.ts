// Everything a factory month is computed from: settings, masters, the ledger and what was made, moved, measured and expected.

import type {
  AccrualRecord,
  AssetRecord,
  BudgetRecord,
  OpeningWipRecord,
  PostingRecord,
  PriorRecord,
  ProductRecord,
  ProductionRecord,
  QualityRecord,
  RoutingRecord,
  StandardRecord,
  StockMoveRecord,
  StockRecord,
  UtilityRecord,
  VarianceRecord,
  WipRuleRecord,
} from "../factory-records";
import type { RedInk } from "../journal/build-journal";
import type { Ledger } from "../ledger/ledger";
import type { Tail } from "../money/apportion";
import type { Decimal } from "../money/decimal";
import type { AccountRecord, CentreRecord, DriverRecord, ElementRecord, RuleRecord, TrialBalanceRecord } from "../records";

/** Settings a factory month needs; element codes where the name says element. */
export interface FactorySettings {
  /** YYYY-MM. */
  readonly period: string;
  /** Decimals of a minor unit, 2 for cents. */
  readonly decimals: number;
  readonly tail: Exclude<Tail, object>;
  readonly elementMaterial: string;
  readonly elementTransferred: string;
  readonly elementLabour: string;
  readonly elementScrap: string;
  readonly elementTrial: string;
  readonly elementDepreciation: string;
  readonly qualityCentre: string;
  /** Where a factory of two levels puts the overhead of its units; blank elsewhere. */
  readonly elementOverhead: string | null;
  /** How a factory of two levels charges outsiders. */
  readonly recharge: RechargeSettings;
  readonly explainPercent: Decimal;
  /** Currency units. */
  readonly explainAmount: Decimal;
  /** Where generated entries write a negative amount. */
  readonly redInk: RedInk;
  /** Account prefixes that mark a closing entry. */
  readonly surplusAccounts: readonly string[];
}

export interface RechargeSettings {
  /** `red`: as cost of a centre of its own first, which takes it back in red ink; null: outsiders are debited at once. */
  readonly side: "red" | null;
  readonly centre: string | null;
  readonly vat: "output" | "transfer-out";
}

export interface FactoryInput {
  readonly settings: FactorySettings;
  readonly elements: readonly ElementRecord[];
  readonly centres: readonly CentreRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly ledger: Ledger;
  /** Lines of the month in a longer ledger (1); all lines when left out. */
  readonly mask?: Uint8Array;
  readonly trialBalance: readonly TrialBalanceRecord[];
  readonly drivers: readonly DriverRecord[];
  readonly rules: readonly RuleRecord[];
  readonly postings: readonly PostingRecord[];
  readonly products: readonly ProductRecord[];
  readonly routing: readonly RoutingRecord[];
  readonly production: readonly ProductionRecord[];
  readonly openingWip: readonly OpeningWipRecord[];
  readonly wipRules: readonly WipRuleRecord[];
  readonly standards: readonly StandardRecord[];
  readonly stock: readonly StockRecord[];
  readonly stockMoves: readonly StockMoveRecord[];
  readonly utilities: readonly UtilityRecord[];
  readonly quality: readonly QualityRecord[];
  readonly assets: readonly AssetRecord[];
  readonly accruals: readonly AccrualRecord[];
  readonly variances: readonly VarianceRecord[];
  readonly budget: readonly BudgetRecord[];
  readonly prior: readonly PriorRecord[];
  /** Summary text of an entry in the workbook's language: `("allocation", "10")`. */
  summaryOf(entry: string, step: string | null): string;
}
