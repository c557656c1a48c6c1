// Whole-unit transfers of a reciprocal allocation: every service gives exactly what it had, and odd units are told.

import { halfUpDiv } from "../../money/exact";
import { type Outlets, outletsOf } from "./odd-unit-outlets";
import type { Deliveries, ServiceNetwork } from "./service-network";

/** An arc that lies `by` units above its share rounded half up; it belongs to the services or to the deliveries. */
export interface OddArc {
  readonly among: "services" | "deliveries";
  readonly arc: number;
  readonly by: number;
}

/** Minor units; for every service cost + received = given + kept. */
export interface Transfers {
  /** Per arc between services, own use included. */
  readonly between: Float64Array;
  /** Per arc to a receiver. */
  readonly delivered: Float64Array;
  /** Per service: what stays with output that no arc lists, or with a service that gives nothing. */
  readonly kept: Float64Array;
  readonly odd: readonly OddArc[];
}

/**
 * Rounds the share of every arc half up, then lets each service give the units it has too many or too few: with its
 * unlisted output, else on its largest delivery, else along a shortest path of services to one that has either.
 *
 * @param cost   whole minor units per service
 * @param gross  gross costs rounded to whole units (see solveReciprocal)
 * @throws RangeError where a service with units left reaches no receiver, gives more than its output, or sums pass 2^53
 * @source  proved gross costs are within half a unit, so a rounded share is within one unit of its exact value
 */
export function integerTransfers(network: ServiceNetwork, deliveries: Deliveries, cost: Float64Array, gross: Float64Array): Transfers {
  const between = sharesOf(network, network.output, gross);
  const delivered = sharesOf(deliveries, network.output, gross);
  const missing = balances(network, deliveries, cost, between, delivered);
  const outlets = outletsOf(network, deliveries, (service) => missing[service] !== 0);
  const odd: OddArc[] = [];
  const transfers = { between, delivered, kept: new Float64Array(network.size), odd };
  for (const service of outlets.farthestFirst) push(service, missing, outlets, network, transfers);
  requireBalance(network, deliveries, cost, transfers);
  return transfers;
}

function sharesOf({ from, quantity }: Deliveries, output: Float64Array, gross: Float64Array): Float64Array {
  const shares = new Float64Array(from.length);
  for (let arc = 0; arc < shares.length; arc++) {
    const amount = quantity[arc]!;
    if (amount === 0) continue;
    const giver = from[arc]!;
    shares[arc] = wholeShare(gross[giver]!, amount, output[giver]!);
  }
  return shares;
}

/** gross * quantity / output, half away from zero. Below 2^52 the float quotient cannot be on the wrong side of a half. */
function wholeShare(gross: number, quantity: number, output: number): number {
  const product = Math.abs(gross * quantity);
  if (product < 2 ** 52) return gross < 0 ? 0 - Math.round(product / output) : Math.round(product / output);
  return Number(halfUpDiv(BigInt(gross) * BigInt(quantity), BigInt(output)));
}

/** Cost + received - given of every service; own use is both received and given. */
function balances(network: ServiceNetwork, deliveries: Deliveries, cost: Float64Array, between: Float64Array, delivered: Float64Array): Float64Array {
  const left = Float64Array.from(cost);
  for (let arc = 0; arc < between.length; arc++) {
    left[network.to[arc]!]! += between[arc]!;
    left[network.from[arc]!]! -= between[arc]!;
  }
  for (let arc = 0; arc < delivered.length; arc++) left[deliveries.from[arc]!]! -= delivered[arc]!;
  return left;
}

/** Gives all that a service has too much or too little of to its outlet; a service it goes to has its turn later. */
function push(service: number, missing: Float64Array, outlets: Outlets, network: ServiceNetwork, transfers: Transfers & { odd: OddArc[] }): void {
  const by = missing[service]!;
  if (by === 0) return;
  missing[service] = 0;
  const { kind, arc } = outlets.of(service);
  if (kind === "kept") {
    transfers.kept[service]! += by;
  } else if (kind === "delivery") {
    transfers.delivered[arc]! += by;
    transfers.odd.push({ among: "deliveries", arc, by });
  } else {
    transfers.between[arc]! += by;
    missing[network.to[arc]!]! += by;
    transfers.odd.push({ among: "services", arc, by });
  }
}

/** Every service gives what it had, to the unit; sums of absolute amounts below 2^53 make the proof itself exact. */
function requireBalance(network: ServiceNetwork, deliveries: Deliveries, cost: Float64Array, { between, delivered, kept }: Transfers): void {
  const left = balances(network, deliveries, cost, between, delivered);
  const volume = cost.map(Math.abs);
  for (let arc = 0; arc < between.length; arc++) {
    volume[network.to[arc]!]! += Math.abs(between[arc]!);
    volume[network.from[arc]!]! += Math.abs(between[arc]!);
  }
  for (let arc = 0; arc < delivered.length; arc++) volume[deliveries.from[arc]!]! += Math.abs(delivered[arc]!);
  for (let service = 0; service < network.size; service++) {
    if (volume[service]! > Number.MAX_SAFE_INTEGER) throw new RangeError(`service ${service}: its transfers pass 2^53 units`);
    if (left[service]! !== kept[service]!) throw new Error(`service ${service} gives ${left[service]! - kept[service]!} units less than it had`);
  }
}
