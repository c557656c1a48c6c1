// A layer: the balances of all centres in one fund and one cost element, exact over one common denominator; layers never mix.

import { type Exact, exact, gcd, lcm, minus } from "../money/exact";
import { type Origin, roundedOrigin } from "../statements/lineage";
import type { Sending } from "./network";

/** Balances in minor units: centre i holds n[i] / d. Centres are indexed in code order. */
export interface Layer {
  readonly fund: string;
  readonly element: string;
  d: bigint;
  n: bigint[];
  origins: Origin[];
}

/** The balances of a layer at the end of a stage. */
export interface Snapshot {
  readonly d: bigint;
  readonly n: readonly bigint[];
  readonly origins: readonly Origin[];
}

/** What one sender sent in one step of one layer. `parts` are whole minor units when the step was posted to the cent, else null. */
export interface Posting {
  readonly step: string;
  readonly fund: string;
  readonly element: string;
  readonly sending: Sending;
  /** Balance at the start of the step, in minor units. */
  readonly balance: Exact;
  readonly origin: Origin;
  readonly parts: readonly bigint[] | null;
}

export function snapshotOf(layer: Layer): Snapshot {
  return { d: layer.d, n: [...layer.n], origins: [...layer.origins] };
}

/** What receiver number `share` of a posting got, in minor units. */
export function amountOf(posting: Posting, share: number): Exact {
  if (posting.parts) return exact(posting.parts[share]!);
  const { n, d } = posting.balance;
  return { n: n * posting.sending.shares[share]!.quantity, d: d * posting.sending.total };
}

/** The sender's balance times the receiver's share, before any rounding. */
export function shareOrigin({ sending, origin }: Posting, share: number): Origin {
  const { quantity, cells } = sending.shares[share]!;
  return { kind: "share", of: origin, part: exact(quantity), whole: exact(sending.total), basis: { driver: sending.driver, cells } };
}

/** Where that amount comes from: the share, and the odd cent where it was posted. */
export function transferOrigin(posting: Posting, share: number, minorPerUnit: bigint): Origin {
  const of = shareOrigin(posting, share);
  if (!posting.parts) return of;
  const { sending, balance } = posting;
  const { quantity } = sending.shares[share]!;
  const ideal = exact(balance.n * quantity, balance.d * sending.total);
  const by = minus(exact(posting.parts[share]!), ideal);
  return roundedOrigin(of, exact(by.n, by.d * minorPerUnit), "largest-remainder");
}

/**
 * Moves the balances of some senders to their receivers, all at once, from what they hold now.
 *
 * @param postings  at most one per sender; their senders receive nothing from each other
 * @param indexOf   place of a centre in the layer
 */
export function move(layer: Layer, postings: readonly Posting[], indexOf: ReadonlyMap<string, number>, minorPerUnit: bigint): void {
  if (postings.length === 0) return;
  const factor = postings.filter((posting) => !posting.parts).reduce((common, posting) => lcm(common, denominatorOf(posting, layer.d)), 1n);
  const d = layer.d * factor;
  const n = factor === 1n ? layer.n : layer.n.map((held) => held * factor);
  const received = new Map<number, { posting: Posting; share: number }[]>();
  for (const posting of postings) {
    n[indexOf.get(posting.sending.sender)!] = 0n;
    posting.sending.shares.forEach((share, i) => {
      const at = indexOf.get(share.receiver)!;
      const amount = amountOf(posting, i);
      n[at]! += (amount.n * d) / amount.d;
      const sources = received.get(at);
      if (sources) sources.push({ posting, share: i });
      else received.set(at, [{ posting, share: i }]);
    });
  }
  layer.d = d;
  layer.n = n;
  layer.origins = layer.origins.map((before, at) => originAfter(before, received.get(at), minorPerUnit));
}

/** By how much the common denominator has to grow to hold this posting's shares. */
function denominatorOf(posting: Posting, d: bigint): bigint {
  const held = (posting.balance.n * d) / posting.balance.d;
  return posting.sending.total / gcd(held % posting.sending.total, posting.sending.total);
}

function originAfter(before: Origin, received: readonly { posting: Posting; share: number }[] | undefined, minorPerUnit: bigint): Origin {
  if (!received) return before;
  return {
    kind: "deferred",
    unfold: () => ({
      kind: "sum",
      terms: [
        { sign: 1, of: before },
        ...received.map(({ posting, share }) => ({ sign: 1 as const, of: transferOrigin(posting, share, minorPerUnit) })),
      ],
    }),
  };
}
