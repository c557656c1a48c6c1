// A layer: the balances of all centres in one fund and one cost element, whole minor units while everything is posted, exact shares else.

import { type Exact, exact, gcd, isZero, lcm } from "../money/exact";
import { NOTHING, type Origin } from "../statements/lineage";
import { type Posting, partOf, shareOf, transferOrigin } from "./posting";
import { type PostingLog, postingLog } from "./posting-log";

/**
 * Centres are indexed in code order. While every posting was made in whole minor units, `units` holds the balances;
 * from the first unrounded share on, centre i holds n[i] / d.
 *
 * Where a balance comes from is not written down centre by centre: `log` keeps the postings in order, `emptiedAt` where in
 * it a centre last gave all it had, and an origin is read off them when asked for.
 */
export interface Layer {
  readonly fund: string;
  readonly element: string;
  readonly centres: readonly string[];
  units: Float64Array | null;
  d: bigint;
  n: bigint[];
  readonly opening: Origin[];
  readonly log: PostingLog;
  readonly emptiedAt: Int32Array;
  /** Sum of what was charged, each amount without its sign: no balance can grow beyond it. */
  charged: bigint;
}

/** The balances of a layer at the end of a stage. */
export interface Snapshot {
  readonly d: bigint;
  readonly n: readonly bigint[];
  origin(at: number): Origin;
}

export function emptyLayer(fund: string, element: string, centres: readonly string[]): Layer {
  const size = centres.length;
  const opening = new Array<Origin>(size).fill(NOTHING);
  return { fund, element, centres, units: new Float64Array(size), d: 1n, n: [], opening, log: postingLog(), emptiedAt: new Int32Array(size).fill(-1), charged: 0n };
}

/** Puts the cost that a centre was charged directly into a layer. */
export function charge(layer: Layer, at: number, amount: bigint, origin: Origin): void {
  layer.charged += amount < 0n ? -amount : amount;
  if (layer.units && layer.charged <= BigInt(Number.MAX_SAFE_INTEGER)) layer.units[at]! += Number(amount);
  else exactly(layer).n[at]! += amount;
  layer.opening[at] = origin;
}

export function isEmptyAt(layer: Layer, at: number): boolean {
  return layer.units ? layer.units[at] === 0 : layer.n[at] === 0n;
}

/** Balance of a centre in minor units; a whole one stands alone, without the layer's denominator, which may have thousands of digits. */
export function heldAt({ units, n, d }: Layer, at: number): Exact {
  if (units) return exact(BigInt(units[at]!));
  return n[at]! % d === 0n ? exact(n[at]! / d) : exact(n[at]!, d);
}

/** Where a centre's balance comes from, as the layer stands now. */
export function originAt(layer: Layer, at: number, minorPerUnit: bigint): Origin {
  return originBetween(layer, at, layer.emptiedAt[at]!, layer.log.length, minorPerUnit);
}

/**
 * Where a centre's balance comes from when the log was `until` postings long.
 *
 * @param emptiedAt  length of the log when the centre last gave all it had; -1 when it never had
 */
export function originBetween(layer: Layer, at: number, emptiedAt: number, until: number, minorPerUnit: bigint): Origin {
  const before = emptiedAt === -1 ? layer.opening[at]! : NOTHING;
  const from = Math.max(emptiedAt, 0);
  if (from === until) return before;
  return { kind: "deferred", unfold: () => received(layer, at, from, until, before, minorPerUnit) };
}

function received(layer: Layer, at: number, from: number, until: number, before: Origin, minorPerUnit: bigint): Origin {
  const code = layer.centres[at]!;
  const shares = layer.log.between(from, until).flatMap((posting) => {
    const share = shareOf(posting, code);
    return share === -1 ? [] : [transferOrigin(posting, share, minorPerUnit)];
  });
  return shares.length === 0 ? before : { kind: "sum", terms: [before, ...shares].map((of) => ({ sign: 1, of })) };
}

/** The layer as it stands; balances and origins are written out when somebody looks. */
export function snapshotOf(layer: Layer, minorPerUnit: bigint): Snapshot {
  const { length } = layer.log;
  const emptiedAt = layer.emptiedAt.slice();
  const origin = (at: number): Origin => originBetween(layer, at, emptiedAt[at]!, length, minorPerUnit);
  if (!layer.units) return { d: layer.d, n: [...layer.n], origin };
  const units = layer.units.slice();
  let n: readonly bigint[] | null = null;
  return { d: layer.d, get n() { return (n ??= Array.from(units, BigInt)); }, origin };
}

/** Takes a centre's balance out of a layer. */
export function emptied(layer: Layer, at: number): void {
  if (layer.units) layer.units[at] = 0;
  else layer.n[at] = 0n;
  layer.emptiedAt[at] = layer.log.length;
}

/** Adds what postings give to a layer, all at once. */
export function receive(layer: Layer, postings: readonly Posting[], indexOf: ReadonlyMap<string, number>): void {
  if (postings.length === 0) return;
  if (postings.every((posting) => posting.parts) && layer.units) for (const posting of postings) receiveUnits(layer.units, posting, indexOf);
  else receiveShares(exactly(layer), postings, indexOf);
  layer.log.add(postings);
}

function receiveUnits(units: Float64Array, posting: Posting, indexOf: ReadonlyMap<string, number>): void {
  const { parts, sending } = posting;
  const { columns } = sending;
  if (columns && parts instanceof Float64Array) {
    const { places } = columns;
    for (let i = 0; i < places.length; i++) units[places[i]!]! += parts[i]!;
  } else {
    sending.shares.forEach((share, i) => (units[indexOf.get(share.receiver)!]! += Number(partOf(posting, i))));
  }
}

/** The layer with its balances as shares over a denominator. */
function exactly(layer: Layer): Layer {
  if (layer.units) layer.n = Array.from(layer.units, BigInt);
  layer.units = null;
  return layer;
}

/** The denominator grows to hold every share exactly. */
function receiveShares(layer: Layer, postings: readonly Posting[], indexOf: ReadonlyMap<string, number>): void {
  const common = commonDenominator(layer.d, postings);
  const factor = common / layer.d;
  if (factor !== 1n) layer.n = layer.n.map((held) => (held === 0n ? held : held * factor));
  layer.d = common;
  for (const alike of likePostings(postings)) {
    const units = unitsOf(alike, common);
    alike[0]!.sending.shares.forEach(({ receiver }, share) => (layer.n[indexOf.get(receiver)!]! += units(share)));
  }
}

/** Unrounded postings over one list of receivers are added before they are shared; posted ones are taken one by one. */
function likePostings(postings: readonly Posting[]): Posting[][] {
  const byShares = new Map<Posting["sending"]["shares"], Posting[]>();
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
  const [first] = alike as [Posting];
  if (first.parts) return (share) => partOf(first, share) * common;
  const { shares, total } = first.sending;
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
    if (parts || isZero(balance)) continue;
    if (balance.d !== held) held = lcm(held, balance.d);
    extra = lcm(extra, sending.total / gcd(balance.n % sending.total, sending.total));
  }
  return held * extra;
}
