// Answers of declared methods in tests: inputs of printed examples, results as decimal text, and which errors are the author's.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ClosedLoop } from "../../../src/engine/allocation/methods/algebraic";
import { NoBase } from "../../../src/engine/allocation/methods/auxiliary";
import { type Answer } from "../../../src/engine/methods/method";
import { METHODS } from "../../../src/engine/methods/registry";
import { UnusableField } from "../../../src/engine/methods/unusable-field";
import { type Exact, compare } from "../../../src/engine/money/exact";

export interface Example {
  readonly id: string;
  readonly method: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

const FOLDER = join(__dirname, "..", "..", "worked-examples");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.name.endsWith(".json") ? [join(folder, entry.name)] : []));
}

export const EXAMPLES: readonly Example[] = (existsSync(FOLDER) ? filesBelow(FOLDER) : []).map((path) => JSON.parse(readFileSync(path, "utf8")) as Example).filter((example) => METHODS.has(example.method));

export function answer(method: string, inputs: unknown): Answer {
  return METHODS.get(method)!.answer(inputs);
}

export function isSaid(error: unknown): boolean {
  return error instanceof UnusableField || error instanceof NoBase || error instanceof ClosedLoop;
}

/** Checks of an answer that do not hold. */
export function broken(given: Answer): string[] {
  return given.checks.filter((check) => compare(check.left, check.right) !== 0).map((check) => `${check.id}: ${ratio(check.left)} is not ${ratio(check.right)}`);
}

export function ratio({ n, d }: Exact): string {
  return `${n}/${d}`;
}

/** Paths of numbers that are none. */
export function unsound(value: unknown, path = "results"): string[] {
  if (value === null || value === undefined || typeof value === "string" || typeof value === "boolean") return [];
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => unsound(item, `${path}[${i}]`));
  if (value instanceof Map) return [...value].flatMap(([id, item]) => unsound(item, `${path}.${String(id)}`));
  const record = value as Record<string, unknown>;
  if (typeof record["n"] === "bigint") return typeof record["d"] === "bigint" && record["d"] > 0n ? [] : [path];
  return Object.entries(record).flatMap(([name, item]) => unsound(item, `${path}.${name}`));
}
