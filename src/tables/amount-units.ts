// Amounts written with their unit behind, `3万`, `1.2亿`.

import { Decimal } from "../engine/money/decimal";
import { readNumberText } from "./number-text";

const UNITS: Readonly<Record<string, number>> = { 千: 1e3, k: 1e3, 万: 1e4, 萬: 1e4, 百万: 1e6, 百萬: 1e6, 千万: 1e7, 千萬: 1e7, 亿: 1e8, 億: 1e8 };
const IN_UNITS = /^(.*\d)\s*(千|k|万|萬|百万|百萬|千万|千萬|亿|億)元?$/iu;

/** `3万` as 30000; null for other texts. */
export function inUnits(text: string, currency: string): string | null {
  const [, figure, unit] = IN_UNITS.exec(text.normalize("NFKC").trim()) ?? [];
  const read = figure === undefined ? "not-a-number" : readNumberText(figure, currency);
  if (typeof read !== "object" || unit === undefined) return null;
  return new Decimal(read.plain).times(UNITS[unit.toLowerCase()]!).toFixed();
}
