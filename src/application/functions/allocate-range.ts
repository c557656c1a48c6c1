// ALLOCATE: service departments' cost over those who used them, amounts in place of the quantities.

import { type AuxiliaryPool, type AuxiliaryResult, type Exact, nearestNumber } from "../../engine";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, refused, requireSpill } from "./cell-arguments";
import { servicesSolved } from "./service-input";
import type { ServiceUses } from "./service-use";

/**
 * Allocates pools over their consumption.
 *
 * @param difference  heading of the column that method `planned` adds: what a pool cost beyond what it charged
 * @returns the consumption range with amounts in place of quantities
 */
export function allocateRange(pools: CellRows, consumption: CellRows, method: CellValue, orderOrRates: CellRows | null, difference: string): (string | number)[][] {
  requireSpill(consumption.length, (consumption[0]?.length ?? 0) + 1);
  const services = servicesSolved(pools, consumption, method, orderOrRates);
  const spilled = amountsInPlace(services.uses, services.result);
  return services.method === "planned" ? withDifferences(spilled, services.uses, services.pools, services.result, difference) : spilled;
}

/** Each quantity's cell with its amount; headings and names as they are, blanks blank. */
function amountsInPlace({ uses, rows, isList }: ServiceUses, { transfers }: AuxiliaryResult): (string | number)[][] {
  const amounts = new Map(transfers.map(({ from, to, amount }) => [JSON.stringify([from, to]), amount]));
  const spilled = rows.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : "")));
  const pairs = new Set<string>();
  for (const { from, to, row, column } of uses) {
    const pair = JSON.stringify([from, to]);
    if (isList && pairs.has(pair)) throw refused("pair-twice", { parameter: "consumption", row, column }, `${from} → ${to}`);
    pairs.add(pair);
    const amount = amounts.get(pair);
    spilled[row]![column] = amount ? nearestNumber(amount) : 0;
  }
  return spilled;
}

/** What planned rates leave over stands behind each pool, so that it is seen and posted. */
function withDifferences(spilled: (string | number)[][], uses: ServiceUses, pools: readonly AuxiliaryPool[], result: AuxiliaryResult, heading: string): (string | number)[][] {
  const differences = "differences" in result ? (result.differences as ReadonlyMap<string, Exact>) : new Map<string, Exact>();
  const of = (id: string): number => nearestNumber(differences.get(id) ?? { n: 0n, d: 1n });
  const width = spilled[0]!.length;
  if (uses.isList) return [...spilled, ...pools.map(({ id }) => [id, heading, of(id), ...Array.from({ length: width - 3 }, () => "")])];
  const givers = new Map(uses.uses.map(({ row, from }) => [row, from]));
  const isHeading = (row: number): boolean => row === 0 && !givers.has(0);
  return spilled.map((row, i) => [...row, isHeading(i) ? heading : givers.has(i) ? of(givers.get(i)!) : ""]);
}
