// Stock cards (发出存货计价): first-in first-out, moving average, specific identification, standard cost, the period's average.

import { posted } from "../../allocation/methods/split";
import { monthAverage } from "../../inventory/month-average";
import { type PerpetualOptions, perpetual } from "../../inventory/perpetual";
import { balanceOfStandard, standardCard } from "../../inventory/standard-card";
import { balanceOfCard, issuedAmount, sentBackAmount } from "../../inventory/stock-card";
import { type ActualMethod, balanceOf } from "../../inventory/stock-pool";
import { type Exact, minus, plus, reduced, sumOf, times } from "../../money/exact";
import { identity, rounding } from "../case-rounding";
import { choiceOr, rate } from "../field";
import { type Answer, type Method, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";
import { NONE, STOCK, balanceResult, locationResults, openingOf, rowsOf } from "./stock-fields";

const PERPETUAL = {
  ...STOCK,
  negative_stock: choiceOr("refuse", "allow"),
  late_rows: choiceOr("replay", "adjust"),
  scope: choiceOr("all", "location"),
  rounding,
};
const RESULTS = ["issues", "returns", "issued_amount", "closing", "balances", "locations", "true_ups", "sweeps", "expensed", "revaluations", "refused"] as const;

function perpetualMethod(id: string, source: string, method: ActualMethod): Method {
  const results = method === "moving-average" ? RESULTS : [...RESULTS, "layers", "draws"];
  return defineMethod({
    id,
    source,
    inputs: PERPETUAL,
    results,
    solve: ({ opening, moves, negative_stock, late_rows, scope, rounding: by }) =>
      answerOf({ method, rounding: by, opening: openingOf(opening, by), rows: rowsOf(moves, by, true), negativeStock: negative_stock, lateRows: late_rows, byLocation: scope === "location" }),
  });
}

function answerOf(options: PerpetualOptions): Answer {
  const card = perpetual(options);
  const closing = balanceOfCard(card);
  const issued = issuedAmount(card);
  const layers = [...card.pools.values()].flatMap((pool) => pool.layers).map(({ id, ...layer }) => ({ id, ...balanceResult(layer) }));
  const pools = [...card.pools].map(([location, pool]) => [location, balanceOf(pool)] as const);
  return {
    results: {
      issues: card.issues,
      returns: card.returns,
      issued_amount: issued,
      closing: balanceResult(closing),
      balances: card.balances.map(({ id, ...balance }) => ({ id, ...balanceResult(balance) })),
      ...(options.byLocation ? { locations: locationResults(pools) } : {}),
      ...(options.method === "moving-average" ? {} : { layers, draws: card.draws.map(({ from, to, quantity, amount }) => ({ from, to, quantity, amount })) }),
      true_ups: card.trueUps,
      sweeps: card.sweeps,
      expensed: card.expensed,
      revaluations: card.revaluations,
      refused: card.refused,
    },
    checks: [identity("stock", reduced(minus(card.cameIn, plus(issued, sentBackAmount(card)))), closing.amount)],
  };
}

const standard = defineMethod({
  id: "inventory.standard",
  source: "标准成本: goods move at quantity x standard; variance = actual - standard of receipts",
  inputs: { ...PERPETUAL, standard_cost: rate() },
  results: [...RESULTS, "variances", "variance_total"],
  solve({ opening, moves, late_rows, scope, standard_cost, rounding: by }) {
    const byLocation = scope === "location";
    const wrong = moves.find((move) => move.kind === "revalue" && move.of === null && move.amount);
    if (wrong) throw new UnusableField(`moves.${wrong.id}.unit_cost`, "", "missing");
    const card = standardCard({ standardCost: standard_cost, rounding: by, opening: openingOf(opening, by), rows: rowsOf(moves, by, false), lateRows: late_rows, byLocation });
    const cameBack = sumOf([...card.broughtBack].map((id) => card.returns.get(id)!));
    const closing = balanceOfStandard(card, by);
    const valued = (quantity: Exact): { quantity: Exact; amount: Exact } => ({ quantity, amount: posted(times(quantity, card.standard), by) });
    return {
      results: {
        issues: card.issues,
        returns: card.returns,
        issued_amount: reduced(minus(sumOf(card.issues.values()), cameBack)),
        closing: balanceResult(closing),
        balances: card.balances.map(({ id, ...balance }) => ({ id, ...balanceResult(balance) })),
        ...(byLocation ? { locations: locationResults([...card.quantities].map(([location, held]) => [location, valued(held)] as const)) } : {}),
        true_ups: NONE,
        sweeps: NONE,
        expensed: NONE,
        revaluations: card.revaluations,
        refused: card.refused,
        variances: card.variances,
        variance_total: reduced(sumOf(card.variances.values())),
      },
      checks: byLocation ? [] : [identity("closing", closing.amount, posted(times(closing.quantity, card.standard), by))],
    };
  },
});

const average = defineMethod({
  id: "inventory.month-average",
  source: "月末一次加权平均: unit = (value at start + receipts) / (quantity at start + receipts) of each period",
  inputs: { ...STOCK, period: choiceOr("month", "day", "all"), rounding },
  results: ["unit_costs", "unit_cost", "issues", "returns", "issued_amount", "closing", "refused"],
  solve({ opening, moves, period, rounding: by }) {
    const wrong = moves.find((move) => move.kind === "count" || (move.kind === "revalue" && move.amount === null));
    if (wrong) throw new UnusableField(`moves.${wrong.id}.kind`, wrong.kind, "not-a-choice");
    const solved = monthAverage({ opening: openingOf(opening, by), rows: rowsOf(moves, by, true), rounding: by, period });
    return {
      results: {
        unit_costs: solved.unitCosts,
        unit_cost: [...solved.unitCosts.values()].at(-1) ?? null,
        issues: solved.issues,
        returns: solved.returns,
        issued_amount: solved.issuedAmount,
        closing: balanceResult(solved.closing),
        refused: solved.refused,
      },
      checks: [identity("stock", reduced(minus(solved.cameIn, solved.issuedAmount)), solved.closing.amount)],
    };
  },
});

export const STOCK_CARDS: readonly Method[] = [
  perpetualMethod("inventory.fifo", "先进先出: issues take the oldest layers first", "fifo"),
  perpetualMethod("inventory.moving-average", "移动加权平均: unit cost = stock value / quantity, renewed by whatever comes in", "moving-average"),
  perpetualMethod("inventory.specific", "个别计价: issues take the lot they name", "specific"),
  standard,
  average,
];
