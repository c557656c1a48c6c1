// Laws of collection and allocation in posting mode: any first half of a month equals an oracle in plain fractions, and loses nothing.
import fc from "fast-check";
import { factoryInput } from "../../src/application/factory-input";
import { allocatePosted } from "../../src/engine/allocation/posted/allocate-posted";
import { SOURCES, collectFactory } from "../../src/engine/collection/collect-factory";
import { factoryGround } from "../../src/engine/factory/factory-ground";
import type { FactoryGround } from "../../src/engine/factory/factory-month";
import { readTables } from "../../src/tables/read-tables";
import { bookOf } from "../months/small-hospital";
import { allocateOracle } from "../oracles/allocation-oracle";
import { collectOracle, type Places, type Row } from "../oracles/collection-oracle";
import { type RandomMonth, randomMonths } from "../oracles/random-collection";

const SETTINGS = { entity: "Random", industry: "manufacturing", period: "2026-05", rounding: "posting", language: "en", element_material: "DM", element_transferred: "SF", element_labour: "DL", element_scrap: "SL", element_trial: "TC", element_depreciation: "DEP", quality_centre: "ADM", explain_percent: "5", explain_amount: "100" };

async function groundOf({ tables, settings }: RandomMonth): Promise<FactoryGround> {
  const columns = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const sheets = Object.entries(tables).filter(([, rows]) => rows.length > 0).map(([name, rows]): [string, string[][]] => {
    const heads = columns(rows);
    return [name, [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))]];
  });
  const values = Object.entries({ ...SETTINGS, tail: settings.tail });
  const read = readTables(await bookOf({ ...Object.fromEntries(sheets), settings: [["key", "value"], ...values] }));
  expect(read.findings.filter((found) => found.severity === "refuse")).toEqual([]);
  return factoryGround(factoryInput(read.tables, read.tables.ledger!, null));
}

const withoutZero = (places: Places): Record<string, bigint> => Object.fromEntries([...places].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));

function sums(cells: readonly (readonly [key: string, units: bigint])[]): Record<string, bigint> {
  const places: Places = new Map();
  for (const [key, units] of cells) places.set(key, (places.get(key) ?? 0n) + units);
  return withoutZero(places);
}

describe("the first half of a factory month", () => {
  it("equals the oracle, source by source and posting by posting", async () => {
    await fc.assert(
      fc.asyncProperty(randomMonths, async (month) => {
        const ground = await groundOf(month);
        const { costs } = collectFactory(ground).value;
        const expected = collectOracle(month.tables, month.settings);
        for (const source of SOURCES) {
          const actual = sums(costs.map((cost) => [`${cost.centre}\t${cost.product ?? ""}\t${cost.element}`, cost.sources[source].units]));
          expect([source, actual]).toEqual([source, withoutZero(expected[source]!)]);
        }
        const pools = costs.filter((cost) => cost.product === null).map(({ centre, element, total }) => ({ centre, element, amount: total }));
        const oracle = allocateOracle(month.tables, month.settings, new Map(pools.map((pool) => [`${pool.centre}\t${pool.element}`, pool.amount.units])));
        const { gifts, products, left } = allocatePosted(ground, pools).value;
        const posted = gifts.filter((gift) => gift.to).map((gift) => [[gift.offer.step.step, gift.phase, gift.offer.sender.centre, gift.to!.receiver, gift.offer.element].join("\t"), gift.amount.units] as const);
        expect(sums(posted)).toEqual(withoutZero(oracle.rows));
        expect(sums(products.map((cell) => [`${cell.product}\t${cell.centre}\t${cell.element}`, cell.amount.units]))).toEqual(withoutZero(oracle.products));
        expect(sums(left.map((pool) => [`${pool.centre}\t${pool.element}`, pool.amount.units]))).toEqual(withoutZero(oracle.pools));
      }),
      { numRuns: 60 },
    );
  });

  it("gives away what it collected, to the cent", async () => {
    await fc.assert(
      fc.asyncProperty(randomMonths, async (month) => {
        const ground = await groundOf(month);
        const { costs } = collectFactory(ground).value;
        const pools = costs.filter((cost) => cost.product === null).map(({ centre, element, total }) => ({ centre, element, amount: total }));
        const { products, left, gifts } = allocatePosted(ground, pools).value;
        const sum = (amounts: readonly { readonly amount: { readonly units: bigint } }[]): bigint => amounts.reduce((all, { amount }) => all + amount.units, 0n);
        const differences = gifts.filter((gift) => gift.phase === "difference");
        expect(sum(products) + sum(left) + sum(differences)).toBe(sum(pools));
      }),
      { numRuns: 60 },
    );
  });
});
