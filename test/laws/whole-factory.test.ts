// Laws over whole months of the second factory: two workshops are the sum of one, and two views of equivalent units agree when nothing was open.
import fc from "fast-check";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { reportRows } from "../months/closed-costs";
import { secondFactory } from "../months/second-factory";
import { type Tables, bookOf } from "../months/small-hospital";
import { frac, toCents } from "../oracles/fractions";

type Row = Readonly<Record<string, string>>;

const centsIn = (text: string | undefined): bigint => toCents(frac(text));

/** Rows of a table by column name, each turned into any number of rows. */
function turned(tables: Tables, name: string, turn: (row: Row) => readonly Row[]): void {
  const [columns = [], ...rows] = tables[name]!;
  const named = rows.map((row): Row => Object.fromEntries(columns.map((column, i) => [column, row[i]!])));
  tables[name] = [columns, ...named.flatMap(turn).map((row) => columns.map((column) => row[column] ?? ""))];
}

function copied(tables: Tables): Tables {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => [...row])]));
}

/** Workshop 13 as two: what is for product 103 and part of everything shared belongs to a new one, 13B. */
function parted(whole: Tables, next: () => number): Tables {
  const tables = copied(whole);
  const isSplit = (row: Row): boolean => row["centre"] === "13" && row["product"] === "103";
  const shared = (row: Row): boolean => row["centre"] === "13" && !row["product"] && next() < 50;
  for (const name of ["ledger", "stock_moves"]) turned(tables, name, (row) => [isSplit(row) || shared(row) ? { ...row, centre: "13B" } : row]);
  for (const name of ["production", "standards", "wip_rules", "routing", "opening_wip", "quality"]) turned(tables, name, (row) => [isSplit(row) ? { ...row, centre: "13B" } : row]);
  const halves = (row: Row): readonly Row[] => {
    const first = Math.floor((Number(row["quantity"]) * next()) / 100);
    return [{ ...row, quantity: `${first}` }, { ...row, receiver: "13B", quantity: (Number(row["quantity"]) - first).toFixed(2), ...(row["meter"] ? { meter: `${row["meter"]}b` } : {}) }];
  };
  for (const name of ["drivers", "utilities"]) turned(tables, name, (row) => (row["receiver"] === "13" ? halves(row) : [row]));
  turned(tables, "accruals", (row) => (row["centre"] === "13" ? [row, { ...row, centre: "13B" }] : [row]));
  turned(tables, "rules", (row) => (row["sender"] === "13" ? [row, { ...row, sender: "13B" }] : [row]));
  turned(tables, "centres", (row) => (row["centre"] === "13" ? [row, { ...row, centre: "13B", order: "12" }] : [row]));
  return tables;
}

/** A column of a report summed by element over the workshop's halves and all products. */
function sumsAt13(close: MonthClose, id: string, column: string): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const row of reportRows(close, id)) {
    if (!row["centre"]!.startsWith("13") || row["origin"] === "transferred") continue;
    sums.set(row["element"]!, (sums.get(row["element"]!) ?? 0n) + centsIn(row[column]));
  }
  return sums;
}

const near = (a: bigint | undefined, b: bigint | undefined, cents: bigint): boolean => {
  const gap = (a ?? 0n) - (b ?? 0n);
  return gap <= cents && -gap <= cents;
};

describe("two workshops merged", () => {
  it("are the sum of both, in collection, in overhead and in what products are charged", async () => {
    const whole = secondFactory();
    const one = closeMonth(await bookOf(whole));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 400, maxLength: 400 }), async (draws) => {
        let at = 0;
        const two = closeMonth(await bookOf(parted(whole, () => draws[at++ % draws.length]!)));
        expect(two.findings.filter((found) => found.severity === "refuse")).toEqual([]);
        const seen = (id: string, column: string, cents: bigint): unknown => {
          const [left, right] = [sumsAt13(one, id, column), sumsAt13(two, id, column)];
          return [...new Set([...left.keys(), ...right.keys()])].filter((element) => !near(left.get(element), right.get(element), cents)).map((element) => [id, column, element, left.get(element), right.get(element)]);
        };
        expect(seen("cost-collection", "ledger", 0n)).toEqual([]);
        // A cent for every posting that is rounded for each half instead of once.
        for (const [id, column] of [["cost-collection", "total"], ["overhead-detail", "current"], ["product-cost-sheets", "current"]] as const) expect(seen(id, column, 5n)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("weighted average and first-in first-out", () => {
  it("agree on every product of a month in which nothing was open", async () => {
    const finish = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 14, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(finish, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 28, maxLength: 28 }), async (closing, shares) => {
        const close = async (method: string): Promise<MonthClose> => {
          const tables = copied(secondFactory());
          tables["opening_wip"] = tables["opening_wip"]!.slice(0, 1);
          turned(tables, "routing", (row) => [{ ...row, transfer: row["transfer"] === "parallel" ? "itemised" : row["transfer"]! }]);
          turned(tables, "wip_rules", (row) => [{ ...row, method }]);
          let i = 0;
          turned(tables, "production", (row) => {
            const [material, conversion] = [shares[2 * i]!, shares[2 * i + 1]!];
            return [{ ...row, opening: "0", closing: `${closing[i++]}`, material_share: `${material}`, conversion_share: `${conversion}`, opening_material_share: "50", opening_conversion_share: "50" }];
          });
          return closeMonth(await bookOf(tables));
        };
        const [average, fifo] = [await close("equivalent-weighted"), await close("equivalent-fifo")];
        const cells = (of: MonthClose): Map<string, bigint> => new Map(reportRows(of, "product-cost-sheets").map((row) => [`${row["product"]} ${row["centre"]} ${row["origin"]} ${row["element"]}`, centsIn(row["closing"])]));
        const [left, right] = [cells(average), cells(fifo)];
        expect([...right.keys()].sort()).toEqual([...left.keys()].sort());
        // One of two halves of a cent may go the other way, and be handed on.
        for (const [key, amount] of left) expect([key, near(amount, right.get(key), 3n)]).toEqual([key, true]);
      }),
      { numRuns: 20 },
    );
  });
});
