// A hospital that keeps emergencies apart: everything the rule book says stays as it is, and outpatient cost is shared once more, to the cent.
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { frac, spreadCents } from "../oracles/fractions";
import { type Row, centsOf, reportRows } from "../oracles/hospital-oracle";
import { recalculation } from "../sheets/read-sheet";
import { secondHospital, secondHospitalWith } from "./second-hospital";
import { bookOf } from "./small-hospital";

/** 700.00 of CLI1's outpatient revenue and 4,000.00 of CLI2's are emergencies, by either word. */
const apart = () => secondHospitalWith({ "Revenue!B4": "ER", "Revenue!B6": "急诊" }, (tables) => {
  tables["Workload"]!.forEach((row, i) => row.push(["Emergency Visits", "10", "40", ""][i]!));
});

describe("emergencies kept apart", () => {
  let close: MonthClose;
  let rows: readonly Row[];
  beforeAll(async () => {
    close = closeMonth(await bookOf(apart()));
    rows = reportRows(close.reports, "emergency-cost");
  });

  it("leave every other report as it is", async () => {
    const before = closeMonth(await bookOf(secondHospital()));
    const other = (of: MonthClose): unknown => of.reports.filter(({ id }) => !["emergency-cost", "further-checks", "run-log"].includes(id)).map(({ id }) => [id, reportRows(of.reports, id)]);
    expect(other(close)).toEqual(other(before));
    expect(before.reports.some(({ id }) => id === "emergency-cost")).toBe(false);
  });

  it("bear outpatient cost by what was ordered, element by element", () => {
    const split = reportRows(close.reports, "outpatient-inpatient-split").filter((row) => row["centre"] === "CLI1");
    const own = (kind: string): Row => rows.find((row) => row["kind"] === kind && row["centre"] === "CLI1")!;
    for (const row of split) {
      const parts = spreadCents(centsOf(row["op_cost"]), new Map([["CL", frac("2900.00")], ["ER", frac("700.00")]]), "largest-remainder")!;
      const column = `element_cost_${row["element"]!.toLowerCase()}`;
      expect([centsOf(own("CL")[column]), centsOf(own("ER")[column])]).toEqual([parts.get("CL"), parts.get("ER")]);
    }
    expect([own("CL")["visits"], own("ER")["visits"], own("ER")["unit_revenue"]]).toEqual(["20", "10", "70.00"]);
  });

  it("are nothing but emergencies where all visits are, and have checks of their own", () => {
    const served = rows.filter((row) => row["centre"] === "CLI2").map((row) => [row["kind"], row["revenue"], row["visits"]]);
    expect(served).toEqual([["ER", "4000.00", "40"]]);
    const checks = reportRows(close.reports, "further-checks").filter((row) => row["id"]!.startsWith("emergency"));
    expect(checks.map((row) => row["ok"])).toEqual(["true", "true"]);
  });

  it("have a form whose formulas yield what is printed", () => {
    const { formulas, wrong } = recalculation(sheetsOfClose(close).filter(({ report }) => report === "emergency-cost"));
    expect([formulas > 5, wrong]).toEqual([true, []]);
  });
});
