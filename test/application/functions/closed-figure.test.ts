// Figures of closed sheets: every one of the sample month is found by its own words, and what is not there is said.
import { type ClosedSheet, closedFigure } from "../../../src/application/functions/closed-figure";
import { ClosedSheets } from "../../../src/application/functions/closed-sheets";
import { closedSample } from "./closed-sample";
import { said } from "./ledger-ranges";

let sheets: ClosedSheet[] = [];
beforeAll(async () => {
  sheets = await closedSample();
});
const of = (name: string): ClosedSheet[] => sheets.filter((sheet) => sheet.name === name);
const figure = (name: string, row: string, column: string, month: string | null = null): unknown => closedFigure(of(name), row, column, month);

describe("a figure", () => {
  it.each([
    ["科室成本分摊汇总表", "D01", "全成本", 1510909.94],
    ["科室成本分摊汇总表", "心血管内科门诊", "全成本", 1510909.94],
    ["科室成本分摊汇总表", "D01 心血管内科门诊", "全成本", 1510909.94],
    ["科室成本分摊汇总表（分项）", "D01;P", "全成本", 490341.55],
    ["医院临床服务类科室全成本表（医疗成本）", "D02", "人员经费；全成本", 1645460.01],
    ["医院各科室直接成本表", "D02", "卫生材料费", 1248168.38],
  ])("of %s at %s and %s", (name, row, column, value) => expect(figure(name, row, column)).toBe(value));

  it("may be asked for its month", () => expect(figure("科室成本分摊汇总表", "D01", "全成本", "2025-06")).toBe(1510909.94));

  it.each([
    ["科室成本分摊汇总表", "D01", "全成本", "2025-05", /^none: 科室成本分摊汇总表 is of 2025-06, not of 2025-05/u],
    ["科室成本分摊汇总表", "D01", "小计", null, /^none: No column is headed "小计"\. There are: 科室, 直接成本/u],
    ["科室成本分摊汇总表", "D99", "全成本", null, /^none: No row is called "D99"\. There are: D01 心血管内科门诊/u],
    ["科室成本分摊汇总表（分项）", "D01", "全成本", null, /^value: "D01" and "全成本" mean several figures: D01 心血管内科门诊 P 人员经费 \/ 全成本/u],
  ])("of %s at %s, %s, %s is told", (name, row, column, month, sentence) => expect(said(() => figure(name, row, column, month))).toMatch(sentence));

  it("is found by its own words wherever they mean it alone", () => {
    const asked = { found: 0, several: 0 };
    for (const name of ["科室成本分摊汇总表", "科室成本分摊汇总表（分项）", "医院各科室直接成本表", "科室床日成本表"]) {
      const { rows } = of(name)[0]!;
      const first = rows.findIndex((row) => row.some((cell, at) => at > 0 && typeof cell === "number"));
      for (const row of rows.slice(first)) {
        row.forEach((cell, at) => {
          const label = row.slice(0, row.findIndex((one, i) => i > 0 && typeof one === "number")).join(";");
          const heading = rows.slice(3, first).map((above) => String(above[at] ?? "").replace(/\n.*$/su, "")).filter((text) => text !== "").at(-1);
          if (typeof cell !== "number" || heading === undefined || label === "") return;
          const answer = said(() => expect([label, heading, closedFigure(of(name), label, heading, null)]).toEqual([label, heading, cell]));
          asked[answer === "no error" ? "found" : "several"]++;
          if (answer !== "no error") expect(answer).toMatch(/mean several figures/u);
        });
      }
    }
    expect(asked.found).toBeGreaterThan(1200);
    expect(asked.several).toBeLessThan(asked.found / 20);
  });
});

describe("the sheets", () => {
  const reads: string[] = [];
  const later: (() => void)[] = [];
  const closed = new ClosedSheets(
    {
      list: async () => [{ report: "visit-cost", name: "诊次" }, { report: "visit-cost", name: "诊次 (2)" }, { report: "bed-day-cost", name: "床日" }],
      read: async (tab) => {
        reads.push(tab);
        return [["", "a"], ["x", 1]];
      },
    },
    (work) => later.push(work),
  );

  it("are known by tab and by report, read once, and read again after a while", async () => {
    const [one, all] = await Promise.all([closed.find("床日"), closed.find("visit-cost")]);
    await closed.find("bed-day-cost");
    expect([one.map(({ name }) => name), all.map(({ name }) => name), reads.splice(0)]).toEqual([["床日"], ["诊次", "诊次 (2)"], ["床日", "诊次", "诊次 (2)"]]);
    later.splice(0).forEach((work) => work());
    await closed.find("床日");
    expect(reads.splice(0)).toEqual(["床日"]);
  });

  it("that are not there are told", async () => {
    await expect(closed.find("项目")).rejects.toMatchObject({ key: "functions.errors.closed-report" });
    await expect(new ClosedSheets({ list: async () => [], read: async () => [] }, () => undefined).find("床日")).rejects.toMatchObject({ key: "functions.errors.not-closed" });
  });

  it("that cannot be read are asked for again by the next cell", async () => {
    let fails = true;
    const failing = new ClosedSheets({ list: async () => (fails ? Promise.reject(new Error("busy")) : [{ report: "r", name: "n" }]), read: async () => [] }, () => undefined);
    await expect(failing.find("n")).rejects.toMatchObject({ key: "functions.errors.closed-unreadable" });
    fails = false;
    await expect(failing.find("n")).resolves.toHaveLength(1);
  });
});
