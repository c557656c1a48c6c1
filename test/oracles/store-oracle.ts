// Stores once more in plain fractions: what a month's issues cost by the month's average, a moving average, or first-in first-out.
import { type Fraction, NONE, add, cents, div, frac, isNothing, mul, spreadCents, sub, toCents } from "./fractions";

type Row = Readonly<Record<string, string>>;

interface Layer {
  quantity: Fraction;
  /** Cents. */
  amount: bigint;
}

/**
 * Cost of issues by `centre product`, in cents.
 *
 * @param moves     of one item; a count with a minus is taken out like an issue, but not told
 * @param receipts  cents that entered the store
 */
export function storeIssues(stock: Row, moves: readonly Row[], receipts: bigint, tail: string): Map<string, bigint> {
  return stock["method"] === "month-average" ? byAverage(stock, moves, receipts, tail) : byLayers(stock, moves, receipts, tail);
}

const receiverOf = (move: Row): string => `${move["centre"] ?? ""} ${move["product"] ?? ""}`;

function byAverage(stock: Row, moves: readonly Row[], receipts: bigint, tail: string): Map<string, bigint> {
  const sum = (kind: string): Fraction => add(...moves.filter((move) => move["kind"] === kind).map((move) => frac(move["quantity"])));
  const quantity = add(frac(stock["opening_quantity"]), sum("receipt"));
  const out = new Map<string, Fraction>();
  for (const move of moves) {
    const key = `${move["kind"]} ${receiverOf(move)}`;
    if (move["kind"] === "issue") out.set(key, add(out.get(key) ?? NONE, frac(move["quantity"])));
    if (move["kind"] === "count") out.set(key, sub(out.get(key) ?? NONE, frac(move["quantity"])));
  }
  const worth = add(frac(stock["opening_amount"]), cents(receipts));
  const gone = toCents(isNothing(quantity) ? NONE : div(mul(worth, add(...out.values())), quantity));
  const parts = spreadCents(gone, out, tail) ?? new Map<string, bigint>();
  return new Map([...parts].filter(([key]) => key.startsWith("issue ")).map(([key, amount]) => [key.slice("issue ".length), amount]));
}

function byLayers(stock: Row, moves: readonly Row[], receipts: bigint, tail: string): Map<string, bigint> {
  const layers: Layer[] = [{ quantity: frac(stock["opening_quantity"]), amount: toCents(frac(stock["opening_amount"])) }];
  const place = (i: number): string => String(i).padStart(6, "0");
  const received = new Map(moves.flatMap((move, i) => (move["kind"] === "receipt" ? [[place(i), frac(move["quantity"])] as const] : [])));
  const values = spreadCents(receipts, received, tail) ?? new Map<string, bigint>();
  const issued = new Map<string, bigint>();
  const order = moves.map((move, i) => ({ move, i })).sort((a, b) => (a.move["date"]! < b.move["date"]! ? -1 : a.move["date"]! > b.move["date"]! ? 1 : a.i - b.i));
  for (const { move, i } of order) {
    const quantity = frac(move["quantity"]);
    if (move["kind"] === "receipt") {
      layers.push({ quantity, amount: values.get(place(i)) ?? 0n });
      if (stock["method"] === "moving-average") layers.splice(0, layers.length, { quantity: add(...layers.map((layer) => layer.quantity)), amount: layers.reduce((sum, layer) => sum + layer.amount, 0n) });
    } else if (move["kind"] === "issue") issued.set(receiverOf(move), (issued.get(receiverOf(move)) ?? 0n) + taken(layers, quantity));
    else taken(layers, mul(quantity, [-1n, 1n]));
  }
  return issued;
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
