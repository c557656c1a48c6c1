// Equations numbered in closing order, so that a group is a range, and arcs from closed groups stand before arcs inside it.

import { type Grouping, groupingOf } from "./groups";
import type { Equations } from "./service-network";

export interface OrderedEquations extends Equations {
  /** The service that stands at each position. */
  readonly order: Uint32Array;
  /** Group g holds the positions groupStart[g] .. groupStart[g + 1] - 1. */
  readonly groupStart: Uint32Array;
  readonly groupCount: number;
  /** Where the arcs from inside the group begin in each row. */
  readonly inside: Uint32Array;
  /** 1 / diagonal, rounded: sweeps only come near a solution and would wait for divisions. */
  readonly inverse: Float64Array;
  /** Base less what is given inside the group (own use too): what leaves the group at this position; exact. */
  readonly outlet: Float64Array;
}

export function inClosingOrder(equations: Equations): OrderedEquations {
  const { size, base, diagonal } = equations;
  const grouping = groupingOf(equations);
  const { order, count } = grouping;
  const rows = rowsInOrder(equations, grouping);
  const outlet = new Float64Array(size);
  for (let at = 0; at < size; at++) outlet[at] = diagonal[order[at]!]!;
  for (let at = 0; at < size; at++) {
    for (let k = rows.inside[at]!; k < rows.start[at + 1]!; k++) outlet[rows.giver[k]!]! -= rows.quantity[k]!;
  }
  const moved = (values: Float64Array): Float64Array => {
    const into = new Float64Array(size);
    for (let at = 0; at < size; at++) into[at] = values[order[at]!]!;
    return into;
  };
  const ordered = moved(diagonal);
  const inverse = ordered.map((whole) => 1 / whole);
  return { size, base: moved(base), diagonal: ordered, inverse, ...rows, order, groupStart: grouping.start, groupCount: count, outlet };
}

/** True where nothing that the group gives leaves it: its equations have no solution, or too many. */
export function isClosed({ groupStart, outlet }: OrderedEquations, group: number): boolean {
  for (let at = groupStart[group]!; at < groupStart[group + 1]!; at++) if (outlet[at] !== 0) return false;
  return true;
}

type Rows = Pick<OrderedEquations, "start" | "giver" | "quantity" | "inside">;

function rowsInOrder(equations: Equations, grouping: Grouping): Rows {
  const { size, start, giver, quantity } = equations;
  const { order } = grouping;
  const position = new Uint32Array(size);
  for (let at = 0; at < size; at++) position[order[at]!] = at;
  const rows = {
    start: new Uint32Array(size + 1),
    giver: new Uint32Array(giver.length),
    quantity: new Float64Array(giver.length),
    inside: new Uint32Array(size),
  };
  let first = 0;
  for (let group = 0; group < grouping.count; group++) {
    const begin = grouping.start[group]!;
    const end = grouping.start[group + 1]!;
    for (let at = begin; at < end; at++) {
      const from = start[order[at]!]!;
      const to = start[order[at]! + 1]!;
      let front = first;
      let back = first + (to - from);
      rows.start[at + 1] = back;
      first = back;
      for (let k = from; k < to; k++) {
        const other = position[giver[k]!]!;
        const into = other < begin ? front++ : --back;
        rows.giver[into] = other;
        rows.quantity[into] = quantity[k]!;
      }
      rows.inside[at] = front;
    }
  }
  return rows;
}
