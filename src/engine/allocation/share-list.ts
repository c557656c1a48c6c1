// Share lists: the open receivers of a rule and driver, kept as columns and turned into records only when somebody looks.

import type { CentreRecord } from "../records";
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

export function candidatesOf(named: readonly number[], centres: readonly CentreRecord[], quantities: DriverQuantities): Candidates {
  const list: Share[] = [];
  const places: number[] = [];
  let total = 0n;
  for (const place of named) {
    const receiver = centres[place]!.centre;
    const measured = quantities.byReceiver.get(receiver);
    if (!measured || measured.quantity <= 0n) continue;
    list.push({ receiver, quantity: measured.quantity, cells: measured.cells });
    places.push(place);
    total += measured.quantity;
  }
  const weights = total <= BigInt(Number.MAX_SAFE_INTEGER) ? Float64Array.from(list, (share) => Number(share.quantity)) : null;
  return { list, places: Uint32Array.from(places), weights };
}

/** The candidates that are open. `closed` has a 1 for every centre that receives nothing any more. */
export function openShares(candidates: Candidates, closed: Uint8Array): ShareList {
  const { list, places, weights } = candidates;
  const at = new Uint32Array(places.length);
  let size = 0;
  for (let i = 0; i < places.length; i++) if (!closed[places[i]!]) at[size++] = i;
  const kept = at.subarray(0, size);
  let known: readonly Share[] | null = null;
  const shares = (): readonly Share[] => (known ??= Array.from(kept, (i) => list[i]!));
  if (!weights) return { total: shares().reduce((sum, share) => sum + share.quantity, 0n), columns: null, shares };
  const columns = { places: kept.map((i) => places[i]!), weights: Float64Array.from(kept, (i) => weights[i]!) };
  return { total: BigInt(columns.weights.reduce((sum, weight) => sum + weight, 0)), columns, shares };
}
