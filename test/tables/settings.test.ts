// Settings: typed with defaults, keys and words in both languages, unusable values told with their cell.
import { readTables } from "../../src/tables/read-tables";
import { book, sheet, typed } from "./books";

describe("settings", () => {
  it("have defaults", () => {
    expect(readTables(book()).tables.settings).toMatchObject({
      currency: "CNY", decimals: 2, rounding: "report", tail: "largest-remainder", language: "zh-CN", period: null, industry: null,
      surplus_accounts: ["3001", "3301", "3131", "4103"],
    });
  });

  it("are read in Chinese words, from dates and numbers, with keys of the user's own kept", () => {
    const rows = [["参数", "取值"], ["期间", 45809], ["行业", "医院"], ["小数位数", 3], ["尾差", "最后"], ["surplus_accounts", "4103；3131"], ["our_key", "x"]];
    const { settings } = readTables(book(sheet("参数", rows))).tables;
    expect(settings).toMatchObject({ period: "2025-06", industry: "hospital", decimals: 3, tail: "last", surplus_accounts: ["4103", "3131"] });
    expect(settings.values.get("our_key")).toBe("x");
    expect(settings.at.get("period")).toEqual({ sheet: "参数", cell: "B2" });
  });

  it("give their decimals to every amount", () => {
    const items = typed("hospital_items", "item,amount", "H1,1.005");
    expect(readTables(book(typed("settings", "key,value", "decimals,3"), items)).tables.hospital_items[0]?.amount).toBe(1005n);
    expect(readTables(book(items), { decimals: 4 }).tables.hospital_items[0]?.amount).toBe(10050n);
  });
});
