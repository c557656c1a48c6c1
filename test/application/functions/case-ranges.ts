// Worked examples laid out as ranges, as an accountant would type them: tables with names, lists, and bare figures.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../../src/workbook/workbook";

type Range = CellValue[][];

interface Use {
  readonly from: string;
  readonly to: string;
  readonly quantity: string;
  readonly element?: string;
}

export interface ServiceCase {
  readonly id: string;
  readonly method: string;
  readonly inputs: {
    readonly pools: readonly { readonly id: string; readonly cost: string; readonly output?: string; readonly planned_rate?: string; readonly base?: string }[];
    readonly consumption: readonly Use[];
    readonly order?: readonly string[];
    readonly rounding?: unknown;
  };
  readonly expected: { readonly transfers?: readonly { readonly from: string; readonly to: string; readonly amount: string }[]; readonly differences?: Readonly<Record<string, string>> };
}

export interface LevelCase {
  readonly id: string;
  readonly inputs: {
    readonly departments: readonly { readonly id: string; readonly costs: Readonly<Record<string, string>> }[];
    readonly levels: readonly (readonly string[])[];
    readonly consumption: readonly Use[];
    readonly rounding?: unknown;
  };
  readonly expected: { readonly final?: Readonly<Record<string, string>>; readonly final_by_element?: Readonly<Record<string, Readonly<Record<string, string>>>> };
}

const FOLDER = join(__dirname, "../../worked-examples/allocation");

/** The printed examples of a kind of method that round as functions do: to the cent, rates unrounded. */
export function workedExamples<T>(kind: string): T[] {
  const cases = readdirSync(FOLDER).filter((file) => file.endsWith(".json")).map((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as { method: string; inputs: { rounding?: unknown } });
  return cases.filter(({ method, inputs }) => method.startsWith(kind) && inputs.rounding === undefined) as T[];
}

export function poolsRange({ inputs }: ServiceCase): Range {
  const withOutput = inputs.pools.some((pool) => pool.output !== undefined);
  return [["部门", "费用", ...(withOutput ? ["总产量"] : [])], ...inputs.pools.map(({ id, cost, output }): CellValue[] => [id, Number(cost), ...(withOutput ? [output === undefined ? "" : Number(output)] : [])])];
}

/** Givers by receivers; where nothing was used the cell is blank. */
export function useTable(uses: readonly Use[], givers: readonly string[]): Range {
  const receivers = [...new Set([...givers, ...uses.map((use) => use.to)])];
  return [["", ...receivers], ...givers.map((from): CellValue[] => [from, ...receivers.map((to) => numberOf(uses, from, to))])];
}

function numberOf(uses: readonly Use[], from: string, to: string): CellValue {
  const found = uses.filter((use) => use.from === from && use.to === to);
  return found.length === 0 ? "" : found.reduce((sum, use) => sum + Number(use.quantity), 0);
}

export function useList(uses: readonly Use[]): Range {
  const elements = uses.some((use) => use.element !== undefined);
  return [["提供", "受益", "数量", ...(elements ? ["成本项目"] : [])], ...uses.map(({ from, to, quantity, element }): CellValue[] => [from, to, Number(quantity), ...(elements ? [element ?? ""] : [])])];
}

/** Amounts of a table by giver and receiver. */
export function amountsOf(spilled: readonly (readonly (string | number)[])[]): Map<string, number> {
  const [heading, ...rows] = spilled;
  return new Map(rows.flatMap(([from, ...cells]) => cells.flatMap((cell, i) => (typeof cell === "number" ? [[`${from!} → ${heading![i + 1]!}`, cell] as const] : []))));
}
