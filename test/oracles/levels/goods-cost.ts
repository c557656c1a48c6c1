// Finished goods at actual cost: output at standard restored over what went in, distributed variances, and what left the store.
import { type Fraction, NONE, add, cents, div, frac, isNothing, mul, spreadCents, sub, toCents } from "../fractions";
import { type Places, elementsOf, joined, raise, total } from "./levels-book";
import type { LevelsOracle } from "./levels-oracle";

/** 2.11 and 2.12: output at standard restored, and what was distributed, by element. */
export function costOf(oracle: LevelsOracle, product: string): { output: Places; structure: Map<string, Fraction>; restored: Places; actual: Places } {
  const { book } = oracle;
  const transferred = book.setting("element_transferred");
  const elements = elementsOf(oracle);
  const output: Places = new Map(elements.map((element) => [element, oracle.output(product, element)]));
  const inner = (element: string): Fraction => add(...book.relations(product).map(({ item, quantity }) => mul(quantity, add(...book.units.map((unit) => book.content(item, unit, element))))));
  const structure = new Map(elements.filter((element) => book.classOf(element) !== "transferred").map((element) => [element, mul(book.finished(product), inner(element))]));
  const amount = output.get(transferred) ?? 0n;
  const parts = amount === 0n ? null : book.spread(`restoration:${product}:1`, amount, structure);
  const restored = new Map(output);
  if (parts !== null) restored.set(transferred, 0n);
  for (const [element, part] of parts ?? []) raise(restored, element, part);
  const actual = new Map(restored);
  for (const held of oracle.held) raise(actual, held.element, held.parts.get(product) ?? 0n);
  return { output, structure: parts === null ? new Map() : structure, restored, actual };
}

/** Issues of finished goods that no unit drew, by `kind centre product`; cents. */
export function soldOf({ book, draws }: LevelsOracle, item: string, received: bigint): { quantities: Map<string, Fraction>; amounts: Map<string, bigint> } {
  const stock = book.rows("stock", { item })[0]!;
  const moves = book.dated("stock_moves", { item });
  const drawn = draws.filter((draw) => draw.item === item);
  const quantity = sub(add(frac(stock["opening_quantity"]), ...moves.filter((move) => move["kind"] === "receipt").map((move) => frac(move["quantity"]))), add(...drawn.map((draw) => draw.quantity)));
  const quantities = new Map<string, Fraction>();
  for (const move of moves) {
    const isCount = move["kind"] === "count";
    if (!isCount && (move["kind"] !== "issue" || book.isUnit(move["centre"]!))) continue;
    const key = joined(move["kind"]!, move["centre"] ?? "", move["product"] ?? "");
    quantities.set(key, add(quantities.get(key) ?? NONE, mul(frac(move["quantity"]), isCount ? [-1n, 1n] : [1n, 1n])));
  }
  const worth = cents(toCents(frac(stock["opening_amount"])) + received - total(drawn.map((draw) => draw.amount)));
  const gone = isNothing(quantity) ? 0n : toCents(div(mul(worth, add(...quantities.values())), quantity));
  return { quantities, amounts: book.spread(`stock:${item}`, gone, quantities) ?? spreadCents(0n, quantities, book.tail) ?? new Map() };
}
