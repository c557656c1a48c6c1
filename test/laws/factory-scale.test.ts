// A law of a whole factory month: stated in cents instead of currency units, every amount is the same number of cents, for rounding then commutes.
import fc from "fast-check";
import { closeMonth } from "../../src/application/close-month";
import { type TableId, tablesById } from "../../src/tables/catalogue";
import { type Tables, bookOf } from "../months/small-hospital";
import { changed, changes } from "./changed-factory";
import { amounts, hundredfold, isMoney } from "./stated-in-cents";

/** The same month in an account book that counts cents. */
function inCents(tables: Tables): Tables {
  const stated = Object.entries(tables).map(([sheet, [headings = [], ...rows]]) => {
    const id = (Object.keys(tablesById) as TableId[]).find((each) => tablesById[each].en.includes(sheet))!;
    const columns = headings.map((heading) => Object.entries(tablesById[id].columns).find(([, column]) => column.en.some((name) => name.toLowerCase() === heading.toLowerCase()))!);
    const inMoney = columns.map(([column]) => isMoney(id, column));
    const measure = headings.indexOf("Measure");
    return [sheet, [headings, ...rows.map((row) => row.map((text, i) => (inMoney[i] && !row[measure]?.endsWith("quantity") ? hundredfold(text) : text)))]];
  });
  const result = Object.fromEntries(stated) as Tables;
  result["Settings"] = [...tables["Settings"]!.map(([key = "", value = ""]) => [key, key === "explain_amount" ? hundredfold(value) : value]), ["decimals", "0"]];
  return result;
}

describe("a factory month stated in cents", () => {
  it("has the same cents in every amount of every report", async () => {
    let closed = 0;
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const tables = changed(change);
        const [units, cents] = [closeMonth(await bookOf(tables)), closeMonth(await bookOf(inCents(tables)))];
        expect([cents.closed, cents.tables.settings.decimals]).toEqual([units.closed, 0]);
        if (units.reports.length > 0) closed += 1;
        expect(amounts(cents)).toEqual(amounts(units));
      }),
      { numRuns: 25 },
    );
    expect(closed).toBeGreaterThan(8);
  });
});
