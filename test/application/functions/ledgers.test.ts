// Ledgers behind handles: what is computed again after a change, and handles that must not answer.
import fc from "fast-check";
import { type RangeReader, Ledgers } from "../../../src/application/functions/ledgers";
import type { TotalCriteria } from "../../../src/application/functions/total-criteria";
import type { CellValue } from "../../../src/workbook/workbook";
import { NONE, RANGE, SMALL, copyOf, noReader, opened, said, totalOf } from "./ledger-ranges";

describe("after a change", () => {
  const grid = (total: (criteria: Partial<TotalCriteria>) => number): number[] => ["D01", "D02", "D03"].flatMap((centres) => ["DM", "DL", "OH"].map((elements) => total({ centres, elements })));
  const changed = (row: number, column: number, value: CellValue): CellValue[][] => SMALL.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? value : cell)) : [...cells]));

  function workAfter(rows: CellValue[][], range = RANGE): { work: object; handles: [string, string]; answers: number[] } {
    const { ledgers, handle, total } = opened();
    grid(total);
    Object.assign(ledgers.work, { ranges: 0, ledgers: 0, cubes: 0, totals: 0, blocks: 0 });
    const next = ledgers.open(rows, { range, caller: null }, null);
    const answers = grid((criteria) => totalOf(ledgers, next, criteria));
    return { work: { ...ledgers.work }, handles: [handle, next], answers };
  }

  it("nothing is computed for the same cells", () => {
    const { work, handles } = workAfter(copyOf(SMALL));
    expect([work, handles[0] === handles[1]]).toEqual([{ ranges: 1, ledgers: 0, cubes: 0, totals: 0, blocks: 0 }, true]);
  });

  it("a remark leaves the handle as it is", () => {
    const { work, handles } = workAfter(changed(1, 9, "领用"));
    expect([work, handles[0] === handles[1]]).toEqual([{ ranges: 1, ledgers: 1, cubes: 0, totals: 0, blocks: 0 }, true]);
  });

  it("an amount is added up again only where its line belongs", () => {
    const { work, handles, answers } = workAfter(changed(1, 6, 100.2));
    expect(work).toEqual({ ranges: 1, ledgers: 1, cubes: 1, totals: 1, blocks: 0 });
    expect(handles[0]).not.toBe(handles[1]);
    expect(answers).toEqual([50.15, 0, 300.3, 0, 200.2, 0, 0, 0, 0.07]);
  });

  it("a line that moves to another centre changes two totals", () => {
    const { work, answers } = workAfter(changed(2, 3, "D03"));
    expect(work).toMatchObject({ totals: 2 });
    expect(answers).toEqual([50.05, 0, 300.3, 0, 0, 0, 0, 200.2, 0.07]);
  });

  it("an inserted line changes its own total, and a moved range none", () => {
    const inserted = [...SMALL.slice(0, 3), [45788, "记-9", "5001", "D02", "", "DL", 1, "", "", ""], ...SMALL.slice(3)];
    expect(workAfter(inserted, "序时账!A1:J8").work).toEqual({ ranges: 1, ledgers: 1, cubes: 1, totals: 1, blocks: 0 });
    expect(workAfter(copyOf(SMALL), "序时账!A3:J9").work).toEqual({ ranges: 1, ledgers: 1, cubes: 0, totals: 0, blocks: 0 });
  });

  it("carried answers are those computed anew, whatever changed", () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom<[number, CellValue]>([6, 7.7], [7, 8.8], [3, "D02"], [3, "D04"], [5, "DM"], [2, "5101"], [0, 45819], [8, 3.25]));
    fc.assert(fc.property(fc.array(cell, { maxLength: 3 }), fc.integer({ min: 0, max: 6 }), (edits, removed) => {
      const rows = edits.reduce((all, [row, [column, value]]) => all.map((cells, i) => (i === row ? cells.map((one, j) => (j === column ? value : one)) : cells)), copyOf(SMALL));
      const next = removed > 0 && removed < 6 ? rows.filter((_, i) => i !== removed) : rows;
      const asked: Partial<TotalCriteria>[] = [{}, { accounts: "5*" }, { periods: "2025-05", basis: "closing" }, { basis: "quantity" }, { centres: "-D02", basis: "credit" }];
      const { ledgers, total } = opened();
      const answer = (of: (criteria: Partial<TotalCriteria>) => number): string[] => asked.map((criteria) => said(() => void results.push(of(criteria))));
      const results: number[] = [];
      answer(total);
      results.length = 0;
      const handle = ledgers.open(next, { range: RANGE, caller: null }, null);
      const [errors, carried] = [answer((criteria) => totalOf(ledgers, handle, criteria)), [...results]];
      results.length = 0;
      const fresh = opened(next);
      expect([answer(fresh.total), results, fresh.handle]).toEqual([errors, carried, handle]);
    }));
  });
});

