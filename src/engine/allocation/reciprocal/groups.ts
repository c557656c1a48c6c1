// Groups of services that serve each other, directly or through others: step-down between groups, equations only inside one.

import { type Equations, type ServiceNetwork, equationsOf } from "./service-network";

/** Groups in the order in which they close: group g holds order[start[g]] .. order[start[g + 1] - 1]. */
export interface Grouping {
  readonly count: number;
  readonly order: Uint32Array;
  readonly start: Uint32Array;
}

/**
 * The strongly connected groups of a network, givers before takers (the order in which step-down would close them).
 *
 * @returns service numbers per group; a service outside any loop is a group of its own
 * @source  R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972)
 */
export function groups(network: ServiceNetwork): number[][] {
  const { count, order, start } = groupingOf(equationsOf(network));
  return Array.from({ length: count }, (_, g) => Array.from(order.subarray(start[g]!, start[g + 1]!)));
}

/** Walks from takers to givers, so that groups are finished givers first; iterative, because chains are as long as they like. */
export function groupingOf({ size, start, giver }: Equations): Grouping {
  const order = new Uint32Array(size);
  const starts = new Uint32Array(size + 1);
  const seen = new Uint32Array(size); // 1 + position of the first visit; 0 is unseen
  const low = new Uint32Array(size);
  const closed = new Uint8Array(size);
  const next = start.slice(0, size);
  const path = new Uint32Array(size); // services being visited
  const open = new Uint32Array(size); // visited services whose group is not finished
  let visited = 0;
  let waiting = 0;
  let done = 0;
  let count = 0;
  for (let root = 0; root < size; root++) {
    if (seen[root] !== 0) continue;
    let depth = 0;
    path[0] = open[waiting++] = root;
    seen[root] = low[root] = ++visited;
    while (depth >= 0) {
      const at = path[depth]!;
      let k = next[at]!;
      const end = start[at + 1]!;
      let lowest = low[at]!;
      while (k < end) {
        const other = giver[k]!;
        if (seen[other] === 0) break;
        if (closed[other] === 0 && seen[other]! < lowest) lowest = seen[other]!;
        k++;
      }
      low[at] = lowest;
      next[at] = k;
      if (k < end) {
        const other = giver[k]!;
        path[++depth] = open[waiting++] = other;
        seen[other] = low[other] = ++visited;
        continue;
      }
      if (lowest === seen[at]) {
        let member: number;
        do {
          member = open[--waiting]!;
          closed[member] = 1;
          order[done++] = member;
        } while (member !== at);
        starts[++count] = done;
      }
      if (--depth >= 0 && lowest < low[path[depth]!]!) low[path[depth]!] = lowest;
    }
  }
  return { count, order, start: starts.slice(0, count + 1) };
}
