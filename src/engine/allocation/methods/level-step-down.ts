// 三级分摊: departments close level by level and element by element, exactly; only the columns they end in are brought to the cent.

import { type Exact, ZERO, isZero, over, plus, reduced, sumOf, times } from "../../money/exact";
import { NoBase, type Transfer, mergedPairs } from "./auxiliary";
import { type Rounding, closedTo } from "./split";

export interface LevelInput {
  readonly departments: readonly { readonly id: string; readonly costs: ReadonlyMap<string, Exact> }[];
  /** Departments of each level, first closed first; those of one level give at once. */
  readonly levels: readonly (readonly string[])[];
  /** A line without element holds for all. */
  readonly consumption: readonly { readonly from: string; readonly to: string; readonly quantity: Exact; readonly element: string | null }[];
  readonly rounding: Rounding;
}

export interface LevelResult {
  readonly elements: readonly string[];
  /** Open departments in the order given, then those that only receive. */
  readonly open: readonly string[];
  /** Element -> department -> amount, rounded so that the element adds up. */
  readonly finalByElement: ReadonlyMap<string, ReadonlyMap<string, Exact>>;
  /** Cost of each closed department before it closed, all elements. */
  readonly gross: ReadonlyMap<string, Exact>;
  readonly rates: ReadonlyMap<string, ReadonlyMap<string, Exact>>;
  /** Unrounded. */
  readonly transfers: readonly (Transfer & { readonly element: string })[];
}

/** @source 公立医院成本核算规范 (2021), 三级分摊 分项逐级分步结转 */
export function levelStepDown(input: LevelInput): LevelResult {
  const elements = [...new Set(input.departments.flatMap((department) => [...department.costs.keys()]))];
  const closing = new Set(input.levels.flat());
  const everyone = new Set([...input.departments.map((department) => department.id), ...input.consumption.map((line) => line.to)]);
  const open = [...everyone].filter((id) => !closing.has(id));
  const runs = elements.map((element) => ({ element, ...closeElement(input, element) }));
  const finalByElement = new Map(runs.map(({ element, held }) => {
    const parts = closedTo(open.map((id) => ({ id, base: held.get(id) ?? ZERO })), input.rounding);
    return [element, new Map(open.map((id, i) => [id, parts[i]!]))] as const;
  }));
  const gross = new Map(input.levels.flat().map((id) => [id, reduced(sumOf(runs.map((run) => run.before.get(id) ?? ZERO)))]));
  return {
    elements,
    open,
    finalByElement,
    gross,
    rates: new Map(runs.map(({ element, rates }) => [element, rates])),
    transfers: runs.flatMap(({ element, transfers }) => transfers.map((transfer) => ({ ...transfer, element }))),
  };
}

interface ElementRun {
  readonly held: ReadonlyMap<string, Exact>;
  readonly before: ReadonlyMap<string, Exact>;
  readonly rates: ReadonlyMap<string, Exact>;
  readonly transfers: readonly Transfer[];
}

function closeElement(input: LevelInput, element: string): ElementRun {
  const held = new Map(input.departments.map((department) => [department.id, department.costs.get(element) ?? ZERO]));
  const before = new Map<string, Exact>();
  const rates = new Map<string, Exact>();
  const transfers: Transfer[] = [];
  for (const level of input.levels) {
    const given = level.flatMap((id) => {
      before.set(id, held.get(id) ?? ZERO);
      return giveAll(input, element, id, before, rates);
    });
    for (const id of level) held.set(id, ZERO);
    for (const { to, amount } of given) held.set(to, reduced(plus(held.get(to) ?? ZERO, amount)));
    transfers.push(...given);
  }
  return { held, before, rates, transfers };
}

/** `before` holds the departments of this level and of the levels before it; they receive nothing. */
function giveAll(input: LevelInput, element: string, from: string, before: ReadonlyMap<string, Exact>, rates: Map<string, Exact>): Transfer[] {
  const closed = new Set([...before.keys(), ...(input.levels.find((level) => level.includes(from)) ?? [])]);
  const lines = mergedPairs(input.consumption.filter((line) => line.from === from && !closed.has(line.to) && (line.element === null || line.element === element)));
  const cost = before.get(from)!;
  const base = sumOf(lines.map((line) => line.quantity));
  if (isZero(base)) {
    if (!isZero(cost)) throw new NoBase(from, cost);
    return [];
  }
  const rate = reduced(over(cost, base));
  rates.set(from, rate);
  return lines.map(({ to, quantity }) => ({ from, to, quantity, amount: reduced(times(rate, quantity)) }));
}
