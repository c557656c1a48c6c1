// Twelve months of the sample factory, one after another: every opening is the closing before it, and every month proves itself.
import { join } from "node:path";
import { factoryInput } from "../../src/application/factory-input";
import { type FactoryClose, closeFactory } from "../../src/engine/factory/close-factory";
import type { FactoryInput } from "../../src/engine/factory/factory-input";
import { rollForward } from "../../src/engine/factory/roll-forward";
import type { StockMethod, StockRecord } from "../../src/engine/factory-records";
import { stops } from "../../src/engine/finding";
import { figureText } from "../../src/engine/statements/report";
import { type ReportRow, reportRows } from "../../src/engine/statements/report-rows";
import { readTables } from "../../src/tables/read-tables";
import { openWorkbook } from "../../src/workbook/file/open";
import { nextFactoryMonth } from "./next-factory-month";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "factory-month", "input");

interface Month {
  readonly input: FactoryInput;
  readonly close: FactoryClose;
}

async function firstMonth(): Promise<FactoryInput> {
  const { tables } = readTables(await (await openWorkbook(SAMPLE)).read());
  return withMethods(factoryInput(tables, tables.ledger!, null), { "S-11": "moving-average", "S-21": "fifo" });
}

/** Some stores by other methods than the month's average; the sample sells finished goods before it receives them. */
function withMethods(input: FactoryInput, methods: Readonly<Record<string, StockMethod>>): FactoryInput {
  return { ...input, stock: input.stock.map((row) => ({ ...row, method: methods[row.item] ?? row.method })) };
}

async function chained(count: number): Promise<Month[]> {
  const first = await firstMonth();
  const months: Month[] = [];
  let input = first;
  for (let turn = 0; turn < count; turn++) {
    const close = closeFactory(input);
    months.push({ input, close });
    input = withMethods(nextFactoryMonth(first, rollForward({ input, reports: close.reports }).value, turn), { "P-101": "moving-average", "P-201": "fifo" });
  }
  return months;
}

/** Figures other than zero of a column by the row's codes. */
function column({ close }: Month, report: string, keys: readonly string[], name: string, only: (row: ReportRow) => boolean = () => true): Record<string, string> {
  const rows = reportRows(close.reports, report).filter(only);
  const figures = rows.map((row) => [keys.map((key) => row.text(key)).join(" "), row.figure(name)] as const);
  return Object.fromEntries(figures.flatMap(([key, figure]) => (figure && figure.units !== 0n ? [[key, figureText(figure)]] : [])));
}

describe("a month rolled forward", () => {
  it("says what the material account holds beyond the stock, and leaves blank what it does not value", async () => {
    const first = await firstMonth();
    const { reports } = closeFactory(first);
    expect(rollForward({ input: first, reports }).findings.map(({ code, args }) => [code, args["difference"]])).toEqual([["material-without-stock", "1006.00"]]);
    const atCost = { ...first, stock: first.stock.map((row): StockRecord => (row.item === "M-33" ? { ...row, method: "fifo" } : row)) };
    const { value, findings } = rollForward({ input: atCost, reports });
    expect(findings.map(({ code, at }) => [code, at?.sheet])).toContainEqual(["stock-not-rolled", "stock"]);
    expect(value.stock.find((row) => row.item === "M-33")).toMatchObject({ opening_quantity: null, opening_amount: null, opening_variance: null });
  });
});

describe("twelve months in a row", () => {
  let months: Month[];
  let pairs: [before: Month, after: Month][];
  beforeAll(async () => {
    months = await chained(12);
    pairs = months.slice(1).map((after, i) => [months[i]!, after]);
  });

  it("follow each other through a new year", () => {
    expect(months.map(({ input }) => input.settings.period)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4].map((month, i) => `${i < 8 ? 2026 : 2027}-${String(month).padStart(2, "0")}`));
  });

  it("close, each with every check", () => {
    for (const { input, close } of months) {
      const failed = close.checks.filter((check) => !check.ok).map((check) => `${input.settings.period} ${check.id}`);
      expect([failed, close.findings.filter(stops).map((found) => found.code)]).toEqual([[], []]);
    }
  });

  it("differ from each other", () => {
    const closings = months.map((month) => JSON.stringify(column(month, "wip-split", ["product", "centre", "origin", "element"], "closing")));
    expect(new Set(closings).size).toBe(months.length);
  });

  const WIP = ["product", "centre", "origin", "element"];
  const VARIANCE = ["product", "centre", "element"];
  const isMove = (move: string) => (row: ReportRow) => row.text("move") === move;

  it("open work in process with what was left in it", () => {
    for (const [before, after] of pairs) expect(column(after, "product-cost-sheets", WIP, "opening")).toEqual(column(before, "wip-split", WIP, "closing"));
  });

  it.each(["semi-finished-ledger", "finished-goods-ledger"])("open the stores of the %s with what was in them", (report) => {
    for (const [before, after] of pairs) {
      for (const name of ["quantity", "amount"]) expect(column(after, report, ["item"], name, isMove("opening"))).toEqual(column(before, report, ["item"], name, isMove("closing")));
    }
  });

  it("open materials and their variances with what was left", () => {
    for (const [before, after] of pairs) {
      expect(column(after, "material-variance", ["group"], "opening_planned")).toEqual(column(before, "material-variance", ["group"], "closing_planned"));
      expect(column(after, "material-variance", ["group"], "opening_variance")).toEqual(column(before, "material-variance", ["group"], "closing_variance"));
    }
  });

  it("carry variances that were not distributed", () => {
    for (const [before, after] of pairs) expect(column(after, "variance-distribution", VARIANCE, "opening")).toEqual(column(before, "variance-distribution", VARIANCE, "carried"));
  });

  it("go on depreciating from what was accumulated", () => {
    for (const [before, after] of pairs) {
      const [rows, earlier] = [after, before].map(({ close }) => reportRows(close.reports, "depreciation-schedule"));
      const opening = rows!.map((row) => row.figure("accumulated_closing")!.units - row.figure("amount")!.units);
      expect(opening).toEqual(earlier!.map((row) => row.figure("accumulated_closing")!.units));
    }
  });

  it("open every account with its balance after the close", () => {
    for (const [before, after] of pairs) expect(column(after, "trial-balance-after", ["account"], "opening")).toEqual(column(before, "trial-balance-after", ["account"], "closing"));
  });

  it("cumulate output and cost from January on", () => {
    const isPart = (row: ReportRow): boolean => row.text("element") !== "total";
    for (const [before, after] of pairs) {
      const isNewYear = after.input.settings.period.endsWith("-01");
      expect(column(after, "cumulative-ledger", ["product", "element"], "ytd_before", isPart)).toEqual(isNewYear ? {} : column(before, "cumulative-ledger", ["product", "element"], "ytd", isPart));
    }
  });

  it("compare unit costs with those of the month before", () => {
    for (const [before, after] of pairs) {
      const base = column(after, "cost-analysis", ["product", "element"], "base_unit", (row) => row.text("basis") === "prior-month" && row.text("element") !== "total");
      expect(base).toEqual(column(before, "unit-cost-composition", ["product", "element"], "unit_cost"));
    }
  });
});
