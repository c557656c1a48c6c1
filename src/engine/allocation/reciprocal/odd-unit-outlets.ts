// Where odd units of a service leave: its unlisted output, its largest delivery, or a shortest way to a service that has one.

import type { Deliveries, ServiceNetwork } from "./service-network";

/** `arc` counts deliveries or arcs between services; it means nothing where units are kept. */
export interface Outlet {
  readonly kind: "kept" | "delivery" | "service";
  readonly arc: number;
}

export interface Outlets {
  /** Services in an order in which units pushed on are met again later. */
  readonly farthestFirst: readonly number[];
  of(service: number): Outlet;
}

const KEPT = 1;
const DELIVERY = 2;
const SERVICE = 3;

/**
 * @param needed  true for services that have units to give
 * @throws RangeError where such a service reaches no outlet, or a service delivers more than its output
 */
export function outletsOf(network: ServiceNetwork, deliveries: Deliveries, needed: (service: number) => boolean): Outlets {
  const { size } = network;
  const kind = new Uint8Array(size);
  const arc = largestDeliveries(deliveries, size, kind);
  const unlisted = unlistedOutput(network, deliveries);
  for (let service = 0; service < size; service++) {
    if (unlisted[service]! > 0 || network.output[service] === 0) kind[service] = KEPT;
  }
  const levels = waysOut(network, kind, arc);
  for (let service = 0; service < size; service++) {
    if (kind[service] === 0 && needed(service)) throw new RangeError(`service ${service} has units to give but reaches no receiver`);
  }
  const names = ["kept", "kept", "delivery", "service"] as const;
  return { farthestFirst: levels.reverse().flat(), of: (service) => ({ kind: names[kind[service]!]!, arc: arc[service]! }) };
}

/** Output that no arc lists; exact while it is not below zero. */
function unlistedOutput({ from, quantity, output }: ServiceNetwork, deliveries: Deliveries): Float64Array {
  const left = Float64Array.from(output);
  for (let arc = 0; arc < from.length; arc++) left[from[arc]!]! -= quantity[arc]!;
  for (let arc = 0; arc < deliveries.from.length; arc++) left[deliveries.from[arc]!]! -= deliveries.quantity[arc]!;
  const wrong = left.findIndex((one) => one < 0);
  if (wrong >= 0) throw new RangeError(`service ${wrong} gives ${-left[wrong]!} more than its output of ${output[wrong]!}`);
  return left;
}

/** The largest delivery of every service that has one, the first of equals. */
function largestDeliveries({ from, quantity }: Deliveries, size: number, kind: Uint8Array): Uint32Array {
  const arcs = new Uint32Array(size);
  for (let arc = 0; arc < from.length; arc++) {
    const giver = from[arc]!;
    const amount = quantity[arc]!;
    if (amount === 0 || (kind[giver] === DELIVERY && amount <= quantity[arcs[giver]!]!)) continue;
    kind[giver] = DELIVERY;
    arcs[giver] = arc;
  }
  return arcs;
}

/** Finds the next arc of services without an outlet, one level of distance per turn; of equally short ways the largest arc. */
function waysOut({ size, from, to, quantity }: ServiceNetwork, kind: Uint8Array, next: Uint32Array): number[][] {
  const level = new Uint32Array(size); // 0 is not reached
  let reached: number[] = [];
  for (let service = 0; service < size; service++) if (kind[service] !== 0) reached.push(service);
  let left = size - reached.length;
  const levels = [reached];
  for (const service of reached) level[service] = 1;
  while (reached.length > 0 && left > 0) {
    const at = levels.length;
    reached = [];
    for (let arc = 0; arc < from.length; arc++) {
      const giver = from[arc]!;
      if (quantity[arc] === 0 || level[to[arc]!] !== at) continue;
      if (level[giver] === 0) {
        level[giver] = at + 1;
        kind[giver] = SERVICE;
        next[giver] = arc;
        reached.push(giver);
      } else if (level[giver] === at + 1 && quantity[arc]! > quantity[next[giver]!]!) next[giver] = arc;
    }
    left -= reached.length;
    levels.push(reached);
  }
  return levels;
}
