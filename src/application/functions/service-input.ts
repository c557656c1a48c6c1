// Service departments as ranges state them: pools, who used how much of them, the method, and its order or rates.

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
  nearestNumber,
  planned,
  sequential,
} from "../../engine";
import { isBlank } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, numberIn, optionalNumberIn, refused, trimmed } from "./cell-arguments";
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

export type ServiceMethod = keyof typeof METHODS;

const ROUNDING = { amountDecimals: 2, rateDecimals: null, tail: "largest-remainder" } as const;

/** Service departments read, and their cost given away. */
export interface ServicesSolved {
  readonly method: ServiceMethod;
  readonly uses: ServiceUses;
  readonly pools: readonly AuxiliaryPool[];
  readonly result: AuxiliaryResult;
}

/** @throws FunctionError for ranges that cannot be read and figures that cannot be allocated */
export function servicesSolved(pools: CellRows, consumption: CellRows, method: CellValue, orderOrRates: CellRows | null): ServicesSolved {
  const chosen = choiceOf("method", method, METHODS);
  if (chosen === null) throw refused("blank", { parameter: "method" });
  const uses = serviceUses("consumption", consumption, (rows, columns) => placeNames(pools, rows, columns));
  const own = poolsOf(pools, uses, chosen === "planned" ? orderOrRates : null);
  requireGivers(uses, new Set(own.map((pool) => pool.id)), "pools");
  if (chosen === "planned") requireUsers(own, uses);
  if (orderOrRates && chosen !== "sequential" && chosen !== "planned") throw unusable("order-unused", { method: chosen });
  const input: AuxiliaryInput = { pools: own, consumption: mergedPairs(uses.uses), receivers: [], rounding: ROUNDING };
  return { method: chosen, uses, pools: own, result: sayingWhy(() => solved(chosen, input, orderOrRates)) };
}

function solved(method: ServiceMethod, input: AuxiliaryInput, order: CellRows | null): AuxiliaryResult {
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
