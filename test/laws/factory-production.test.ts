// Laws of production costing over random factories, against an oracle that follows the rule book on demand in plain fractions.
import fc from "fast-check";
import { standardContent } from "../../src/engine/standard/standard-unit";
import { cellsOf, closeFactoryTables } from "../oracles/close-factory-tables";
import { FactoryOracle } from "../oracles/factory-oracle";
import type { OracleInput, Row } from "../oracles/oracle-cells";
import { frac, sub } from "../oracles/fractions";
import { randomFactories } from "../oracles/random-factory";

const RUNS = { numRuns: 60 };

/** The oracle's cells under the names of the engine's. */
function oracleCells(input: OracleInput): Record<string, Record<string, bigint>> {
  const oracle = new FactoryOracle(input);
  const routing = input.tables["routing"]!;
  return Object.fromEntries(
    routing.flatMap(({ product, centre }) => {
      const i = routing.filter((row) => row["product"] === product).findIndex((row) => row["centre"] === centre);
      return Object.entries(oracle.step(product!, i)).map(([key, cell]) => [`${product} ${centre} ${key}`, { ...cell }]);
    }),
  );
}

const codes = (input: OracleInput, kind: string): string[] => input.tables["products"]!.filter((row) => row["kind"] === kind).map((row) => row["product"]!);

