// A law of a whole factory month: stated in cents instead of currency units, every amount is the same number of cents, for rounding then commutes.
import fc from "fast-check";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { cellText, isFigure } from "../../src/engine";
import { type TableId, tablesById } from "../../src/tables/catalogue";
import { type Tables, bookOf } from "../months/small-hospital";
import { changed, changes } from "./changed-factory";

/** Money in columns that hold more decimals than an amount has. */
const MONEY = new Set(["standards.price", "standards.amount", "stock.planned_price", "products.price", "budget.amount", "prior.amount", "rules.rate", "accruals.base", "production.closing_quota_material"]);

/** A hundred times a decimal text; what is no number stays what it is. */
function hundredfold(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = "", part = ""] = text.split(".");
  const digits = `${whole}${part.padEnd(2, "0").slice(0, 2)}`;
  return part.length > 2 ? `${digits}.${part.slice(2)}` : digits;
}

/** The same month in an account book that counts cents. */
function inCents(tables: Tables): Tables {
  const stated = Object.entries(tables).map(([sheet, [headings = [], ...rows]]) => {
    const id = (Object.keys(tablesById) as TableId[]).find((each) => tablesById[each].en.includes(sheet))!;
    const columns = headings.map((heading) => Object.entries(tablesById[id].columns).find(([, column]) => column.en.some((name) => name.toLowerCase() === heading.toLowerCase()))!);
    const isMoney = columns.map(([column, { holds }]) => holds === "amount" || MONEY.has(`${id}.${column}`));
    const measure = headings.indexOf("Measure");
    return [sheet, [headings, ...rows.map((row) => row.map((text, i) => (isMoney[i] && !row[measure]?.endsWith("quantity") ? hundredfold(text) : text)))]];
  });
  const result = Object.fromEntries(stated) as Tables;
  result["Settings"] = [...tables["Settings"]!.map(([key = "", value = ""]) => [key, key === "explain_amount" ? hundredfold(value) : value]), ["decimals", "0"]];
  return result;
}

/** Whole minor units of every amount, and codes, by report; rates and percentages are rounded to places of their own. */
function amounts({ reports }: MonthClose): Record<string, string[]> {
  const text = (cell: (typeof reports)[number]["rows"][number][number], kind: string): string => (isFigure(cell) ? (kind === "amount" ? cell.units.toString() : "") : cellText(cell));
  const compared = reports.filter(({ id }) => id !== "checks" && id !== "run-log");
  return Object.fromEntries(compared.map(({ id, columns, rows }) => [id, rows.map((row) => row.map((cell, i) => text(cell, columns[i]!.kind)).join("|"))]));
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
