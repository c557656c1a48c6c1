// Comparing a result with what a source prints: every figure it gives, at the decimals it gives it.
import { Decimal } from "../../src/engine/money/decimal";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Leaves of the expected tree that the result does not hold; numbers are rounded half up to the decimals expected. */
export function missing(expected: unknown, actual: unknown, tolerance: string | undefined, path: string): string[] {
  if (expected === null || typeof expected !== "object") return sameLeaf(expected, actual, tolerance) ? [] : [`${path}: expected ${String(expected)}, got ${String(actual)}`];
  if (Array.isArray(expected)) return expected.flatMap((item, i) => missing(item, itemFor(item, i, actual), tolerance, `${path}[${i}]`));
  return Object.entries(expected).flatMap(([key, value]) => missing(value, (actual as Record<string, unknown> | undefined)?.[key], tolerance, `${path}.${key}`));
}

/** Transfers are matched by their ends, rows by their id, everything else by place. */
function itemFor(item: unknown, index: number, actual: unknown): unknown {
  const list = (actual ?? []) as Record<string, unknown>[];
  if (typeof item !== "object") return list[index];
  const ends = item as Record<string, unknown>;
  if ("id" in ends) return list.find((each) => String(each.id) === String(ends.id));
  const matches = list.filter((each) => ["from", "to", "element"].every((key) => !(key in ends) || each[key] === ends[key]));
  return "from" in ends ? matches.find((each) => missing(item, each, undefined, "").length === 0) ?? matches[0] : list[index];
}

function sameLeaf(expected: unknown, actual: unknown, tolerance: string | undefined): boolean {
  const [left, right] = [String(expected), String(actual)];
  if (!NUMBER.test(left) || !NUMBER.test(right)) return left === right;
  const decimals = left.split(".")[1]?.length ?? 0;
  const off = new Decimal(left).minus(new Decimal(right).toDecimalPlaces(decimals)).abs();
  return off.lessThanOrEqualTo(tolerance ?? "0");
}
