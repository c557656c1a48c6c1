// `allocate` (按基数分配): one amount over bases, with the options of rules that change by date and of equal shares.

import { type Exact, type Line, over, isZero, NoBase, posted, rateOf, split, sumOf, times, exact } from "../../engine";
import { type Fields, UnusableField, roundingOf } from "./case-fields";
import { checkOf } from "./case-checks";
import { numberText, numbersText } from "./result-texts";
import type { Solved } from "./solved";

export function solveAllocate(inputs: Fields): Solved {
  const rounding = roundingOf(inputs);
  const rule = ruleOf(inputs);
  const lines = basesOf(rule?.list ?? inputs.list("bases"), inputs.optionalText("base_rule") ?? "value");
  const whole = sumOf(lines.map((line) => line.base));
  const amount = amountOf(inputs, whole, rounding);
  if (isZero(whole) && !isZero(amount)) throw new NoBase("amount", amount);
  const parts = split(amount, lines, rounding);
  const allocated = new Map(lines.map((line, i) => [line.id, parts[i]!]));
  return {
    results: {
      amount: numberText(amount),
      total_base: numberText(whole),
      ...(isZero(whole) ? {} : { rate: numberText(rateOf(amount, whole, rounding)) }),
      bases: numbersText(new Map(lines.map((line) => [line.id, line.base]))),
      allocated: numbersText(allocated),
      ...(rule ? { rule: rule.id } : {}),
    },
    checks: [checkOf("allocated", posted(amount, rounding), sumOf(parts))],
  };
}

function amountOf(inputs: Fields, whole: Exact, rounding: Parameters<typeof posted>[1]): Exact {
  if (inputs.has("amount") || !inputs.has("amount_percent")) return inputs.number("amount");
  return posted(over(times(whole, inputs.number("amount_percent")), exact(100n)), rounding);
}

function basesOf(list: readonly Fields[], rule: string): Line[] {
  if (rule !== "value" && rule !== "if-positive") throw new UnusableField("base_rule", rule);
  return list.map((item) => {
    const base = item.has("base") ? item.number("base") : sumOf(item.list("parts").map((part) => times(part.number("quantity"), part.number("weight"))));
    return { id: item.text("id"), base: rule === "value" ? base : exact(base.n > 0n ? 1n : 0n) };
  });
}

/** The rule with the latest `valid_from` that is not after the date. */
function ruleOf(inputs: Fields): { readonly id: string; readonly list: readonly Fields[] } | null {
  const rules = inputs.optionalList("rules");
  if (rules.length === 0) return null;
  const date = inputs.text("date");
  const valid = rules.filter((rule) => rule.text("valid_from") <= date).sort((a, b) => (a.text("valid_from") < b.text("valid_from") ? 1 : -1));
  const [rule] = valid;
  if (!rule) throw new UnusableField("date", date);
  return { id: rule.text("id"), list: rule.list("bases") };
}
