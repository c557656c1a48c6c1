// WIPSPLIT, RESTORE and JOINT: cost of finished and unfinished units, semi-finished cost restored, joint cost over products.

import type { CellValue } from "../../workbook/workbook";
import { type CellRows, refused, requireSpill } from "./cell-arguments";
import { choiceOf } from "./choices";
import { unusable } from "./function-error";
import { type Spill, figure, figures, methodResults, namedRows, numbersBy, shownNumber } from "./method-answer";
import type { ResultWords } from "./result-words";

const WIP_METHODS = { completion: "完工程度|陆续投入|加权平均|weighted|weighted-average", start: "开工时一次投入|一次投入" } as const;

/**
 * Splits the cost of every element between completed units and work in process.
 *
 * @param completion  degree of completion, 50% or 0.5: one for all elements or one for each
 */
export function wipSplitRange(opening: CellRows | null, current: CellRows, completed: CellValue, closing: CellValue, completion: CellRows, method: CellValue, words: ResultWords): Spill {
  const now = namedRows("current", current);
  const before = opening ? namedRows("opening", opening) : null;
  requireSpill(now.rows.length + 1, 4);
  const way = choiceOf("method", method, WIP_METHODS) ?? "completion";
  const degrees = figures("completion", completion);
  if (way === "completion" && degrees.length !== 1 && degrees.length !== now.rows.length) throw unusable("completion-count", { lots: String(now.rows.length), shares: String(degrees.length) });
  const of = (id: string, i: number): string | null => (before ? (before.rows.find((row) => row.id === id) ?? before.rows[i])?.figure(0) ?? null : null);
  const stranger = before?.rows.find((row) => !now.rows.some((one) => one.id === row.id));
  if (stranger) throw unusable("unknown-name", { name: stranger.id, where: { word: "functions.names.current" } });
  const elements = now.rows.map((row, i) => ({ id: row.id, opening: of(row.id, i), current: row.figure(0), basis: way === "start" ? "start" : "completion" }));
  const percents = Object.fromEntries(now.rows.map((row, i) => [row.id, inPercent(degrees[degrees.length === 1 ? 0 : i] ?? "1")]));
  const results = methodResults("wip.equivalent-weighted", {
    elements,
    completed_quantity: figure(completed, { parameter: "completed" }),
    closing_quantity: figure(closing, { parameter: "closing" }),
    ...(way === "start" ? {} : { completion: percents }),
  });
  const rows = numbersBy(results["elements"]);
  const part = (id: string, name: string): string | number => shownNumber((rows.get(id) as Record<string, never> | undefined)?.[name]);
  return [[words.element, words.unit_cost, words.completed, words.closing], ...now.rows.map(({ id }) => [id, part(id, "unit_cost"), part(id, "completed"), part(id, "closing")])];
}

/** 0.5 and 50 per cent are one; Excel hands the first over for both. */
function inPercent(share: string): string {
  const [whole = "0", fraction = ""] = share.split(".");
  return `${whole}${fraction.padEnd(2, "0").slice(0, 2)}.${fraction.slice(2) || "0"}`.replace(/^(-?)0+(?=\d)/u, "$1");
}

/**
 * Restores semi-finished cost in a product to its elements, stage by stage.
 *
 * @param structures  elements in rows; a column for every line to be restored, headed with its name, from the last step back
 */
export function restoreRange(vector: CellRows, structures: CellRows, words: ResultWords): Spill {
  const finished = namedRows("vector", vector);
  const stages = namedRows("structures", structures);
  if (!stages.columns) throw refused("name-missing", { parameter: "structures", row: 0, column: 1 });
  const results = methodResults("costing.restoration", {
    finished: finished.rows.map((row) => ({ id: row.id, amount: row.figure(0) ?? "0" })),
    stages: stages.columns.map((id, column) => ({ id, produced: stages.rows.flatMap((row) => (row.figure(column) === null ? [] : [{ id: row.id, amount: row.figure(column) }])) })),
  });
  const after = [...numbersBy(results["after"])];
  requireSpill(after.length + 1, 2);
  return [[words.element, words.amount], ...after.map(([id, value]) => [id, shownNumber(value)])];
}

const JOINT_METHODS = {
  physical: "实物量法|实物量|physical units",
  "sales-value": "分离点售价法|售价法|sales value",
  nrv: "可变现净值法|可变现净值|net realisable value",
  "constant-margin": "固定毛利率法|固定毛利率|constant margin",
} as const;

/** @param products  product, quantity and, but by physical units, selling price and separable cost */
export function jointRange(jointCost: CellValue, products: CellRows, method: CellValue, words: ResultWords): Spill {
  const chosen = choiceOf("method", method, JOINT_METHODS);
  if (chosen === null) throw refused("blank", { parameter: "method" });
  const { rows } = namedRows("products", products);
  requireSpill(rows.length + 1, 4);
  const results = methodResults(`joint.${chosen}`, {
    joint_cost: figure(jointCost, { parameter: "joint_cost" }),
    products: rows.map((row) => ({ id: row.id, quantity: row.figure(0), price: row.figure(1), separable_cost: row.figure(2) ?? "0" })),
  });
  const of = (name: string, id: string): string | number => shownNumber(numbersBy(results[name]).get(id));
  return [[words.product, words.allocated, words.total_cost, words.unit_cost], ...rows.map(({ id }) => [id, of("allocated", id), of("total_cost", id), of("unit_cost", id)])];
}
