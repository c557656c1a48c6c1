// SOLVE: any method of the register from a range of fields, its results laid out under their names.

import { METHODS, type Result, nearestNumber } from "../../engine";
import { isExact } from "../solve/result-texts";
import type { CellValue } from "../../workbook/workbook";
import { type CellRows, refused, requireSpill } from "./cell-arguments";
import { unusable } from "./function-error";
import { sayingProblem } from "./method-answer";
import { sayingWhy } from "./service-input";
import { solveInputs } from "./solve-inputs";

type Cell = string | number;

/**
 * Solves a method.
 *
 * @returns one row for a figure, `name | id | figure` for each of a map, and for a list its headings beside its name with the
 *   items below; the checks last
 */
export function solveRange(method: CellValue, inputs: CellRows, words: { readonly ok: string; readonly wrong: string }): Cell[][] {
  const id = method === null ? "" : String(method).trim();
  if (id === "") throw refused("blank", { parameter: "method" });
  const known = METHODS.get(id);
  if (!known) throw unusable("unknown-method", { method: id, like: likeOf(id) });
  const { results, checks } = sayingWhy(() => sayingProblem(() => known.answer(solveInputs(inputs, known))));
  const rows: Cell[][] = Object.entries(results).flatMap(([name, result]) => laidOut(name, result));
  const verdicts = checks.map(({ id: check, left, right }): Cell[] => ["checks", check, left.n * right.d === right.n * left.d ? words.ok : words.wrong]);
  return padded([...rows, ...verdicts]);
}

/** Methods of the same family, or of a family whose name begins alike, to choose from. */
function likeOf(id: string): string {
  const family = id.split(".")[0]!;
  const alike = [...METHODS.keys()].filter((one) => one.startsWith(`${family}.`) || one.startsWith(id.slice(0, 3)));
  return (alike.length > 0 ? alike : [...new Set([...METHODS.keys()].map((one) => one.split(".")[0]!))]).join(", ");
}

function laidOut(name: string, result: Result): Cell[][] {
  if (result === undefined) return [];
  if (isScalar(result)) return [[name, cellOf(result)]];
  if (Array.isArray(result)) return listOf(name, result as readonly Result[]);
  return entriesOf(result).flatMap(([id, value]) => (isScalar(value) ? [[name, id, cellOf(value)]] : laidOut(`${name}.${id}`, value)));
}

/** Items under headings; what an item holds in maps has a heading for each of its ids. */
function listOf(name: string, items: readonly Result[]): Cell[][] {
  if (items.every(isScalar)) return items.length === 0 ? [] : [[name, ...items.map(cellOf)]];
  const flat = items.map((item) => new Map(flattened("", item)));
  const headings = [...new Set(flat.flatMap((item) => [...item.keys()]))];
  return [[name, ...headings], ...flat.map((item) => ["", ...headings.map((heading) => item.get(heading) ?? "")])];
}

function flattened(prefix: string, value: Result): [string, Cell][] {
  if (value === undefined) return [];
  if (isScalar(value)) return [[prefix, cellOf(value)]];
  const entries = Array.isArray(value) ? value.map((one, i) => [String(i + 1), one as Result] as const) : entriesOf(value);
  return entries.flatMap(([id, one]) => flattened(prefix === "" ? id : `${prefix}.${id}`, one));
}

function entriesOf(value: Result): (readonly [string, Result])[] {
  return value instanceof Map ? [...(value as ReadonlyMap<string, Result>)] : Object.entries(value as Record<string, Result>);
}

function isScalar(result: Result): boolean {
  return result === null || typeof result !== "object" || isExact(result);
}

function cellOf(result: Result): Cell {
  if (result === null || result === undefined) return "";
  if (typeof result === "object") return nearestNumber(result as Parameters<typeof nearestNumber>[0]);
  return typeof result === "boolean" ? String(result) : result;
}

function padded(rows: readonly Cell[][]): Cell[][] {
  const width = Math.max(2, ...rows.map((row) => row.length));
  requireSpill(rows.length, width);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
