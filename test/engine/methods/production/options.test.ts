// Options of the production methods that no printed example uses, on figures small enough to check by hand.
import { solveCase } from "../../../../src/application/solve/solve-case";

const solve = (method: string, inputs: object): unknown => {
  const { results, checks } = solveCase({ method, inputs });
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  return results;
};

describe("work in process", () => {
  it("divides each element by its own method", () => {
    const operations = [{ id: "1", quantity: "20", hour_quota: "4" }];
    const elements = [
      { id: "material", opening: "100", current: "800" },
      { id: "wages", current: "1800", basis: "hours" },
      { id: "power", current: "110", method: "standard-ratio", completed_standard: "100", closing_standard: "10" },
      { id: "overhead", current: "500", method: "standard", hour_rate: "2" },
      { id: "freight", current: "7", method: "none" },
    ];
    expect(solve("wip.mixed", { completed_quantity: "80", completion: { material: "50" }, operations, elements })).toMatchObject({
      closing_hours: "40",
      elements: {
        material: { completed: "800", closing: "100", unit_cost: "10" },
        wages: { completed: "1600", closing: "200", operations: [{ id: "1", percent: "50", equivalent_units: "10" }] },
        power: { completed: "100", closing: "10", rate: "1" },
        overhead: { completed: "420", closing: "80" },
        freight: { completed: "7", closing: "0" },
      },
      total: "3317",
      completed_total: "2927",
      closing_total: "390",
      completed_unit_cost: "36.5875",
    });
  });

  it("rounds the rate, or the percent, and sends the odd cents where the tail says", () => {
    const element = { id: "m", current: "100", completed_standard: "2", closing_standard: "1" };
    const sides = (rounding: object, own: object = {}): unknown => (solve("wip.standard-ratio", { completed_quantity: "2", elements: [{ ...element, ...own }], rounding }) as { elements: { m: unknown } }).elements.m;
    expect(sides({})).toMatchObject({ completed: "66.67", closing: "33.33" });
    expect(sides({ rate_decimals: 1 })).toMatchObject({ rate: "33.3", completed: "66.6", closing: "33.4" });
    expect(sides({ rate_decimals: 1, tail: "to:completed" })).toMatchObject({ completed: "66.7", closing: "33.3" });
    expect(sides({ tail: "largest", rate_decimals: 1 })).toMatchObject({ completed: "66.7", closing: "33.3" });
    expect(sides({ percent_decimals: 0 })).toMatchObject({ completed_percent: "67", completed: "67", closing: "33" });
    expect(sides({ percent_decimals: 0 }, { percent_decimals: 1 })).toMatchObject({ completed_percent: "66.7", completed: "66.7", closing: "33.3" });
    expect(sides({ amount_decimals: 0 })).toMatchObject({ completed: "67", closing: "33" });
  });

  it("counts units of elements without cost, and takes an opening cost alone", () => {
    const elements = [{ id: "material" }, { id: "wages", opening: "30" }];
    expect(solve("wip.equivalent-fifo", { opening_quantity: "10", completed_quantity: "20", closing_quantity: "4", completion: "50", opening_completion: "40", elements })).toEqual({
      elements: {
        material: { equivalent_units: "18", closing_equivalent_units: "2" },
        wages: { equivalent_units: "18", closing_equivalent_units: "2", unit_cost: "0", opening_cost: "30", finish_opening: "0", started_completed: "0", total: "30", completed: "30", closing: "0" },
      },
      total: "30",
      completed_total: "30",
      closing_total: "0",
      completed_unit_cost: "1.5",
      equivalent_unit_cost: "0",
    });
  });

  it("takes a list of completions that names more than the elements of the step", () => {
    const inputs = { completed_quantity: "1", closing_quantity: "2", completion: { material: "100", wages: "50" }, elements: [{ id: "wages", current: "4" }] };
    expect(solve("wip.equivalent-weighted", inputs)).toMatchObject({ elements: { wages: { unit_cost: "2", closing: "2" } } });
  });

  it("reads numbers that JSON writes with an exponent", () => {
    const inputs = { completed_quantity: 1e21, elements: [{ id: "m", current: 1e21, completed_standard: 1e-7, closing_standard: 0 }] };
    expect(solve("wip.standard-ratio", inputs)).toMatchObject({ completed_total: "1000000000000000000000", completed_unit_cost: "1" });
  });

  it("adds up unit costs of the elements that have a cost", () => {
    const inputs = { completed_quantity: "8", closing_quantity: "2", elements: [{ id: "m", current: "100" }, { id: "w", current: "50" }, { id: "power" }] };
    expect(solve("wip.equivalent-weighted", inputs)).toMatchObject({ elements: { power: { equivalent_units: "10" } }, equivalent_unit_cost: "15" });
  });

  it("refuses a completion beyond a hundred and one of an element that is not there", () => {
    const inputs = { completed_quantity: "1", closing_quantity: "1", elements: [{ id: "m", current: "1" }] };
    expect(() => solveCase({ method: "wip.equivalent-weighted", inputs: { ...inputs, completion: "101" } })).toThrow("completion: out-of-range");
    expect(() => solveCase({ method: "wip.equivalent-weighted", inputs: { ...inputs, completion: { n: "50" } } })).toThrow("completion: not-found");
  });
});

