// Completion of work in process (完工率, 投料率): a percent from 0 to 100, one for all elements or by element.

import { type Exact, compare, exact, reduced, times } from "../../../money/exact";
import { percentOf } from "../../case-rounding";
import { type Field, oneOrMap, optional, percent } from "../../field";
import { UnusableField } from "../../unusable-field";

const FULL = exact(100n);

/** A percent that is no less than nothing and no more than all. */
export function completionPercent(): Field<Exact> {
  const any = percent();
  return {
    ...any,
    read: (value, path) => {
      const read = any.read(value, path);
      if (read.n < 0n || compare(read, FULL) > 0) throw new UnusableField(path, "0 – 100", "out-of-range");
      return read;
    },
  };
}

export type Completion = Exact | ReadonlyMap<string, Exact> | null;

/** An element that is not named, or no completion at all, is complete. */
export const completionField: Field<Completion> = optional(oneOrMap(completionPercent()));

export function completionOf(completion: Completion, element: string): Exact {
  if (completion === null) return FULL;
  return isOne(completion) ? completion : (completion.get(element) ?? FULL);
}

export function isOne(completion: Exact | ReadonlyMap<string, Exact>): completion is Exact {
  return !(completion instanceof Map);
}

/**
 * A completion for an element that nobody listed is most likely that of a listed one that has none; where all have theirs,
 * it is one that the step has no cost for.
 */
export function refuseStrangers(completion: Completion, elements: readonly { readonly id: string }[], path: string): void {
  if (completion === null || isOne(completion) || elements.every(({ id }) => completion.has(id))) return;
  const stranger = [...completion.keys()].find((id) => elements.every((element) => element.id !== id));
  if (stranger !== undefined) throw new UnusableField(path, stranger, "not-found");
}

/** Units as finished ones. */
export function equivalentOf(units: Exact, completion: Exact): Exact {
  return percentOf(units, completion);
}

/** The part of units that is still to be done. */
export function openPart(units: Exact, completion: Exact): Exact {
  return reduced(times(units, exact(FULL.n * completion.d - completion.n, FULL.n * completion.d)));
}
