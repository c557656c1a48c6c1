// ALLOCATE: service departments' cost over those who used them, amounts in place of the quantities.

import {
  type AuxiliaryInput,
  type AuxiliaryPool,
  type AuxiliaryResult,
  ClosedLoop,
  type Exact,
  NoBase,
  algebraic,
  direct,
  interaction,
  isZero,
  mergedPairs,
  planned,
  sequential,
  nearestNumber,
} from "../../engine";
import { isBlank } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, numberIn, optionalNumberIn, refused, requireSpill, trimmed } from "./cell-arguments";
import { choiceOf } from "./choices";
import { FunctionError, unusable } from "./function-error";
import { type NamedBlock, isName, namedBlock } from "./named-block";
import { type ServiceUses, requireGivers, serviceUses } from "./service-use";

const METHODS = {
  direct: "直接分配|直接分配法|直接法",
  sequential: "顺序分配|顺序分配法|阶梯分摊|梯形分配法|step-down",
  interaction: "交互分配|交互分配法|一次交互分配",
  algebraic: "代数分配|代数分配法|代数法|reciprocal",
  planned: "计划成本分配|计划成本分配法|计划分配",
} as const;

type Method = keyof typeof METHODS;

const ROUNDING = { amountDecimals: 2, rateDecimals: null, tail: "largest-remainder" } as const;

/**
 * Allocates pools over their consumption.
 *
 * @param difference  heading of the column that method `planned` adds: what a pool cost beyond what it charged
 * @returns the consumption range with amounts in place of quantities
 */
export function allocateRange(pools: CellRows, consumption: CellRows, method: CellValue, orderOrRates: CellRows | null, difference: string): (string | number)[][] {
  requireSpill(consumption.length, (consumption[0]?.length ?? 0) + 1);
  const chosen = choiceOf("method", method, METHODS);
  if (chosen === null) throw refused("blank", { parameter: "method" });
  const uses = serviceUses("consumption", consumption, (rows, columns) => placeNames(pools, rows, columns));
  const own = poolsOf(pools, uses, chosen === "planned" ? orderOrRates : null);
  requireGivers(uses, new Set(own.map((pool) => pool.id)), "pools");
  if (chosen === "planned") requireUsers(own, uses);
  if (orderOrRates && chosen !== "sequential" && chosen !== "planned") throw unusable("order-unused", { method: chosen });
  const input: AuxiliaryInput = { pools: own, consumption: mergedPairs(uses.uses), receivers: [], rounding: ROUNDING };
  const result = sayingWhy(() => solved(chosen, input, orderOrRates));
  const spilled = amountsInPlace(uses, result);
  return chosen === "planned" ? withDifferences(spilled, uses, own, result, difference) : spilled;
}

function solved(method: Method, input: AuxiliaryInput, order: CellRows | null): AuxiliaryResult {
  if (method === "sequential") return sequential(input, orderOf(input, order));
  return { direct, interaction, algebraic, planned }[method](input);
}

/** At planned rates a pool that nobody used would keep its whole cost out of sight. */
function requireUsers(pools: readonly AuxiliaryPool[], { uses }: ServiceUses): void {
  const idle = pools.find((pool) => !isZero(pool.cost) && !uses.some((use) => use.from === pool.id && !isZero(use.quantity)));
  if (idle) throw new FunctionError("value", "solve.no-base", { pool: idle.id, amount: String(nearestNumber(idle.cost)) });
}

/** What the engine refuses because of the figures, as a sentence. */
export function sayingWhy<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NoBase) throw new FunctionError("value", "solve.no-base", { pool: error.pool, amount: String(nearestNumber(error.amount)) });
    if (error instanceof ClosedLoop) throw new FunctionError("value", "solve.closed-loop", { loop: error.loop.join(" → "), factor: String(nearestNumber(error.factor)) });
    throw error;
  }
}

/** Without names the rows are the pools in their order, and the first columns are the pools too. */
function placeNames(pools: CellRows, rows: number, columns: number): { rows: readonly string[]; columns: readonly string[] } {
  const names = poolBlock(pools);
  const ids = names.rowNames ?? names.figures.map((_, i) => String(i + 1));
  if (rows !== ids.length || columns < ids.length) throw unusable("bare-consumption", { pools: String(ids.length), rows: String(rows), columns: String(columns) });
  return { rows: ids, columns: Array.from({ length: columns }, (_, i) => ids[i] ?? String(i + 1)) };
}

/** One row of bare costs is read as one column of them. */
function poolBlock(pools: CellRows): NamedBlock {
  const rows = trimmed(pools);
  return namedBlock("pools", rows.length === 1 && !rows[0]!.some(isName) ? rows[0]!.map((cell) => [cell]) : rows);
}

function poolsOf(range: CellRows, uses: ServiceUses, rates: CellRows | null): AuxiliaryPool[] {
  const block = poolBlock(range);
  if (block.figures[0]!.length > 2) throw unusable("pool-columns", { columns: String(block.figures[0]!.length) });
  const ids = block.rowNames ?? namesInOrder(block, uses);
  const plannedRates = rates === null ? null : ratesOf(rates, ids);
  return block.figures.map((row, i) => {
    const at = (column: number): { parameter: string; row: number; column: number } => ({ parameter: "pools", row: i + block.top, column: column + block.left });
    return {
      id: ids[i]!,
      cost: numberIn(row[0], at(0)),
      output: optionalNumberIn(row[1], at(1)),
      plannedRate: plannedRates?.get(ids[i]!) ?? null,
      onAccumulatedCost: false,
    };
  });
}

/** Bare costs belong to the givers of the consumption in their order. */
function namesInOrder(block: NamedBlock, { uses }: ServiceUses): string[] {
  const givers = [...new Set(uses.map((use) => use.from))];
  if (givers.length !== block.figures.length) throw unusable("bare-pools", { pools: String(block.figures.length), givers: String(givers.length) });
  return givers;
}

function ratesOf(range: CellRows, ids: readonly string[]): Map<string, Exact> {
  const block = namedBlock("rates", range);
  const figures = block.rowNames === null && block.figures.length === 1 ? block.figures[0]!.map((cell) => [cell]) : block.figures;
  const names = block.rowNames ?? ids;
  if (figures.length !== ids.length) throw unusable("rate-count", { rates: String(figures.length), pools: String(ids.length) });
  const rates = new Map(figures.map((row, i) => [names[i]!, numberIn(row[0], { parameter: "rates", row: i + block.top, column: block.left })]));
  const without = ids.find((id) => !rates.has(id));
  if (without !== undefined) throw unusable("rate-missing", { pool: without });
  return rates;
}

/** Pools in the order they close: as named in a range or as `a;b`; those left out follow in their own order. */
function orderOf({ pools }: AuxiliaryInput, range: CellRows | null): string[] {
  const ids = pools.map((pool) => pool.id);
  const cells = (range ?? []).flat().filter((cell) => !isBlank(cell)).map((cell) => String(cell).normalize("NFKC"));
  const order = cells.flatMap((text) => text.split(";")).map((name) => name.trim()).filter((name) => name !== "");
  const wrong = order.find((id, i) => !ids.includes(id) || order.indexOf(id) !== i);
  if (wrong !== undefined) throw unusable("unknown-name", { name: wrong, where: { word: "functions.names.pools" } });
  return [...order, ...ids.filter((id) => !order.includes(id))];
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
