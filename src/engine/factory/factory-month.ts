// The contract of the factory close: what its stages share, and what one stage hands to the next.
//
// Order: collection/ and allocation/ fill the current costs of products (`CurrentCosts`); production/ walks the routing, divides work in
// process and asks inventory/ for the value of every issue; standard/ distributes variances; inventory/ closes the finished goods;
// analysis/ compares; journal/ books what every stage returned as `EntryLine`s; reconcile/ proves it. `close-factory.ts` is the contents page.
//
// Money between stages is a `Figure`: whole minor units (`units`, bigint, `decimals` = settings.decimals) with its origin. Quantities, hours,
// shares and rates are `ExactFigure`s made by `inputFigure(record.field, record.at, "field")`. Nothing is rounded but by `halfUpFigure`
// (post) and `ground.spread.spread` (spread), which also logs odd cents. Sums use `sumFigures(figures, decimals)`.
// A stage returns `Staged<...>`: what is wrong with data is a finding, never an exception, and never silently put right.

import type { CostOrigin, ElementClass, ProductRecord, ProductionRecord, RoutingRecord, StandardRecord, StockMoveRecord, StockRecord } from "../factory-records";
import type { Spreader } from "../collection/spread";
import type { Staged } from "../finding";
import type { EntryLine, Role } from "../journal/entry-line";
import type { CentreRecord, ElementRecord } from "../records";
import type { ExactFigure } from "../statements/figure";
import type { Figure, Report } from "../statements/report";
import type { FactoryInput } from "./factory-input";

/** Masters looked up, and the services every stage uses. Made once by `factoryGround(input)`. */
export interface FactoryGround {
  readonly input: FactoryInput;
  readonly decimals: number;
  readonly spread: Spreader;
  readonly elements: ReadonlyMap<string, ElementRecord>;
  readonly centres: ReadonlyMap<string, CentreRecord>;
  readonly products: ReadonlyMap<string, ProductRecord>;
  /** Centres that hand over at standard cost (分厂); none where products are costed at actual cost. */
  readonly units: ReadonlySet<string>;
  /** Set where outsiders are charged in red ink. */
  readonly recharge: Recharge | null;
  /** Class of an element; null when the elements table does not say one of the six. */
  classOf(element: string): ElementClass | null;
  /** Place of an element in its table, for orders that follow it. */
  orderOf(element: string): number;
  /** role(centre, product, element) of the rule book. */
  roleOf(centre: string, product: string | null, element: string): Role;
  production(product: string, centre: string): ProductionRecord | null;
  /** Production rows of a centre in code order of products. */
  producedAt(centre: string): readonly ProductionRecord[];
  /** Steps of a product, ascending; empty when it is not routed. */
  routing(product: string): readonly RoutingRecord[];
  /** Standards rows of a product at a centre. */
  standards(product: string, centre: string): readonly StandardRecord[];
  /** The stock row of an item; null when the stock table does not hold it. */
  stock(item: string): StockRecord | null;
  /** Moves of an item in the period, by date, then file order. */
  stockMoves(item: string): readonly StockMoveRecord[];
}

/** What outsiders get is posted as cost of this centre first. */
export interface Recharge {
  readonly centre: string;
  readonly vat: "output" | "transfer-out";
  /** Taken back as a negative debit, or as a credit. */
  readonly ink: "red" | "credit";
}

/** Own current cost of products: ledger, material variance, utilities, depreciation, accruals, allocations, rework and trial. */
export interface CurrentCosts {
  /** Amounts other than zero by element; empty where nothing was charged. */
  at(product: string, centre: string): ReadonlyMap<string, Figure>;
  /** Every (product, centre) with cost, in code order. */
  readonly places: readonly { readonly product: string; readonly centre: string }[];
}

/** One cell of a product cost sheet. total = opening + current - scrapOut - byProductCredit = finished + closing. */
export interface CostRow {
  readonly product: string;
  readonly centre: string;
  readonly origin: CostOrigin;
  readonly element: string;
  readonly opening: Figure;
  /** With transfer-in and the net scrap loss. */
  readonly current: Figure;
  readonly scrapOut: Figure;
  readonly byProductCredit: Figure;
  readonly total: Figure;
  readonly finished: Figure;
  readonly closing: Figure;
}

/** Irreparable scrap of one quality row. */
export interface ScrapLoss {
  readonly product: string;
  readonly centre: string;
  readonly cost: Figure;
  readonly salvage: Figure;
  readonly compensation: Figure;
  readonly net: Figure;
}

/** What left a store: quantities out are positive. */
export interface StoreIssue {
  readonly kind: "issue" | "count";
  readonly centre: string | null;
  readonly product: string | null;
  readonly quantity: ExactFigure;
  readonly amount: Figure;
}

export interface StoreBalance {
  readonly quantity: ExactFigure;
  readonly amount: Figure;
}

/** The month of one store item (kind semi or finished). */
export interface StoreLedger {
  readonly item: string;
  readonly kind: "semi" | "finished";
  readonly opening: StoreBalance;
  readonly receipt: StoreBalance;
  /** By (kind, centre, product). */
  readonly out: readonly StoreIssue[];
  readonly closing: StoreBalance;
}

/** inventory/: closes one store; `receipts` is the month's posted cost. Takes the stock row and the moves of the item from the ground. */
export type CloseStore = (item: string, receipts: Figure, ground: FactoryGround) => Staged<StoreLedger>;

/** production/: the routing walked (2.10, 2.11). */
export interface ProductionResult {
  readonly rows: readonly CostRow[];
  readonly scrap: readonly ScrapLoss[];
  /** Semi-finished stores, all stock rows of that kind. */
  readonly stores: readonly StoreLedger[];
  /** By-products: value received by each finished-goods store. */
  readonly byProducts: ReadonlyMap<string, Figure>;
  /** Finished cost of every routed finished product by element, after restoration; amounts other than zero. */
  readonly restored: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  /** scrap, by-product, semi-receipt, semi-issue, transfer, finished-receipt. */
  readonly entries: readonly EntryLine[];
  /** scrap-loss, semi-finished-ledger, product-cost-sheets, wip-split, cost-restoration, transfer-review. */
  readonly reports: readonly Report[];
}

/** What planned rates added to a variance row (2.7), by (centre, as_element). */
export interface PlannedDifference {
  readonly centre: string;
  readonly element: string;
  readonly amount: Figure;
}

/** standard/: variances distributed (2.12). */
export interface VarianceResult {
  /** Distributed to each finished product by element. */
  readonly distributed: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  /** Sum of the openings, and of what is carried forward. */
  readonly opening: Figure;
  readonly carried: Figure;
  /** Actual cost of every routed finished product by element: restored and distributed. */
  readonly actual: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  /** variance-distribution. */
  readonly entries: readonly EntryLine[];
  /** variance-distribution, variance-allocation. */
  readonly reports: readonly Report[];
}

/** inventory/: finished goods closed at actual cost. */
export interface FinishedGoodsResult {
  readonly stores: readonly StoreLedger[];
  /** cost-of-sales. */
  readonly entries: readonly EntryLine[];
  /** finished-goods-ledger. */
  readonly reports: readonly Report[];
}

/** The material cost variance rate of each group, exact; analysis/ prices material with it. */
export type VarianceRates = ReadonlyMap<string, ExactFigure>;
