// The sample hospital month: every report cell by cell, from a workbook and from a CSV folder, and the ledger lines behind every figure.
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { isFigure, recompute, type Exact, stops, type LineAmounts, type Origin } from "../../src/engine";
import { compare } from "../../src/engine/money/exact";
import { exactOf } from "../../src/engine/statements/figure";
import { openWorkbook } from "../../src/workbook/file/open";
import type { SheetData, WorkbookData } from "../../src/workbook/workbook";
import { answersIn, differences, rowsOf } from "./expected-reports";

const ASSETS = join(__dirname, "..", "..", "assets", "samples", "hospital-month");
const ANSWERS = answersIn(join(__dirname, "hospital-month", "expected"));

const REPORTS = Object.keys(ANSWERS.keys);

async function read(place: string): Promise<WorkbookData> {
  return (await openWorkbook(join(ASSETS, place))).read();
}

function textsOf(close: MonthClose): Record<string, unknown> {
  return Object.fromEntries(close.reports.map((report) => [report.id, report.rows.map((row) => row.map((cell) => (isFigure(cell) ? `${cell.units}e${cell.decimals}` : cell)))]));
}

describe.each(["hospital-month.xlsx", "input"])("the sample month from %s", (place) => {
  let close: MonthClose;
  beforeAll(async () => {
    close = closeMonth(await read(place));
  });

  it("closes without a finding that stops it", () => {
    expect(close.closed).toBe(true);
    expect(close.findings.filter(stops)).toEqual([]);
  });

  it.each(REPORTS)("computes %s as expected", (id) => {
    const report = close.reports.find((each) => each.id === id);
    const found = report ? differences(report, ANSWERS.rows(id), ANSWERS.keys[id]!) : ["no report"];
    expect(found).toEqual([]);
  });

  it("ties income and payers to revenue and full cost", () => {
    const further = rowsOf(close.reports.find(({ id }) => id === "further-checks")!);
    expect(further.every((row) => row["ok"] === "true")).toBe(true);
    expect(further.filter((row) => row["id"]!.startsWith("driver:")).length).toBe(8);
    expect(further.filter((row) => !row["id"]!.startsWith("driver:")).map((row) => [row["id"], row["ok"]])).toEqual(["income-statement-revenue", "income-statement-cost", "payer-revenue", "payer-arrears", "payer-cost", "forecast-cost"].map((id) => [id, "true"]));
    const total = rowsOf(close.reports.find(({ id }) => id === "payer-summary")!).at(-1)!;
    expect([total["payer"], total["revenue"], total["cost"]]).toEqual(["TOTAL", "62255198.49", "58317123.43"]);
  });

  it("adds the ledger lines and input cells behind every figure up to the figure", () => {
    const ledger = close.ledger!;
    const amounts: LineAmounts = {
      net: (line) => BigInt(ledger.net(line)),
      debit: (line) => BigInt(ledger.debit(line)),
      credit: (line) => BigInt(ledger.credit(line)),
      minorPerUnit: 100n,
    };
    const memo = new Map<Origin, Exact>();
    const wrong: string[] = [];
    let figures = 0;
    for (const { id, rows, columns } of close.reports) {
      rows.forEach((row, i) => row.forEach((cell, j) => {
        if (!isFigure(cell)) return;
        figures += 1;
        if (compare(recompute(cell.origin, amounts, memo), exactOf(cell)) !== 0) wrong.push(`${id} row ${i + 1} ${columns[j]!.id}`);
      }));
    }
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(20_000);
  });
});

describe("the order of rows", () => {
  it("changes no figure in ledger, drivers, rules and revenue", async () => {
    const data = await read("input");
    const turned = new Set(["ledger", "drivers", "rules", "revenue", "trial_balance", "workload"]);
    const reversed = (sheet: SheetData): SheetData =>
      turned.has(sheet.sheet) ? { ...sheet, rows: [sheet.rows[0]!, ...sheet.rows.slice(1).toReversed()] } : sheet;
    const close = closeMonth({ ...data, sheets: data.sheets.map(reversed) });
    expect(textsOf(close)).toEqual(textsOf(closeMonth(data)));
  });
});
