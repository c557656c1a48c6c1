// Losses (废品损失、停工损失): scrap that cannot be used, rework, downtime.

import { posted } from "../../allocation/methods/split";
import { type Exact, minus, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, arePosted, identity, rateOver, rounding } from "../case-rounding";
import { type ValuesOf, amount, amountOrZero, choice, choiceOr, list, notNegative, object, optional, repeating, quantity, text } from "../field";
import { type Identity, type Method, type Result, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const REWORK = { elements: repeating({ id: text(), amount: amount() }), salvage: amountOrZero(), compensation: amountOrZero(), original_cost: optional(amount()), rounding };

function reworked({ elements, salvage, compensation, rounding: by }: Omit<ValuesOf<typeof REWORK>, "original_cost">): { readonly cost: Exact; readonly net: Exact } {
  const cost = posted(sumOf(elements.map((element) => element.amount)), by);
  return { cost, net: posted(minus(minus(cost, salvage), compensation), by) };
}

/** The net loss and what came back are the whole. */
function leftOver(id: string, whole: Exact, net: Exact, back: readonly Exact[], by: CaseRounding): Identity[] {
  return arePosted(back, by) ? [identity(id, whole, sumOf([net, ...back]))] : [];
}

const rework = defineMethod({
  id: "quality.rework",
  source: "可修复废品损失: cost of repair - salvage - compensation",
  inputs: REWORK,
  results: ["rework_cost", "net_loss"],
  solve(inputs) {
    const { cost, net } = reworked(inputs);
    return { results: { rework_cost: cost, net_loss: net }, checks: leftOver("rework_cost", cost, net, [inputs.salvage, inputs.compensation], inputs.rounding) };
  },
});

const ELEMENT = { id: text(), amount: optional(amount()), base: choiceOr("quantity", "hours"), scrap_cost: optional(amount()) };

const SCRAP = {
  elements: list(ELEMENT),
  good_quantity: optional(notNegative(quantity())),
  scrap_quantity: optional(notNegative(quantity())),
  total_hours: optional(notNegative(quantity())),
  scrap_hours: optional(notNegative(quantity())),
  salvage: amountOrZero(),
  compensation: amountOrZero(),
  rework: optional(object(REWORK)),
  rounding,
};
type Scrap = ValuesOf<typeof SCRAP>;

const scrap = defineMethod({
  id: "quality.scrap",
  source: "不可修复废品损失: cost of the scrap by quantity or hours - salvage - compensation",
  inputs: SCRAP,
  results: ["rates", "scrap_cost", "scrap_total", "net_loss", "rework_net_loss", "total_net_loss"],
  solve(inputs) {
    const by = inputs.rounding;
    const rows = inputs.elements.map((element) => ({ id: element.id, ...scrapOf(element, inputs, by) }));
    const total = reduced(sumOf(rows.map((row) => row.cost)));
    const net = posted(minus(minus(total, inputs.salvage), inputs.compensation), by);
    const repaired = inputs.rework && reworked({ ...inputs.rework, rounding: by }).net;
    const rates = new Map(rows.flatMap(({ id, rate }) => (rate ? [[id, rate] as const] : [])));
    const results: Record<string, Result> = { rates, scrap_cost: new Map(rows.map(({ id, cost }) => [id, cost])), scrap_total: total, net_loss: net };
    return {
      results: { ...results, rework_net_loss: repaired ?? undefined, total_net_loss: repaired ? reduced(plus(net, repaired)) : undefined },
      checks: leftOver("scrap_total", total, net, [inputs.salvage, inputs.compensation], by),
    };
  },
});

function scrapOf({ id, amount: whole, base, scrap_cost }: ValuesOf<typeof ELEMENT>, inputs: Scrap, by: CaseRounding): { readonly rate: Exact | null; readonly cost: Exact } {
  if (scrap_cost) return { rate: null, cost: posted(scrap_cost, by) };
  if (!whole) throw new UnusableField(`elements.${id}`, "amount, scrap_cost", "needs-one-of");
  const scrapped = needed(inputs, base === "hours" ? "scrap_hours" : "scrap_quantity");
  const all = base === "hours" ? needed(inputs, "total_hours") : plus(needed(inputs, "good_quantity"), scrapped);
  const rate = rateOver(whole, all, by, base === "hours" ? "total_hours" : "good_quantity");
  return { rate, cost: posted(times(rate, scrapped), by) };
}

function needed(inputs: Scrap, name: "good_quantity" | "scrap_quantity" | "total_hours" | "scrap_hours"): Exact {
  const value = inputs[name];
  if (!value) throw new UnusableField(name, "", "missing");
  return value;
}

const CHARGED_TO = { planned: "product", "natural-disaster": "non-operating", abnormal: "period" } as const;

const downtime = defineMethod({
  id: "quality.downtime",
  source: "停工损失: cost while idle - compensation, charged by its cause",
  inputs: { elements: repeating({ id: text(), amount: amount() }), compensation: amountOrZero(), cause: choice("planned", "natural-disaster", "abnormal"), rounding },
  results: ["gross_loss", "net_loss", "charged_to"],
  solve({ elements, compensation, cause, rounding: by }) {
    const gross = posted(sumOf(elements.map((element) => element.amount)), by);
    const net = posted(minus(gross, compensation), by);
    return { results: { gross_loss: gross, net_loss: net, charged_to: CHARGED_TO[cause] }, checks: leftOver("gross_loss", gross, net, [compensation], by) };
  },
});

export const LOSSES: readonly Method[] = [scrap, rework, downtime];
