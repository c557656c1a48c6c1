// Doubtful roundings decided: exact fractions for the groups in doubt and for whatever their cost comes from.

import { halfUpDiv } from "../../money/exact";
import type { OrderedEquations } from "./ordered-equations";
import { type Rounding, requireWholeFloat } from "./round-proved";
import type { Equations } from "./service-network";
import { exactGross } from "./solve-exactly";

/**
 * Overwrites the roundings of all groups that hold a doubtful position.
 *
 * @returns the groups that were decided
 * @throws RangeError where a gross cost has passed 2^53
 */
export function decideExactly(equations: OrderedEquations, cost: Float64Array, { rounded, doubts }: Rounding): Set<number> {
  const decided = new Set<number>();
  if (doubts.length === 0) return decided;
  const groupAt = groupsByPosition(equations);
  for (const at of doubts) decided.add(groupAt[at]!);
  const kept = givingTo(equations, doubts);
  const part = partOf(equations, kept);
  const gross = exactGross(part, Array.from(kept, (at) => BigInt(cost[at]!)));
  kept.forEach((at, i) => {
    if (!decided.has(groupAt[at]!)) return;
    rounded[at] = requireWholeFloat(Number(halfUpDiv(gross[i]!.n, gross[i]!.d)));
  });
  return decided;
}

function groupsByPosition({ size, groupStart, groupCount }: OrderedEquations): Uint32Array {
  const groupAt = new Uint32Array(size);
  for (let group = 0; group < groupCount; group++) groupAt.fill(group, groupStart[group]!, groupStart[group + 1]!);
  return groupAt;
}

/** The given positions and all that give to them, directly or through others, in closing order. */
function givingTo({ size, start, giver }: OrderedEquations, positions: readonly number[]): Uint32Array {
  const wanted = new Uint8Array(size);
  const pending = [...positions];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (wanted[at] === 1) continue;
    wanted[at] = 1;
    for (let k = start[at]!; k < start[at + 1]!; k++) pending.push(giver[k]!);
  }
  return Uint32Array.from(Array.from({ length: size }, (_, at) => at).filter((at) => wanted[at] === 1));
}

/** The equations of some positions to which nobody else gives. */
function partOf(equations: OrderedEquations, kept: Uint32Array): Equations {
  const position = new Uint32Array(equations.size);
  kept.forEach((at, i) => (position[at] = i));
  const start = new Uint32Array(kept.length + 1);
  const giver: number[] = [];
  const quantity: number[] = [];
  kept.forEach((at, i) => {
    for (let k = equations.start[at]!; k < equations.start[at + 1]!; k++) {
      giver.push(position[equations.giver[k]!]!);
      quantity.push(equations.quantity[k]!);
    }
    start[i + 1] = giver.length;
  });
  const of = (values: Float64Array): Float64Array => Float64Array.from(kept, (at) => values[at]!);
  return {
    size: kept.length,
    base: of(equations.base),
    diagonal: of(equations.diagonal),
    start,
    giver: Uint32Array.from(giver),
    quantity: Float64Array.from(quantity),
  };
}
