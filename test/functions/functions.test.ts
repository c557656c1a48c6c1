/** @jest-environment jsdom */
// The functions through Excel's own runtime: values, spills, errors, cancellation, calls in one batch, and handles after reopening.
import type { CellValue } from "../../src/workbook/workbook";
import { SMALL, copyOf } from "../application/functions/ledger-ranges";
import { type Answer, type Call, type Runtime, startRuntime } from "./runtime";
import type { Language } from "../../src/locales";
import type { FunctionHost } from "../../src/functions/session";

const RANGE = "序时账!A1:J7";
const SUMMARY: CellValue[][] = [["科室成本分摊汇总表"], ["", "2025年6月"], ["科室", "直接成本", "全成本"], ["D01 内科", 10, 12.5], ["合计", 10, 12.5]];
const sheets = new Map<string, CellValue[][]>();
const asked: string[] = [];
let language: Language = "en";
const host: FunctionHost = {
  readRange: async (range) => {
    asked.push(range);
    const rows = sheets.get(range);
    if (range.startsWith("slow")) return new Promise(() => undefined);
    if (!rows) throw new Error("no such range");
    return rows;
  },
  closed: { list: async () => [{ report: "allocation-summary", name: "汇总" }], read: async () => SUMMARY },
  language: () => language,
  patience: 300,
};
let runtime: Runtime;
beforeAll(async () => {
  runtime = await startRuntime(host);
});
beforeEach(async () => {
  const { startSession } = await import("../../src/functions/session");
  startSession(host);
  asked.length = 0;
  sheets.clear();
  language = "en";
});

const one = async (name: string, ...args: unknown[]): Promise<Answer> => (await runtime.call({ name, args }))[0]!;
const ledger = (rows: unknown[][] = SMALL, period: unknown = null): Call => ({ name: "LEDGER", args: [rows, period], addresses: [RANGE] });
const handleOf = async (rows?: unknown[][], period?: unknown): Promise<string> => {
  const [answer] = await runtime.call(ledger(rows, period));
  return (answer as { value: string[][] }).value[0]![0]!;
};

const VALUES: readonly [string, unknown[], unknown][] = [
  ["APPORTION", [100, [[1], [1], [1]]], [[33.34], [33.33], [33.33]]],
  ["APPORTION", [100, [[1], [1], [1]], 0, "last"], [[33], [33], [34]]],
  ["ALLOCATE", [[["供水", 12000], ["供电", 9000]], [["", "供水", "供电", "车间"], ["供水", "", 1000, 15000], ["供电", 500, "", 18000]], "direct"], [["", "供水", "供电", "车间"], ["供水", "", 0, 12000], ["供电", 0, "", 9000]]],
  ["RATES", [[["供水", 12000], ["供电", 9000]], [["", "供水", "供电", "车间"], ["供水", "", 1000, 15000], ["供电", 500, "", 18000]], "direct"], [["Service department", "Rate"], ["供水", 0.8], ["供电", 0.5]]],
  ["COMPARE", [[["供水", 12000]], [["", "车间"], ["供水", 3]]], [["Department", "direct", "sequential", "interaction", "algebraic"], ["车间", 12000, 12000, 12000, 12000]]],
  ["STEPDOWN", [[["", "P"], ["行政", 100], ["内科", 50], ["外科", 10]], [["", "内科", "外科"], ["行政", 3, 1]], [[1]]], [["", "P"], ["行政", 0], ["内科", 125], ["外科", 35]]],
  ["EQUIVALENTUNITS", [500, [[400]], [[0.5]]], 700],
  ["UNITCOST", [100, 3, 2], 33.33],
  ["UNITCOST", [100, 3], 100 / 3],
  ["CLOSED", ["汇总", "D01", "全成本"], 12.5],
];

