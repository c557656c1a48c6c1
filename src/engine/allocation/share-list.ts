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
  readonly columns: ShareColumns | null;
}

/** @param named  a 1 for every centre, by its place in code order, that the rule names */
export function candidatesOf(named: Uint8Array, indexOf: ReadonlyMap<string, number>, { shares, weights }: DriverQuantities): Candidates {
  const all = new Uint32Array(shares.length);
  const kept: number[] = [];
  for (let i = 0; i < shares.length; i++) {
    const place = indexOf.get(shares[i]!.receiver);
    if (place === undefined || !named[place]) continue;
    all[i] = place;
    kept.push(i);
  }
  if (kept.length === shares.length) return { list: shares, places: all, columns: weights && { places: all, weights } };
  const places = Uint32Array.from(kept, (i) => all[i]!);
  return { list: kept.map((i) => shares[i]!), places, columns: weights && { places, weights: Float64Array.from(kept, (i) => weights[i]!) } };
}

/** The candidates that are open. `closed` has a 1 for every centre that receives nothing any more. */
export function openShares({ list, places, columns: all }: Candidates, closed: Uint8Array): ShareList {
  const size = countOpen(places, closed);
  let known: readonly Share[] | null = null;
  const shares = (): readonly Share[] => (known ??= list.filter((_, i) => !closed[places[i]!]));
  if (!all) return { total: shares().reduce((sum, share) => sum + share.quantity, 0n), columns: null, shares };
  const columns = { places: new Uint32Array(size), weights: new Float64Array(size) };
  let [at, total] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    if (closed[places[i]!]) continue;
    columns.places[at] = places[i]!;
    columns.weights[at++] = all.weights[i]!;
    total += all.weights[i]!;
  }
  return { total: BigInt(total), columns, shares };
}

function countOpen(places: Uint32Array, closed: Uint8Array): number {
  let size = 0;
  for (let i = 0; i < places.length; i++) size += 1 - closed[places[i]!]!;
  return size;
}
