// A layer: the balances of all centres in one fund and one cost element, exact over one common denominator.

import { type Exact, exact, gcd, lcm, minus, plus, reduced } from "../money/exact";
import { NOTHING, type Origin, type Term, roundedOrigin } from "../statements/lineage";
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

/**
 * `allocate` cost that leaves a sender for good; `exchange` services between senders of one step; `external` what they give
 * to the others after an exchange; `difference` what a planned rate left over.
 */
export type Phase = "allocate" | "exchange" | "external" | "difference";

/** What one sender gave in one step, fund and element. `parts` are whole minor units where it was posted to the cent, else null. */
export interface Posting {
  readonly step: string;
  readonly phase: Phase;
  readonly fund: string;
  readonly element: string;
  readonly sending: Sending;
  /** What the sending's total quantity carries, in minor units: the rate is balance over total. */
  readonly balance: Exact;
  readonly origin: Origin;
  readonly parts: readonly bigint[] | null;
}

export function emptyLayer(fund: string, element: string, size: number): Layer {
  return { fund, element, d: 1n, n: new Array<bigint>(size).fill(0n), origins: new Array<Origin>(size).fill(NOTHING) };
}

export function snapshotOf(layer: Layer): Snapshot {
  return { d: layer.d, n: [...layer.n], origins: [...layer.origins] };
}

/** What receiver number `share` of a posting got, in minor units. */
export function amountOf(posting: Posting, share: number): Exact {
  if (posting.parts) return exact(posting.parts[share]!);
  return idealOf(posting, share);
}

function idealOf({ balance: { n, d }, sending }: Posting, share: number): Exact {
  return { n: n * sending.shares[share]!.quantity, d: d * sending.total };
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
  const by = minus(exact(posting.parts[share]!), idealOf(posting, share));
  return roundedOrigin(of, exact(by.n, by.d * minorPerUnit), posting.phase === "exchange" ? "half-up" : "largest-remainder");
}

/** Takes a centre's balance out of a layer. */
export function emptied(layer: Layer, at: number): void {
  layer.n[at] = 0n;
  layer.origins[at] = NOTHING;
}

/** Adds what postings give to a layer, all at once; the layer's denominator grows to hold every share exactly. */
export function receive(layer: Layer, postings: readonly Posting[], indexOf: ReadonlyMap<string, number>, minorPerUnit: bigint): void {
  if (postings.length === 0) return;
  const common = commonDenominator(layer.d, postings);
  const factor = common / layer.d;
  if (factor !== 1n) layer.n = layer.n.map((held) => (held === 0n ? held : held * factor));
  layer.d = common;
  const received = new Map<number, Gift[]>();
  for (const alike of likePostings(postings)) {
    const { shares } = alike[0]!.sending;
    const units = unitsOf(alike, common);
    shares.forEach(({ receiver }, share) => {
      const at = indexOf.get(receiver)!;
      layer.n[at]! += units(share);
      const gifts = received.get(at);
      if (gifts) gifts.push({ postings: alike, share });
      else received.set(at, [{ postings: alike, share }]);
    });
  }
  for (const [at, gifts] of received) layer.origins[at] = originAfter(layer.origins[at]!, gifts, minorPerUnit);
}

/** Share number `share` of some postings that have their receivers in common. */
interface Gift {
  readonly postings: readonly Posting[];
  readonly share: number;
}

/** Unrounded postings over one list of receivers are added before they are shared; posted ones are taken one by one. */
function likePostings(postings: readonly Posting[]): Posting[][] {
  const byShares = new Map<Sending["shares"], Posting[]>();
  const alone: Posting[][] = [];
  for (const posting of postings) {
    const alike = posting.parts ? undefined : byShares.get(posting.sending.shares);
    if (alike && alike[0]!.sending.total === posting.sending.total) alike.push(posting);
    else if (posting.parts || alike) alone.push([posting]);
    else byShares.set(posting.sending.shares, [posting]);
  }
  return [...byShares.values(), ...alone];
}

/** What each share of some like postings is in units of 1 / common. */
function unitsOf(alike: readonly Posting[], common: bigint): (share: number) => bigint {
  const { parts, sending } = alike[0]!;
  if (parts) return (share) => parts[share]! * common;
  const { shares, total } = sending;
  const perQuantity = alike.reduce((sum, { balance }) => sum + perUnit(balance, total, common), 0n);
  return (share) => shares[share]!.quantity * perQuantity;
}

/** balance / total in units of 1 / common, which holds it exactly: small numbers are divided before large ones are multiplied. */
function perUnit({ n, d }: Exact, total: bigint, common: bigint): bigint {
  const g = gcd(n % total, total);
  return (n / g) * (common / d / (total / g));
}

/** A denominator that holds the layer's balances and every share; quantities are whole, so a share needs no more than its total. */
function commonDenominator(d: bigint, postings: readonly Posting[]): bigint {
  let [held, extra] = [d, 1n];
  for (const { parts, balance, sending } of postings) {
    if (parts) continue;
    if (balance.d !== held) held = lcm(held, balance.d);
    extra = lcm(extra, sending.total / gcd(balance.n % sending.total, sending.total));
  }
  return held * extra;
}

function originAfter(before: Origin, gifts: readonly Gift[], minorPerUnit: bigint): Origin {
  const terms = (): Origin[] => [before, ...gifts.flatMap(({ postings, share }) => postings.map((posting) => transferOrigin(posting, share, minorPerUnit)))];
  return { kind: "deferred", unfold: () => ({ kind: "sum", terms: terms().map((of) => ({ sign: 1, of })) }) };
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
