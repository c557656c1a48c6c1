// Sign-offs and the seal: who may sign what, what a seal number depends on, and what is found when something was changed afterwards.
import { closeMonth } from "../../../src/application/close-month";
import { deskHere } from "../../../src/application/desk/desk-here";
import { monthDesk } from "../../../src/application/desk/month-desk";
import { type Session, newSession, standingNow } from "../../../src/application/session";
import { sealOf } from "../../../src/application/sign/seal";
import { type SignAct, sealInForce } from "../../../src/application/sign/sign-record";
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { CellValue, SheetData, Workbook } from "../../../src/workbook/workbook";
import { smallFactoryWith } from "../../months/small-factory";

jest.setTimeout(120_000);

type Rows = readonly (readonly CellValue[])[];
type Change = (sheet: string, rows: Rows, report: string | null) => Rows;

let book: Workbook;

beforeEach(async () => {
  const { name, sheets } = await smallFactoryWith({});
  book = memoryWorkbook(name, sheets);
});

const session = (workbook: Workbook): Session => newSession({ workbook, desk: monthDesk(deskHere) });
const request = (act: SignAct, who: string, note = "") => ({ act, who, note, when: "2026-06-03 09:30" });

/** The workbook as somebody else opens it, with some of its cells changed. */
function changed(change: Change = (_, rows) => rows): Workbook {
  return {
    read: async (options) => {
      const read = await book.read(options);
      return { ...read, sheets: read.sheets.map((sheet: SheetData) => ({ ...sheet, rows: change(sheet.sheet, sheet.rows, sheet.report) })) };
    },
    replaceSheets: (sheets, options) => book.replaceSheets(sheets, options),
  };
}

function withCell(rows: Rows, at: number, column: number, value: CellValue): Rows {
  return rows.map((cells, i) => (i === at ? cells.map((cell, j) => (j === column ? value : cell)) : cells));
}

/** Other hours of the first product. */
const otherHours: Change = (sheet, rows) => (sheet === "Production" ? withCell(rows, 1, rows[0]!.indexOf("Hours"), "99") : rows);

async function closedAndSigned(acts: readonly (readonly [SignAct, string])[]): Promise<Session> {
  const month = session(book);
  await month.run("close");
  for (const [act, who] of acts) {
    await month.sign(request(act, who));
    expect(month.state()).toMatchObject({ trouble: null, signing: { refusal: null, verification: { holds: true } }, last: "signed" });
  }
  return month;
}

const ALL = [["prepared", "张三"], ["reviewed", "李四"], ["approved", "王五"], ["sealed", "王五"]] as const;

describe("signing a month", () => {
  it("prints who signed at the foot of every sheet, keeps the acts, and seals", async () => {
    const month = await closedAndSigned(ALL);
    const { sheets } = await book.read();
    const ours = sheets.filter(({ report }) => report !== null);
    for (const { rows } of ours) {
      const text = rows.flat().join(" ");
      expect(text).toContain("Reviewed by: 李四 2026-06-03 09:30");
      expect(text).toMatch(/Seal: ([0-9A-F]{4}-){4}[0-9A-F]{4}/);
    }
    expect(ours.find(({ report }) => report === "sign-offs")!.rows.map((cells) => cells[0])).toEqual(expect.arrayContaining(["Prepared", "Reviewed", "Approved", "Sealed"]));
    expect(standingNow(month.state()).sealed).toMatchObject({ who: "王五" });
  });

  it("is known to whoever opens the workbook next, in its own session", async () => {
    await closedAndSigned(ALL.slice(0, 1));
    const next = session(changed());
    await next.run("check");
    expect(standingNow(next.state()).offices).toMatchObject({ prepared: { who: "张三" }, reviewed: null });
    await next.sign(request("reviewed", "李四"));
    expect(next.state().signing).toMatchObject({ refusal: null, verification: { holds: true, changed: [], differences: [] } });
  });

  it("holds a month that was chosen from a longer ledger to that month, whoever opens it", async () => {
    // The settings name no month: the pane's user chose it.
    const unnamed: Change = (sheet, rows) => (sheet === "Settings" ? rows.filter(([key]) => key !== "period") : rows);
    const month = session(changed(unnamed));
    month.choosePeriod("2026-05");
    await month.run("close");
    await month.sign(request("prepared", "张三"));
    const next = session(changed(unnamed));
    await next.sign(request("reviewed", "李四"));
    expect(next.state()).toMatchObject({ signing: { refusal: null, verification: { holds: true } }, close: { period: "2026-05" } });
  });

  it.each([
    ["no-name", [], request("prepared", "  ")],
    ["too-early", [], request("reviewed", "李四")],
    ["too-early", ALL.slice(0, 2), request("sealed", "王五")],
    ["same-person", ALL.slice(0, 1), request("reviewed", "张三")],
    ["same-person", ALL.slice(0, 2), request("approved", "张三")],
    ["is-sealed", ALL, request("prepared", "张三")],
    ["not-sealed", ALL.slice(0, 3), request("unsealed", "王五", "更正")],
    ["no-reason", ALL, request("unsealed", "王五")],
  ] as const)("refuses: %s", async (reason, acts, asked) => {
    const month = await closedAndSigned(acts);
    const before = await book.read();
    await month.sign(asked);
    expect(month.state().signing).toMatchObject({ refusal: { reason } });
    expect((await book.read()).sheets.map(({ rows }) => rows)).toEqual(before.sheets.map(({ rows }) => rows));
  });

  it("refuses before a close, and names who may where the settings list them", async () => {
    const month = session(book);
    await month.sign(request("prepared", "张三"));
    expect(month.state().signing).toMatchObject({ refusal: { reason: "not-written" } });
    const listed = session(changed((sheet, rows) => (sheet === "Settings" ? [...rows, ["经办人", "赵六；钱七"]] : rows)));
    await listed.run("close");
    await listed.sign(request("prepared", "张三"));
    expect(listed.state().signing).toMatchObject({ refusal: { reason: "not-listed", args: { names: "赵六, 钱七" } } });
    await listed.sign(request("prepared", "钱七"));
    expect(listed.state().signing).toMatchObject({ refusal: null });
  });
});