describe("values and spills", () => {
  it("of every function, called in one message", async () => {
    const answers = await runtime.call(...VALUES.map(([name, args]) => ({ name, args })));
    expect(answers).toEqual(VALUES.map(([, , value]) => ({ value })));
  });

  it("LEDGER gives a handle and TOTAL answers by it", async () => {
    const handle = await handleOf();
    expect(handle).toMatch(/^序时账!A1:J7#[0-9a-z]+$/u);
    expect(await runtime.call({ name: "TOTAL", args: [handle, "5*"] }, { name: "TOTAL", args: [handle, null, "D02", null, null, null, "debit"] })).toEqual([{ value: 550.62 }, { value: 200.2 }]);
  });

  it("ROWS, PIVOT and CHECK spill blocks by it", async () => {
    const handle = await handleOf();
    const answers = await runtime.call({ name: "ROWS", args: [handle, "5101*", "D03"] }, { name: "PIVOT", args: [handle, "centre", null, "5*"] }, { name: "CHECK", args: [handle] });
    expect(answers).toEqual([
      { value: [["Row", "Date", "Description", "Voucher", "Account", "Cost centre", "Product", "Cost element", "Debit", "Credit", "Quantity"], [6, "2025-06-11", "电费", "记-5", "510102", "D03", "", "OH", 0.07, "", ""]] },
      { value: [["Cost centre", "Amount"], ["D01", 350.35], ["D02", 200.2], ["D03", 0.07]] },
      { value: expect.arrayContaining([["Debits minus credits", -1.05, "not in order"]]) },
    ]);
  });

  it("a month given to LEDGER is the month of its totals", async () => expect(await one("TOTAL", await handleOf(SMALL, 45787), "5*")).toEqual({ value: 150.15 }));

  it("many calls in one message are answered together", async () => {
    const handle = await handleOf();
    const calls = Array.from({ length: 500 }, (_, i): Call => ({ name: "TOTAL", args: [handle, "5*", ["D01", "D02", "D03"][i % 3]] }));
    const before = runtime.deliveries();
    const answers = await runtime.call(...calls);
    expect(answers.slice(0, 3)).toEqual([{ value: 350.35 }, { value: 200.2 }, { value: 0.07 }]);
    expect(answers).toHaveLength(500);
    expect(runtime.deliveries() - before).toBeLessThanOrEqual(5);
  });
});

describe("errors", () => {
  it("say what is wrong in the user's language", async () => {
    const said: Answer[] = [];
    for (language of ["en", "zh-CN", "zh-TW"] as const) said.push(await one("UNITCOST", 1, 0));
    expect(said).toEqual([
      { error: "#VALUE!", sentence: "The quantity is zero, so there is no cost per unit. Enter the quantity." },
      { error: "#VALUE!", sentence: "数量为零，没有单位成本。请填写数量。" },
      { error: "#VALUE!", sentence: "數量為零，沒有單位成本。請填寫數量。" },
    ]);
  });

  it("name the cell of a ledger that cannot be read", async () => {
    const rows = SMALL.map((row, i) => (i === 2 ? row.map((cell, j) => (j === 6 ? "两百" : cell)) : row));
    expect((await runtime.call(ledger(rows)))[0]).toEqual({ error: "#VALUE!", sentence: "Row 3, column 7 of the range (序时账!G3): 借方金额 \"两百\" is not an amount. Enter a number, or leave the cell blank." });
  });

  it("say #N/A where there is nothing to answer from", async () => {
    expect(await one("TOTAL", await handleOf(), null, null, null, null, "2025-12")).toEqual({ error: "#N/A", sentence: "The ledger holds 2025-04 to 2025-06, not 2025-12. Extend the range of COST.LEDGER, or choose another month." });
  });

  it("take an error value for an error, wherever it is given", async () => {
    const error = { type: "CustomFunctionError", code: "#REF!" };
    const rows = SMALL.map((row, i) => (i === 1 ? row.map((cell, j) => (j === 6 ? error : cell)) : row));
    const answers = await runtime.call({ name: "UNITCOST", args: [error, 3] }, { name: "TOTAL", args: [error] }, { name: "APPORTION", args: [1, [[1], [error]]] }, ledger(rows));
    expect(answers).toEqual([
      { error: "#VALUE!", sentence: "The argument is the error #REF!. Correct the cell it comes from." },
      { error: "#VALUE!", sentence: "The argument is the error #REF!. Correct the cell it comes from." },
      { error: "#VALUE!", sentence: "bases, row 2, column 1: \"#REF!\" is no number. Enter a number." },
      { error: "#VALUE!", sentence: expect.stringMatching(/^Row 2, column 7 .* holds the error #REF!/u) },
    ]);
  });

  it("refuse blank and missing arguments instead of reading zero", async () => {
    const answers = await runtime.call(...[[], [null, null], ["", 1], [1, ""]].map((args) => ({ name: "UNITCOST", args })), { name: "TOTAL", args: [""] });
    const blank = { error: "#VALUE!", sentence: expect.stringMatching(/a blank is not read as zero/u) };
    expect(answers).toEqual([blank, blank, blank, blank, { error: "#VALUE!", sentence: expect.stringMatching(/is no ledger/u) }]);
  });
});

describe("cancellation", () => {
  it("answers a cancelled call without computing it", async () => {
    const { currentSession } = await import("../../src/functions/session");
    const answer = await runtime.callAndCancel(ledger());
    expect(answer).toEqual({ error: "#N/A", sentence: "The calculation was cancelled. Press F2 and Enter to calculate again." });
    expect(currentSession().ledgers.work.ledgers).toBe(0);
  });

  it("lets a waiting total go, and the others wait on", async () => {
    const handle = (await handleOf()).replace("序时账", "slow");
    const [others, canceled] = await Promise.all([runtime.call({ name: "TOTAL", args: [handle] }), runtime.callAndCancel({ name: "TOTAL", args: [handle] })]);
    expect(canceled).toMatchObject({ error: "#N/A", sentence: expect.stringMatching(/cancelled/u) });
    expect(others).toEqual([{ error: "#N/A", sentence: "slow!A1:J7 could not be read. Calculate the cell with COST.LEDGER again." }]);
    expect(asked).toEqual(["slow!A1:J7"]);
  });
});

describe("a workbook opened again", () => {
  const reopen = async (): Promise<void> => (await import("../../src/functions/session")).startSession(host);

  it("rebuilds the ledger from the range its handle names, once", async () => {
    const handle = await handleOf();
    await reopen();
    sheets.set(RANGE, copyOf(SMALL));
    expect(await runtime.call(...["D01", "D02", "D03"].map((centre): Call => ({ name: "TOTAL", args: [handle, "5*", centre] })))).toEqual([{ value: 350.35 }, { value: 200.2 }, { value: 0.07 }]);
    expect(asked).toEqual([RANGE]);
  });

  it("does not answer from a range that has changed since", async () => {
    const handle = await handleOf();
    await reopen();
    sheets.set(RANGE, SMALL.map((row, i) => (i === 1 ? row.map((cell, j) => (j === 6 ? 1 : cell)) : row)));
    expect(await one("TOTAL", handle)).toEqual({ error: "#N/A", sentence: "What stands at 序时账!A1:J7 is no longer what this ledger was read from. Calculate the cell with COST.LEDGER again." });
    const next = await handleOf(sheets.get(RANGE));
    expect([next === handle, await one("TOTAL", next, "5001", "D01")]).toEqual([false, { value: 1 }]);
  });
});

describe("a workbook that counts days from 1904", () => {
  const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569 - 1462;
  const rows = [["日期", "凭证号", "科目编码", "借方金额", "贷方金额"], [serial("2025-05-10"), "1", "5001", 5, ""], [serial("2025-06-10"), "2", "5001", 7, ""]];

  it("is asked once, and dates of ledgers and of arguments are read by its answer", async () => {
    let times = 0;
    const { startSession } = await import("../../src/functions/session");
    startSession({ ...host, daysBehind: async () => (times++, 1462) });
    const handle = await handleOf(rows);
    const of = (period: unknown): Promise<Answer> => one("TOTAL", handle, null, null, null, null, period, null);
    expect([await of("2025-06"), await of(serial("2025-05-01"))]).toEqual([{ value: 7 }, { value: 5 }]);
    expect((await handleOf(rows, serial("2025-06-01"))).includes("@2025-06#")).toBe(true);
    expect(times).toBe(1);
  });
});
