// Amounts of ledger lines: cells as net and gross in minor units, with the proof that their sums are exact.

import { minorAtScale, minorNumberFromText, scaleOf } from "../money/minor-units";
import { pickNumbers } from "./encode-rows";
import { BLOCK } from "./line-blocks";
import type { LedgerLayout } from "./ledger";

type Rows = readonly (readonly unknown[])[];
type Direction = Extract<LedgerLayout["amounts"], { kind: "direction" }>;

/**
 * Reads amounts block by block: `net` is debit minus credit, `gross` debit plus credit, so that either side is half of
 * their sum or difference. A cell that is no amount counts as zero: who answered `irregularAmount` with NaN has made
 * the finding.
 */
export class AmountReader {
  readonly net = new Float64Array(BLOCK);
  readonly gross = new Float64Array(BLOCK);
  private readonly missed = new Uint32Array(BLOCK);
  private readonly scale: number;
  /** Sum of all amounts without their signs; no sum over any lines can be larger. */
  private magnitude = 0;

  constructor(private readonly layout: LedgerLayout) {
    this.scale = scaleOf(layout.decimals);
  }

  /** The column whose numbers have to stand in `net` before a block is read: they are picked up while its rows are at hand. */
  get firstColumn(): number {
    const { amounts } = this.layout;
    return amounts.kind === "sides" ? amounts.debit : amounts.amount;
  }

  /** Fills `net` and `gross` for the lines of a block. */
  read(rows: Rows, at: Uint32Array, count: number): void {
    const { net, gross } = this;
    const { amounts } = this.layout;
    this.toUnits(rows, at, count, this.firstColumn, net);
    if (amounts.kind === "sides") {
      pickNumbers(rows, at, count, amounts.credit, gross);
      this.toUnits(rows, at, count, amounts.credit, gross);
      return combineSides(net, gross, count);
    }
    if (amounts.kind === "signed") withoutSigns(net, gross, count);
    else turnByDirection(rows, at, count, amounts, net, gross);
  }

  /** Throws a RangeError when a sum of some of the lines might not be exact. */
  prove(): void {
    if (this.magnitude > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`amounts of ${this.layout.sheet} add up to more than 2^53 minor units, so their sums would not be exact`);
    }
  }

  private toUnits(rows: Rows, at: Uint32Array, count: number, column: number, numbers: Float64Array): void {
    const misses = usualUnits(numbers, count, this.scale, this.missed);
    for (let k = 0; k < misses; k++) {
      const i = this.missed[k]!;
      numbers[i] = this.unusual(rows[at[i]!]![column], at[i]!, column);
    }
    this.magnitude += magnitudeOf(numbers, count);
  }

  private unusual(cell: unknown, row: number, column: number): number {
    if (cell === "" || cell === null || cell === undefined) return 0;
    const plain = typeof cell === "string" ? minorNumberFromText(cell, this.layout.decimals) : NaN;
    if (!Number.isNaN(plain)) return plain;
    const units = this.layout.irregularAmount(cell, row, column);
    if (Number.isNaN(units)) return 0;
    if (!Number.isSafeInteger(units)) throw new RangeError(`not a whole number of minor units: ${units} (row ${row})`);
    return units + 0;
  }
}

/** Turns numbers into minor units where they are whole, and lists the others; returns how many. */
function usualUnits(numbers: Float64Array, count: number, scale: number, missed: Uint32Array): number {
  let misses = 0;
  for (let i = 0; i < count; i++) {
    const units = minorAtScale(numbers[i]!, scale);
    numbers[i] = units;
    if (units !== units) missed[misses++] = i;
  }
  return misses;
}

function magnitudeOf(amounts: Float64Array, count: number): number {
  let magnitude = 0;
  for (let i = 0; i < count; i++) magnitude += Math.abs(amounts[i]!);
  return magnitude;
}

/** Debits and credits become net and gross. */
function combineSides(net: Float64Array, gross: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const debit = net[i]!;
    const credit = gross[i]!;
    net[i] = debit - credit;
    gross[i] = debit + credit;
  }
}

/** A signed amount is debit above zero and credit below. */
function withoutSigns(net: Float64Array, gross: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) gross[i] = Math.abs(net[i]!);
}

/** An amount counts on the side its line names, and nowhere when it names none. */
function turnByDirection(rows: Rows, at: Uint32Array, count: number, { direction, side }: Direction, net: Float64Array, gross: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const on = side(rows[at[i]!]![direction], at[i]!);
    const units = on === null ? 0 : net[i]!;
    gross[i] = units;
    net[i] = on === "credit" ? 0 - units : units;
  }
}