describe("a sealed month", () => {
  it("is not replaced by a close, may be tried, and can be unsealed with a reason", async () => {
    const month = await closedAndSigned(ALL);
    const sealed = await book.read();
    await month.run("close");
    expect(month.state().trouble).toEqual({ kind: "sealed", task: "close" });
    expect((await book.read()).sheets.map(({ rows }) => rows)).toEqual(sealed.sheets.map(({ rows }) => rows));
    await month.run("trial");
    expect(month.state()).toMatchObject({ trouble: null, close: { task: "trial", closed: true } });
    await month.sign(request("unsealed", "王五", "更正工时"));
    expect(month.state().signing).toMatchObject({ refusal: null });
    expect([sealInForce(month.state().record), Object.values(standingNow(month.state()).offices)]).toEqual([null, [null, null, null]]);
    await month.run("close");
    expect(month.state()).toMatchObject({ trouble: null, last: "written" });
    const kept = (await book.read()).sheets.find(({ report }) => report === "sign-offs")!.rows.flat();
    expect(kept).toEqual(expect.arrayContaining(["更正工时", "void"]));
  });

  it("tells which input was changed, and which cell was typed over", async () => {
    await closedAndSigned(ALL);
    const input = session(changed(otherHours));
    await input.run("check");
    expect(input.state().changedInputs).toEqual(["production"]);
    const typed = new Set<string>();
    const over = session(changed((sheet, rows, report) => {
      const at = report === "unit-cost-composition" ? rows.findIndex((cells) => typeof cells[3] === "number") : -1;
      if (at < 0) return rows;
      typed.add(`${sheet}!D${at + 1}`);
      return withCell(rows, at, 3, 123.45);
    }));
    await over.sign(null);
    const { verification, refusal } = over.state().signing!;
    expect(refusal).toBeNull();
    expect(verification).toMatchObject({ holds: false, changed: [] });
    expect(verification.differences.map(({ sheet, cell, stands }) => `${sheet}!${cell} ${stands}`)).toEqual([...typed].map((place) => `${place} 123.45`));
    expect(typed.size).toBeGreaterThan(0);
  });

  it("loses its signatures when other figures are closed, and keeps their record", async () => {
    await closedAndSigned(ALL.slice(0, 2));
    const other = session(changed(otherHours));
    await other.run("close");
    expect(other.state().record.acts).toHaveLength(2);
    expect(standingNow(other.state()).offices).toEqual({ prepared: null, reviewed: null, approved: null });
  });
});

describe("the seal number", () => {
  it("is the same in any order of ledger, driver and rule rows, and another for any other cent", async () => {
    const number = async (change: Change): Promise<string> => (await sealOf(closeMonth(await changed(change).read()))).number;
    const own = await number((_, rows) => rows);
    expect(own).toMatch(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/);
    expect(await number((sheet, rows) => (["Ledger", "Drivers", "Rules"].includes(sheet) ? [rows[0]!, ...rows.slice(1).reverse()] : rows))).toBe(own);
    expect(await number(otherHours)).not.toBe(own);
  });
});
