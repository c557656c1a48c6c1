// The small factory: a month in which everything happens once closes, ties to its books, and follows what is changed.
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { cellText, stops } from "../../src/engine";
import { smallFactoryWith, trialBalanceOf } from "./small-factory";
import type { Tables } from "./small-hospital";

type Row = Readonly<Record<string, string>>;

function rows(close: MonthClose, id: string): Row[] {
  const report = close.reports.find((each) => each.id === id)!;
  return report.rows.map((row) => Object.fromEntries(report.columns.map((column, i) => [column.id, cellText(row[i] ?? null)])));
}

const minor = (text: string | undefined): bigint => BigInt((text || "0").replace(".", ""));
const withLedger = (change: (ledger: string[][]) => void) => (tables: Tables): void => {
  change(tables["Ledger"]!);
  tables["Trial Balance"] = trialBalanceOf(tables);
};

describe("a small factory", () => {
  it("closes with every check holding", async () => {
    const close = closeMonth(await smallFactoryWith({}));
    expect(close.findings.filter(stops)).toEqual([]);
    expect(close.checks.filter((check) => !check.ok)).toEqual([]);
    expect(close.closed).toBe(true);
  });

  it("expenses the pools of a workshop without output or work", async () => {
    const close = closeMonth(await smallFactoryWith({}));
    // 70.00 wages, 21.00 insurance on them, electricity and shared cost of the site.
    expect(rows(close, "journal-entries").filter((row) => row["entry"] === "idle-capacity" && row["side"] === "D").map((row) => [row["account"], row["centre"], row["element"]])).toEqual([
      ["660299", "IDL", "ELE"],
      ["660299", "IDL", "OTH"],
      ["660299", "IDL", "WAG"],
    ]);
    expect(close.checks.filter((check) => check.id.startsWith("idle-capacity:IDL:")).map((check) => check.ok)).toEqual([true, true, true]);
    expect(rows(close, "overhead-detail").filter((row) => row["centre"] === "IDL").map((row) => row["element"])).toEqual(["ELE", "OTH", "WAG"]);
  });

  it("keeps red ink on its side", async () => {
    const close = closeMonth(await smallFactoryWith({}, withLedger((ledger) => {
      ledger.push(["2026-05-31", "V7", "510101", "corrected", "-250.00", "", "FND", "", "WAG"], ["2026-05-31", "V7", "1002", "corrected", "", "-250.00", "", "", ""]);
    })));
    expect(close.checks.filter((check) => !check.ok)).toEqual([]);
    const wages = rows(close, "cost-collection").find((row) => row["centre"] === "FND" && row["element"] === "WAG");
    expect(wages).toMatchObject({ ledger: "-49.99", total: "-49.99" });
  });

  it.each(["interaction", "sequential", "planned", "direct"])("closes its services by %s", async (method) => {
    const close = closeMonth(await smallFactoryWith({ "Rules!D3": method, "Rules!D4": method, "Rules!H3": method === "planned" ? "2.5" : "", "Rules!H4": method === "planned" ? "10.25" : "" }));
    expect(close.checks.filter((check) => !check.ok)).toEqual([]);
    const sheet = rows(close, "allocation-sheets").filter((row) => row["step"] === "2");
    expect([...new Set(sheet.map((row) => row["phase"]))]).toEqual({ interaction: ["exchange", "external"], planned: ["allocate", "difference"] }[method] ?? ["allocate"]);
    // Whatever the method, what the services cost is what the others take: senders' own postings to each other cancel.
    const outside = sheet.filter((row) => !["STM", "REP"].includes(row["receiver"]!)).reduce((sum, row) => sum + minor(row["amount"]), 0n);
    const received = rows(close, "allocation-sheets").filter((row) => row["step"] === "1" && ["STM", "REP"].includes(row["receiver"]!));
    const own = rows(close, "cost-collection").filter((row) => ["STM", "REP"].includes(row["centre"]!));
    expect(outside).toBe([...received.map((row) => row["amount"]), ...own.map((row) => row["total"])].reduce((sum, amount) => sum + minor(amount), 0n));
  });

  it("gives two merged workshops the sum of what each had", async () => {
    // Splitting the office in two by centre code leaves every other figure as it was.
    const split = closeMonth(await smallFactoryWith({ "Ledger!G18": "ADM2" }, (tables) => {
      tables["Cost centres"]!.push(["ADM2", "Branch office", "admin", "12"]);
      tables["Ledger"]!.splice(18, 0, ["2026-05-28", "V3", "6602", "wages", "0.00", "", "ADM", "", "WAG"]);
    }));
    const whole = closeMonth(await smallFactoryWith({}));
    const byElement = (close: MonthClose): Record<string, bigint> => {
      const sums: Record<string, bigint> = {};
      for (const row of rows(close, "cost-collection")) if (row["centre"]!.startsWith("ADM")) sums[row["element"]!] = (sums[row["element"]!] ?? 0n) + minor(row["total"]);
      return sums;
    };
    expect(byElement(split)).toEqual(byElement(whole));
    expect(rows(split, "product-cost-sheets")).toEqual(rows(whole, "product-cost-sheets"));
  });

  it("says in its vouchers what they are, in the workbook's language", async () => {
    const english = closeMonth(await smallFactoryWith({}));
    const chinese = closeMonth(await smallFactoryWith({ "Settings!B7": "zh-CN" }));
    const summary = (close: MonthClose): string | undefined => rows(close, "journal-entries").find((row) => row["entry"] === "allocation-3")?.["summary"];
    expect([summary(english), summary(chinese)]).toEqual(["Allocation step 3", "分配费用 第3步"]);
  });
});
