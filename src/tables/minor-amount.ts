// An amount cell in whole minor units (cents when `decimals` is 2), or the reason why it cannot be one.

import { Decimal } from "../engine/money/decimal";
import { minorFromNumber, minorFromText, snappedMinor } from "../engine/money/minor-units";

export type MinorAmount =
  | { readonly minor: bigint }
  /** More decimals than the ledger keeps; `rounded` is half away from zero on the decimal as written. */
  | { readonly tooPrecise: true; readonly rounded: bigint }
  | { readonly tooLarge: true };

/** Minor units of a number cell; binary noise beyond 15 significant digits is not part of what was typed. */
export function minorOfNumber(value: number, decimals: number): MinorAmount {
  const exact = minorFromNumber(value, decimals);
  const minor = Number.isNaN(exact) ? snappedMinor(value, decimals) : exact;
  return Number.isNaN(minor) ? minorOfPlain(decimalText(value), decimals) : { minor: BigInt(minor) };
}

/** Minor units of a plain decimal text such as `-1234.50`. */
export function minorOfPlain(plain: string, decimals: number): MinorAmount {
  const read = minorFromText(plain, decimals);
  if (read.problem === null) return { minor: read.units };
  if (read.problem !== "too-precise") return { tooLarge: true };
  // Programs write 0.1 + 0.2 as 0.30000000000000004; a person does not write seventeen digits.
  const digits = plain.replace(/^-?0*\.?0*|\./gu, "").length;
  const snapped = digits > 15 ? snappedMinor(Number(plain), decimals) : Number.NaN;
  return Number.isNaN(snapped) ? { tooPrecise: true, rounded: rounded(plain, decimals) } : { minor: BigInt(snapped) };
}

function rounded(plain: string, decimals: number): bigint {
  return BigInt(new Decimal(plain).toFixed(decimals).replace(".", ""));
}

/** Plain decimal text of a number at 15 significant digits, all that a cell shows. */
export function decimalText(value: number): string {
  return new Decimal(value.toPrecision(15)).toString();
}
