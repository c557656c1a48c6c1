// The content of a ledger as a short text: equal readings have equal texts, and other texts mean other readings.

import type { Ledger } from "../../engine";
import type { LineQuantities } from "../../tables/ledger-quantities";

const [DEBIT, CREDIT, BOTH] = [0, 1, 2];

const FIELDS = ["date", "voucher", "account", "centre", "product", "element", "fund"] as const;

/**
 * Sixty-four bits over every code, amount and quantity and over the rows they stand in. Two readings of one place that are
 * both at hand are compared in full; this text decides only about one that is no longer at hand.
 */
export function ledgerContent(ledger: Ledger, quantities: LineQuantities | null): string {
  const hash = new ContentHash();
  hash.number(ledger.size);
  hash.number(ledger.decimals);
  for (const field of FIELDS) {
    const { codes, values } = ledger.column(field);
    hash.text(values.join("\u0000"));
    if (values.length > 1) hash.array(codes);
  }
  hashAmounts(hash, ledger);
  hashRows(hash, ledger);
  hash.number(quantities?.decimals ?? -1);
  if (quantities) hash.array(quantities.units);
  return hash.digest();
}

/** Net and side of every line, and the debits of the few lines with both sides. */
function hashAmounts(hash: ContentHash, ledger: Ledger): void {
  const nets = new Float64Array(ledger.size);
  const sides = new Uint8Array(ledger.size);
  for (let line = 0; line < ledger.size; line++) {
    const net = ledger.net(line);
    const debit = ledger.debit(line);
    nets[line] = net;
    sides[line] = debit === net ? DEBIT : debit === 0 ? CREDIT : BOTH;
    if (sides[line] === BOTH) hash.number(debit);
  }
  hash.array(nets);
  hash.array(sides);
}

/** The rows of lines, where they do not follow each other. */
function hashRows(hash: ContentHash, ledger: Ledger): void {
  const { size } = ledger;
  if (size > 0 && ledger.row(size - 1) - ledger.row(0) === size - 1) return hash.word(ledger.row(0));
  for (let line = 0, next = -1; line < ledger.size; line++, next++) {
    if (ledger.row(line) === next) continue;
    next = ledger.row(line);
    hash.word(line);
    hash.word(next);
  }
}

/** Two lanes of MurmurHash3 (Appleby, public domain) with constants of their own. */
class ContentHash {
  private a = 0x2f0b4c47;
  private b = 0x7c1592ab;
  private readonly float = new Float64Array(1);
  private readonly halves = new Uint32Array(this.float.buffer);

  word(word: number): void {
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const a = this.a ^ k;
    this.a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
    let m = Math.imul(word, 0x239b961b);
    m = Math.imul((m << 16) | (m >>> 16), 0xab0e9789);
    const b = this.b ^ m;
    this.b = (Math.imul((b << 17) | (b >>> 15), 5) + 0x561ccd1b) | 0;
  }

  /** The bytes of an array that begins its buffer, four at a time, and its length. */
  array(array: Uint8Array | Uint16Array | Uint32Array | Float64Array): void {
    const whole = array.byteLength >> 2;
    const words = new Uint32Array(array.buffer, array.byteOffset, whole);
    for (let i = 0; i < whole; i++) this.word(words[i]!);
    const rest = new Uint8Array(array.buffer, array.byteOffset + 4 * whole, array.byteLength - 4 * whole);
    for (const byte of rest) this.word(byte);
    this.word(array.byteLength);
  }

  number(value: number): void {
    this.float[0] = value;
    this.word(this.halves[0]!);
    this.word(this.halves[1]!);
  }

  text(text: string): void {
    this.word(text.length);
    for (let i = 0; i < text.length; i++) this.word(text.charCodeAt(i));
  }

  digest(): string {
    return [mixed(this.a ^ Math.imul(this.b, 5)), mixed(this.b)].map((lane) => lane.toString(36).padStart(7, "0")).join("");
  }
}

function mixed(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
