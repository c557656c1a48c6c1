// The sample month of a factory of two levels: every report cell by cell, the entries of the practice, and what stands behind every figure.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { main } from "../../src/command-line/main";
import { type Exact, type LineAmounts, type Origin, figureText, isFigure, recompute, stops } from "../../src/engine";
import { compare } from "../../src/engine/money/exact";
import { exactOf } from "../../src/engine/statements/figure";
import { reportRows } from "../../src/engine/statements/report-rows";
import { openWorkbook } from "../../src/workbook/file/open";
import type { SheetData, WorkbookData } from "../../src/workbook/workbook";
import { answersIn, differences } from "./expected-reports";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "two-level-month");
const ANSWERS = answersIn(join(__dirname, "two-level-month", "expected"));

async function read(): Promise<WorkbookData> {
  return (await openWorkbook(join(SAMPLE, "input"))).read();
}

function textsOf(close: MonthClose): Record<string, unknown> {
  const cells = (row: MonthClose["reports"][number]["rows"][number]): string => row.map((cell) => (isFigure(cell) ? `${cell.units}e${cell.decimals}` : cell)).join("|");
  return Object.fromEntries(close.reports.map((report) => [report.id, report.rows.map(cells).sort()]));
}

describe("the sample month of two levels", () => {
  let close: MonthClose;
  beforeAll(async () => {
    close = closeMonth(await read());
  });

  it("closes without a finding that stops it", () => {
    expect(close.findings.filter(stops)).toEqual([]);
    expect(close.closed).toBe(true);
  });

  it.each(Object.keys(ANSWERS.keys))("computes %s as expected", (id) => {
    const report = close.reports.find((each) => each.id === id);
    expect(report ? differences(report, ANSWERS.rows(id), ANSWERS.keys[id]!) : ["no report"]).toEqual([]);
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
    const counted = new Set(["age"]);
    const wrong: string[] = [];
    for (const { id, rows, columns } of close.reports) {
      rows.forEach((row, i) => row.forEach((cell, j) => {
        if (!isFigure(cell) || counted.has(columns[j]!.id)) return;
        if (compare(recompute(cell.origin, amounts, memo), exactOf(cell)) !== 0) wrong.push(`${id} row ${i + 1} ${columns[j]!.id}`);
      }));
    }
    expect(wrong).toEqual([]);
  });

  it("changes no figure when rows stand in another order", async () => {
    const data = await read();
    const kept = new Set(["stock_moves", "elements"]);
    const reversed = (sheet: SheetData): SheetData => (kept.has(sheet.sheet) ? sheet : { ...sheet, rows: [sheet.rows[0]!, ...sheet.rows.slice(1).toReversed()] });
    expect(textsOf(closeMonth({ ...data, sheets: data.sheets.map(reversed) }))).toEqual(textsOf(close));
  });
});

describe("the sample as a workbook of the project's own making", () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), "costwright-"));
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
    jest.restoreAllMocks();
  });

  it.each([["zh-CN", "定额", "产品"], ["en", "Standards", "Product"]])("in %s has sheets and headings of that language and closes to the same answers", async (language, standards, product) => {
    const path = join(place, "sample.xlsx");
    expect(await main(["template", "two-level", path, "--sample", "--language", language])).toBe(0);
    const data = await (await openWorkbook(path)).read();
    expect(data.sheets.find((sheet) => sheet.sheet === standards)?.rows[0]?.[0]).toBe(product);
    const { closed, reports } = closeMonth(data);
    expect(closed).toBe(true);
    // In English the vouchers' summaries are English, too.
    const own = (id: string): Record<string, string>[] => ANSWERS.rows(id).map(({ summary, ...row }) => (language === "en" ? row : { ...row, ...(summary === undefined ? {} : { summary }) }));
    for (const id of Object.keys(ANSWERS.keys)) expect([id, differences(reports.find((each) => each.id === id)!, own(id), ANSWERS.keys[id]!)]).toEqual([id, []]);
  });
});

describe("the nine entries of the practice", () => {
  /** Sum of an entry on an account and side. */
  let booked: (entry: string, account: string, side: "D" | "C") => string;
  let balance: (account: string) => string;
  beforeAll(async () => {
    const { reports } = closeMonth(await read());
    const lines = reportRows(reports, "journal-entries");
    booked = (entry, account, side) => {
      const own = lines.filter((row) => row.text("entry") === entry && row.text("account") === account && row.text("side") === side);
      const units = own.reduce((sum, row) => sum + row.figure(side === "D" ? "debit" : "credit")!.units, 0n);
      return figureText({ units, decimals: 2 });
    };
    balance = (account) => figureText(reportRows(reports, "trial-balance-after").find((row) => row.text("account") === account)!.figure("closing")!);
  });

  it.each([
    ["1 自制半成品收料", "semi-receipt", { "1407": "847814.96" }, { "50010101": "469497.20", "50010102": "332152.20", "50010201": "46165.56" }],
    ["2 领用自制半成品", "semi-issue", { "50010102": "278073.71", "50010103": "477117.76", "1901": "481.38", "6401": "2539.70" }, { "1407": "758212.55" }],
    ["3 产成品入库", "finished-receipt", { "1405": "1111652.04" }, { "50010102": "261606.40", "50010103": "850045.64" }],
    ["4 分厂领回库存商品", "finished-issue", { "50010103": "89184.00" }, { "1405": "89184.00" }],
    ["5 水电费", "utilities", { "50010202": "152535.44", "22110201": "8692.11", "22210101": "19536.00" }, { "2202": "179856.00", "22210102": "907.55" }],
    ["6 医院水电费", "utilities-recharge", { "224102": "6506.54", "660203": "-6506.54" }, {}],
    ["7 质量成本转厂部", "quality", { "50010109": "14271.19" }, { "510301": "4855.00", "510302": "9616.19" }],
    ["8 质量成本按性质", "quality-period", { "660201": "24889.03", "660202": "3180.00", "660204": "1724.50", "660209": "2850.00" }, { "510303": "29333.53", "510304": "3310.00" }],
    ["9 产品应负担的差异", "variance-distribution", { "1405": "31442.26" }, { "50010109": "31442.26" }],
    ["分厂差异转厂部", "unit-variance", { "50010109": "14534.36" }, { "50010101": "4353.67", "50010102": "4473.07", "50010103": "8027.69", "50010201": "-2320.07" }],
  ] as const)("%s", (_, entry, debits, credits) => {
    expect(Object.fromEntries(Object.keys(debits).map((account) => [account, booked(entry, account, "D")]))).toEqual(debits);
    expect(Object.fromEntries(Object.keys(credits).map((account) => [account, booked(entry, account, "C")]))).toEqual(credits);
  });

  it("leave what is kept at headquarters, and work in process at the units", () => {
    expect(["50010109", "50010101", "50010102", "50010103", "50010201", "50010202"].map(balance)).toEqual(["10758.54", "28129.33", "46751.22", "203006.68", "4701.14", "0.00"]);
  });
});