describe("costing systems", () => {
  it("draw semi-finished goods from a store at its average", () => {
    const store = { opening_quantity: "2", opening_amount: "260", received_quantity: "10", received_amount: "1000", issued_quantity: "6" };
    const steps = [
      { id: "1", completed_quantity: "10", elements: [{ id: "material", current: "1000" }] },
      { id: "2", completed_quantity: "6", elements: [{ id: "semi", store }, { id: "wages", current: "60" }] },
    ];
    expect(solve("costing.step-combined", { steps })).toMatchObject({
      steps: [{ completed_total: "1000" }, { elements: { semi: { store: { unit_cost: "105", issued_amount: "630" } } }, completed_total: "690", completed_unit_cost: "115" }],
    });
  });

  it("restore several feeding steps, and show units", () => {
    const steps = [
      { id: "1", completed_quantity: "1", elements: [{ id: "ore", current: "60" }, { id: "wages", current: "40" }] },
      { id: "2", completed_quantity: "1", elements: [{ id: "iron", from: "1" }, { id: "wages", current: "100" }] },
      { id: "3", completed_quantity: "10", elements: [{ id: "steel", from: "2" }, { id: "iron", current: "50" }] },
    ];
    expect(solve("costing.step-combined", { steps, restore: true })).toMatchObject({
      restoration: { stages: [{ id: "steel", rate: "1", restored: { iron: "100", wages: "100" } }, { id: "iron", rate: "1.5", amount: "150" }], after: { ore: "90", wages: "160" }, total: "250", unit_cost: { ore: "9", wages: "16" }, unit_total: "25" },
    });
  });

  it("count the units of a step that go into one of the next", () => {
    const steps = [
      { id: "1", closing_quantity: "10", completion: "50", elements: [{ id: "m", current: "1100" }] },
      { id: "2", closing_quantity: "5", completion: "50", input_per_unit: "2", elements: [] },
    ];
    expect(solve("costing.step-parallel", { finished_quantity: "20", steps, rounding: { percent_decimals: 2 } })).toMatchObject({
      steps: [{ broad_quantity: "20", broad_equivalent_units: "15", finished_percent: "72.73", elements: { m: { rate: "20", share: "800", closing: "300" } } }, { broad_quantity: "5", broad_equivalent_units: "2.5" }],
      finished_total: "800",
      finished_unit_cost: "40",
    });
  });

  it("take coefficients as they are given", () => {
    const products = [{ id: "A", quantity: "1", coefficient: { m: "1" } }, { id: "B", quantity: "2", coefficient: { m: "1" } }];
    expect(solve("costing.class-coefficient", { elements: [{ id: "m", amount: "100" }], products, rounding: { rate_decimals: 2 } })).toMatchObject({
      rates: { m: "33.33" },
      allocated: { A: { m: "33.33" }, B: { m: "66.67" } },
      unit_cost: { A: "33.33", B: "33.335" },
    });
  });
});

