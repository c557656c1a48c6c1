// A real hospital closes by its own allocation model, where its files lie beside the checkout.
import { closeMonth } from "../../src/application/close-month";
import { Decimal } from "../../src/engine/money/decimal";
import { hasShared } from "../tables/books";
import { rowsOf } from "./expected-reports";
import { realHospital } from "./real-hospital";
import { bookOf } from "./small-hospital";

const TOTAL = "1060115.4740";

(hasShared ? describe : describe.skip)("a real hospital", () => {
  const close = async () => closeMonth(await bookOf((await realHospital()).tables));

  it("closes, every check holds, and what was collected and what was allocated is its own total", async () => {
    const { closed, checks, reports } = await close();
    expect([closed, checks.filter(({ ok }) => !ok).map(({ id }) => id)]).toEqual([true, []]);
    const rows = (id: string) => rowsOf(reports.find((report) => report.id === id)!);
    expect(rows("cost-collection").reduce((sum, row) => sum.plus(row["amount"]!), new Decimal(0)).toFixed(4)).toBe(TOTAL);
    expect(rows("allocation-summary").find(({ centre }) => centre === "TOTAL")).toMatchObject({ full_cost: TOTAL });
  });

  it("leaves the cost of a ward as its ledger has it", async () => {
    const { reports } = await close();
    const rows = rowsOf(reports.find(({ id }) => id === "allocation-summary")!);
    expect([rows.find(({ centre }) => centre === "ICU")!["direct"], rows.find(({ centre }) => centre === "O&G")!["direct"]]).toEqual(["53918.0950", "67609.1680"]);
  });

  it("names the day of which two of its statistics differ, the balances in red, and the departments that its attribute of totals leaves out", async () => {
    const { findings } = await close();
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(["driver-incomplete", "red-balance", "statistic-counted-twice"]);
    expect(findings.filter(({ code }) => code === "driver-incomplete").map(({ args }) => [args["driver"], args["centres"]])).toEqual([["total", "PATH, XRAY"]]);
    expect(findings.find(({ code }) => code === "statistic-counted-twice")?.args).toMatchObject({ left: "1218", right: "1217", difference: "1" });
  });

  it("refuses weights below nothing, which its own model would have used", async () => {
    const { tables, negativeWeights } = await realHospital();
    expect(negativeWeights).toEqual(["OS wages", "PH wages", "RMO wages"]);
    for (const weight of negativeWeights) tables["Drivers"]!.push([weight.split(" ")[1]!, "", weight.split(" ")[0]!, "-1"]);
    const { reports, findings } = closeMonth(await bookOf(tables));
    expect([reports, findings.filter(({ code }) => code === "driver-negative").length]).toEqual([[], 3]);
  });
});
