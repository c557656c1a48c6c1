// Comparisons and trials: what moved is ranked, stands where it is said to stand, and is what a close with that input would say.
import { closeMonth } from "../../../src/application/close-month";
import { comparisons } from "../../../src/application/review/compare-close";
import type { ComparedGroup } from "../../../src/application/review/compare-figures";
import { earlierSheets } from "../../../src/application/review/last-close";
import { isQuantity } from "../../../src/application/review/is-quantity";
import { whatIf, whatIfChoices } from "../../../src/application/review/what-if";
import { sheetsOfClose } from "../../../src/application/sheets-of-close";
import { sheetCells } from "../../../src/application/explain/sheet-cells";
import { figureText } from "../../../src/engine";
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { smallHospitalWith } from "../../months/small-hospital";
import { closedSample } from "./closed-samples";

jest.setTimeout(120_000);

const size = (text: string): number => Math.abs(Number(text.replace(/[+,]/g, "")));

async function written(month: "hospital-month" | "factory-month"): Promise<WorkbookData> {
  const workbook = memoryWorkbook("closed", []);
  await workbook.replaceSheets(sheetsOfClose(await closedSample(month)));
  return workbook.read();
}

function expectRanked(groups: readonly ComparedGroup[]): void {
  for (const { rows } of groups) {
    const sizes = rows.map(({ change }) => size(change));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { part } of rows) expect(Math.abs(part)).toBeLessThanOrEqual(1);
  }
}

describe("a close compared", () => {
  it.each([
    ["hospital-month", ["prior-month", "last-year", "plan"]],
    ["factory-month", ["prior-month", "last-year", "plan", "standard"]],
  ] as const)("%s is held against what its own reports know, each row with its cell", async (month, bases) => {
    const close = await closedSample(month);
    const found = comparisons(close, [], "en");
    expect(found.map(({ basis }) => basis)).toEqual(bases);
    const cells = sheetCells(close);
    for (const { groups } of found) {
      expectRanked(groups);
      for (const { place, now } of groups.flatMap(({ rows }) => rows)) {
        const cell = cells.at(place!.sheet, place!.cell)!;
        expect(Math.abs(Number(figureText(cell.figure)) - Number(now.replaceAll(",", "")))).toBeLessThanOrEqual(0.005);
      }
    }
  });

  it("names the element that moved most against last month", async () => {
    const [{ groups }] = comparisons(await closedSample("hospital-month"), [], "en") as [ReturnType<typeof comparisons>[number]];
    expect(groups[0]!.rows[0]).toMatchObject({ before: "20,750,753.04", now: "21,615,367.11", change: "+864,614.07", rate: "4.2%" });
    expect(groups[0]!.reading).toContain("moved most: +864,614.07 (+4.2%)");
  });

  it.each(["hospital-month", "factory-month"] as const)("%s finds nothing moved against its own sheets", async (month) => {
    const earlier = earlierSheets(await written(month));
    const [last] = comparisons(await closedSample(month), earlier, "en");
    expect(last!.basis).toBe("last-close");
    expect(last!.title).toMatch(/20\d\d-\d\d$/);
    expect(last!.groups.length).toBeGreaterThanOrEqual(3);
    for (const { rows, reading } of last!.groups) expect([rows, reading.startsWith("None of ")]).toEqual([[], true]);
  });

  it("finds a figure of the last close again where its row has moved, and tells only what moved", async () => {
    const close = await closedSample("hospital-month");
    const earlier = earlierSheets(await written("hospital-month")).map(({ sheet, rows }) => {
      if (sheet !== "科室诊次成本表") return { sheet, rows };
      const at = rows.findIndex((row) => typeof row[0] === "string" && row[0].startsWith("D03"));
      const unit = rows[at]!.findIndex((cell) => cell === 308.88);
      const changed = rows.map((row, place) => (place === at ? row.map((cell, column) => (column === unit ? 300 : cell)) : row));
      return { sheet, rows: [...changed.slice(0, at), [], ...changed.slice(at)] };
    });
    const visit = comparisons(close, earlier, "en")[0]!.groups.find(({ id }) => id === "visit")!;
    expect(visit.rows.map(({ before, now, change }) => [before, now, change])).toEqual([["300.00", "308.88", "+8.88"]]);
  });

  it("takes no figure from a sheet of another form", async () => {
    const earlier = earlierSheets(await written("hospital-month")).map(({ sheet, rows }) => ({ sheet, rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? `${cell}?` : cell))) }));
    expect(comparisons(await closedSample("hospital-month"), earlier, "en").map(({ basis }) => basis)).not.toContain("last-close");
  });
});

describe("what if", () => {
  it("says nothing moves when nothing is changed", async () => {
    const { isUsable, groups, findings } = whatIf(await closedSample("hospital-month"), [], "en");
    expect([isUsable, findings]).toEqual([true, []]);
    for (const { rows } of groups) expect(rows).toEqual([]);
  });

  it.each(["hospital-month", "factory-month"] as const)("%s moves where a driver is doubled, and the closed month stays", async (month) => {
    const close = await closedSample(month);
    const before = JSON.stringify(close.reports.map(({ rows }) => rows.length));
    const { quantities } = whatIfChoices(close, "en");
    const [driver] = quantities.filter(({ quantity }) => Number(quantity) > 0);
    const { isUsable, groups } = whatIf(close, [{ kind: "quantity", sheet: driver!.sheet, row: driver!.row, quantity: String(Number(driver!.quantity) * 2) }], "zh-CN");
    expect([isUsable, groups.some(({ rows }) => rows.length > 0)]).toEqual([true, true]);
    expectRanked(groups);
    expect(JSON.stringify(close.reports.map(({ rows }) => rows.length))).toBe(before);
  });

  it("gives the figures that a close with that driver gives", async () => {
    const close = closeMonth(await smallHospitalWith({}));
    const choice = whatIfChoices(close, "en").quantities.find(({ driver, centre }) => driver === "HEAD" && centre === "CLI2")!;
    const tried = whatIf(close, [{ kind: "quantity", sheet: choice.sheet, row: choice.row, quantity: "11" }], "en");
    const again = closeMonth(await smallHospitalWith({ [`${choice.sheet}!D${choice.row}`]: "11" }));
    expect(again.closed).toBe(true);
    const full = new Map(again.reports.find(({ id }) => id === "allocation-summary")!.rows.map((row) => [row[0], figureText(row.at(-1) as never)]));
    const centres = tried.groups.find(({ id }) => id === "centre")!.rows;
    expect(centres.length).toBeGreaterThan(0);
    for (const { label, now } of centres) expect(now.replaceAll(",", "")).toBe(full.get(label.split(" ")[0]!));
  });

  it("says what forbids a change", async () => {
    const close = await closedSample("hospital-month");
    const { quantities } = whatIfChoices(close, "en");
    const zero = quantities.filter(({ driver }) => driver === quantities[0]!.driver).map(({ sheet, row }) => ({ kind: "quantity", sheet, row, quantity: "0" }) as const);
    const { isUsable, findings } = whatIf(close, zero, "en");
    expect([isUsable, findings.length > 0]).toEqual([false, true]);
  });

  it("takes numbers for quantities, and nothing else", () => {
    expect(["12", " 0.5 ", "0"].map(isQuantity)).toEqual([true, true, true]);
    expect(["", "-1", "1e3", "=1+1", "many"].map(isQuantity)).toEqual([false, false, false, false, false]);
  });
});
