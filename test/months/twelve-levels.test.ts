// Twelve months of the sample of two levels, one after another: what headquarters keeps, work in process and stores go on, and every month proves itself.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factoryInput } from "../../src/application/factory-input";
import { main } from "../../src/command-line/main";
import { type FactoryClose, closeFactory } from "../../src/engine/factory/close-factory";
import type { FactoryInput } from "../../src/engine/factory/factory-input";
import { rollForward } from "../../src/engine/factory/roll-forward";
import { stops } from "../../src/engine/finding";
import { figureText } from "../../src/engine/statements/report";
import { type ReportRow, reportRows } from "../../src/engine/statements/report-rows";
import { readTables } from "../../src/tables/read-tables";
import { openWorkbook } from "../../src/workbook/file/open";
import { nextFactoryMonth } from "./next-factory-month";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "two-level-month", "input");

interface Month {
  readonly input: FactoryInput;
  readonly close: FactoryClose;
}

async function firstMonth(): Promise<FactoryInput> {
  const { tables } = readTables(await (await openWorkbook(SAMPLE)).read());
  const input = factoryInput(tables, tables.ledger!, null);
  // One treatment that stands: power of the second unit is kept, in every month.
  return { ...input, variances: input.variances.map((row) => (row.method === "carry" ? { ...row, origin: null } : row)) };
}

async function chained(count: number): Promise<Month[]> {
  const first = await firstMonth();
  const months: Month[] = [];
  let input = first;
  for (let turn = 0; turn < count; turn++) {
    const close = closeFactory(input);
    months.push({ input, close });
    input = nextFactoryMonth(first, rollForward({ input, reports: close.reports }).value, turn);
  }
  return months;
}

/** Figures other than zero of a column by the row's codes. */
function column({ close }: Month, report: string, keys: readonly string[], name: string, only: (row: ReportRow) => boolean = () => true): Record<string, string> {
  const figures = reportRows(close.reports, report).filter(only).map((row) => [keys.map((key) => row.text(key)).join(" "), row.figure(name)] as const);
  return Object.fromEntries(figures.flatMap(([key, figure]) => (figure && figure.units !== 0n ? [[key, figureText(figure)]] : [])));
}

const KEPT = ["product", "centre", "element", "origin"];

describe("twelve months of two levels in a row", () => {
  let months: Month[];
  let pairs: [before: Month, after: Month][];
  beforeAll(async () => {
    months = await chained(12);
    pairs = months.slice(1).map((after, i) => [months[i]!, after]);
  });

  it("close, each with every check but the reasons that nobody has written yet", () => {
    for (const { input, close } of months) {
      const failed = close.checks.filter((check) => !check.ok && !check.id.startsWith("variance-reason:")).map((check) => `${input.settings.period} ${check.id}`);
      expect([failed, close.findings.filter(stops).map((found) => found.code)]).toEqual([[], []]);
    }
    expect(new Set(months.map((month) => JSON.stringify(column(month, "unit-variance", ["centre", "element"], "variance")))).size).toBe(12);
  });

  it("keep variances with the month they arose, and grow older by a month each time", () => {
    for (const [before, after] of pairs) {
      expect(column(after, "kept-variance", KEPT, "opening")).toEqual(column(before, "kept-variance", KEPT, "carried"));
      const ages = (month: Month): Map<string, bigint> => new Map(reportRows(month.close.reports, "kept-variance").filter((row) => row.figure("carried")!.units !== 0n).map((row) => [KEPT.map((key) => row.text(key)).join(" "), row.figure("age")!.units]));
      const older = ages(after);
      for (const [key, age] of ages(before)) if (older.has(key)) expect([key, older.get(key)]).toEqual([key, age + 1n]);
    }
  });

  it("go on keeping what a standing row says is kept, whether something was kept of it or not", () => {
    for (const { input, close } of months) {
      expect(input.variances.filter((row) => row.centre === "F2" && row.element === "PW" && row.origin === null).map((row) => row.method)).toEqual(["carry"]);
      const own = reportRows(close.reports, "variance-distribution").filter((row) => row.text("centre") === "F2" && row.text("element") === "PW");
      expect(own.map((row) => [row.text("method"), row.figure("distributed")!.units])).toEqual(own.map(() => ["carry", 0n]));
    }
  });

  it("never hand a reason on to a month it does not explain", () => {
    expect(pairs.flatMap(([, { input }]) => input.variances.filter((row) => row.reason !== null))).toEqual([]);
  });

  it("open work in process, stores and accounts with what was left", () => {
    const wip = ["product", "centre", "element"];
    const isMove = (move: string) => (row: ReportRow) => row.text("move") === move;
    for (const [before, after] of pairs) {
      const opened = after.input.openingWip.map((row) => [`${row.product} ${row.centre} ${row.element}`, figureText({ units: row.amount, decimals: 2 })]);
      expect(Object.fromEntries(opened)).toEqual(column(before, "wip-split", wip, "closing"));
      for (const report of ["semi-finished-ledger", "finished-goods-ledger"]) {
        for (const name of ["quantity", "amount"]) expect(column(after, report, ["item"], name, isMove("opening"))).toEqual(column(before, report, ["item"], name, isMove("closing")));
      }
      expect(column(after, "trial-balance-after", ["account"], "opening")).toEqual(column(before, "trial-balance-after", ["account"], "closing"));
    }
  });

  it("cumulate output, cost and quality cost from January on", () => {
    const isPart = (row: ReportRow): boolean => row.text("element") !== "total";
    for (const [before, after] of pairs) {
      const isNewYear = after.input.settings.period.endsWith("-01");
      const opened = column(after, "cumulative-ledger", ["product", "element"], "ytd_before", isPart);
      expect(opened).toEqual(isNewYear ? {} : column(before, "cumulative-ledger", ["product", "element"], "ytd", isPart));
    }
    expect(Object.keys(column(months.at(-1)!, "cumulative-ledger", ["product", "element"], "ytd_before")).filter((key) => key.startsWith("quality "))).toContain("quality inspection");
  });
});

describe("the tables of the month after", () => {
  it("are the same when they are written out and read again", async () => {
    const { tables } = readTables(await (await openWorkbook(SAMPLE)).read());
    const { reports } = closeFactory(factoryInput(tables, tables.ledger!, null));
    const place = mkdtempSync(join(tmpdir(), "costwright-"));
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await main(["next-month", SAMPLE, join(place, "next.xlsx")])).toBe(0);
    const read = readTables(await (await openWorkbook(join(place, "next.xlsx"))).read());
    rmSync(place, { recursive: true, force: true });
    jest.restoreAllMocks();
    const opening = rollForward({ input: factoryInput(tables, tables.ledger!, "2026-09"), reports }).value;
    const plain = (rows: readonly object[]): unknown[] => rows.map((row) => JSON.parse(JSON.stringify({ ...row, at: null }, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value))));
    expect(plain(read.tables.variances)).toEqual(plain(opening.variances));
    expect(plain(read.tables.opening_wip)).toEqual(plain(opening.openingWip));
    expect(read.tables.variances.filter((row) => row.origin === null).map((row) => [row.centre, row.element, String(row.share)])).toEqual([["F3", "OH", "60"]]);
  });
});
