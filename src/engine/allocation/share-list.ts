// Share lists: the open receivers of a rule and driver, kept as columns and turned into records only when somebody looks.

import type { DriverQuantities } from "./driver-book";
import type { Share, ShareColumns } from "./network";

export interface ShareList {
  readonly total: bigint;
  readonly columns: ShareColumns | null;
  /** Records of the shares, made at the first call. */
  shares(): readonly Share[];
}

/** Candidates of a rule and driver: every named centre the driver measures, whether or not it is still open. */
export interface Candidates {
  readonly list: readonly Share[];
  readonly places: Uint32Array;
  /** Null where a quantity, or their sum, is beyond the whole numbers float64 holds. */
  readonly weights: Float64Array | null;
}

/** @param named  a 1 for every centre, by its place in code order, that the rule names */
export function candidatesOf(named: Uint8Array, indexOf: ReadonlyMap<string, number>, quantities: DriverQuantities): Candidates {
  const found: { readonly place: number; readonly share: Share }[] = [];
  let total = 0n;
  for (const [receiver, { quantity, cells }] of quantities.byReceiver) {
    const place = indexOf.get(receiver);
    if (place === undefined || !named[place] || quantity <= 0n) continue;
    found.push({ place, share: { receiver, quantity, cells } });
    total += quantity;
  }
  found.sort((a, b) => a.place - b.place);
  const weights = total <= BigInt(Number.MAX_SAFE_INTEGER) ? Float64Array.from(found, ({ share }) => Number(share.quantity)) : null;
  return { list: found.map(({ share }) => share), places: Uint32Array.from(found, ({ place }) => place), weights };
}

/** The candidates that are open. `closed` has a 1 for every centre that receives nothing any more. */
export function openShares({ list, places, weights }: Candidates, closed: Uint8Array): ShareList {
  const size = countOpen(places, closed);
  let known: readonly Share[] | null = null;
  const shares = (): readonly Share[] => (known ??= list.filter((_, i) => !closed[places[i]!]));
  if (!weights) return { total: shares().reduce((sum, share) => sum + share.quantity, 0n), columns: null, shares };
  const columns = { places: new Uint32Array(size), weights: new Float64Array(size) };
  let [at, total] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    if (closed[places[i]!]) continue;
    columns.places[at] = places[i]!;
    columns.weights[at++] = weights[i]!;
    total += weights[i]!;
  }
  return { total: BigInt(total), columns, shares };
}

function countOpen(places: Uint32Array, closed: Uint8Array): number {
  let size = 0;
  for (let i = 0; i < places.length; i++) size += 1 - closed[places[i]!]!;
  return size;
}