describe("production of random factories", () => {
  it("agrees with the oracle on every cell, on restored cost and on standard content", async () => {
    await fc.assert(
      fc.asyncProperty(randomFactories, async (input) => {
        const closed = await closeFactoryTables(input);
        expect(closed.findings.filter((found) => found.severity === "refuse")).toEqual([]);
        expect(cellsOf(closed)).toEqual(oracleCells(input));
        const oracle = new FactoryOracle(input);
        const routed = closed.value.products.map((each) => each.routed);
        const content = standardContent(routed, closed.value.standards, "W1", "DM");
        for (const product of codes(input, "finished")) {
          const restored = Object.fromEntries([...closed.value.restored.get(product)!].map(([element, amount]) => [element, amount.units]));
          expect(restored).toEqual(oracle.restored(product));
          const { n, d } = content.get(product)!.value;
          expect(sub([n, d], oracle.content(product, "W1", "DM"))[0]).toBe(0n);
        }
      }),
      RUNS,
    );
  });

  it("puts out at every step what came in", async () => {
    await fc.assert(
      fc.asyncProperty(randomFactories, async (input) => {
        const { value } = await closeFactoryTables(input);
        for (const { opening, current, scrapOut, byProductCredit, total, finished, closing } of value.rows) {
          expect(opening.units + current.units - scrapOut.units - byProductCredit.units).toBe(total.units);
          expect(finished.units + closing.units).toBe(total.units);
        }
        for (const { total, routed } of value.products) {
          const restoration = value.restorations.find((each) => each.product === routed.product.product);
          if (restoration) expect([...restoration.after.values()].reduce((sum, amount) => sum + amount.units, 0n)).toBe(total.units);
        }
        for (const { opening, receipt, out, closing } of value.stores) expect(opening.amount.units + receipt.amount.units).toBe(out.reduce((sum, each) => sum + each.amount.units, closing.amount.units));
      }),
      RUNS,
    );
  });

  it("balances every entry it makes", async () => {
    await fc.assert(
      fc.asyncProperty(randomFactories, async (input) => {
        const sums = new Map<string, bigint>();
        for (const { entry, side, amount } of (await closeFactoryTables(input)).value.entries) sums.set(entry, (sums.get(entry) ?? 0n) + (side === "D" ? amount.units : -amount.units));
        expect([...sums.values()].filter((sum) => sum !== 0n)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("does not mind the order of rows", async () => {
    await fc.assert(
      fc.asyncProperty(randomFactories, async (input) => {
        const turned = { ...input, tables: Object.fromEntries(Object.entries(input.tables).map(([name, rows]) => [name, [...rows].reverse()])), costs: [...input.costs].reverse() };
        expect(cellsOf(await closeFactoryTables(turned))).toEqual(cellsOf(await closeFactoryTables(input)));
      }),
      RUNS,
    );
  });

  it("costs the same by weighted average and first-in first-out when nothing was open", async () => {
    await fc.assert(
      fc.asyncProperty(randomFactories, async (input) => {
        const by = (method: string): OracleInput => ({
          ...input,
          tables: {
            ...input.tables,
            opening_wip: [],
            production: input.tables["production"]!.map((row): Row => ({ ...row, opening: "0", finished: `${Math.abs(Number(row["finished"])) + 1}` })),
            routing: input.tables["routing"]!.map((row): Row => ({ ...row, transfer: row["transfer"] === "parallel" ? "combined" : row["transfer"]! })),
            wip_rules: input.tables["wip_rules"]!.map((row): Row => ({ ...row, method })),
          },
        });
        const [average, fifo] = [cellsOf(await closeFactoryTables(by("equivalent-weighted"))), cellsOf(await closeFactoryTables(by("equivalent-fifo")))];
        const steps = (cells: typeof average): [string, bigint][] => Object.entries(cells).filter(([key]) => key.includes(" W1 own ")).map(([key, cell]) => [key, cell["closing"]!]);
        const [left, right] = [steps(average), new Map(steps(fifo))];
        for (const [key, closing] of left) expect([key, (closing - right.get(key)!) ** 2n <= 1n]).toEqual([key, true]);
      }),
      RUNS,
    );
  });

  it("turns every result round with the sign of all amounts, when tails are symmetric", async () => {
    await fc.assert(
      fc.asyncProperty(randomFactories, async (random) => {
        const input = { ...random, tail: "largest" };
        const [plain, turned] = [cellsOf(await closeFactoryTables(input)), cellsOf(await closeFactoryTables(times(input, -1n)))];
        const negated = Object.entries(plain).map(([key, cell]) => [key, Object.fromEntries(Object.entries(cell).map(([name, units]) => [name, -units]))]);
        expect(turned).toEqual(Object.fromEntries(negated));
      }),
      RUNS,
    );
  });

  it("scales with all amounts, but for the cent that each cell is rounded to", async () => {
    await fc.assert(
      fc.asyncProperty(randomFactories, async (random) => {
        const first = random.tables["routing"]!.filter((row) => row["step"] === "1").map((row): Row => ({ ...row, input: "", input_quantity: "" }));
        const input = { ...random, tables: { ...random.tables, routing: first, quality: [], stock_moves: [], production: random.tables["production"]!.filter((row) => row["product"] !== "BY") } };
        const [plain, scaled] = [cellsOf(await closeFactoryTables(input)), cellsOf(await closeFactoryTables(times(input, 1000n)))];
        expect(Object.keys(scaled)).toEqual(Object.keys(plain));
        for (const [key, cell] of Object.entries(plain)) expect([key, size(scaled[key]!["closing"]! - 1000n * cell["closing"]!) <= 501n]).toEqual([key, true]);
      }),
      RUNS,
    );
  });

  it("answers with findings, whatever rows and cells are missing or strange", async () => {
    const damages = fc.array(fc.record({ table: fc.nat(), row: fc.nat(), column: fc.nat(), text: fc.constantFrom("", "0", "-3", "X", "P-1", "S-1", "W1", "parallel") }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(randomFactories, damages, async (input, all) => {
        const tables: Record<string, readonly Row[]> = { ...input.tables };
        const names = Object.keys(tables).filter((name) => tables[name]!.length > 0);
        for (const { table, row, column, text } of all) {
          const name = names[table % names.length]!;
          const columns = Object.keys(tables[name]![0] ?? {});
          const at = row % Math.max(1, tables[name]!.length);
          const changed = text === "X" ? [] : [{ ...tables[name]![at], [columns[column % Math.max(1, columns.length)] ?? ""]: text }];
          tables[name] = [...tables[name]!.slice(0, at), ...changed, ...tables[name]!.slice(at + 1)];
        }
        const closed = await closeFactoryTables({ ...input, tables });
        for (const { total, finished, closing } of closed.value.rows) expect(finished.units + closing.units).toBe(total.units);
      }),
      { numRuns: 150 },
    );
  });
});

const AMOUNTS = new Set(["amount", "opening_amount", "salvage", "compensation", "price", "closing_quota_material"]);

/** Every amount of a factory times a whole number. */
function times(input: OracleInput, by: bigint): OracleInput {
  const scaled = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([field, text]) => [field, AMOUNTS.has(field) && text !== "" ? scaledText(text, by) : text]));
  return {
    ...input,
    tables: Object.fromEntries(Object.entries(input.tables).map(([name, rows]) => [name, rows.map(scaled)])),
    costs: input.costs.map((cost) => ({ ...cost, amount: cost.amount * by })),
  };
}

function scaledText(text: string, by: bigint): string {
  const [n, d] = frac(text);
  const decimals = String(d).length - 1;
  const digits = size(n * by).toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return `${n * by < 0n ? "-" : ""}${digits.slice(0, point)}${decimals > 0 ? `.${digits.slice(point)}` : ""}`;
}

function size(n: bigint): bigint {
  return n < 0n ? -n : n;
}
