// 连环替代法 and 差额分析法: factors of a product replaced one after another; both give the same effects.

import { posted } from "../../../allocation/methods/split";
import { type Exact, ZERO, exact, minus, reduced, sumOf, times } from "../../../money/exact";
import { type CaseRounding, identity, rounding } from "../../case-rounding";
import { list, number, text } from "../../field";
import { type Answer, type Method, defineMethod } from "../../method";

const INPUTS = { factors: list({ id: text(), base: number(), actual: number() }), rounding };

interface Factor {
  readonly id: string;
  readonly base: Exact;
  readonly actual: Exact;
}

function product(values: readonly Exact[], by: CaseRounding): Exact {
  return posted(values.reduce((whole, value) => reduced(times(whole, value)), exact(1n)), by);
}

/** Effects are differences of products as they are shown, so that they add up to what is shown. */
function substitute(factors: readonly Factor[], by: CaseRounding, isChain: boolean): Answer {
  const values = factors.length === 0 ? [ZERO] : [0, ...factors.map((_, i) => i + 1)].map((replaced) => product(factors.map((factor, i) => (i < replaced ? factor.actual : factor.base)), by));
  const effects = new Map(factors.map(({ id }, i) => [id, reduced(minus(values[i + 1]!, values[i]!))]));
  const [base, actual] = [values[0]!, values.at(-1)!];
  const total = reduced(minus(actual, base));
  const steps = isChain ? factors.map(({ id }, i) => ({ id, value: values[i + 1]! })) : undefined;
  return { results: { base_total: base, actual_total: actual, effects, total_effect: total, steps }, checks: [identity("total_effect", total, sumOf(effects.values()))] };
}

export const chain: Method = defineMethod({
  id: "analysis.chain",
  source: "连环替代法: effect = product after replacing a factor - product before",
  inputs: INPUTS,
  results: ["base_total", "actual_total", "effects", "total_effect", "steps"],
  solve: ({ factors, rounding: by }) => substitute(factors, by, true),
});

export const difference: Method = defineMethod({
  id: "analysis.difference",
  source: "差额分析法: effect = (actual - base) x actual of earlier factors x base of later ones",
  inputs: INPUTS,
  results: ["base_total", "actual_total", "effects", "total_effect"],
  solve: ({ factors, rounding: by }) => substitute(factors, by, false),
});