describe("a handle", () => {
  const reader = (sheets: Record<string, CellValue[][]>): { read: RangeReader; asked: string[] } => {
    const asked: string[] = [];
    return { asked, read: async (range) => (asked.push(range), sheets[range] ?? Promise.reject(new Error("no such range"))) };
  };

  it("is short, names its range and month, and does not depend on who reads it", () => {
    const { handle } = opened(SMALL, "2025-06");
    expect(handle).toMatch(/^序时账!A1:J7@2025-06#[0-9a-z]{14}$/u);
    expect(opened(copyOf(SMALL), "2025-06").handle).toBe(handle);
  });

  it("differs where lines differ, whatever moved between them", () => {
    const line = fc.tuple(fc.constantFrom("5001", "5002"), fc.constantFrom("D1", "D2"), fc.integer({ min: -2, max: 2 }));
    const rowsOf = (lines: readonly [string, string, number][]): CellValue[][] => [["科目编码", "部门", "借方金额", "贷方金额"], ...lines.map(([account, centre, amount], i): CellValue[] => [account, centre, ...(i % 2 ? [amount, ""] : ["", amount])])];
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.array(line, { minLength: 1, maxLength: 5 }), (a, b) => {
      const zeroed = (lines: typeof a): string => JSON.stringify(lines.map(([account, centre, amount]) => [account, centre, amount + 0]));
      expect(opened(rowsOf(a)).handle === opened(rowsOf(b)).handle).toBe(zeroed(a) === zeroed(b));
    }));
  });

  it("of a workbook opened again is rebuilt from its range, once for all calls that wait", async () => {
    const { handle } = opened();
    const { read, asked } = reader({ [RANGE]: copyOf(SMALL) });
    const ledgers = new Ledgers(read);
    const answers = await Promise.all([ledgers.find(handle), ledgers.find(handle), ledgers.find(handle)]);
    expect(answers.map((one) => one.total({ ...NONE, centres: "D02" }))).toEqual([200.2, 200.2, 200.2]);
    expect([asked, ledgers.work.ledgers]).toEqual([[RANGE], 1]);
    expect(totalOf(ledgers, handle, { centres: "D03" })).toBe(0.07);
  });

  it("never answers from other content", async () => {
    const { handle } = opened();
    const other = SMALL.map((row, i) => (i === 1 ? row.map((cell, j) => (j === 6 ? 100.11 : cell)) : [...row]));
    await expect(Promise.resolve(new Ledgers(reader({ [RANGE]: other }).read).find(handle))).rejects.toMatchObject({ kind: "none", key: "functions.errors.stale" });
    await expect(Promise.resolve(new Ledgers(reader({ [RANGE]: [["x"]] }).read).find(handle))).rejects.toMatchObject({ key: "functions.errors.stale" });
    await expect(Promise.resolve(new Ledgers(reader({}).read).find(handle))).rejects.toMatchObject({ kind: "none", key: "functions.errors.unreadable" });
    const { ledgers } = opened();
    ledgers.open(other, { range: RANGE, caller: null }, null);
    expect(said(() => ledgers.find(handle))).toMatch(/^none: What stands at 序时账!A1:J7 is no longer/u);
  });

  it("is doubted once a range that overlaps its own has changed", async () => {
    const wider = [...copyOf(SMALL), [45821, "记-9", "5001", "D01", "", "DM", 1, "", "", ""]];
    const { read, asked } = reader({ [RANGE]: copyOf(SMALL) });
    const ledgers = new Ledgers(read);
    const handle = ledgers.open(SMALL, { range: RANGE, caller: null }, null);
    ledgers.open(wider, { range: "序时账!A1:J8", caller: null }, null);
    expect((await ledgers.find(handle)).total({ ...NONE, centres: "D02" })).toBe(200.2);
    expect([asked, ledgers.work]).toEqual([[RANGE], { ranges: 3, ledgers: 2, cubes: 1, totals: 1, blocks: 0 }]);
  });

  it("of a computed range is known by the cell that reads it, and cannot be rebuilt", async () => {
    const ledgers = new Ledgers(noReader);
    const handle = ledgers.open(SMALL, { range: null, caller: "Report!B1" }, null);
    expect([handle, totalOf(ledgers, handle, { centres: "D02" })]).toEqual([expect.stringMatching(/^=Report!B1#/u), 200.2]);
    await expect(Promise.resolve(new Ledgers(noReader).find(handle))).rejects.toMatchObject({ key: "functions.errors.stale", args: { place: "Report!B1" } });
  });

  it("of the longest unused ledger is forgotten first, and read again when asked", async () => {
    const { read, asked } = reader({ "A!A1:J7": SMALL, "B!A1:J7": SMALL, "C!A1:J7": SMALL });
    const ledgers = new Ledgers(read, 3_000);
    const [a, b] = ["A!A1:J7", "B!A1:J7", "C!A1:J7"].map((range) => ledgers.open(copyOf(SMALL), { range, caller: null }, null));
    await ledgers.find(b!);
    expect(asked).toEqual([]);
    await ledgers.find(a!);
    expect(asked).toEqual(["A!A1:J7"]);
  });

  it("is told from any other text", () => {
    for (const text of ["", "5001", "序时账!A1:J7", "#N/A"]) expect(said(() => new Ledgers(noReader).find(text))).toMatch(/^value: .*is no ledger/u);
  });
});
