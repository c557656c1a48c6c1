// Packed amounts: debit and credit of every line as one number and a side, nine bytes a line.

const DEBIT = 0;
const CREDIT = 1;
const BOTH = 2;

/** Net (debit minus credit) of ledger lines in minor units and their side. Lines with both sides are few; their credits are kept apart. */
export class PackedAmounts {
  private readonly nets: Float64Array;
  private readonly sides: Uint8Array;
  private readonly creditsBeside = new Map<number, number>();

  constructor(lines: number) {
    this.nets = new Float64Array(lines);
    this.sides = new Uint8Array(lines);
  }

  /** Stores a block of lines from `line` on; gross is debit plus credit. */
  put(line: number, count: number, net: Float64Array, gross: Float64Array): void {
    this.nets.set(net.subarray(0, count), line);
    if (pack(this.sides, line, count, net, gross) === 0) return;
    for (let i = 0; i < count; i++) if (this.sides[line + i] === BOTH) this.creditsBeside.set(line + i, (gross[i]! - net[i]!) / 2);
  }

  /** Writes net and gross of some lines. */
  copy(lines: Uint32Array, count: number, net: Float64Array, gross: Float64Array): void {
    if (unpack(this.nets, this.sides, lines, count, net, gross) === 0) return;
    for (let i = 0; i < count; i++) gross[i] = this.debit(lines[i]!) + this.credit(lines[i]!);
  }

  net(line: number): number {
    return this.nets[line]!;
  }

  debit(line: number): number {
    const side = this.sides[line]!;
    return side === DEBIT ? this.nets[line]! : side === CREDIT ? 0 : this.nets[line]! + this.creditsBeside.get(line)!;
  }

  credit(line: number): number {
    const side = this.sides[line]!;
    return side === DEBIT ? 0 : side === CREDIT ? 0 - this.nets[line]! : this.creditsBeside.get(line)!;
  }

  get bytes(): number {
    return this.nets.byteLength + this.sides.byteLength;
  }
}

/** Finds the sides of a block; returns how many of its lines have both. */
function pack(sides: Uint8Array, line: number, count: number, net: Float64Array, gross: Float64Array): number {
  let both = 0;
  for (let i = 0; i < count; i++) {
    const side = gross[i] === net[i] ? DEBIT : gross[i] === -net[i]! ? CREDIT : BOTH;
    sides[line + i] = side;
    both += side >> 1;
  }
  return both;
}

/** Net and gross of the lines with one side; returns how many have both. */
function unpack(nets: Float64Array, sides: Uint8Array, lines: Uint32Array, count: number, net: Float64Array, gross: Float64Array): number {
  let both = 0;
  for (let i = 0; i < count; i++) {
    const units = nets[lines[i]!]!;
    const side = sides[lines[i]!]!;
    net[i] = units;
    gross[i] = side === DEBIT ? units : 0 - units;
    both += side >> 1;
  }
  return both;
}
