// The log of a layer: every posting it received, in order; postings of a bulk step are made when somebody looks.

import type { Posting } from "./posting";

export interface PostingLog {
  readonly length: number;
  add(postings: readonly Posting[]): void;
  /** Takes `count` postings that `make` makes, by number from 0, when they are asked for. */
  addLater(count: number, make: (number: number) => Posting): void;
  /** Postings number `from` up to, not including, `until`. */
  between(from: number, until: number): Posting[];
}

export function postingLog(): PostingLog {
  const segments: { readonly start: number; readonly count: number; at(number: number): Posting }[] = [];
  let length = 0;
  const append = (count: number, at: (number: number) => Posting): void => {
    if (count > 0) segments.push({ start: length, count, at });
    length += count;
  };
  return {
    get length() {
      return length;
    },
    add: (postings) => append(postings.length, (number) => postings[number]!),
    addLater: append,
    between: (from, until) =>
      segments.flatMap(({ start, count, at }) => {
        const [first, end] = [Math.max(from - start, 0), Math.min(until - start, count)];
        return Array.from({ length: Math.max(end - first, 0) }, (_, i) => at(first + i));
      }),
  };
}