describe("joint products", () => {
  it("leave the same margin after by-products", () => {
    const products = [{ id: "A", quantity: "100", price: "10", separable_cost: "100" }, { id: "B", sales_value: "500", separable_cost: "50" }];
    const by_products = [{ id: "C", quantity: "20", price: "3", separable_cost: "10" }];
    expect(solve("joint.by-product", { joint_cost: "650", products, by_products, allocation: "constant-margin" })).toMatchObject({
      by_product_credit: "50",
      joint_to_allocate: "600",
      margin_percent: "50",
      allocated: { A: "400", B: "200" },
      total_cost: { A: "500", B: "250" },
      unit_cost: { A: "5" },
    });
  });

  it.each([
    ["largest-remainder", ["33.34", "33.33", "33.33"]],
    ["last", ["33.33", "33.33", "33.34"]],
    ["largest", ["33.34", "33.33", "33.33"]],
    ["to:B", ["33.33", "33.34", "33.33"]],
  ])("give the odd cent to %s", (tail, [A, B, C]) => {
    const products = ["A", "B", "C"].map((id) => ({ id, weight: "1" }));
    expect(solve("joint.physical", { joint_cost: "100", products, rounding: { tail } })).toMatchObject({ allocated: { A, B, C } });
  });
});

describe("variances and profit", () => {
  it("show idle capacity and efficiency of fixed overhead with its hours", () => {
    const inputs = { output: "100", standard_hours: "2", standard_rate: "5", capacity_hours: "250", actual_cost: "1300", actual_hours: "220" };
    expect(solve("variance.fixed-overhead", inputs)).toEqual({
      applied: "1000",
      budget: "1250",
      actual_cost: "1300",
      standard_hours: "200",
      spending: "50",
      volume: "250",
      total: "300",
      idle_capacity: "150",
      efficiency: "100",
    });
  });

  it("add up all groups, and analyse overhead three ways", () => {
    const inputs = {
      output: "100",
      material: { standard_quantity: "2", standard_price: "3", used_quantity: "210", actual_price: "3.1" },
      labour: { standard_hours: "1", standard_rate: "10", actual_hours: "110", actual_cost: "1155" },
      variable_overhead: { standard_hours: "1", standard_rate: "4", actual_hours: "110", actual_cost: "450" },
      fixed_overhead: { standard_hours: "1", standard_rate: "5", budget: "550", actual_cost: "600" },
    };
    expect(solve("variance.full", inputs)).toMatchObject({
      material: { price: "21", quantity: "30", total: "51" },
      labour: { rate: "55", efficiency: "100" },
      variable_overhead: { spending: "10", efficiency: "40" },
      fixed_overhead: { spending: "50", volume: "50" },
      overhead: { actual: "1050", budget_at_actual_hours: "990", budget_at_standard_hours: "950", applied: "900", spending: "60", efficiency: "40", volume: "50", total: "150" },
      total: "356",
    });
  });

  it("carry opening stock at the rate it was made at", () => {
    const inputs = { price: "10", variable_manufacturing: "4", variable_selling: "1", fixed_manufacturing: "300", fixed_selling: "50", opening_fixed_rate: "2", periods: [{ id: "1", opening_quantity: "20", produced: "100", sold: "110" }] };
    expect(solve("absorption-variable", inputs)).toEqual({
      periods: [
        {
          id: "1",
          closing_quantity: "10",
          variable: { profit: "200", cost_of_goods_sold: "440", period_cost: "460" },
          absorption: { profit: "190", cost_of_goods_sold: "750", period_cost: "160" },
          deferred: "-10",
          difference: "-10",
        },
      ],
    });
  });

  it("need a whole norm for the yield", () => {
    const materials = [{ id: "A", standard_share: "1", standard_price: "2", actual_quantity: "3" }];
    expect(solve("variance.mix-yield", { materials })).toEqual({ mix: { A: "0" }, mix_total: "0" });
    expect(solve("variance.mix-yield", { materials, standard_input: "2", standard_output: "1" })).toEqual({ mix: { A: "0" }, mix_total: "0" });
    expect(() => solveCase({ method: "variance.mix-yield", inputs: { materials, output: "1" } })).toThrow("standard_input: missing");
  });
});
