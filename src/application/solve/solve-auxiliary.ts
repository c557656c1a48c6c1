// `auxiliary.*` (辅助生产费用分配): the five methods with one set of fields.

import {
  type AuxiliaryInput,
  type AuxiliaryPool,
  type AuxiliaryResult,
  type Exact,
  ZERO,
  algebraic,
  compare,
  direct,
  interaction,
  largestResidual,
  mergedPairs,
  ownCost,
  planned,
  plus,
  receivedBy,
  receiverIds,
  sequential,
  sumOf,
  totalDifference,
} from "../../engine";
import { checkOf } from "./case-checks";
import { type Fields, UnusableField, roundingOf } from "./case-fields";
import { numberText, numbersText } from "./result-texts";
import type { Solved, Solver } from "./solved";

export const AUXILIARY: Readonly<Record<string, Solver>> = {
  "auxiliary.direct": (inputs) => solved(inputOf(inputs), direct(inputOf(inputs)), {}),
  "auxiliary.sequential": (inputs) => {
    const input = inputOf(inputs);
    return solved(input, sequential(input, orderOf(inputs, input)), {});
  },
  "auxiliary.interaction": (inputs) => {
    const result = interaction(inputOf(inputs));
    return solved(inputOf(inputs), result, { internal_rates: numbersText(result.internalRates), external: numbersText(result.external) });
  },
  "auxiliary.algebraic": (inputs) => {
    const input = inputOf(inputs);
    const result = algebraic(input);
    const { results, checks } = solved(input, result, { external: numbersText(result.external) });
    return { results, checks: input.rounding.rateDecimals === null ? [...checks, checkOf("residual", largestResidual(input, result.rates), ZERO)] : checks };
  },
  "auxiliary.planned": solvePlanned,
};

function solvePlanned(inputs: Fields): Solved {
  const input = inputOf(inputs);
  const without = input.pools.find((pool) => pool.plannedRate === null);
  if (without) throw new UnusableField(`pools.${without.id}.planned_rate`, "");
  const result = planned(input);
  const difference = totalDifference(result);
  const to = inputs.optionalText("difference_to");
  const more = { planned: numbersText(result.planned), differences: numbersText(result.differences), total_difference: numberText(difference) };
  return solved(input, result, more, to === null ? null : { to, amount: difference });
}

function inputOf(inputs: Fields): AuxiliaryInput {
  const pools = inputs.list("pools").map((item): AuxiliaryPool => ({
    id: item.text("id"),
    cost: item.number("cost"),
    output: item.optionalNumber("output"),
    plannedRate: item.optionalNumber("planned_rate"),
    onAccumulatedCost: item.optionalText("base") === "accumulated-cost",
  }));
  const consumption = inputs.list("consumption").map((item) => ({ from: item.text("from"), to: item.text("to"), quantity: item.number("quantity") }));
  const receivers = inputs.optionalList("receivers").map((item) => ({ id: item.text("id"), cost: item.number("cost") }));
  const names = new Set(pools.map((pool) => pool.id));
  const stranger = consumption.find((line) => !names.has(line.from));
  if (stranger) throw new UnusableField("consumption.from", stranger.from);
  return { pools, consumption: mergedPairs(consumption), receivers, rounding: roundingOf(inputs) };
}

/** The pools in the order they close; those the order leaves out follow in their own order. */
function orderOf(inputs: Fields, input: AuxiliaryInput): string[] {
  const ids = input.pools.map((pool) => pool.id);
  const order = inputs.optionalTexts("order") ?? [];
  const wrong = order.find((id, i) => !ids.includes(id) || order.indexOf(id) !== i);
  if (wrong !== undefined) throw new UnusableField("order", wrong);
  return [...order, ...ids.filter((id) => !order.includes(id))];
}

interface Addition {
  readonly to: string;
  readonly amount: Exact;
}

function solved(input: AuxiliaryInput, result: AuxiliaryResult, more: Readonly<Record<string, unknown>>, addition: Addition | null = null): Solved {
  const receivers = receiverIds(input);
  const everyone = [...new Set([...receivers, ...result.transfers.map((transfer) => transfer.to)])];
  const got = (id: string): Exact => (addition?.to === id ? plus(receivedBy(id, result.transfers), addition.amount) : receivedBy(id, result.transfers));
  const final = new Map(receivers.map((id) => [id, plus(ownCost(id, input), got(id))]));
  return {
    results: {
      rates: numbersText(result.rates),
      gross: numbersText(result.gross),
      transfers: result.transfers.map(({ from, to, quantity, amount }) => ({ from, to, quantity: numberText(quantity), amount: numberText(amount) })),
      received: numbersText(new Map(everyone.map((id) => [id, got(id)]))),
      final: numbersText(final),
      ...more,
    },
    checks: conservation(input, result, receivers, addition),
  };
}

/** Where everything produced is listed, receivers end up with exactly what the pools cost. */
function conservation(input: AuxiliaryInput, result: AuxiliaryResult, receivers: readonly string[], addition: Addition | null): Solved["checks"] {
  const listed = (id: string): Exact => sumOf(input.consumption.filter((line) => line.from === id).map((line) => line.quantity));
  const complete = input.pools.every((pool) => pool.output === null || compare(pool.output, listed(pool.id)) === 0);
  const plannedApart = input.pools.some((pool) => pool.plannedRate !== null) && addition === null;
  if (!complete || plannedApart) return [];
  const given = sumOf(receivers.map((id) => receivedBy(id, result.transfers)));
  return [checkOf("transfers", sumOf(input.pools.map((pool) => pool.cost)), addition ? plus(given, addition.amount) : given)];
}
