// Postings: what one sender gave in one step, fund and element, to whom, and where the amounts come from.

import { type Exact, exact, minus, plus, reduced } from "../money/exact";
import { type Origin, type Term, roundedOrigin } from "../statements/lineage";
import type { Sending, Share } from "./network";

/**
 * `allocate` cost that leaves a sender for good; `exchange` services between senders of one step; `external` what they give
 * to the others after an exchange; `difference` what a planned rate left over.
 */
export type Phase = "allocate" | "exchange" | "external" | "difference";

export interface Posting {
  readonly step: string;
  readonly phase: Phase;
  readonly fund: string;
  readonly element: string;
  readonly sending: Sending;
  /** What the sending's total quantity carries, in minor units: the rate is balance over total. */
  readonly balance: Exact;
  readonly origin: Origin;
  /** Whole minor units, one per share, where it was posted to the cent; else null. */
  readonly parts: readonly bigint[] | Float64Array | null;
}

/** Whole minor units of a share that was posted to the cent. */
export function partOf({ parts }: Posting, share: number): bigint {
  return BigInt(parts![share]!);
}

/** What receiver number `share` of a posting got, in minor units. */
export function amountOf(posting: Posting, share: number): Exact {
  return posting.parts ? exact(partOf(posting, share)) : idealOf(posting, share);
}

function idealOf({ balance: { n, d }, sending }: Posting, share: number): Exact {
  return { n: n * sending.shares[share]!.quantity, d: d * sending.total };
}

const PLACES = new WeakMap<readonly Share[], ReadonlyMap<string, number>>();

/** Number of a receiver among the shares of a posting; -1 when it got nothing. */
export function shareOf({ sending }: Posting, receiver: string): number {
  const { shares } = sending;
  const places = PLACES.get(shares) ?? new Map(shares.map((share, i) => [share.receiver, i]));
  PLACES.set(shares, places);
  return places.get(receiver) ?? -1;
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
  const by = minus(exact(partOf(posting, share)), idealOf(posting, share));
  return roundedOrigin(of, exact(by.n, by.d * minorPerUnit), posting.phase === "exchange" ? "half-up" : "largest-remainder");
}

/** What a sender starts with. */
export interface StartingCost {
  readonly sender: string;
  /** Minor units. */
  readonly cost: Exact;
  readonly origin: Origin;
}

/** Own cost, plus what some postings gave to a sender, less what they took from it. */
export function heldAfter({ sender, cost, origin }: StartingCost, postings: readonly Posting[], minorPerUnit: bigint): { value: Exact; origin: Origin } {
  const terms: Term[] = [{ sign: 1, of: origin }];
  let value = cost;
  for (const posting of postings) {
    posting.sending.shares.forEach((share, i) => {
      const [given, received] = [posting.sending.sender === sender, share.receiver === sender];
      if (given === received) return;
      terms.push({ sign: received ? 1 : -1, of: transferOrigin(posting, i, minorPerUnit) });
      value = reduced((received ? plus : minus)(value, amountOf(posting, i)));
    });
  }
  return { value, origin: { kind: "sum", terms } };
}
