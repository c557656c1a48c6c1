// Closed loops: services that give everything to each other, so that their cost never reaches production. Named, never solved.

import { type OrderedEquations, inClosingOrder, isClosed } from "./ordered-equations";
import { type ServiceNetwork, equationsOf } from "./service-network";

export interface Loop {
  /** A closed path, the first service repeated at the end. */
  readonly services: readonly number[];
  /** Share of a cost that comes back to its service; 1 in a closed loop. */
  readonly factor: number;
}

/**
 * Every group of services without any outlet, named by a shortest closed path in it (the first found from the lowest number).
 *
 * @throws RangeError for a network that is none (our mistake; see equationsOf)
 */
export function closedLoops(network: ServiceNetwork): Loop[] {
  return loopsOf(inClosingOrder(equationsOf(network)));
}

export function loopsOf(equations: OrderedEquations): Loop[] {
  const loops: Loop[] = [];
  for (let group = 0; group < equations.groupCount; group++) {
    if (isClosed(equations, group)) loops.push({ services: shortestLoop(equations, group), factor: 1 });
  }
  return loops;
}

/** Searches against the arcs, from taker to giver; a search gives up where it can no longer be shorter than the best loop. */
function shortestLoop(equations: OrderedEquations, group: number): number[] {
  const { groupStart, order } = equations;
  const begin = groupStart[group]!;
  const end = groupStart[group + 1]!;
  if (end - begin === 1) return [order[begin]!, order[begin]!];
  const members = Array.from({ length: end - begin }, (_, i) => begin + i).sort((a, b) => order[a]! - order[b]!);
  const own = members.find((at) => equations.diagonal[at] !== equations.base[at]);
  if (own !== undefined) return [order[own]!, order[own]!];
  let best: number[] = [];
  for (const at of members) {
    best = loopThrough(at, equations, best.length === 0 ? Infinity : best.length - 1) ?? best;
    if (best.length === 3) break; // own use is excluded, so nothing is shorter than there and back
  }
  return best.map((at) => order[at]!);
}

/** The shortest loop through a position with fewer than `limit` arcs, as a path of positions; else null. */
function loopThrough(origin: number, { start, inside, giver }: OrderedEquations, limit: number): number[] | null {
  const toward = new Map<number, number>([[origin, origin]]); // the taker through which a giver was reached
  let reached = [origin];
  for (let length = 1; length < limit && reached.length > 0; length++) {
    const further: number[] = [];
    for (const at of reached) {
      for (let k = inside[at]!; k < start[at + 1]!; k++) {
        const other = giver[k]!;
        if (other === origin) return [origin, ...wayBack(at, origin, toward)];
        if (toward.has(other)) continue;
        toward.set(other, at);
        further.push(other);
      }
    }
    reached = further;
  }
  return null;
}

function wayBack(from: number, origin: number, toward: ReadonlyMap<number, number>): number[] {
  const way = [from];
  for (let at = from; at !== origin; way.push(at)) at = toward.get(at)!;
  return way;
}
