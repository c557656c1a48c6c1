// Drivers that a rule names and nobody types: by revenue and by internal price they allocate as the same quantities typed in, to the cent.
import { type MonthClose, closeMonth } from "../../src/application/close-month";
import { reportRows } from "../oracles/hospital-oracle";
import { secondHospitalWith } from "./second-hospital";
import { type Tables, bookOf } from "./small-hospital";

const closeOf = async (change: (tables: Tables) => void): Promise<MonthClose> => closeMonth(await bookOf(secondHospitalWith({}, change)));

/** Sterile supply by the value of packs, the laboratory by what was ordered of it, imaging by inpatient revenue executed. */
const RULES = [["2", "AUX1", "VALUE:SMALL;LARGE"], ["3", "TEC1", "ORD_REV:LAB"], ["3", "TEC2", "IP_ORD_REV"]] as const;
const rules = (tables: Tables): void => void tables["Rules"]!.push(...RULES.map(([step, sender, driver]) => [step, sender, "", "direct", driver, "class:clinical"]));

function packs(tables: Tables): void {
  tables["Drivers"]!.push(["SMALL", "", "CLI1", "10"], ["SMALL", "", "CLI2", "4"], ["LARGE", "", "CLI2", "1"]);
  tables["Settings"]!.push(["internal_price:SMALL", "8.50"], ["internal_price:LARGE", "96"]);
}

/** The same by hand: 10 x 8.50; 4 x 8.50 + 96; 3,000 - 100; 4,000; 1,000; 1,000 + 600. */
const TYPED = [["VALUE:SMALL;LARGE", "CLI1", "85"], ["VALUE:SMALL;LARGE", "CLI2", "130"], ["ORD_REV:LAB", "CLI1", "2900"], ["ORD_REV:LAB", "CLI2", "4000"], ["IP_ORD_REV", "CLI1", "1000"], ["IP_ORD_REV", "CLI3", "1600"]] as const;

describe("derived drivers", () => {
  it("allocate as the same quantities typed in", async () => {
    const derived = await closeOf((tables) => [rules, packs].forEach((change) => change(tables)));
    const typed = await closeOf((tables) => {
      rules(tables);
      tables["Drivers"]!.push(...TYPED.map(([driver, receiver, quantity]) => [driver, "", receiver, quantity]));
    });
    expect(derived.closed).toBe(true);
    for (const id of ["allocation-summary-by-element", "stage-balances"]) expect(reportRows(derived.reports, id)).toEqual(reportRows(typed.reports, id));
    const checks = reportRows(derived.reports, "further-checks").filter((row) => row["id"]!.startsWith("driver:"));
    expect(checks.map((row) => [row["id"], row["left"], row["ok"]])).toEqual([["driver:IP_ORD_REV", "2600.00", "true"], ["driver:ORD_REV:LAB", "6900.00", "true"]]);
  });

  it("warn where typed quantities are not the revenue they are said to be", async () => {
    const close = await closeOf((tables) => {
      rules(tables);
      packs(tables);
      tables["Drivers"]!.push(["ORD_REV:LAB", "", "CLI1", "2900"], ["ORD_REV:LAB", "", "CLI2", "3999.99"]);
    });
    expect(close.findings.filter(({ code }) => code === "check-warning").map(({ args }) => [args["check"], args["difference"]])).toEqual([["driver:ORD_REV:LAB", "-0.01"]]);
  });

  it("ask for a price that is missing, and refuse revenue below nothing", async () => {
    const unpriced = await closeOf((tables) => {
      rules(tables);
      packs(tables);
      tables["Settings"]!.pop();
    });
    expect(unpriced.findings.filter(({ code }) => code === "setting-missing").map(({ args }) => args["key"])).toEqual(["internal_price:LARGE"]);
    const negative = await closeOf((tables) => {
      rules(tables);
      packs(tables);
      tables["Revenue"]!.push(["CLI2", "OP", "LAB", "TEC1", "-4000.01", "free", ""], ["CLI2", "OP", "TRT", "CLI2", "4000.01", "free", ""]);
    });
    expect(negative.findings.map(({ code }) => code)).toContain("driver-negative");
    expect(negative.reports).toEqual([]);
  });
});
