// A second hospital by the same rule book: items, patients, payers and income against plain fractions, and what a zero base leaves blank.
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { type Exact, type LineAmounts, type Origin, isFigure, recompute } from "../../src/engine";
import { compare } from "../../src/engine/money/exact";
import { exactOf } from "../../src/engine/statements/figure";
import { centsOf, patientsByHand, payersByHand, reportRows } from "../oracles/hospital-oracle";
import { recalculation } from "../sheets/read-sheet";
import { secondHospital, secondHospitalWith } from "./second-hospital";
import { type Tables, bookOf } from "./small-hospital";

const closeOf = async (tables: Tables): Promise<MonthClose> => closeMonth(await bookOf(tables));

let close: MonthClose;
beforeAll(async () => {
  close = await closeOf(secondHospital());
});

describe("a second hospital", () => {
  it("closes and says what is unusual", () => {
    expect(close.checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual([]);
    expect(close.findings.map(({ code }) => code).sort()).toEqual(["closing-entry-set-aside", "plan-without-volume", "red-balance"]);
    expect(close.closed).toBe(true);
  });

  it("costs patients as plain fractions do", () => {
    const found = new Map(reportRows(close.reports, "patient-cost").map((row) => [row["patient"], ["bottom_up", "top_down", "cost_income"].map((method) => centsOf(row[method]))]));
    expect(found).toEqual(patientsByHand(secondHospital(), close.reports));
  });

  it("costs payers as plain fractions do, and tells what is owed", () => {
    const rows = reportRows(close.reports, "payer-summary").filter((row) => row["payer"] !== "TOTAL");
    expect(new Map(rows.map((row) => [`${row["payer"]} ${row["line"]}`, centsOf(row["cost"])]))).toEqual(payersByHand(secondHospital(), close.reports));
    const money = (payer: string, line: string): unknown[] => {
      const row = rows.find((each) => each["payer"] === payer && each["line"] === line)!;
      return ["revenue", "received", "arrears", "not_stated"].map((column) => row[column]);
    };
    expect(money("insured", "OP")).toEqual(["2900.00", "2800.00", "100.00", "0.00"]);
    expect(money("free", "OP")).toEqual(["4000.00", "0.00", "0.00", "4000.00"]);
    expect(money("", "IP")).toEqual(["600.00", "150.00", "450.00", "0.00"]);
  });

  it("ties payers and income to revenue and full cost, each check named", () => {
    const tied = ["income-statement-revenue", "income-statement-cost", "payer-revenue", "payer-arrears", "payer-cost", "forecast-cost"];
    expect(reportRows(close.reports, "further-checks").map((row) => row["id"])).toEqual(tied);
    const total = reportRows(close.reports, "payer-summary").find((row) => row["payer"] === "TOTAL")!;
    const full = reportRows(close.reports, "allocation-summary").find((row) => row["centre"] === "TOTAL")!;
    expect([total["revenue"], total["cost"]]).toEqual(["10200.00", full["full_cost"]]);
  });

  it("takes a margin after every step of a department's cost", () => {
    for (const row of reportRows(close.reports, "department-income-statement")) {
      const steps = ["direct", "from_admin", "from_medaux", "from_medtech"].map((column) => centsOf(row[column]));
      expect(centsOf(row["surplus"])).toBe(centsOf(row["revenue"]) - steps.reduce((sum, step) => sum + step, 0n));
      expect(centsOf(row["full_cost"])).toBe(steps.reduce((sum, step) => sum + step, 0n));
      expect(centsOf(row["direct_margin"])).toBe(centsOf(row["revenue"]) - steps[0]!);
    }
  });

  it("gives no volume that breaks even where a line earns no margin, and no percentage against nothing", () => {
    const trend = reportRows(close.reports, "cost-trend").find((row) => row["element"] === "W")!;
    expect([trend["mom_percent"], trend["yoy_change"], trend["yoy_percent"]]).toEqual(["15.00", "5750.01", ""]);
    const lines = reportRows(close.reports, "cost-volume-profit");
    for (const line of lines) expect(line["breakeven_volume"] === "").toBe(Number(line["unit_contribution"]) <= 0);
  });

  it("adds the cells behind every figure up to the figure", () => {
    const ledger = close.ledger!;
    const amounts: LineAmounts = { net: (line) => BigInt(ledger.net(line)), debit: (line) => BigInt(ledger.debit(line)), credit: (line) => BigInt(ledger.credit(line)), minorPerUnit: 100n };
    const memo = new Map<Origin, Exact>();
    const wrong = close.reports.flatMap(({ id, rows }) => rows.flatMap((row, i) => row.flatMap((cell) => (isFigure(cell) && compare(recompute(cell.origin, amounts, memo), exactOf(cell)) !== 0 ? [`${id} ${i}`] : []))));
    expect(wrong).toEqual([]);
  });

  it("lays every report out, with formulas that yield what is printed", () => {
    const { formulas, wrong } = recalculation(sheetsOfClose(close).filter(({ report }) => !/^(allocation-sheets|stage-balances)/.test(report)));
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(100);
  });
});

describe("a method without a base", () => {
  it("stays blank, and its check keeps the month open", async () => {
    const without = await closeOf(secondHospitalWith({ "service_items!K5": "0", "service_items!K6": "0" }));
    const rows = reportRows(without.reports, "service-item-cost").filter((row) => row["centre"] === "TEC2");
    expect(rows.map((row) => [row["equivalent_total"], row["equivalent_unit"]])).toEqual([["", ""], ["", ""], ["", ""]]);
    expect(without.checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(["items:TEC2:equivalent"]);
    expect(without.closed).toBe(false);
  });
});
