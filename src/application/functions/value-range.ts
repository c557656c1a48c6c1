// VALUE: receipts and issues of one item valued one after the other (发出存货计价).

import { type Result, exact, halfUp, nearestNumber, times } from "../../engine";
import { cleanText, isBlank } from "../../tables/cell-text";
import { readDate } from "../../tables/date-text";
import { matchKey } from "../../tables/match-key";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, isNumberLike, numberIn, refused, requireSpill, trimmed } from "./cell-arguments";
import { choiceOf } from "./choices";
import { unusable } from "./function-error";
import { type Spill, figure, figures, methodResults, numbersBy, shownNumber } from "./method-answer";
import type { ResultWords } from "./result-words";

const METHODS = { fifo: "先进先出|先进先出法", "moving-average": "移动加权平均|移动平均", "month-average": "月末一次加权平均|全月一次加权平均|加权平均" } as const;

const KINDS = { receipt: "收|收入|入库|购入|收料|in", issue: "发|发出|出库|领用|发料|out" } as const;

/**
 * @param moves    one move a row: perhaps a date, then receipt or issue, quantity, and for receipts the unit cost
 * @param opening  quantity and amount at the start
 * @returns under headings: row, kind, quantity, amount, and what is left after it
 */
export function valueRange(moves: CellRows, method: CellValue, opening: CellRows | null, words: ResultWords): Spill {
  const chosen = choiceOf("method", method, METHODS);
  if (chosen === null) throw refused("blank", { parameter: "method" });
  const rows = trimmed(moves);
  const first = rows.findIndex((cells) => kindOf(cells) !== null);
  if (first < 0) throw refused("no-figures", { parameter: "moves" });
  requireSpill(rows.length + 1, 6);
  const read = rows.slice(first).flatMap((cells, i) => (cells.every(isBlank) ? [] : [moveOf(cells, first + i)]));
  const start = opening ? figures("opening", opening) : [];
  if (start.length !== 0 && start.length !== 2) throw unusable("opening-shape", { cells: String(start.length) });
  const results = methodResults(`inventory.${chosen}`, { moves: read.map((one) => one.move), ...(start.length === 2 ? { opening: { quantity: start[0], amount: start[1] } } : {}) });
  const [refusedRow] = results["refused"] as readonly string[];
  if (refusedRow !== undefined) throw refused("issue-beyond-stock", { parameter: "moves", row: Number(refusedRow) - 1, column: 0 });
  const issues = numbersBy(results["issues"]);
  const balances = new Map(((results["balances"] ?? []) as readonly Readonly<Record<string, Result>>[]).map((row) => [String(row["id"]), row]));
  const closing = results["closing"] as Readonly<Record<string, Result>>;
  const lines = read.map(({ move, kind, amount }, i): (string | number)[] => {
    const balance = balances.get(move.id) ?? (i === read.length - 1 ? closing : undefined);
    const value = move.kind === "issue" ? shownNumber(issues.get(move.id)) : amount;
    return [Number(move.id), kind, Number(move.quantity), value, shownNumber(balance?.["quantity"]), shownNumber(balance?.["amount"])];
  });
  return [[words.row, words.kind, words.quantity, words.amount, words.balance_quantity, words.balance_amount], ...lines];
}

interface Move {
  readonly move: { readonly id: string; readonly kind: "receipt" | "issue"; readonly quantity: string; readonly unit_cost?: string; readonly date?: string };
  /** As it stands in the cell. */
  readonly kind: string;
  /** Of a receipt; an issue gets its own from the method. */
  readonly amount: number;
}

function kindOf(cells: CellRows[number]): { readonly at: number; readonly kind: "receipt" | "issue" } | null {
  for (const [at, cell] of cells.entries()) {
    if (typeof cell !== "string" || isNumberLike(cell)) continue;
    const key = matchKey(cell);
    for (const kind of ["receipt", "issue"] as const) if ([kind, ...KINDS[kind].split("|")].some((word) => matchKey(word) === key)) return { at, kind };
  }
  return null;
}

function moveOf(cells: CellRows[number], row: number): Move {
  const found = kindOf(cells);
  if (!found) throw refused("no-kind", { parameter: "moves", row, column: 0 }, cleanText(String(cells[0] ?? "")));
  const quantity = figure(cells[found.at + 1], { parameter: "moves", row, column: found.at + 1 });
  const at = { parameter: "moves", row, column: found.at + 2 };
  const price = found.kind === "receipt" ? figure(cells[at.column], at) : null;
  const day = found.at > 0 ? readDate(cells[found.at - 1] ?? null) : "not-a-date";
  const worth = price === null ? null : times(numberIn(cells[found.at + 1], at), numberIn(cells[at.column], at));
  return {
    move: { id: String(row + 1), kind: found.kind, quantity, ...(price === null ? {} : { unit_cost: price }), ...(day !== "not-a-date" && "day" in day ? { date: day.day } : {}) },
    kind: cleanText(String(cells[found.at])),
    amount: worth === null ? 0 : nearestNumber(exact(halfUp(worth, 2), 100n)),
  };
}
