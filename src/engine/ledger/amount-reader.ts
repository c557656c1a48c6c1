// Amounts of ledger lines: cells as debit and credit in minor units, with the proof that their sums are exact.

import { minorAtScale, minorNumberFromText, scaleOf } from "../money/minor-units";
import { BLOCK } from "./line-blocks";
import type { LedgerLayout } from "./ledger";

type Rows = readonly (readonly unknown[])[];

/**
 * Reads amounts block by block. A cell that is no amount counts as zero: who answered `irregularAmount` with NaN has
 * made the finding.
 */
export class AmountReader {
  readonly debit = new Float64Array(BLOCK);
  readonly credit = new Float64Array(BLOCK);
  private readonly missed = new Uint32Array(BLOCK);
  private readonly scale: number;
  /** Sum of all amounts without their signs; no sum over any lines can be larger. */
  private magnitude = 0;

  constructor(private readonly layout: LedgerLayout) {
    this.scale = scaleOf(layout.decimals);
  }

  /** Fills `debit` and `credit` for the lines of a block. */
  read(rows: Rows, at: Uint32Array, count: number): void {
    const { amounts } = this.layout;
    if (amounts.kind === "sides") {
      this.readColumn(rows, at, count, amounts.debit, this.debit);
      this.readColumn(rows, at, count, amounts.credit, this.credit);
      return;
    }
    this.readColumn(rows, at, count, amounts.amount, this.debit);
    if (amounts.kind === "signed") splitBySign(this.debit, this.credit, count);
    else this.splitByDirection(rows, at, count, amounts);
  }

  /** Throws a RangeError when a sum of some of the lines might not be exact. */
  prove(): void {
    if (this.magnitude > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`amounts of ${this.layout.sheet} add up to more than 2^53 minor units, so their sums would not be exact`);
    }
  }

  private readColumn(rows: Rows, at: Uint32Array, count: number, column: number, into: Float64Array): void {
    const missed = readNumbers(rows, at, count, column, this.scale, into, this.missed);
    for (let k = 0; k < missed; k++) {
      const i = this.missed[k]!;
      into[i] = this.unusual(rows[at[i]!]![column], at[i]!, column);
    }
    this.magnitude += magnitudeOf(into, count);
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

  private splitByDirection(rows: Rows, at: Uint32Array, count: number, { direction, side }: Direction): void {
    for (let i = 0; i < count; i++) {
      const on = side(rows[at[i]!]![direction], at[i]!);
      const units = this.debit[i]!;
      this.debit[i] = on === "debit" ? units : 0;
      this.credit[i] = on === "credit" ? units : 0;
    }
  }
}

/** Reads the cells that are numbers of whole minor units and lists the others; returns how many. */
function readNumbers(
  rows: Rows,
  at: Uint32Array,
  count: number,
  column: number,
  scale: number,
  into: Float64Array,
  missed: Uint32Array,
): number {
  let misses = 0;
  for (let i = 0; i < count; i++) {
    const cell = rows[at[i]!]![column];
    const units = typeof cell === "number" ? minorAtScale(cell, scale) : NaN;
    if (Number.isNaN(units)) missed[misses++] = i;
    else into[i] = units;
  }
  return misses;
}

function magnitudeOf(amounts: Float64Array, count: number): number {
  let magnitude = 0;
  for (let i = 0; i < count; i++) magnitude += Math.abs(amounts[i]!);
  return magnitude;
}

/** A signed amount is debit above zero and credit below. */
function splitBySign(debit: Float64Array, credit: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const units = debit[i]!;
    debit[i] = units > 0 ? units : 0;
    credit[i] = units < 0 ? -units : 0;
  }
}

type Direction = Extract<LedgerLayout["amounts"], { kind: "direction" }>;
