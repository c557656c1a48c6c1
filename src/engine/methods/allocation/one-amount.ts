// One amount over bases: allocation, and the cost elements that are divided between products.

import { posted } from "../../allocation/methods/split";
import { type Exact, compare, exact, isZero, minus, plus, reduced, sumOf, times } from "../../money/exact";
import { type CaseRounding, addsUp, identity, percentOf, rateOver, rounding, splitById } from "../case-rounding";
import { amount, choiceOr, date, linesOr, list, listOr, optional, or, percent, percentOr, quantity, rate, text, number } from "../field";
import { type Method, defineMethod } from "../method";
import { closedWithRest } from "../../allocation/methods/rest-of-parts";
import { UnusableField } from "../unusable-field";

const BASES = { id: text(), base: optional(number()), parts: optional(list({ quantity: quantity(), weight: number() })) };
type Base = { readonly id: string; readonly base: Exact | null; readonly parts: readonly { readonly quantity: Exact; readonly weight: Exact }[] | null };

const allocate = defineMethod({
  id: "allocate",
  source: "按基数分配: rate = amount / sum of bases",
  inputs: {
    amount: optional(amount()),
    amount_percent: optional(percent()),
    bases: optional(list(BASES)),
    base_rule: choiceOr("value", "if-positive"),
    rules: optional(list({ id: text(), valid_from: date(), bases: list(BASES) })),
    date: optional(date()),
    rounding,
  },
  results: ["amount", "total_base", "rate", "bases", "allocated", "rule"],
  solve({ rules, rounding: by, ...inputs }) {
    const rule = rules && rules.length > 0 ? ruleAt(rules, inputs.date) : null;
    const stated = rule?.bases ?? inputs.bases;
    if (!stated) throw new UnusableField("bases", "bases, rules", "needs-one-of");
    const lines = stated.map((line) => ({ id: line.id, base: counted(baseOf(line), inputs.base_rule) }));
    const whole = reduced(sumOf(lines.map((line) => line.base)));
    const total = agreed(inputs.amount, inputs.amount_percent && posted(percentOf(whole, inputs.amount_percent), by), by, ["amount", "amount_percent"]);
    const allocated = splitById(total, lines, by, "bases");
    const unit = isZero(whole) ? undefined : rateOver(total, whole, by, "bases");
    return {
      results: { amount: total, total_base: whole, rate: unit, bases: new Map(lines.map((line) => [line.id, line.base])), allocated, rule: rule?.id },
      checks: [addsUp("allocated", total, allocated.values(), by)],
    };
  },
});

/** An amount as it is stated, or as other fields give it; where both are there they are the same once they are posted. */
function agreed(stated: Exact | null, computed: Exact | null, by: CaseRounding, [field, others]: readonly [string, string]): Exact {
  const found = stated ?? computed;
  if (!found) throw new UnusableField(field, `${field}, ${others}`, "needs-one-of");
  if (stated && computed && compare(posted(stated, by), posted(computed, by)) !== 0) throw new UnusableField(field, others, "contradicts");
  return found;
}

function baseOf({ id, base, parts }: Base): Exact {
  if (base && parts) throw new UnusableField(`bases.${id}`, "base, parts", "contradicts");
  if (base) return base;
  if (!parts) throw new UnusableField(`bases.${id}`, "base, parts", "needs-one-of");
  return reduced(sumOf(parts.map((part) => times(part.quantity, part.weight))));
}

function counted(base: Exact, rule: "value" | "if-positive"): Exact {
  return rule === "value" ? base : exact(base.n > 0n ? 1n : 0n);
}

/** The rule with the latest `valid_from` that is not after the date. */
function ruleAt<R extends { readonly valid_from: string }>(rules: readonly R[], day: string | null): R {
  if (day === null) throw new UnusableField("date", "", "missing");
  const [rule] = rules.filter((one) => one.valid_from <= day).sort((a, b) => (a.valid_from < b.valid_from ? 1 : -1));
  if (!rule) throw new UnusableField("date", day, "not-found");
  return rule;
}

