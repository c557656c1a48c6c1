// Group table: from the codes of a line to its group and the group's sums, however large the dictionaries grow.

import { BLOCK } from "./line-blocks";

/** Places a directly indexed table may have; with more combinations of codes, they are hashed. */
const DIRECT_PLACES = 1 << 20;

const FIRST_CAPACITY = 1_024;

/**
 * Adds up net and gross amounts by the combination of codes in some columns. Groups are numbered by first appearance.
 *
 * While all combinations fit, a combination is its own index. Dictionaries may grow between blocks: the table is then laid
 * out anew, or turned into a hash table with open addressing.
 */
export class GroupTable {
  size = 0;
  net = new Float64Array(FIRST_CAPACITY);
  gross = new Float64Array(FIRST_CAPACITY);
  /** Codes of each group, one array a column. */
  readonly codes: Uint32Array[];
  private direct = true;
  private readonly radices: number[];
  /** Group number plus one; 0 is free. */
  private places = new Uint32Array(0);
  private readonly placeOf = new Uint32Array(BLOCK);
  private readonly missed = new Uint32Array(BLOCK);

  /** @param columns  how many columns are grouped by */
  constructor(columns: number) {
    this.codes = Array.from({ length: columns }, () => new Uint32Array(FIRST_CAPACITY));
    this.radices = Array.from({ length: columns }, () => 0);
  }

  /**
   * Adds a block of lines.
   *
   * @param columns  codes of the lines, one array a column
   * @param sizes    sizes of the columns' dictionaries, above every code
   * @param groups   receives the group of each line
   */
  add(columns: readonly Uint32Array[], sizes: readonly number[], count: number, net: Float64Array, gross: Float64Array, groups: Uint32Array): void {
    this.makeRoom(count);
    this.layOut(sizes);
    if (this.direct) this.findDirectly(columns, count, groups);
    else this.findHashed(columns, count, groups);
    addUp(this.net, this.gross, groups, net, gross, count);
  }

  /** Room for as many new groups as the block has lines, so that nothing moves while it is added. */
  private makeRoom(count: number): void {
    if (this.size + count <= this.net.length) return;
    const capacity = 2 * (this.size + count);
    this.net = grown(this.net, new Float64Array(capacity));
    this.gross = grown(this.gross, new Float64Array(capacity));
    this.codes.forEach((codes, column) => (this.codes[column] = grown(codes, new Uint32Array(capacity))));
  }

  private layOut(sizes: readonly number[]): void {
    const outgrown = this.places.length === 0 || sizes.some((size, column) => size > this.radices[column]!);
    if (this.direct && outgrown) this.layOutDirectly(sizes);
    if (!this.direct && 2 * (this.size + BLOCK) > this.places.length) this.layOutHashed();
  }

  /** Powers of two leave the dictionaries room to grow; exact sizes are the last resort before hashing. */
  private layOutDirectly(sizes: readonly number[]): void {
    const roomy = sizes.map((size, column) => (size > this.radices[column]! ? 2 ** Math.ceil(Math.log2(size)) : this.radices[column]!));
    const radices = [roomy, sizes].find((some) => product(some) <= DIRECT_PLACES);
    this.direct = radices !== undefined;
    if (radices === undefined) return this.layOutHashed();
    radices.forEach((radix, column) => (this.radices[column] = radix));
    this.places = new Uint32Array(product(radices));
    for (let group = 0; group < this.size; group++) {
      this.places[this.codes.reduce((place, codes, column) => place * radices[column]! + codes[group]!, 0)] = group + 1;
    }
  }

  private layOutHashed(): void {
    this.places = new Uint32Array(2 ** Math.ceil(Math.log2(4 * (this.size + BLOCK))));
    const last = this.places.length - 1;
    for (let group = 0; group < this.size; group++) {
      let place = this.codes.reduce((hash, codes) => mixed(hash, codes[group]!), 0) & last;
      while (this.places[place] !== 0) place = (place + 1) & last;
      this.places[place] = group + 1;
    }
  }

  private findDirectly(columns: readonly Uint32Array[], count: number, groups: Uint32Array): void {
    const { places, placeOf, missed } = this;
    if (columns.length === 0) placeOf.fill(0);
    columns.forEach((codes, column) => (column === 0 ? placeOf.set(codes) : indexBy(placeOf, codes, this.radices[column]!, count)));
    const misses = lookUp(places, placeOf, count, groups, missed);
    for (let k = 0; k < misses; k++) {
      const i = missed[k]!;
      const place = placeOf[i]!;
      groups[i] = places[place] !== 0 ? places[place]! - 1 : this.found(columns, i, place);
    }
  }

  private findHashed(columns: readonly Uint32Array[], count: number, groups: Uint32Array): void {
    const { places, placeOf } = this;
    const last = places.length - 1;
    placeOf.fill(0, 0, count);
    for (const codes of columns) hashBy(placeOf, codes, count);
    for (let i = 0; i < count; i++) {
      let place = placeOf[i]! & last;
      while (places[place] !== 0 && !this.isGroup(places[place]! - 1, columns, i)) place = (place + 1) & last;
      groups[i] = places[place] !== 0 ? places[place]! - 1 : this.found(columns, i, place);
    }
  }

  private isGroup(group: number, columns: readonly Uint32Array[], line: number): boolean {
    for (let column = 0; column < columns.length; column++) {
      if (this.codes[column]![group] !== columns[column]![line]) return false;
    }
    return true;
  }

  /** A new group for the codes of a line. */
  private found(columns: readonly Uint32Array[], line: number, place: number): number {
    const group = this.size++;
    for (let column = 0; column < columns.length; column++) this.codes[column]![group] = columns[column]![line]!;
    this.places[place] = group + 1;
    return group;
  }
}

/** Groups of the lines whose place is taken; lists the others and returns how many. */
function lookUp(places: Uint32Array, placeOf: Uint32Array, count: number, groups: Uint32Array, missed: Uint32Array): number {
  let misses = 0;
  for (let i = 0; i < count; i++) {
    const found = places[placeOf[i]!]!;
    if (found !== 0) groups[i] = found - 1;
    else missed[misses++] = i;
  }
  return misses;
}

function addUp(nets: Float64Array, grosses: Float64Array, groups: Uint32Array, net: Float64Array, gross: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const group = groups[i]!;
    nets[group]! += net[i]!;
    grosses[group]! += gross[i]!;
  }
}

function indexBy(places: Uint32Array, codes: Uint32Array, radix: number, count: number): void {
  for (let i = 0; i < count; i++) places[i] = Math.imul(places[i]!, radix) + codes[i]!;
}

function hashBy(hashes: Uint32Array, codes: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) hashes[i] = mixed(hashes[i]!, codes[i]!);
}

/** One round of a multiplicative hash whose low bits depend on all bits of both (the finalizer of MurmurHash3, shortened). */
function mixed(hash: number, code: number): number {
  const product = Math.imul(hash ^ code, 0x85ebca6b) ^ Math.imul(hash, 0x9e3779b1);
  return (product ^ (product >>> 15)) >>> 0;
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}

function grown<T extends Float64Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
