// Order costing (分批法, 订单成本): components, some from stock layers, and costs of each order, over its good output.

import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, identity, percentOf, rounding } from "../case-rounding";
import { type ValuesOf, amount, choiceOr, linesOr, list, listOr, numberOr, optional, percent, quantity, quantityOrZero, rate, text } from "../field";
import { defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const COMPONENT = { id: text(), quantity: quantity(), unit_cost: optional(rate()) };
const ORDER = {
  id: text(),
  quantity: numberOr(1n),
  loss_quantity: quantityOrZero(),
  components: linesOr(COMPONENT),
  costs: linesOr({ id: text(), amount: amount() }),
  by_products: listOr({ id: text(), percent_of_input: optional(percent()), amount: optional(amount()) }),
};
type Order = ValuesOf<typeof ORDER>;

interface Layer {
  quantity: Exact;
  readonly unitCost: Exact;
}

export const orderCost = defineMethod({
  id: "order-cost",
  source: "分批法: (components + costs - by-products) / good quantity; normal loss is borne by good output",
  inputs: {
    orders: list(ORDER),
    stock: listOr({ id: text(), layers: list({ quantity: quantity(), unit_cost: rate() }) }),
    line_rounding: choiceOr("exact", "round"),
    rounding,
  },
  results: ["orders", "total_cost", "total_quantity", "average_unit_cost", "stock"],
  solve({ orders, stock, line_rounding, rounding: by }) {
    const layers = new Map(stock.map(({ id, layers: own }) => [id, own.map((layer): Layer => ({ quantity: layer.quantity, unitCost: layer.unit_cost }))]));
    const line = (value: Exact): Exact => (line_rounding === "round" ? posted(value, by) : value);
    const rows = orders.map((order) => costed(order, layers, line, by));
    const total = reduced(sumOf(rows.map((row) => row.cost)));
    const units = reduced(sumOf(rows.map((row) => row.good_quantity)));
    const left = (own: readonly Layer[]): Record<string, Exact> => ({ quantity: reduced(sumOf(own.map((layer) => layer.quantity))), amount: reduced(sumOf(own.map((layer) => times(layer.quantity, layer.unitCost)))) });
    return {
      results: {
        orders: rows.map((row) => ({ ...row })),
        total_cost: total,
        total_quantity: units,
        average_unit_cost: isZero(units) ? null : reduced(over(total, units)),
        stock: new Map([...layers].map(([id, own]) => [id, left(own)])),
      },
      checks: rows.map((row) => identity(`input:${row.id}`, row.input_amount, plus(row.cost, sumOf(row.by_products.values())))),
    };
  },
});

interface CostedOrder {
  readonly id: string;
  readonly input_amount: Exact;
  readonly by_products: ReadonlyMap<string, Exact>;
  readonly cost: Exact;
  readonly good_quantity: Exact;
  readonly unit_cost: Exact | null;
}

function costed(order: Order, layers: ReadonlyMap<string, Layer[]>, line: (value: Exact) => Exact, by: CaseRounding): CostedOrder {
  const components = order.components.map((component) => line(component.unit_cost ? times(component.quantity, component.unit_cost) : drawn(order.id, component, layers)));
  const input = posted(sumOf([...components, ...order.costs.map((cost) => line(cost.amount))]), by);
  const byProducts = new Map(order.by_products.map(({ id, percent_of_input, amount: stated }) => {
    const value = stated ?? (percent_of_input && percentOf(input, percent_of_input));
    if (!value) throw new UnusableField(`orders.${order.id}.by_products.${id}`, "percent_of_input, amount", "needs-one-of");
    return [id, posted(value, by)];
  }));
  const cost = reduced(minus(input, sumOf(byProducts.values())));
  const good = reduced(minus(order.quantity, order.loss_quantity));
  if (good.n < 0n) throw new UnusableField(`orders.${order.id}.loss_quantity`, "≤ quantity", "out-of-range");
  return { id: order.id, input_amount: input, by_products: byProducts, cost, good_quantity: good, unit_cost: isZero(good) ? null : reduced(over(cost, good)) };
}

/** Takes goods from the oldest layers; the cost is exact. */
function drawn(order: string, { id, quantity: wanted }: ValuesOf<typeof COMPONENT>, layers: ReadonlyMap<string, Layer[]>): Exact {
  let [missing, cost] = [wanted, ZERO];
  for (const layer of layers.get(id) ?? []) {
    const taken = compare(missing, layer.quantity) < 0 ? missing : layer.quantity;
    cost = plus(cost, times(taken, layer.unitCost));
    layer.quantity = reduced(minus(layer.quantity, taken));
    missing = reduced(minus(missing, taken));
  }
  if (missing.n > 0n) throw layers.has(id) ? new UnusableField(`orders.${order}.components.${id}`, `stock.${id}`, "too-little") : new UnusableField("stock", id, "not-found");
  return reduced(cost);
}
