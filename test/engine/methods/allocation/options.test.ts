// Options of allocation, hospital and stock methods that no printed example uses, on figures small enough to check by hand.
import { solveCase } from "../../../../src/application/solve/solve-case";

const solve = (method: string, inputs: object): unknown => {
  const { results, checks } = solveCase({ method, inputs });
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  return results;
};

describe("options without a printed example", () => {
  it("one rate for the whole plant beside the rates of its pools", () => {
    const pools = [{ id: "A", cost: "100", base: "10" }, { id: "B", cost: "200", base: "40" }];
    expect(solve("overhead.predetermined", { pools, plant_wide_base: "60" })).toMatchObject({ rates: { A: "10", B: "5" }, plant_wide_rate: "5" });
  });

  it("scrap with rework of other units", () => {
    const inputs = { elements: [{ id: "m", amount: "100" }], good_quantity: "9", scrap_quantity: "1", salvage: "2", rework: { elements: [{ id: "m", amount: "5" }], salvage: "1" } };
    expect(solve("quality.scrap", inputs)).toMatchObject({ scrap_total: "10", net_loss: "8", rework_net_loss: "4", total_net_loss: "12" });
  });

  it("diseases from the top down, and indicators of drugs", () => {
    const disease = { approach: "top-down", unit_cost_total: "1000", drugs_charged: "200", materials_charged: "100", total_days: "70", patients: [{ id: "p", days: "7", drugs: "5" }] };
    expect(solve("hospital.disease-cost", disease)).toMatchObject({ rate: "10", patients: { p: "75" }, average_cost: "75" });
    const month = { revenue: "1000", drug_revenue: "400", pharmacy_full_cost: "390", medical_cost: "900" };
    expect(solve("hospital.indicators", month)).toMatchObject({ drug_ratio: "40", surplus: "100", drug_surplus: "10", medical_surplus: "90" });
  });

  it("several products at their mix", () => {
    const products = [{ id: "A", price: "10", variable_cost: "6", mix: "3" }, { id: "B", price: "20", variable_cost: "10", mix: "1" }];
    expect(solve("cvp.multi", { products, fixed_cost: "5500", quantity: "1200", target_profit: "1100" })).toMatchObject({
      contribution_unit: "5.5",
      break_even_quantity: "1000",
      break_even: { A: "750", B: "250" },
      profit: "1100",
      target_quantity: "1200",
      target_sales: "15000",
      margin_of_safety_quantity: "200",
    });
  });

  it.each([
    ["inventory.fifo", {}],
    ["inventory.specific", {}],
    ["inventory.moving-average", {}],
    ["inventory.standard", { standard_cost: "2" }],
  ])("%s with a stock of its own at every place", (method, more) => {
    const moves = [
      { id: "1", kind: "receipt", quantity: "10", unit_cost: "2", location: "A" },
      { id: "2", kind: "receipt", quantity: "10", unit_cost: "2", location: "B" },
      { id: "3", kind: "issue", quantity: "5", location: "B" },
    ];
    expect(solve(method, { moves, scope: "location", ...more })).toMatchObject({ issues: { 3: "10" }, locations: { A: { quantity: "10", amount: "20" }, B: { quantity: "5", amount: "10", unit_cost: "2" } } });
  });

  it("departments that only receive, and none that closes twice", () => {
    const departments = [{ id: "A", costs: { P: "10" } }];
    const consumption = [{ from: "A", to: "X", quantity: "3" }, { from: "A", to: "Y", quantity: "1" }];
    expect(solve("hospital.step-down", { departments, levels: [["A"]], consumption })).toMatchObject({ final: { X: "7.5", Y: "2.5" }, gross: { A: "10" } });
    expect(() => solveCase({ method: "hospital.step-down", inputs: { departments, levels: [["A"], ["A"]], consumption } })).toThrow("levels: twice");
    expect(() => solveCase({ method: "hospital.step-down", inputs: { departments, levels: [["B"]], consumption } })).toThrow("levels: not-found");
  });

  it("planned rates whose difference goes to somebody who uses nothing", () => {
    const inputs = { pools: [{ id: "W", cost: "950", planned_rate: "1" }], consumption: [{ from: "W", to: "A", quantity: "700" }, { from: "W", to: "A", quantity: "200" }], difference_to: "admin" };
    expect(solve("auxiliary.planned", inputs)).toMatchObject({ transfers: [{ quantity: "900", amount: "900" }], received: { A: "900", admin: "50" }, final: { A: "900", admin: "50" } });
  });

  it("simultaneous rates that are rounded before they are multiplied", () => {
    const pools = [{ id: "W", cost: "900" }, { id: "E", cost: "1800" }];
    const consumption = [
      { from: "W", to: "E", quantity: "100" },
      { from: "W", to: "A", quantity: "700" },
      { from: "W", to: "admin", quantity: "200" },
      { from: "E", to: "W", quantity: "50" },
      { from: "E", to: "A", quantity: "350" },
      { from: "E", to: "admin", quantity: "100" },
    ];
    // 1.0909... and 3.8181...; W gives 900 + 190 - 110 = 980, A takes 700 x 1.1, admin the rest.
    expect(solve("auxiliary.algebraic", { pools, consumption, rounding: { rate_decimals: 1, tail: "to:admin" } })).toMatchObject({
      rates: { W: "1.1", E: "3.8" },
      external: { W: "980", E: "1720" },
      received: { W: "190", E: "110", A: "2100", admin: "600" },
    });
  });

  it("months charged whole from the month after, whenever that is", () => {
    expect(solve("depreciation.straight-line", { cost: "1200", life_months: "12", convention: "month-after" })).toMatchObject({ period_charge: "100", schedule: Array.from({ length: 12 }, (_, i) => ({ id: String(i + 1), charge: "100" })) });
    expect(() => solveCase({ method: "depreciation.straight-line", inputs: { cost: "1200", life_years: "1", convention: "month-after" } })).toThrow("in_use: missing");
  });

  it("lines of a pair in a step-down by elements, and no line that names nobody", () => {
    const departments = [{ id: "A", costs: { P: "10", M: "6" } }, { id: "X", costs: {} }];
    const line = { from: "A", to: "X", quantity: "1" };
    const consumption = [line, { ...line, element: "M" }, { ...line, to: "Y" }];
    expect(solve("hospital.step-down", { departments, levels: [["A"]], consumption })).toMatchObject({
      final: { X: "9", Y: "7" },
      transfers: [{ to: "X", element: "P", quantity: "1", amount: "5" }, { to: "Y", element: "P" }, { to: "X", element: "M", quantity: "2", amount: "4" }, { to: "Y", element: "M", amount: "2" }],
    });
    const wrong = (more: object): (() => unknown) => () => solveCase({ method: "hospital.step-down", inputs: { departments, levels: [["A"]], consumption: [line, { ...line, ...more }] } });
    expect(wrong({ from: "B" })).toThrow("consumption.from: not-found");
    expect(wrong({ element: "Q" })).toThrow("consumption.element: not-found");
  });

  it("lines of one name where nobody asks for them by name", () => {
    const line = { id: "a", quantity: "1" };
    const orders = [{ id: "o", components: [{ ...line, unit_cost: "2" }, { ...line, unit_cost: "3" }], costs: [{ id: "wages", amount: "1" }, { id: "wages", amount: "4" }] }];
    expect(solve("order-cost", { orders })).toMatchObject({ total_cost: "10" });
    const made = (id: string, unit_value: string): object => ({ id, components: [{ item: "x", quantity: "1" }], by_products: [{ id: "chips", quantity: "2", unit_value }] });
    expect(solve("bom.roll-up", { items: [made("A", "5"), made("B", "10"), { id: "x", unit_cost: "50" }] })).toMatchObject({ by_product_cost: { chips: "30" }, by_product_unit: { chips: "7.5" }, unit_cost: { A: "40", B: "30" } });
  });

  it.each([
    ["allocate", { amount: "5", amount_percent: "10", bases: [{ id: "A", base: "40" }] }, "amount: contradicts"],
    ["element.materials", { actual_cost: "5", actual_quantity: "2", unit_price: "3", products: [{ id: "A", quantity: "1", unit_quota: "1" }] }, "actual_cost: contradicts"],
    ["tax.input-transfer-out", { input_tax: "5", cost: "100", tax_percent: "6" }, "input_tax: contradicts"],
    ["overhead.abc", { activities: [{ id: "a", cost: "1", capacity: "5", theoretical_capacity: "10", practical_percent: "80" }] }, "activities.a.capacity: contradicts"],
  ])("two inputs of %s that say the same thing and disagree", (method, inputs, sentence) => expect(() => solveCase({ method, inputs })).toThrow(sentence));

  it("bases of any number of decimals, and a rounding that is an object", () => {
    const bases = [{ id: "a", base: `0.${"3".repeat(60)}` }, { id: "b", base: `0.${"6".repeat(60)}` }];
    expect(solve("allocate", { amount: "9", bases })).toMatchObject({ allocated: { a: "3", b: "6" } });
    expect(() => solveCase({ method: "allocate", inputs: { amount: "9", bases, rounding: "none" } })).toThrow("rounding: not-an-object");
    expect(() => solveCase({ method: "allocate", inputs: { amount: "9", bases, constructor: "1" } })).toThrow("constructor: unknown");
  });
});
