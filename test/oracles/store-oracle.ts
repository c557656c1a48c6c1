// Stores once more in plain fractions: what a month's issues cost by the month's average, a moving average, or first-in first-out.
import { type Fraction, NONE, type Tail, add, cents, div, frac, isNothing, mul, spreadNoted, sub, toCents } from "./fractions";

type Row = Readonly<Record<string, string>>;

interface Layer {
  quantity: Fraction;
  /** Cents. */
  amount: bigint;
}

export interface Outgoing {
  readonly quantity: Fraction;
  readonly amount: bigint;
}

/** What left, by `kind centre product` (tabs between). */
export type Outgoings = Map<string, Outgoing>;

const MINUS: Fraction = [-1n, 1n];

const keyOf = (move: Row): string => `${move["kind"]}\t${move["centre"] ?? ""}\t${move["product"] ?? ""}`;

/** Quantity out: what an issue says, and the shortage of a count. */
const outOf = (move: Row): Fraction => (move["kind"] === "count" ? mul(frac(move["quantity"]), MINUS) : frac(move["quantity"]));

/**
 * @param moves     of one item in the month, each with its `position` in the table
 * @param receipts  cents that entered the store
 */
export function storeOut(stock: Row, moves: readonly Row[], receipts: bigint, tail: Tail): Outgoings {
  return stock["method"] === "month-average" ? byAverage(stock, moves, receipts, tail) : byLayers(stock, moves, receipts, tail);
}

/** The same for issues alone, in cents by `centre product`. */
export function storeIssues(stock: Row, moves: readonly Row[], receipts: bigint, tail: Tail): Map<string, bigint> {
  const issues = [...storeOut(stock, moves, receipts, tail)].filter(([key]) => key.startsWith("issue\t"));
  return new Map(issues.map(([key, { amount }]) => [key.split("\t").slice(1).join(" "), amount]));
}

function byAverage(stock: Row, moves: readonly Row[], receipts: bigint, tail: Tail): Outgoings {
  const received = add(...moves.filter((move) => move["kind"] === "receipt").map((move) => frac(move["quantity"])));
  const quantity = add(frac(stock["opening_quantity"]), received);
  const out = new Map<string, Fraction>();
  for (const move of moves) if (move["kind"] !== "receipt") out.set(keyOf(move), add(out.get(keyOf(move)) ?? NONE, outOf(move)));
  const worth = add(frac(stock["opening_amount"]), cents(receipts));
  const gone = toCents(isNothing(quantity) ? NONE : div(mul(worth, add(...out.values())), quantity));
  const parts = out.size === 0 ? null : spreadNoted(`stock:${stock["item"]}`, gone, out, tail);
  return new Map([...(parts ?? [])].map(([key, amount]) => [key, { quantity: out.get(key)!, amount }]));
}

function byLayers(stock: Row, moves: readonly Row[], receipts: bigint, tail: Tail): Outgoings {
  const layers: Layer[] = [{ quantity: frac(stock["opening_quantity"]), amount: toCents(frac(stock["opening_amount"])) }];
  const isMerged = stock["method"] === "moving-average";
  const place = (move: Row): string => (move["position"] ?? "").padStart(6, "0");
  const placed = moves.map((move, i) => ({ ...move, position: move["position"] ?? String(i) }));
  const received = new Map(placed.filter((move: Row) => move["kind"] === "receipt").map((move: Row) => [place(move), frac(move["quantity"])]));
  const values = spreadNoted(`stock-receipts:${stock["item"]}`, receipts, received, tail) ?? new Map<string, bigint>();
  const out: Outgoings = new Map();
  const order = placed.map((move: Row, i) => ({ move, i })).sort((a, b) => (a.move["date"]! < b.move["date"]! ? -1 : a.move["date"]! > b.move["date"]! ? 1 : a.i - b.i));
  const put = (layer: Layer): void => {
    layers.push(layer);
    if (isMerged) layers.splice(0, layers.length, { quantity: add(...layers.map((each) => each.quantity)), amount: layers.reduce((sum, each) => sum + each.amount, 0n) });
  };
  for (const { move } of order) {
    const quantity = outOf(move);
    if (isNothing(quantity)) continue;
    if (move["kind"] === "receipt") put({ quantity, amount: values.get(place(move)) ?? 0n });
    else {
      const known = out.get(keyOf(move)) ?? { quantity: NONE, amount: 0n };
      const amount = quantity[0] > 0n ? taken(layers, quantity) : -returned(layers, mul(quantity, MINUS), put);
      out.set(keyOf(move), { quantity: add(known.quantity, quantity), amount: known.amount + amount });
    }
  }
  return out;
}

/** Value of goods that come in at the average of the stock before them. */
function returned(layers: readonly Layer[], quantity: Fraction, put: (layer: Layer) => void): bigint {
  const stock = add(...layers.map((layer) => layer.quantity));
  const amount = toCents(div(mul(cents(layers.reduce((sum, layer) => sum + layer.amount, 0n)), quantity), stock));
  put({ quantity, amount });
  return amount;
}

/** Cost of a quantity off the oldest layers: a whole layer at what is left of it, a part at its share. */
function taken(layers: Layer[], quantity: Fraction): bigint {
  let [left, cost] = [quantity, 0n];
  while (left[0] > 0n && layers.length > 0) {
    const layer = layers[0]!;
    if (sub(layer.quantity, left)[0] <= 0n) {
      cost += layer.amount;
      left = sub(left, layer.quantity);
      layers.shift();
    } else {
      const part = toCents(div(mul(cents(layer.amount), left), layer.quantity));
      Object.assign(layer, { quantity: sub(layer.quantity, left), amount: layer.amount - part });
      [left, cost] = [NONE, cost + part];
    }
  }
  return cost;
}
