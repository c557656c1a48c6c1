// Examples of production costing worked out in print, put to the stages of a factory close.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ActualProduct } from "../../../src/engine/analysis/actual-products";
import { type ComparableProduct, actualReduction, comparableProducts, planReduction, reductionRate } from "../../../src/engine/analysis/comparable-products";
import { comparableReduction } from "../../../src/engine/analysis/reports/comparable-reduction";
import { factorAnalysis } from "../../../src/engine/analysis/reports/factor-analysis";
import type { References } from "../../../src/engine/analysis/references";
import { priceEffect, quantityEffect } from "../../../src/engine/analysis/substitution";
import { closeStore } from "../../../src/engine/inventory/close-store";
import { closeProduction } from "../../../src/engine/production/close-production";
import { divideExact, multiplyExact, subtractExact } from "../../../src/engine/statements/exact-figure";
import { rowsOf } from "../../months/expected-reports";
import { costsOf } from "../../engine/production/factory-month-ground";
import { type FactoryTables, makeFactory } from "../../engine/production/make-factory";
import { missing } from "../same-figures";
import { decimalText, money, number, solveWip } from "./wip-examples";

interface Case {
  readonly id: string;
  readonly method: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance?: string;
}

type Item = Readonly<Record<string, string>>;

const CASES = readdirSync(__dirname)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(__dirname, name), "utf8")) as Case);

const of = (prefix: string): [string, Case][] => CASES.filter((each) => each.method.startsWith(prefix)).map((each) => [each.id, each]);

