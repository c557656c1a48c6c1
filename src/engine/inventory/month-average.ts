// The month's average (月末一次加权平均): one unit cost for everything issued in a period, whatever the order inside it.

import { type Rounding, posted, rateOf } from "../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, over, plus, reduced, sumOf, times } from "../money/exact";
import type { StockBalance } from "./stock-card";
import { type StockOpening, type StockRow, worthOf } from "./stock-rows";

export interface MonthAverageOptions {
  readonly opening: StockOpening | null;
  readonly rows: readonly StockRow[];
  readonly rounding: Rounding;
  /** Rows without dates are one period, `all`. */
  readonly period: "month" | "day" | "all";
}

/** Amounts by row, in currency units. */
export interface MonthAverage {
  /** By period; null where a period has nothing to average. */
  readonly unitCosts: ReadonlyMap<string, Exact | null>;
  readonly issues: ReadonlyMap<string, Exact>;
  /** What returns took out or brought back, above zero. */
  readonly returns: ReadonlyMap<string, Exact>;
  /** Issues less what came back. */
  readonly issuedAmount: Exact;
  readonly closing: StockBalance;
  /** Opening, receipts, later costs and surpluses, less what went back to suppliers. */
  readonly cameIn: Exact;
  /** Rows that cannot be booked: more issued than there is, or nothing to go by. */
  readonly refused: readonly string[];
}

interface Books {
  readonly options: MonthAverageOptions;
  readonly receipts: ReadonlyMap<string, StockRow>;
  readonly issued: Set<string>;
  readonly unitCosts: Map<string, Exact | null>;
  readonly issues: Map<string, Exact>;
  readonly returns: Map<string, Exact>;
  readonly refused: string[];
  quantity: Exact;
  amount: Exact;
  /** Goods of the period's issues that have yet to come back. */
  toComeBack: Exact;
  issuedAmount: Exact;
  cameIn: Exact;
}

/**
 * unit = (value at start + receipts) / (quantity at start + receipts) of each period; an issue is quantity x unit, and the rest of the
 * rounding stays in stock unless the last goods leave. The closing value of a period opens the next.
 *
 * @source  CAS 1 存货; methods-inventory, section 2
 */
export function monthAverage(options: MonthAverageOptions): MonthAverage {
  const { opening, rows, rounding } = options;
  const books: Books = {
    options,
    receipts: new Map(rows.filter((row) => row.kind === "receipt").map((row) => [row.id, row])),
    issued: new Set(rows.filter((row) => row.kind === "issue").map((row) => row.id)),
    unitCosts: new Map(),
    issues: new Map(),
    returns: new Map(),
    refused: [],
    quantity: opening?.quantity ?? ZERO,
    amount: opening ? worthOf(opening, rounding) : ZERO,
    toComeBack: ZERO,
    issuedAmount: ZERO,
    cameIn: opening ? worthOf(opening, rounding) : ZERO,
  };
  for (const [period, own] of periodsOf(options)) closePeriod(books, period, own);
  const { unitCosts, issues, returns, issuedAmount, cameIn, refused, quantity, amount } = books;
  return { unitCosts, issues, returns, issuedAmount, cameIn, refused, closing: { quantity, amount } };
}

/** Rows by period, in the order of time; a period is named by what its dates begin with. */
function periodsOf({ rows, period }: MonthAverageOptions): [string, StockRow[]][] {
  const isDated = period !== "all" && rows.every((row) => row.date !== null);
  const periods = new Map<string, StockRow[]>();
  for (const row of rows) {
    const name = isDated ? row.date!.slice(0, period === "month" ? 7 : 10) : "all";
    periods.set(name, [...(periods.get(name) ?? []), row]);
  }
  return [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
}

function closePeriod(books: Books, period: string, rows: readonly StockRow[]): void {
  const incoming = rows.filter((row) => row.kind === "receipt" || row.kind === "revalue" || isReturnOf(row, books.receipts));
  for (const row of incoming) if (!takeIn(books, row)) books.refused.push(row.id);
  const { rounding } = books.options;
  const unit = books.quantity.n > 0n ? rateOf(books.amount, books.quantity, rounding) : null;
  books.unitCosts.set(period, unit);
  const others = rows.filter((each) => !incoming.includes(each));
  // What comes back in the period is there for its issues, wherever it stands in it.
  books.toComeBack = total(others.filter((row) => isReturnOf(row, books.issued)));
  for (const row of others) if (unit === null || !giveOut(books, row, unit)) refuse(books, row, others);
}

/** Nothing comes back of an issue that was refused. */
function refuse(books: Books, row: StockRow, rows: readonly StockRow[]): void {
  books.refused.push(row.id);
  if (row.kind !== "issue") return;
  books.issued.delete(row.id);
  books.toComeBack = reduced(minus(books.toComeBack, total(rows.filter((other) => other.kind === "return" && other.of === row.id))));
}

function total(rows: readonly StockRow[]): Exact {
  return reduced(sumOf(rows.map((row) => row.quantity ?? ZERO)));
}

function isReturnOf(row: StockRow, rows: { has(id: string): boolean }): boolean {
  return row.kind === "return" && row.of !== null && rows.has(row.of);
}

/** Receipts, later costs, and returns to the supplier, which lower the receipts at their own price or else the receipt's. */
function takeIn(books: Books, row: StockRow): boolean {
  const { rounding } = books.options;
  if (row.kind === "revalue") return row.amount !== null && acquire(books, ZERO, posted(row.amount, rounding));
  const quantity = row.quantity ?? ZERO;
  if (row.kind === "receipt") return acquire(books, quantity, worthOf(row, rounding));
  const receipt = books.receipts.get(row.of!)!;
  if (compare(quantity, books.quantity) > 0 || receipt.quantity === null || isZero(receipt.quantity)) return false;
  const hasPrice = row.unitCost !== null || row.amount !== null;
  const cost = hasPrice ? worthOf(row, rounding) : posted(over(times(worthOf(receipt, rounding), quantity), receipt.quantity), rounding);
  books.returns.set(row.id, cost);
  return acquire(books, negative(quantity), negative(cost));
}

/** Issues, what comes back of them at the unit cost of the period, and counts: less is issued, more comes in. */
function giveOut(books: Books, row: StockRow, unit: Exact): boolean {
  const given = row.quantity ?? ZERO;
  if (row.kind === "return" && !isReturnOf(row, books.issued)) return false;
  const out = row.kind === "issue" ? given : row.kind === "return" ? negative(given) : reduced(minus(books.quantity, given));
  const available = plus(books.quantity, books.toComeBack);
  if (compare(out, available) > 0) return false;
  if (row.kind === "return") books.toComeBack = reduced(minus(books.toComeBack, given));
  const isLast = out.n > 0n && compare(out, available) === 0;
  const cost = isLast ? books.amount : posted(times(out, unit), books.options.rounding);
  if (row.kind === "count" && out.n <= 0n) return acquire(books, negative(out), negative(cost));
  if (row.kind === "return") books.returns.set(row.id, negative(cost));
  else books.issues.set(row.id, cost);
  books.issuedAmount = reduced(plus(books.issuedAmount, cost));
  return move(books, negative(out), negative(cost));
}

function acquire(books: Books, quantity: Exact, amount: Exact): true {
  books.cameIn = reduced(plus(books.cameIn, amount));
  return move(books, quantity, amount);
}

function move(books: Books, quantity: Exact, amount: Exact): true {
  books.quantity = reduced(plus(books.quantity, quantity));
  books.amount = reduced(plus(books.amount, amount));
  return true;
}

function negative({ n, d }: Exact): Exact {
  return { n: -n, d };
}
