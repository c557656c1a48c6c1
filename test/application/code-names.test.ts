// Names of codes: in English where the book has them in English, otherwise as the book has them; and so wherever a pane shows them.
import { codeNames } from "../../src/application/code-names";
import { allocationFlow } from "../../src/application/review/allocation-flow";
import { comparisons } from "../../src/application/review/compare-close";
import { reviewCharts } from "../../src/application/review/review-charts";
import { waterfalls } from "../../src/application/review/waterfalls";
import { whatIfChoices } from "../../src/application/review/what-if";
import { LANGUAGES, type Language } from "../../src/locales";
import { closedSample } from "./review/closed-samples";

jest.setTimeout(120_000);

describe("names of codes", () => {
  it("are English in English and the book's own in Chinese", async () => {
    const { tables } = await closedSample("hospital-month");
    expect(LANGUAGES.map((language) => codeNames(tables, language).element.get("M"))).toEqual(["卫生材料费", "卫生材料费", "Medical materials"]);
  });

  it("are the book's own where it has none in English", async () => {
    const { tables } = await closedSample("hospital-month");
    const without = { ...tables, elements: tables.elements.map((element) => ({ ...element, name_en: element.element === "M" ? null : element.name_en })) };
    expect(["P", "M"].map((code) => codeNames(without, "en").element.get(code))).toEqual(["Personnel", "卫生材料费"]);
    expect(codeNames(tables, "en").centre.get("A01")).toBe("院长办公室");
  });

  it.each(["hospital-month", "factory-month"] as const)("%s: no chart, comparison or choice has the Chinese name of an element in English, all have it in Chinese", async (month) => {
    const close = await closedSample(month);
    const chinese = close.tables.elements.map(({ element, name }) => `${element} ${name}`);
    const english = close.tables.elements.map(({ element, name_en }) => `${element} ${name_en}`);
    const shown = (language: Language): string => JSON.stringify([reviewCharts(close, language), waterfalls(close, language), comparisons(close, [], language), whatIfChoices(close, language), allocationFlow(close, null, language)]);
    const count = (text: string, names: readonly string[]): number => names.filter((name) => text.includes(name)).length;
    expect(count(shown("en"), chinese)).toBe(0);
    expect(count(shown("en"), english)).toBeGreaterThan(3);
    expect([count(shown("zh-CN"), english), count(shown("zh-TW"), english)]).toEqual([0, 0]);
    expect(count(shown("zh-CN"), chinese)).toBeGreaterThan(3);
  });
});
