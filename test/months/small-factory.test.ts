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

  it("posts to the cent without being told to", async () => {
    const close = closeMonth(await smallFactoryWith({}, (tables) => void tables["Settings"]!.splice(4, 1)));
    expect([close.tables.settings.rounding, close.closed]).toEqual(["posting", true]);
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

  it("closes without work in process, whatever the method: everything is finished", async () => {
    const done = { "Production!D2": "19", "Production!F2": "0", "Production!D3": "11", "Production!E3": "11", "Production!F3": "0", "Production!D4": "11", "Production!F4": "0", "Production!D5": "8", "Production!F5": "0", "Stock moves!D8": "11" };
    for (const method of ["equivalent-weighted", "equivalent-fifo", "standard", "standard-ratio", "materials", "as-finished", "none"]) {
      const close = closeMonth(await smallFactoryWith(done, (tables) => {
        for (const row of tables["WIP rules"]!.slice(1)) row[2] = method;
        for (const row of tables["Production"]!.slice(1)) row[10] = row[11] = "0";
      }));
      const left = rows(close, "wip-split").map((row) => minor(row["closing"]));
      expect([method, left.length > 10, left.filter((units) => units !== 0n)]).toEqual([method, true, []]);
      expect([method, rows(close, "trial-balance-after").find((row) => row["account"] === "500101")!["closing"]]).toEqual([method, "0.00"]);
      expect(close.checks.filter((check) => !check.ok)).toEqual([]);
    }
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

  it("takes finished goods that a workshop draws back at what they cost when the month began", async () => {
    const drawn = (tables: Tables): void => void tables["Stock moves"]!.push(["2026-05-15", "P1", "issue", "2", "", "ASM", "007", "", "D10"], ["2026-05-16", "P1", "issue", "1", "", "REP", "", "OTH", "D11"]);
    const close = closeMonth(await smallFactoryWith({}, drawn));
    expect(close.checks.filter((check) => !check.ok)).toEqual([]);
    // Five pumps of 1,500.00 were there: two become material of valves, one goes into repairs.
    const entry = rows(close, "journal-entries").filter((row) => row["entry"] === "finished-issue").map((row) => [row["account"], row["centre"], row["product"], row["element"], row["debit"], row["credit"]]);
    expect(entry).toEqual([
      ["500101", "ASM", "007", "DM", "600.00", "0.00"],
      ["500102", "REP", "", "OTH", "300.00", "0.00"],
      ["1405", "", "P1", "", "0.00", "900.00"],
    ]);
    const sold = rows(close, "journal-entries").filter((row) => row["entry"] === "cost-of-sales" && row["product"] === "P1" && row["side"] === "D").map((row) => row["centre"]);
    expect(sold).toEqual(["SAL"]);
    expect(rows(close, "finished-goods-ledger").filter((row) => row["item"] === "P1" && row["move"] === "issue").map((row) => [row["centre"], row["product"], row["quantity"], row["amount"]])).toEqual(
      expect.arrayContaining([["ASM", "007", "2", "600.00"], ["REP", "", "1", "300.00"]]),
    );
  });

  it("writes red ink on the other side in black where the settings say so", async () => {
    const same = closeMonth(await smallFactoryWith({}));
    const opposite = closeMonth(await smallFactoryWith({}, (tables) => void tables["Settings"]!.push(["red_ink", "opposite-side"])));
    const negative = (close: MonthClose): number => rows(close, "journal-entries").filter((row) => minor(row["debit"]) < 0n || minor(row["credit"]) < 0n).length;
    expect([negative(same) > 0, negative(opposite)]).toEqual([true, 0]);
    expect(opposite.checks.filter((check) => !check.ok)).toEqual([]);
    const closing = (close: MonthClose): unknown => rows(close, "trial-balance-after").map((row) => [row["account"], row["closing"]]);
    expect(closing(opposite)).toEqual(closing(same));
  });

  it("returns quality cost that the ledger holds by nature to administration as what it is", async () => {
    const close = closeMonth(await smallFactoryWith({}, withLedger((ledger) => {
      ledger.push(["2026-05-31", "V7", "5103", "inspectors", "88.80", "", "FND", "", "WAG"], ["2026-05-31", "V7", "221101", "inspectors", "", "88.80", "", "", ""]);
    })));
    expect(close.checks.filter((check) => !check.ok)).toEqual([]);
    expect(rows(close, "quality-cost").find((row) => row["kind"] === "WAG")).toMatchObject({ centre: "FND", net: "88.80", to_account: "6602", to_centre: "QC", to_element: "WAG" });
    expect(rows(close, "cost-collection").find((row) => row["centre"] === "QC" && row["element"] === "WAG")).toMatchObject({ ledger: "88.80" });
  });

  it("leaves a parent out of totals that repeats the accounts below it, and counts one that does not", async () => {
    const parent = (wrong: number) => (tables: Tables): void => {
      const balance = tables["Trial Balance"]!;
      const below = balance.filter((row) => row[0]!.startsWith("5001"));
      const sum = (column: number): string => ((below.reduce((all, row) => all + Math.round(Number(row[column]) * 100), 0) + wrong) / 100).toFixed(2);
      balance.push(["5001", "Production in all", sum(2), sum(3), sum(4), sum(5)]);
    };
    const sound = closeMonth(await smallFactoryWith({}, parent(0)));
    expect(sound.checks.filter((check) => !check.ok)).toEqual([]);
    expect(sound.checks.map((check) => check.id)).toEqual(expect.arrayContaining(["tb-debit:5001", "tb-credit:5001"]));
    const broken = closeMonth(await smallFactoryWith({}, parent(100)));
    expect(broken.checks.filter((check) => !check.ok).map((check) => check.id)).toEqual(expect.arrayContaining(["trial-balance-opening", "tb-debit:5001"]));
    expect(broken.closed).toBe(false);
  });

  it("gives an account the movements of the sub-accounts that nobody lists, and no others", async () => {
    const close = closeMonth(await smallFactoryWith({}, withLedger((ledger) => {
      ledger.push(["2026-05-31", "V7", "660201", "paper", "9.00", "", "ADM", "", "OTH"], ["2026-05-31", "V7", "1002", "paper", "", "9.00", "", "", ""]);
    })));
    // 660201 is listed, so 6602 keeps its own; without a row of its own it belongs to 6602.
    expect(close.checks.filter((check) => !check.ok)).toEqual([]);
    const merged = closeMonth(await smallFactoryWith({}, (tables) => {
      tables["Ledger"]!.push(["2026-05-31", "V7", "660201", "paper", "9.00", "", "ADM", "", "OTH"], ["2026-05-31", "V7", "1002", "paper", "", "9.00", "", "", ""]);
      const all = trialBalanceOf(tables);
      const own = all.find((row) => row[0] === "6602")!;
      const sub = all.find((row) => row[0] === "660201")!;
      tables["Trial Balance"] = all.filter((row) => row !== sub).map((row) => (row === own ? [own[0]!, own[1]!, ...[2, 3, 4, 5].map((i) => (Number(own[i]) + Number(sub[i])).toFixed(2))] : row));
    }));
    expect(merged.checks.filter((check) => !check.ok)).toEqual([]);
  });

  it("says in its vouchers what they are, in the workbook's language", async () => {
    const english = closeMonth(await smallFactoryWith({}));
    const chinese = closeMonth(await smallFactoryWith({ "Settings!B7": "zh-CN" }));
    const summary = (close: MonthClose): string | undefined => rows(close, "journal-entries").find((row) => row["entry"] === "allocation-3")?.["summary"];
    expect([summary(english), summary(chinese)]).toEqual(["Allocation step 3", "分配费用 第3步"]);
  });
});
