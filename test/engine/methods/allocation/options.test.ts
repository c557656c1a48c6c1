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
});