describe("published examples of production", () => {
  it.each(of("wip."))("%s divides work in process", (_id, { method, inputs, expected, tolerance }) => {
    expect(missing(without(expected, "closing_hours"), solveWip(method, inputs), tolerance, "results")).toEqual([]);
  });

  it.each(of("analysis.unit-cost"))("%s splits a unit cost into quantity and price", (_id, { inputs, expected }) => {
    const items = (inputs["items"] as Item[]).map((item) => {
      const factors = {
        actualQuantity: number(item["actual_quantity"]),
        standardQuantity: number(item["base_quantity"]),
        actualPrice: number(item["actual_price"]),
        standardPrice: number(item["base_price"]),
      };
      return { quantity_effect: quantityEffect(factors).value, price_effect: priceEffect(factors).value };
    });
    const total = (name: "quantity_effect" | "price_effect"): bigint => items.reduce((sum, item) => sum + item[name].n / item[name].d, 0n);
    const results = {
      items: items.map((item, i) => ({ id: (inputs["items"] as Item[])[i]!["id"], quantity_effect: decimalText(item.quantity_effect), price_effect: decimalText(item.price_effect) })),
      quantity_effect: total("quantity_effect"),
      price_effect: total("price_effect"),
      difference: total("quantity_effect") + total("price_effect"),
    };
    expect(missing(expected, results, undefined, "results")).toEqual([]);
  });

  it.each(of("variance."))("%s splits a variance", (_id, { method, inputs, expected }) => {
    const [units, price] = method === "variance.labour" ? ["hours", "rate"] : ["quantity", "price"];
    const text = (key: string): string => inputs[key] as string;
    const used = number(text(method === "variance.labour" ? "actual_hours" : "used_quantity"));
    const needed = { ...used, value: { n: number(text("output")).value.n * number(text(`standard_${units}`)).value.n, d: number(text(`standard_${units}`)).value.d } };
    const prices = { actualPrice: number(text(`actual_${price}`)), standardPrice: number(text(`standard_${price}`)) };
    const priced = number(text("purchased_quantity") ?? text("actual_hours"));
    const effects = [priceEffect({ actualQuantity: priced, standardQuantity: needed, ...prices }), quantityEffect({ actualQuantity: used, standardQuantity: needed, ...prices })];
    const names = method === "variance.labour" ? ["rate", "efficiency"] : ["price", "quantity"];
    expect(missing(expected, Object.fromEntries(names.map((name, i) => [name, decimalText(effects[i]!.value)])), undefined, "results")).toEqual([]);
  });

  it.each(of("analysis.comparable-products"))("%s measures the reduction of comparable products", (_id, { inputs, expected }) => {
    const items = inputs["products"] as Item[];
    const lastYear = (item: Item): ReturnType<typeof number> | null =>
      item["last_year_unit"] !== undefined ? number(item["last_year_unit"]) : item["last_year_total"] !== undefined ? divideExact(number(item["last_year_total"]), number(item["last_year_quantity"])) : null;
    const find = (product: string): Item => items.find((item) => item["id"] === product)!;
    const references: References = {
      unitCosts: (_basis, product) => new Map([["DM", number(find(product)["plan_unit"] ?? "0")]]),
      yearToDate: () => new Map(),
      yearToDateQuality: () => new Map(),
    yearToDateQuantity: () => number("0"),
      plannedOutput: (product) => number(find(product)["plan_quantity"] ?? "0"),
      yearAverage: (product) => lastYear(find(product)),
    };
    const comparable = comparableProducts(items.map(actualProduct), references);
    const each = comparable.map((product) => ({
      id: product.product,
      plan_reduction: decimalText(planReduction(product).value),
      plan_percent: decimalText(reductionRate(planReduction(product), product.planAtLastYear).value),
      actual_reduction: decimalText(actualReduction(product).value),
      actual_percent: decimalText(reductionRate(actualReduction(product), product.actualAtLastYear).value),
    }));
    const total = rowsOf(comparableReduction(comparable, 2)).at(-1)!;
    const { products, ...totals } = expected as { products?: unknown[]; [name: string]: unknown };
    expect(missing(products ?? [], each, undefined, "products")).toEqual([]);
    const printed = { actual_reduction: total["actual_reduction"], actual_percent: total["actual_rate"] };
    const known = Object.fromEntries(Object.entries(totals).filter(([name]) => name in printed));
    expect(missing(known, printed, undefined, "total")).toEqual([]);
  });

  it.each(of("analysis.comparable-factors"))("%s finds volume, structure and unit cost", async (_id, { inputs, expected }) => {
    const text = (key: string): string => inputs[key] as string;
    const nothing = number("0");
    const planAtLastYear = divideExact(multiplyExact(number(text("planned_reduction")), number("100")), number(text("planned_percent")));
    const product: ComparableProduct = {
      product: "all",
      planQuantity: nothing,
      actualQuantity: nothing,
      lastYearUnit: nothing,
      planUnit: nothing,
      actualUnit: null,
      planAtLastYear,
      planAtPlan: subtractExact(planAtLastYear, number(text("planned_reduction"))),
      actualAtLastYear: number(text("actual_output_at_last_year")),
      actualAtPlan: number(text("actual_output_at_plan")),
      actualCost: number(text("actual_total")),
    };
    const rows = rowsOf(factorAnalysis([product], [], await makeFactory({})));
    const effects = Object.fromEntries(rows.map((row) => [row["factor"], row["effect"]]));
    const wanted = expected as Item;
    expect(effects).toEqual({ total: `${wanted["against_plan"]}.00`, volume: `${wanted["volume_effect"]}.00`, structure: `${wanted["mix_effect"]}.00`, "unit-cost": `${wanted["unit_cost_effect"]}.00` });
  });
});

function actualProduct(item: Item): ActualProduct {
  const quantity = number(item["actual_quantity"]);
  const cents = item["actual_total"] !== undefined ? money(item["actual_total"]) : money(String(Number(item["actual_unit"]) * Number(item["actual_quantity"])));
  const nothing = money("0");
  return { product: item["id"]!, quantity, cost: cents, variance: nothing, actual: cents, byElement: new Map([["DM", cents]]), unit: null, unitByElement: new Map(), standardUnit: number("0") };
}

interface Step {
  readonly completed_quantity?: string;
  readonly closing_quantity?: string;
  readonly completion?: string | Item;
  readonly elements: readonly Item[];
}

const CODES: Readonly<Record<string, string>> = { 直接材料: "DM", 原材料: "DM", 半成品: "SF", 直接人工: "DL", 加工费: "DL", 制造费用: "OH" };

