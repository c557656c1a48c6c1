// A cube: a ledger's sums by some of its columns, from which any selection over these columns is added up.

import { type Ledger, type LedgerField, groupLedger } from "../../engine";
import type { LineQuantities } from "../../tables/ledger-quantities";

export type Measure = "net" | "debit" | "credit" | "quantity";

/** Which codes of a column are taken, by code: 1 or 0. */
export interface ColumnSelection {
  readonly field: LedgerField;
  readonly taken: Uint8Array;
}

/** Groups of a column's codes: those of code c stand in `groups` from `starts[c]` to `starts[c + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly groups: Uint32Array;
}

export class LedgerCube {
  private readonly codes: ReadonlyMap<LedgerField, Uint32Array>;
  private readonly postings: ReadonlyMap<LedgerField, Postings>;
  private readonly sums = new Map<Measure, Float64Array>();
  private readonly groups: ReturnType<typeof groupLedger>;

  constructor(
    ledger: Ledger,
    private readonly quantities: LineQuantities | null,
    fields: readonly LedgerField[],
  ) {
    this.groups = groupLedger(ledger, fields);
    this.codes = new Map(fields.map((field) => [field, this.groups.codes(field)]));
    this.postings = new Map(fields.map((field) => [field, postingsOf(this.codes.get(field)!, ledger.column(field).values.length)]));
  }

  /** Sum over the groups whose codes are all taken, in the units of the measure; exact. */
  sum(measure: Measure, selections: readonly ColumnSelection[]): number {
    const sums = this.sumsOf(measure);
    const first = this.narrowest(selections);
    if (first === null) return sums.reduce((all, one) => all + one, 0);
    const { starts, groups } = this.postings.get(first.field)!;
    const others = selections.filter((selection) => selection !== first);
    const codes = others.map(({ field }) => this.codes.get(field)!);
    let sum = 0;
    for (let code = 0; code < first.taken.length; code++) {
      if (first.taken[code] === 0) continue;
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
      const { starts } = this.postings.get(selection.field)!;
      let groups = 0;
      for (let code = 0; code < selection.taken.length; code++) if (selection.taken[code] === 1) groups += starts[code + 1]! - starts[code]!;
      if (groups < least) [best, least] = [selection, groups];
    }
    return best;
  }

  private sumsOf(measure: Measure): Float64Array {
    const known = this.sums.get(measure);
    if (known) return known;
    const sums = Float64Array.from({ length: this.groups.size }, (_, group) => (measure === "quantity" ? this.quantityOf(group) : this.groups[measure](group)));
    this.sums.set(measure, sums);
    return sums;
  }

  private quantityOf(group: number): number {
    let sum = 0;
    for (const line of this.groups.indexes(group)) sum += this.quantities!.units[line]!;
    return sum;
  }
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
