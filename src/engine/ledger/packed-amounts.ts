// Packed amounts: debit and credit of every line as one number and a side, nine bytes a line.

const DEBIT = 0;
const CREDIT = 1;
const BOTH = 2;

/** Debit and credit of ledger lines in minor units. Lines with both are few; their credits are kept apart. */
export class PackedAmounts {
  private readonly nets: Float64Array;
  private readonly sides: Uint8Array;
  private readonly creditsBeside = new Map<number, number>();

  constructor(lines: number) {
    this.nets = new Float64Array(lines);
    this.sides = new Uint8Array(lines);
  }

  /** Stores a block of lines from `line` on. */
  put(line: number, count: number, debit: Float64Array, credit: Float64Array): void {
    for (let i = 0; i < count; i++) {
      const amount = credit[i]!;
      this.nets[line + i] = debit[i]! - amount;
      if (amount === 0) continue;
      this.sides[line + i] = debit[i] === 0 ? CREDIT : BOTH;
      if (debit[i] !== 0) this.creditsBeside.set(line + i, amount);
    }
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
