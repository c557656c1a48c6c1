// A cube: a ledger's sums by some of its columns, from which any selection over these columns is added up.

import { type Ledger, type LedgerField, groupLedger } from "../../engine";
import type { LineQuantities } from "../../tables/ledger-quantities";

export type Measure = "net" | "debit" | "credit" | "quantity";

/** Which codes of a column are taken: by code 1 or 0, and as a list. */
export interface ColumnSelection {
  readonly field: LedgerField;
  readonly taken: Uint8Array;
  readonly codes: Uint32Array;
}

export function columnSelection(field: LedgerField, taken: Uint8Array): ColumnSelection {
  const codes: number[] = [];
  for (let code = 0; code < taken.length; code++) if (taken[code] === 1) codes.push(code);
  return { field, taken, codes: Uint32Array.from(codes) };
}

/** Combinations of codes for which groups are found by their place. */
const MOST_PLACES = 1 << 20;

/** Combinations of taken codes up to which each is looked up; beyond, groups are looked through. */
const MOST_LOOKED_UP = 32;

/** Groups of a column's codes: those of code c stand in `groups` from `starts[c]` to `starts[c + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly groups: Uint32Array;
}

export class LedgerCube {
  private readonly groups: ReturnType<typeof groupLedger>;
  private readonly codes: readonly Uint32Array[];
  private readonly radices: readonly number[];
  private readonly postings = new Map<LedgerField, Postings>();
  private readonly sums = new Map<Measure, Float64Array>();
  /** Group number plus one by the place of a combination of codes; null where there are too many. */
  private readonly places: Uint32Array | null;

  constructor(
    ledger: Ledger,
    private readonly quantities: LineQuantities | null,
    private readonly fields: readonly LedgerField[],
  ) {
    this.groups = groupLedger(ledger, fields);
    this.codes = fields.map((field) => this.groups.codes(field));
    this.radices = fields.map((field) => ledger.column(field).values.length);
    this.places = placesOf(this.codes, this.radices, this.groups.size);
  }

  /**
   * Sum over the groups whose codes are all taken, in the units of the measure; exact.
   *
   * @param selections  one for every field of the cube, in their order
   */
  sum(measure: Measure, selections: readonly ColumnSelection[]): number {
    const sums = this.sumsOf(measure);
    let combinations = 1;
    for (const { codes } of selections) combinations *= codes.length;
    if (combinations === 0) return 0;
    if (this.places && combinations <= MOST_LOOKED_UP) return this.lookedUp(this.places, sums, selections, 0, 0);
    return this.lookedThrough(sums, selections);
  }

  /**
   * Sums over the groups whose codes are all taken, by the codes of some of the cube's columns; in the units of the measure.
   *
   * @param by  columns of the cube
   * @returns one entry for every combination of codes that has a group: the codes in the order of `by`, and the sum
   */
  sumsBy(measure: Measure, selections: readonly ColumnSelection[], by: readonly LedgerField[]): { readonly codes: readonly number[]; readonly sum: number }[] {
    const sums = this.sumsOf(measure);
    const taking = selections.map(({ field, taken }) => [this.codes[this.fields.indexOf(field)]!, taken] as const);
    const keys = by.map((field) => this.codes[this.fields.indexOf(field)]!);
    const found = new Map<string, { codes: number[]; sum: number }>();
    for (let group = 0; group < sums.length; group++) {
      if (taking.some(([codes, taken]) => taken[codes[group]!] !== 1)) continue;
      const codes = keys.map((column) => column[group]!);
      const known = found.get(codes.join());
      if (known) known.sum += sums[group]!;
      else found.set(codes.join(), { codes, sum: sums[group]! });
    }
    return [...found.values()];
  }

  private lookedUp(places: Uint32Array, sums: Float64Array, selections: readonly ColumnSelection[], column: number, place: number): number {
    if (column === selections.length) return places[place] === 0 ? 0 : sums[places[place]! - 1]!;
    let sum = 0;
    for (const code of selections[column]!.codes) sum += this.lookedUp(places, sums, selections, column + 1, place * this.radices[column]! + code);
    return sum;
  }

  private lookedThrough(sums: Float64Array, selections: readonly ColumnSelection[]): number {
    const first = this.narrowest(selections)!;
    const { starts, groups } = this.postingsOf(first.field);
    const others = selections.filter((selection) => selection !== first);
    const codes = others.map(({ field }) => this.codes[this.fields.indexOf(field)]!);
    let sum = 0;
    for (const code of first.codes) {
      for (let k = starts[code]!; k < starts[code + 1]!; k++) {
        const group = groups[k]!;
        let taken = 1;
        for (let i = 0; i < others.length; i++) taken &= others[i]!.taken[codes[i]![group]!]!;
        if (taken === 1) sum += sums[group]!;
      }
    }
    return sum;
  }

  /** The column whose taken codes stand in the fewest groups. */
  private narrowest(selections: readonly ColumnSelection[]): ColumnSelection | null {
    let [best, least] = [null as ColumnSelection | null, Infinity];
    for (const selection of selections) {
      const { starts } = this.postingsOf(selection.field);
      let groups = 0;
      for (const code of selection.codes) groups += starts[code + 1]! - starts[code]!;
      if (groups < least) [best, least] = [selection, groups];
    }
    return best;
  }

  private postingsOf(field: LedgerField): Postings {
    const known = this.postings.get(field);
    if (known) return known;
    const column = this.fields.indexOf(field);
    const postings = postingsOf(this.codes[column]!, this.radices[column]!);
    this.postings.set(field, postings);
    return postings;
  }

  private sumsOf(measure: Measure): Float64Array {
    const known = this.sums.get(measure);
    if (known) return known;
    const sums = new Float64Array(this.groups.size);
    for (let group = 0; group < sums.length; group++) sums[group] = measure === "quantity" ? this.quantityOf(group) : this.groups[measure](group);
    this.sums.set(measure, sums);
    return sums;
  }

  private quantityOf(group: number): number {
    let sum = 0;
    for (const line of this.groups.indexes(group)) sum += this.quantities!.units[line]!;
    return sum;
  }
}

function placesOf(codes: readonly Uint32Array[], radices: readonly number[], groups: number): Uint32Array | null {
  const size = radices.reduce((all, radix) => all * radix, 1);
  if (size > MOST_PLACES) return null;
  const places = new Uint32Array(size);
  for (let group = 0; group < groups; group++) {
    let place = 0;
    for (let column = 0; column < codes.length; column++) place = place * radices[column]! + codes[column]![group]!;
    places[place] = group + 1;
  }
  return places;
}

function postingsOf(codes: Uint32Array, values: number): Postings {
  const starts = new Uint32Array(values + 1);
  for (const code of codes) starts[code + 1]!++;
  for (let code = 0; code < values; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const groups = new Uint32Array(codes.length);
  codes.forEach((code, group) => (groups[next[code]!++] = group));
  return { starts, groups };
}