const materials = defineMethod({
  id: "element.materials",
  source: "材料费用按定额耗用量分配: quota = quantity x unit quota; rate = actual quantity / sum of quota",
  inputs: {
    products: list({ id: text(), quantity: quantity(), unit_quota: number() }),
    actual_quantity: optional(quantity()),
    unit_price: optional(rate()),
    actual_cost: optional(amount()),
    variance_percent: or(percent(), exact(0n), "0"),
    rounding,
  },
  results: ["quota", "rate", "allocated_quantity", "allocated"],
  solve({ products, actual_quantity, unit_price, actual_cost, variance_percent, rounding: by }) {
    const lines = products.map(({ id, quantity: units, unit_quota }) => ({ id, base: reduced(times(units, unit_quota)) }));
    const whole = sumOf(lines.map((line) => line.base));
    const quota = new Map(lines.map((line) => [line.id, line.base]));
    const dearer = plus(exact(1n), percentOf(exact(1n), variance_percent));
    const priced = actual_quantity && unit_price ? reduced(times(actual_quantity, unit_price)) : null;
    const bare = agreed(actual_cost, priced, by, ["actual_cost", "actual_quantity + unit_price"]);
    const cost = reduced(times(bare, dearer));
    const byCost = actual_cost !== null;
    const unit = rateOver(byCost ? cost : actual_quantity!, whole, by, "products");
    const allocated = splitById(cost, lines, byCost ? by : { ...by, rateDecimals: null }, "products");
    if (byCost) return { results: { quota, rate: unit, allocated }, checks: [addsUp("allocated", cost, allocated.values(), by)] };
    const quantities = new Map(lines.map((line) => [line.id, reduced(times(line.base, unit))]));
    const price = reduced(times(unit_price!, dearer));
    const rounded = by.rateDecimals === null ? allocated : closedWithRest(posted(cost, by), lines.map((line) => ({ ...line, exact: times(quantities.get(line.id)!, price) })), by);
    return { results: { quota, rate: unit, allocated_quantity: quantities, allocated: rounded }, checks: [addsUp("allocated", cost, rounded.values(), by)] };
  },
});

const labour = defineMethod({
  id: "element.labour",
  source: "职工薪酬按工时分配: rate = wages / sum of hours",
  inputs: {
    products: list({ id: text(), hours: optional(quantity()), quantity: optional(quantity()), unit_hours: optional(number()) }),
    wages: amount(),
    other: linesOr({ id: text(), amount: amount() }),
    rounding,
  },
  results: ["hours", "rate", "allocated", "total"],
  solve({ products, wages, other, rounding: by }) {
    const lines = products.map((product) => ({ id: product.id, base: hoursOf(product) }));
    const allocated = splitById(wages, lines, by, "products");
    return {
      results: {
        hours: new Map(lines.map((line) => [line.id, line.base])),
        rate: rateOver(wages, sumOf(lines.map((line) => line.base)), by, "products"),
        allocated,
        total: posted(sumOf([wages, ...other.map((line) => line.amount)]), by),
      },
      checks: [addsUp("allocated", wages, allocated.values(), by)],
    };
  },
});

function hoursOf({ id, hours, quantity: units, unit_hours }: { readonly id: string; readonly hours: Exact | null; readonly quantity: Exact | null; readonly unit_hours: Exact | null }): Exact {
  const computed = units && unit_hours ? reduced(times(units, unit_hours)) : null;
  if (hours && computed && !isZero(minus(hours, computed))) throw new UnusableField(`products.${id}.hours`, "quantity x unit_hours", "contradicts");
  const found = hours ?? computed;
  if (!found) throw new UnusableField(`products.${id}`, "hours, quantity + unit_hours", "needs-one-of");
  return found;
}

const power = defineMethod({
  id: "element.power",
  source: "外购动力: cost over meter readings, then one meter over hours",
  inputs: {
    cost: amount(),
    meters: list({ id: text(), quantity: quantity() }),
    product_meter: optional(text()),
    products: listOr({ id: text(), hours: quantity() }),
    paid: optional(amount()),
    rounding,
  },
  results: ["rate", "by_meter", "product_rate", "allocated", "payable_change"],
  solve({ cost, meters, product_meter, products, paid, rounding: by }) {
    const lines = meters.map(({ id, quantity: base }) => ({ id, base }));
    const byMeter = splitById(cost, lines, by, "meters");
    const ofProducts = product_meter === null ? null : byMeter.get(product_meter);
    if (ofProducts === undefined) throw new UnusableField("product_meter", product_meter!, "not-found");
    const hours = products.map(({ id, hours: base }) => ({ id, base }));
    const allocated = ofProducts && products.length > 0 ? splitById(ofProducts, hours, by, "products") : undefined;
    return {
      results: {
        rate: rateOver(cost, sumOf(lines.map((line) => line.base)), by, "meters"),
        by_meter: byMeter,
        product_rate: allocated && rateOver(ofProducts!, sumOf(hours.map((line) => line.base)), by, "products"),
        allocated,
        payable_change: paid ? posted(minus(cost, paid), by) : undefined,
      },
      checks: [addsUp("by_meter", cost, byMeter.values(), by), ...(allocated ? [identity("allocated", ofProducts!, sumOf(allocated.values()))] : [])],
    };
  },
});

const inputTransferOut = defineMethod({
  id: "tax.input-transfer-out",
  source: "进项税额转出: tax x share",
  inputs: { cost: optional(amount()), tax_percent: optional(percent()), input_tax: optional(amount()), share_percent: percentOr(100n), rounding },
  results: ["transfer_out"],
  solve({ cost, tax_percent, input_tax, share_percent, rounding: by }) {
    const tax = agreed(input_tax, cost && tax_percent && percentOf(cost, tax_percent), by, ["input_tax", "cost + tax_percent"]);
    return { results: { transfer_out: posted(percentOf(tax, share_percent), by) }, checks: [] };
  },
});

export const ONE_AMOUNT: readonly Method[] = [allocate, materials, labour, power, inputTransferOut];
