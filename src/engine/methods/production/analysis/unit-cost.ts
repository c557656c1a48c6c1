// 单位成本项目分析: what quantity and price of each item did to the cost of a unit.

import { posted } from "../../../allocation/methods/split";
import { type Exact, minus, reduced, sumOf, times } from "../../../money/exact";
import { identity, rounding } from "../../case-rounding";
import { list, number, rate, text } from "../../field";
import { type Method, defineMethod } from "../../method";

export const unitCost: Method = defineMethod({
  id: "analysis.unit-cost",
  source: "单位成本项目分析: quantity effect = (actual - base quantity) x base price; price effect = (actual - base price) x actual quantity",
  inputs: { items: list({ id: text(), base_quantity: number(), base_price: rate(), actual_quantity: number(), actual_price: rate() }), rounding },
  results: ["items", "difference", "quantity_effect", "price_effect"],
  solve({ items, rounding: by }) {
    const rows = items.map(({ id, base_quantity, base_price, actual_quantity, actual_price }) => {
      const [base, actual] = [posted(times(base_quantity, base_price), by), posted(times(actual_quantity, actual_price), by)];
      return {
        id,
        base,
        actual,
        difference: reduced(minus(actual, base)),
        quantity_effect: posted(times(minus(actual_quantity, base_quantity), base_price), by),
        price_effect: posted(times(minus(actual_price, base_price), actual_quantity), by),
      };
    });
    const total = (name: "base" | "actual" | "difference" | "quantity_effect" | "price_effect"): Exact => reduced(sumOf(rows.map((row) => row[name])));
    return {
      results: { items: rows, difference: total("difference"), quantity_effect: total("quantity_effect"), price_effect: total("price_effect") },
      checks: [identity("difference", total("difference"), minus(total("actual"), total("base")))],
    };
  },
});