/** One product through workshops W1, W2 …, its opening and current cost as the example gives them. */
async function closeSteps(steps: readonly Step[], transfer: string, finished: (step: Step) => string): Promise<ReturnType<typeof closeProduction>["value"]> {
  const centre = (i: number): string => `W${i + 1}`;
  const units = (step: Step): string => step.closing_quantity ?? step.elements[0]!["closing_equivalent_units"]!;
  const share = (step: Step, isMaterial: boolean): string => {
    const { completion } = step;
    if (typeof completion === "string") return completion;
    const element = step.elements.find((each) => /DM|SF/.test(CODES[each["id"]!]!) === isMaterial);
    const equivalent = element?.["closing_equivalent_units"];
    return completion?.[element?.["id"] ?? ""] ?? (equivalent === undefined ? "100" : String((Number(equivalent) / Number(units(step))) * 100));
  };
  const production = steps.map((step, i) => ["P", centre(i), finished(step), units(step), share(step, true), share(step, false)].join(","));
  const opening = steps.flatMap((step, i) => step.elements.map((element) => ["P", centre(i), CODES[element["id"]!], element["opening"] ?? "0"].join(",")));
  const tables: FactoryTables = {
    products: "product,kind\nP,finished",
    centres: ["centre,name,class", ...steps.map((_, i) => `${centre(i)},${centre(i)},basic`)].join("\n"),
    routing: ["product,step,centre,transfer", ...steps.map((_, i) => `P,${i + 1},${centre(i)},${transfer}`)].join("\n"),
    production: ["product,centre,finished,closing,material_share,conversion_share", ...production].join("\n"),
    opening_wip: ["product,centre,element,amount", ...opening].join("\n"),
    wip_rules: ["product,centre,method", ...steps.map((_, i) => `P,${centre(i)},equivalent-weighted`)].join("\n"),
  };
  const costs = costsOf(steps.flatMap((step, i) => step.elements.filter((element) => element["current"] !== undefined).map((element) => ["P", centre(i), CODES[element["id"]!]!, money(element["current"])] as const)));
  return closeProduction(await makeFactory(tables), costs, closeStore).value;
}

describe("published examples of several workshops", () => {
  it.each(of("costing.step-combined"))("%s hands the whole cost on and restores it", async (_id, { inputs, expected }) => {
    const steps = inputs["steps"] as Step[];
    const closed = await closeSteps(steps, "combined", (step) => step.completed_quantity!);
    const printed = closed.products[0]!.steps.map(({ cells }, i) => ({
      id: String(i + 1),
      elements: Object.fromEntries(cells.map(({ element, division }) => [nameOf(steps[i]!, element), { completed: cents(division.finished.units), closing: cents(division.closing.units), unit_cost: decimalText(division.rate!.value) }])),
      completed_total: cents(cells.reduce((sum, cell) => sum + cell.division.finished.units, 0n)),
      closing_total: cents(cells.reduce((sum, cell) => sum + cell.division.closing.units, 0n)),
    }));
    const [restoration] = closed.restorations;
    const restored = Object.fromEntries([...restoration!.levels[0]!.restored].map(([element, amount]) => [nameOf(steps[0]!, element), cents(amount.units)]));
    const after = Object.fromEntries([...restoration!.after].map(([element, amount]) => [nameOf(steps[0]!, element), cents(amount.units)]));
    const { steps: wanted, restoration: level } = expected as { steps: Item[]; restoration: { stages: Item[]; after: Item } };
    expect(missing(wanted.map((step) => without(step, "completed_unit_cost")), printed, undefined, "steps")).toEqual([]);
    expect(missing({ restored: level.stages[0]!["restored"], after: level.after }, { restored, after }, undefined, "restoration")).toEqual([]);
  });

  it.each(of("costing.step-parallel"))("%s takes the share of every workshop", async (_id, { inputs, expected }) => {
    const steps = inputs["steps"] as Step[];
    const closed = await closeSteps(steps, "parallel", () => inputs["finished_quantity"] as string);
    const printed = closed.products[0]!.steps.map(({ cells }, i) => ({
      id: String(i + 1),
      elements: Object.fromEntries(
        cells.map(({ element, division }) => [
          nameOf(steps[i]!, element),
          { broad_equivalent_units: decimalText(division.closingBase!.value), rate: decimalText(division.rate!.value), share: cents(division.finished.units), closing: cents(division.closing.units) },
        ]),
      ),
    }));
    expect(missing(expected, { steps: printed, finished_total: cents(closed.products[0]!.total.units) }, undefined, "results")).toEqual([]);
  });
});

function nameOf(step: Step, element: string): string {
  return step.elements.find((each) => CODES[each["id"]!] === element)?.["id"] ?? element;
}

/** What an example prints that a close does not: hours its cells were made of, unit costs. */
function without(expected: unknown, name: string): unknown {
  return Object.fromEntries(Object.entries(expected as Item).filter(([key]) => key !== name));
}

function cents(units: bigint): string {
  return decimalText({ n: units, d: 100n });
}
