// Who serves whom: the service departments of a reciprocal allocation, as given and as the linear system they make.

/**
 * Services are numbered 0 .. size - 1. Arcs say how much a service gave to a service, in whole units (quantities scaled
 * to integers); what goes to production is not listed here: it is what the output has left.
 */
export interface ServiceNetwork {
  readonly size: number;
  /** Giver and taker of every arc, in any order; own use (from = to) is allowed, repeated pairs add up. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Whole numbers >= 0 up to 2^53, one per arc. */
  readonly quantity: Float64Array;
  /** Total output of every service: a whole number up to 2^53, at least what its arcs add up to; 0 where it gives nothing. */
  readonly output: Float64Array;
}

/** What services gave to receivers (production and administration); quantities in the units of the service's output. */
export interface Deliveries {
  /** Service and receiver of every arc; receivers carry any numbers. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Whole numbers >= 0. */
  readonly quantity: Float64Array;
}

/**
 * The equations diagonal(k) rate(k) - sum of quantity(i, k) rate(i) = cost(k), with gross(k) = base(k) rate(k), own use
 * moved to the diagonal. Every number is a whole number, so residuals can be told without doubt.
 */
export interface Equations {
  readonly size: number;
  /** Output by which the gross cost is divided; 1 for a service that gives nothing (it keeps its gross cost). */
  readonly base: Float64Array;
  /** Base less own use. */
  readonly diagonal: Float64Array;
  /** Row k holds the arcs start[k] .. start[k + 1] - 1 that k receives; own use and empty arcs are left out. */
  readonly start: Uint32Array;
  readonly giver: Uint32Array;
  readonly quantity: Float64Array;
}

const WHOLE = 2 ** 53;

/**
 * The equations of a network, in its own numbering.
 *
 * @throws RangeError when an arc leaves the network, a quantity is no whole number, or a service gives more than its output
 */
export function equationsOf(network: ServiceNetwork): Equations {
  const { size, from, to, quantity, output } = network;
  if (to.length !== from.length || quantity.length !== from.length) throw new RangeError("arcs need a giver, a taker and a quantity each");
  if (output.length !== size) throw new RangeError(`${size} services need an output each, not ${output.length}`);
  const left = Float64Array.from(output);
  const own = new Float64Array(size);
  const start = new Uint32Array(size + 1);
  for (let arc = 0; arc < from.length; arc++) {
    const giver = from[arc]!;
    const taker = to[arc]!;
    const amount = quantity[arc]!;
    if (giver >= size || taker >= size) throw new RangeError(`arc ${arc} leaves the network: ${giver} to ${taker} of ${size}`);
    if (!(amount >= 0 && amount <= WHOLE && Math.floor(amount) === amount)) throw new RangeError(`arc ${arc}: ${amount} is no whole quantity`);
    left[giver]! -= amount;
    if (giver === taker) own[giver]! += amount;
    else if (amount > 0) start[taker + 1]!++;
  }
  requireOutputs(output, left);
  for (let k = 0; k < size; k++) start[k + 1]! += start[k]!;
  return { size, start, ...divisors(output, own), ...arcsByTaker(network, start) };
}

/** What a service gives cannot exceed its output; `left` is exact as long as it has not fallen below zero. */
function requireOutputs(output: Float64Array, left: Float64Array): void {
  for (let k = 0; k < output.length; k++) {
    const whole = output[k]!;
    if (!(whole >= 0 && whole <= WHOLE && Math.floor(whole) === whole)) throw new RangeError(`service ${k}: ${whole} is no whole output`);
    if (left[k]! < 0) throw new RangeError(`service ${k} gives ${-left[k]!} more than its output of ${whole}`);
  }
}

function divisors(output: Float64Array, own: Float64Array): { base: Float64Array; diagonal: Float64Array } {
  const base = output.map((whole) => (whole === 0 ? 1 : whole));
  return { base, diagonal: base.map((whole, k) => whole - own[k]!) };
}

function arcsByTaker({ from, to, quantity }: ServiceNetwork, start: Uint32Array): { giver: Uint32Array; quantity: Float64Array } {
  const count = start[start.length - 1]!;
  const next = start.slice();
  const giver = new Uint32Array(count);
  const amounts = new Float64Array(count);
  for (let arc = 0; arc < from.length; arc++) {
    const taker = to[arc]!;
    const amount = quantity[arc]!;
    if (amount === 0 || from[arc]! === taker) continue;
    const at = next[taker]!++;
    giver[at] = from[arc]!;
    amounts[at] = amount;
  }
  return { giver, quantity: amounts };
}
