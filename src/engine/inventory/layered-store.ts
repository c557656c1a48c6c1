// A store that follows its moves day by day: first-in first-out (先进先出) and the moving average (移动加权平均).

import type { FactoryGround, StoreIssue } from "../factory/factory-month";
import type { Finding, SourceCell, Staged } from "../finding";
import { type Exact, isZero, lcm } from "../money/exact";
import { cellOf } from "../records";
import { differenceFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Origin } from "../statements/lineage";
import type { Figure } from "../statements/report";
import { costOrigins } from "./cost-origins";
import { firstInFirstOut } from "./first-in-first-out";
import { outgoings } from "./outgoings";
import { type LayerMove, replayLayers } from "./replay-layers";
import { amountFinding, beyondStockOfTheDay, moveFinding } from "./stock-findings";
import { type Store, type StoreMove, isReceipt } from "./store";

/** Quantities and amounts of a store that add up to no more are booked in bulk; larger ones, and moves without a price, one by one. */
const LARGEST_IN_BULK = 2n ** 50n;

/** A move as the layers see it; `amount` is null where goods leave or come in at the average of the stock. */
interface LayeredMove extends LayerMove {
  /** Null: the opening stock. */
  readonly move: StoreMove | null;
  readonly figure: Figure | null;
}

/**
 * Receipts get the month's posted cost by quantity; issues take layers, or the one merged layer of the moving average.
 * Returns and surpluses of a count come in at the average of the stock before them.
 *
 * @returns what left the store; nothing where a finding says why that cannot be valued
 */
export function layeredIssues(store: Store, receipts: Figure, ground: FactoryGround, method: "fifo" | "moving-average"): Staged<readonly StoreIssue[]> {
  const parts = ground.spread.spread(`stock-receipts:${store.stock.item}`, receipts, receiptsOf(store), store.stock.item);
  const findings = [...receiptFindings(store, receipts, parts !== null, method), ...beyondStockOfTheDay(store)];
  if (findings.length > 0) return { value: [], findings };
  const costOf = new Map((parts ?? []).map(({ receiver, amount }) => [receiver.move, amount]));
  const moves = layeredMoves(store, costOf);
  const isMerged = method === "moving-average";
  const costs = costsOf(moves, isMerged);
  const unknown = moves.filter((_, i) => costs[i] === null);
  if (unknown.length > 0) return { value: [], findings: unknown.map(({ move }) => moveFinding("stock-price-unknown", store, move!)) };
  return { value: issuesAt(store, moves, costs as bigint[], isMerged), findings: [] };
}

function receiptsOf(store: Store): { key: [number]; weight: StoreMove["quantity"]; move: StoreMove }[] {
  return store.receipts.map((move) => ({ key: [move.record.position], weight: move.quantity, move }));
}

/** Cost that no receipt row takes, and receipts taken back, which first-in first-out cannot say from which layer. */
function receiptFindings(store: Store, receipts: Figure, isSpread: boolean, method: "fifo" | "moving-average"): Finding[] {
  const homeless = receipts.units !== 0n && !isSpread ? [amountFinding("stock-cost-without-receipt", store, receipts)] : [];
  const takenBack = method === "fifo" ? store.receipts.filter(({ quantity }) => quantity.value.n < 0n) : [];
  return [...homeless, ...takenBack.map((move) => moveFinding("stock-receipt-negative", store, move))];
}

/** Quantities in units of one common denominator, the opening stock first. */
function layeredMoves(store: Store, costOf: ReadonlyMap<StoreMove, Figure>): LayeredMove[] {
  const { opening, decimals, moves } = store;
  const denominator = moves.reduce((common, { quantity }) => lcm(common, quantity.value.d), opening.quantity.value.d);
  const units = ({ n, d }: Exact): bigint => n * (denominator / d);
  const first: LayeredMove = { move: null, quantity: units(opening.quantity.value), amount: opening.amount.units, figure: opening.amount };
  const isEmpty = isZero(opening.quantity.value) && opening.amount.units === 0n;
  return [
    ...(isEmpty ? [] : [first]),
    ...moves.filter(({ quantity }) => !isZero(quantity.value)).map((move): LayeredMove => {
      if (!isReceipt(move)) return { move, quantity: -units(move.quantity.value), amount: null, figure: null };
      const figure = costOf.get(move) ?? { units: 0n, decimals, origin: opening.amount.origin };
      return { move, quantity: units(move.quantity.value), amount: figure.units, figure };
    }),
  ];
}

/** Costs of the moves in minor units; null where nothing says what a move is worth. */
function costsOf(moves: readonly LayeredMove[], isMerged: boolean): (bigint | null)[] {
  const isBulk = !isMerged && moves.every(({ quantity, amount }) => quantity < 0n || amount !== null);
  const total = moves.reduce((sum, { quantity, amount }) => sum + size(quantity) + size(amount ?? 0n), 0n);
  if (!isBulk || total > LARGEST_IN_BULK) return replayLayers(moves, isMerged).moves.map((booked) => booked && booked.cost);
  const { costs } = firstInFirstOut({
    items: new Uint32Array(moves.length),
    itemCount: 1,
    quantities: Float64Array.from(moves, ({ quantity }) => Number(quantity)),
    amounts: Float64Array.from(moves, ({ amount }) => Number(amount ?? 0n)),
  });
  return Array.from(costs, BigInt);
}

function size(units: bigint): bigint {
  return units < 0n ? -units : units;
}

/** Issues and counts put together; their origins are worked out, in one replay, when somebody asks. */
function issuesAt({ stock, decimals }: Store, moves: readonly LayeredMove[], costs: readonly bigint[], isMerged: boolean): StoreIssue[] {
  let origins: ((move: number) => Origin) | null = null;
  const originOf = (index: number): Origin => {
    origins ??= costOrigins(replayLayers(moves, isMerged), {
      originOf: (at) => moves[at]!.figure!.origin,
      quantityOf: (at) => moves[at]!.quantity,
      basisOf: (at) => ({ driver: stock.item, cells: cellsOf(moves[at]!) }),
      minorPerUnit: 10n ** BigInt(decimals),
    });
    return origins(index);
  };
  const out = moves.flatMap(({ move, quantity }, index): { move: StoreMove; amount: Figure }[] => {
    if (move === null || isReceipt(move)) return [];
    const cost: Figure = { units: costs[index]!, decimals, origin: { kind: "deferred", unfold: () => originOf(index) } };
    return [{ move, amount: quantity < 0n ? cost : differenceFigure(zeroFigure(decimals), cost) }];
  });
  return outgoings(out, ({ move }) => move).map(({ kind, centre, product, quantity, members }) => {
    return { kind, centre, product, quantity, amount: sumFigures(members.map(({ amount }) => amount), decimals) };
  });
}

function cellsOf({ move }: LayeredMove): SourceCell[] {
  return move ? [cellOf(move.record.at, "quantity")] : [];
}
