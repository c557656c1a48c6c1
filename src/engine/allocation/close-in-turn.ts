// Step-down in whole units (顺序分配): senders close one after another over columns, all cost elements of a sender in one turn.

import { apportionMeasured } from "../money/apportion-bulk";
import type { ShareColumns } from "./network";

/** One sender's turn. Centres are told by their places. */
export interface Turn {
  readonly sender: number;
  /** Receivers, open or not, and the balances (by number) of the sender that they share in. */
  readonly served: readonly { readonly receivers: ShareColumns; readonly balances: readonly number[] }[];
}

/** Receivers of one turn that are still open, kept from turn to turn. */
interface Open {
  readonly places: Uint32Array;
  readonly weights: Float64Array;
  readonly parts: Float64Array;
}

/**
 * Lets every sender give what it then holds, by largest remainder, to its receivers that have not closed.
 *
 * @param turns     first to close first
 * @param closed    a 1 for every place that receives nothing any more; every sender is added in its turn
 * @param balances  whole units by place, changed in place; the sum of their absolute values stays within 2^53
 * @returns what each turn gave, by balance and turn; null where a sender holds something and no receiver is open
 * @source  顺序分配法; Horngren, Cost Accounting, step-down method
 */
export function closeInTurn(turns: readonly Turn[], closed: Uint8Array, balances: readonly Float64Array[]): Float64Array[] | null {
  const given = balances.map(() => new Float64Array(turns.length));
  const open = roomFor(turns);
  for (let turn = 0; turn < turns.length; turn++) {
    const { sender, served } = turns[turn]!;
    closed[sender] = 1;
    for (const each of served) {
      const holding = each.balances.filter((number) => balances[number]![sender] !== 0);
      if (holding.length === 0) continue;
      const measured = openOf(each.receivers, closed, open);
      if (measured.whole === 0) return null;
      for (const number of holding) {
        const held = balances[number]!;
        const cost = held[sender]!;
        apportionMeasured(cost, measured, open.parts);
        for (let i = 0; i < measured.length; i++) held[open.places[i]!]! += open.parts[i]!;
        held[sender] = 0;
        given[number]![turn] = cost;
      }
    }
  }
  return given;
}

function roomFor(turns: readonly Turn[]): Open {
  const most = turns.reduce((size, { served }) => served.reduce((largest, { receivers }) => Math.max(largest, receivers.places.length), size), 0);
  return { places: new Uint32Array(most), weights: new Float64Array(most), parts: new Float64Array(most) };
}

/** Copies the open receivers to the front and measures them on the way. */
function openOf({ places, weights }: ShareColumns, closed: Uint8Array, open: Open): { weights: Float64Array; length: number; whole: number; largest: number } {
  let [length, whole, largest] = [0, 0, 0];
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (closed[place]) continue;
    const weight = weights[i]!;
    open.places[length] = place;
    open.weights[length++] = weight;
    whole += weight;
    if (weight > largest) largest = weight;
  }
  return { weights: open.weights, length, whole, largest };
}
