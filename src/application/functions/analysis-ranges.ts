// VARIANCE, FACTORS, BREAKEVEN and DEPRECIATION: differences taken apart, profit planned, an asset charged off.

import type { Result } from "../../engine";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, refused, requireSpill } from "./cell-arguments";
import { choiceOf } from "./choices";
import { nothing, unusable } from "./function-error";
import { type Spill, figure, figures, methodResults, namedRows, numbersBy, optionalFigure, shownNumber, textsOf } from "./method-answer";
import type { ResultWords } from "./result-words";

const KINDS = {
  material: "直接材料|材料|materials",
  labour: "直接人工|人工|labor",
  "variable-overhead": "变动制造费用|变动费用",
  "fixed-overhead": "固定制造费用|固定费用",
} as const;

const SHOWN = { material: ["price", "quantity", "total"], labour: ["rate", "efficiency", "total"], "variable-overhead": ["spending", "efficiency", "total"], "fixed-overhead": ["spending", "volume", "total"] } as const;

/**
 * Variances of one cost, actual minus standard; above zero is adverse.
 *
 * @param actual    quantity or hours, and price or rate; of fixed overhead the actual cost
 * @param standard  quantity or hours allowed for the output, and standard price or rate; of fixed overhead the budget behind them
 */
export function varianceRange(kind: CellValue, actual: CellRows, standard: CellRows, words: ResultWords): Spill {
  const chosen = choiceOf("kind", kind, KINDS);
  if (chosen === null) throw refused("blank", { parameter: "kind" });
  const [done, allowed] = [figures("actual", actual), figures("standard", standard)];
  const needs = chosen === "fixed-overhead" ? [1, 3] : [2, 2];
  if (done.length !== needs[0] || allowed.length !== needs[1]) throw unusable("variance-shape", { kind: { word: `functions.choices.VarianceKind.${chosen}.name` }, actual: String(needs[0]), standard: String(needs[1]) });
  const results = methodResults(`variance.${chosen}`, varianceInputs(chosen, done, allowed));
  return SHOWN[chosen].map((name) => [words[name], shownNumber(results[name])]);
}

function varianceInputs(kind: keyof typeof KINDS, done: readonly string[], allowed: readonly string[]): Record<string, unknown> {
  const [quantity, price] = [allowed[0], allowed[1]];
  if (kind === "material") return { output: "1", standard_quantity: quantity, standard_price: price, used_quantity: done[0], actual_price: done[1] };
  if (kind === "fixed-overhead") return { output: "1", standard_hours: quantity, standard_rate: price, budget: allowed[2], actual_cost: done[0] };
  return { output: "1", standard_hours: quantity, standard_rate: price, actual_hours: done[0], actual_rate: done[1] };
}

/** Effects of factors on their product, replaced one after the other in their order or the one given. */
export function factorsRange(base: CellRows, actual: CellRows, order: CellRows | null, words: ResultWords): Spill {
  const [before, now] = [namedRows("base", base).rows, namedRows("actual", actual).rows];
  const stranger = now.find((row) => !before.some((one) => one.id === row.id));
  if (stranger || before.length !== now.length) throw unusable("unknown-name", { name: stranger?.id ?? before.at(-1)!.id, where: { word: "functions.names.base" } });
  const ids = before.map((row) => row.id);
  const named = order ? textsOf(order) : [];
  const wrong = named.find((id, i) => !ids.includes(id) || named.indexOf(id) !== i);
  if (wrong !== undefined) throw unusable("unknown-name", { name: wrong, where: { word: "functions.names.base" } });
  const sequence = [...named, ...ids.filter((id) => !named.includes(id))];
  const of = (rows: typeof before, id: string): string => rows.find((row) => row.id === id)?.figure(0) ?? "0";
  const results = methodResults("analysis.chain", { factors: sequence.map((id) => ({ id, base: of(before, id), actual: of(now, id) })) });
  const effects = numbersBy(results["effects"]);
  requireSpill(sequence.length + 2, 2);
  return [[words.factor, words.effect], ...sequence.map((id) => [id, shownNumber(effects.get(id))]), [words.total, shownNumber(results["total_effect"])]];
}

const PLANNED = ["contribution_unit", "break_even_quantity", "break_even_sales", "target_quantity", "target_sales"] as const;

/** What has to be sold to lose nothing and, where a profit is aimed at, to reach it. */
export function breakEvenRange(price: CellValue, variableCost: CellValue, fixedCost: CellValue, target: CellValue, words: ResultWords): Spill {
  const aim = optionalFigure(target, { parameter: "target" });
  const results = methodResults("cvp.single", {
    price: figure(price, { parameter: "price" }),
    variable_cost: figure(variableCost, { parameter: "variable_cost" }),
    fixed_cost: figure(fixedCost, { parameter: "fixed_cost" }),
    ...(aim === null ? {} : { target_profit: aim }),
  });
  return PLANNED.filter((name) => results[name] !== undefined).map((name) => [words[name], shownNumber(results[name])]);
}

const DEPRECIATION = {
  "straight-line": "年限平均法|直线法|平均年限法",
  "double-declining": "双倍余额递减法",
  "sum-of-years": "年数总和法",
} as const;

/** The schedule of an asset, or the charge of one period. */
export function depreciationRange(cost: CellValue, salvage: CellValue, periods: CellValue, method: CellValue, period: CellValue, words: ResultWords): Spill {
  const chosen = choiceOf("method", method, DEPRECIATION);
  if (chosen === null) throw refused("blank", { parameter: "method" });
  const results = methodResults(`depreciation.${chosen}`, {
    cost: figure(cost, { parameter: "cost" }),
    salvage: optionalFigure(salvage, { parameter: "salvage" }) ?? "0",
    life_years: figure(periods, { parameter: "periods" }),
  });
  const schedule = results["schedule"] as readonly Readonly<Record<string, Result>>[];
  const asked = optionalFigure(period, { parameter: "period" });
  if (asked === null) {
    requireSpill(schedule.length + 1, 4);
    return [[words.period, words.charge, words.accumulated, words.net], ...schedule.map((row) => [Number(row["id"]), shownNumber(row["charge"]), shownNumber(row["accumulated"]), shownNumber(row["net"])])];
  }
  const row = schedule.find((one) => one["id"] === asked);
  if (!row) throw nothing("no-period", { period: asked, periods: String(schedule.length) });
  return [[shownNumber(row["charge"])]];
}
