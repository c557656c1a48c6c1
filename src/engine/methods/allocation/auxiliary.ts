// Service departments (辅助生产费用分配) by the five methods, with what receivers end up with.

import { algebraic, largestResidual } from "../../allocation/methods/algebraic";
import { type AuxiliaryInput, type AuxiliaryResult, mergedPairs, ownCost, receivedBy, receiverIds } from "../../allocation/methods/auxiliary";
import { direct } from "../../allocation/methods/direct";
import { interaction } from "../../allocation/methods/interaction";
import { planned, totalDifference } from "../../allocation/methods/planned";
import { sequential } from "../../allocation/methods/sequential";
import { type Exact, ZERO, compare, plus, reduced, sumOf } from "../../money/exact";
import { arePosted, identity, rounding } from "../case-rounding";
import { type ValuesOf, amount, choice, list, listOr, notNegative, optional, quantity, rate, text, texts } from "../field";
import { type Answer, type Identity, type Method, type Result, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const POOL = { id: text(), cost: amount(), output: optional(notNegative(quantity())) };
const SHARED = {
  consumption: list({ from: text(), to: text(), quantity: quantity() }),
  receivers: listOr({ id: text(), cost: amount() }),
  rounding,
};
const RESULTS = ["rates", "gross", "transfers", "received", "final"] as const;

type Stated = ValuesOf<typeof SHARED> & {
  readonly pools: readonly (ValuesOf<typeof POOL> & { readonly planned_rate?: Exact; readonly base?: "accumulated-cost" | null })[];
};

function inputOf({ pools, consumption, receivers, rounding: by }: Stated): AuxiliaryInput {
  const names = new Set(pools.map((pool) => pool.id));
  const stranger = consumption.find((line) => !names.has(line.from));
  if (stranger) throw new UnusableField("consumption.from", stranger.from, "not-found");
  const both = receivers.find((receiver) => names.has(receiver.id));
  if (both) throw new UnusableField("receivers.id", both.id, "twice");
  return {
    pools: pools.map(({ id, cost, output, planned_rate, base }) => ({ id, cost, output, plannedRate: planned_rate ?? null, onAccumulatedCost: base === "accumulated-cost" })),
    consumption: mergedPairs(consumption),
    receivers,
    rounding: by,
  };
}

interface Addition {
  readonly to: string;
  readonly amount: Exact;
}

function answerOf(input: AuxiliaryInput, result: AuxiliaryResult, more: Readonly<Record<string, Result>> = {}, addition: Addition | null = null): Answer {
  const receivers = [...new Set([...receiverIds(input), ...(addition ? [addition.to] : [])])];
  const everyone = [...new Set([...receivers, ...result.transfers.map((transfer) => transfer.to)])];
  const got = (id: string): Exact => (addition?.to === id ? plus(receivedBy(id, result.transfers), addition.amount) : receivedBy(id, result.transfers));
  return {
    results: {
      rates: result.rates,
      gross: result.gross,
      transfers: result.transfers.map(({ from, to, quantity: used, amount: moved }) => ({ from, to, quantity: used, amount: moved })),
      received: new Map(everyone.map((id) => [id, reduced(got(id))])),
      final: new Map(receivers.map((id) => [id, reduced(plus(ownCost(id, input), got(id)))])),
      ...more,
    },
    checks: conservation(input, result, receivers, addition),
  };
}

/** Where everything produced is listed, receivers end up with exactly what the pools cost. */
function conservation(input: AuxiliaryInput, result: AuxiliaryResult, receivers: readonly string[], addition: Addition | null): Identity[] {
  const listed = (id: string): Exact => sumOf(input.consumption.filter((line) => line.from === id).map((line) => line.quantity));
  const complete = input.pools.every((pool) => pool.output === null || compare(pool.output, listed(pool.id)) === 0);
  const isPlannedApart = input.pools.some((pool) => pool.plannedRate !== null) && addition === null;
  if (!complete || isPlannedApart || !arePosted(input.pools.map((pool) => pool.cost), input.rounding)) return [];
  const given = sumOf(receivers.map((id) => receivedBy(id, result.transfers)));
  return [identity("transfers", sumOf(input.pools.map((pool) => pool.cost)), addition ? plus(given, addition.amount) : given)];
}

const directMethod = defineMethod({
  id: "auxiliary.direct",
  source: "直接分配法: services between service departments are left aside",
  inputs: { pools: list(POOL), ...SHARED },
  results: RESULTS,
  solve(inputs) {
    const input = inputOf(inputs);
    return answerOf(input, direct(input));
  },
});

const sequentialMethod = defineMethod({
  id: "auxiliary.sequential",
  source: "顺序分配法: departments close one after another",
  inputs: { pools: list({ ...POOL, base: optional(choice("accumulated-cost")) }), ...SHARED, order: optional(texts()) },
  results: RESULTS,
  solve({ order, ...inputs }) {
    const input = inputOf(inputs);
    return answerOf(input, sequential(input, orderOf(order ?? [], input)));
  },
});

/** The pools in the order they close; those the order leaves out follow in their own order. */
function orderOf(order: readonly string[], input: AuxiliaryInput): string[] {
  const ids = input.pools.map((pool) => pool.id);
  const wrong = order.find((id, i) => !ids.includes(id) || order.indexOf(id) !== i);
  if (wrong !== undefined) throw new UnusableField("order", wrong, ids.includes(wrong) ? "twice" : "not-found");
  return [...order, ...ids.filter((id) => !order.includes(id))];
}

const interactionMethod = defineMethod({
  id: "auxiliary.interaction",
  source: "交互分配法: one exchange between service departments, the rest to the outside",
  inputs: { pools: list(POOL), ...SHARED },
  results: [...RESULTS, "internal_rates", "external"],
  solve(inputs) {
    const input = inputOf(inputs);
    const result = interaction(input);
    return answerOf(input, result, { internal_rates: result.internalRates, external: result.external });
  },
});

const algebraicMethod = defineMethod({
  id: "auxiliary.algebraic",
  source: "代数分配法: rates from simultaneous equations",
  inputs: { pools: list(POOL), ...SHARED },
  results: [...RESULTS, "external"],
  solve(inputs) {
    const input = inputOf(inputs);
    const result = algebraic(input);
    const { results, checks } = answerOf(input, result, { external: result.external });
    return { results, checks: input.rounding.rateDecimals === null ? [...checks, identity("residual", largestResidual(input, result.rates), ZERO)] : checks };
  },
});

const plannedMethod = defineMethod({
  id: "auxiliary.planned",
  source: "计划成本分配法: services at planned rates, differences apart",
  inputs: { pools: list({ ...POOL, planned_rate: rate() }), ...SHARED, difference_to: optional(text()) },
  results: [...RESULTS, "planned", "differences", "total_difference"],
  solve({ difference_to, ...inputs }) {
    const input = inputOf(inputs);
    const result = planned(input);
    const difference = totalDifference(result);
    if (difference_to !== null && input.pools.some((pool) => pool.id === difference_to)) throw new UnusableField("difference_to", difference_to, "not-a-choice");
    const addition = difference_to === null ? null : { to: difference_to, amount: difference };
    return answerOf(input, result, { planned: result.planned, differences: result.differences, total_difference: difference }, addition);
  },
});

export const AUXILIARY: readonly Method[] = [directMethod, sequentialMethod, interactionMethod, algebraicMethod, plannedMethod];
