// RATES and COMPARE: what a unit of each service costs, and what every method would charge to whom.

import { type AuxiliaryResult, type Exact, nearestNumber, plus } from "../../engine";
import { type Language, translator } from "../../locales";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, requireSpill } from "./cell-arguments";
import { FunctionError } from "./function-error";
import { type ServiceMethod, type ServicesSolved, servicesSolved } from "./service-input";

const ZERO: Exact = { n: 0n, d: 1n };

export interface RateWords {
  readonly pool: string;
  readonly internal: string;
  readonly rate: string;
}

export function rateWords(language: Language): RateWords {
  const t = translator(language);
  return { pool: t("functions.words.pool"), internal: t("functions.words.internal-rate"), rate: t("functions.words.rate") };
}

/**
 * Cost per unit of every pool, one row each. By interaction there are two: of the exchange between pools, and of what goes
 * outside. A pool that gave nothing has no rate, which is told from a rate of nought by a blank.
 */
export function ratesRange(pools: CellRows, consumption: CellRows, method: CellValue, orderOrRates: CellRows | null, words: RateWords): (string | number)[][] {
  const { result, pools: own } = servicesSolved(pools, consumption, method, orderOrRates);
  requireSpill(own.length + 1, 3);
  const rate = (rates: ReadonlyMap<string, Exact>, id: string): string | number => (rates.has(id) ? nearestNumber(rates.get(id)!) : "");
  if (!("internalRates" in result)) return [[words.pool, words.rate], ...own.map(({ id }) => [id, rate(result.rates, id)])];
  const internal = result.internalRates as ReadonlyMap<string, Exact>;
  return [[words.pool, words.internal, words.rate], ...own.map(({ id }) => [id, rate(internal, id), rate(result.rates, id)])];
}

const COMPARED: readonly ServiceMethod[] = ["direct", "sequential", "interaction", "algebraic"];

export interface CompareWords {
  readonly receiver: string;
  readonly methods: readonly string[];
}

export function compareWords(language: Language): CompareWords {
  const t = translator(language);
  return { receiver: t("functions.words.receiver"), methods: COMPARED.map((method) => t(`functions.choices.ServiceMethod.${method}.name`)) };
}

/**
 * What every department that is no pool is charged in all, by each method that needs no planned rates; pools close in their
 * order where a method needs one. A method that the figures do not allow has a dash.
 */
export function compareRange(pools: CellRows, consumption: CellRows, words: CompareWords): (string | number)[][] {
  const solved = COMPARED.map((method) => solvedOrNot(pools, consumption, method));
  const first = solved.find((one) => one !== null);
  // None of them works: the first one's error says why.
  if (!first) return [[servicesSolved(pools, consumption, COMPARED[0]!, null).method]];
  const own = new Set(first.pools.map(({ id }) => id));
  const receivers = [...new Set(first.uses.uses.map((use) => use.to).filter((to) => !own.has(to)))];
  requireSpill(receivers.length + 1, COMPARED.length + 1);
  const charged = solved.map((one) => (one ? chargedBy(one.result) : null));
  return [[words.receiver, ...words.methods], ...receivers.map((id) => [id, ...charged.map((amounts) => (amounts ? nearestNumber(amounts.get(id) ?? ZERO) : "–"))])];
}

function solvedOrNot(pools: CellRows, consumption: CellRows, method: ServiceMethod): ServicesSolved | null {
  try {
    return servicesSolved(pools, consumption, method, null);
  } catch (error) {
    if (error instanceof FunctionError && error.key.startsWith("solve.")) return null;
    throw error;
  }
}

function chargedBy({ transfers }: AuxiliaryResult): Map<string, Exact> {
  const amounts = new Map<string, Exact>();
  for (const { to, amount } of transfers) amounts.set(to, plus(amounts.get(to) ?? ZERO, amount));
  return amounts;
}
