// A small spreadsheet: recalculates the formulas of a written sheet with whole numbers, from what the cells hold.

import type { SheetContent } from "../../src/workbook/workbook";

/** Cells hold at most 12 decimals. */
const DECIMALS = 12;
const ONE = 10n ** BigInt(DECIMALS);

/** The value of a cell in units of 10^-12, its formula recalculated; blanks and texts are zero. */
export function recalculated(sheet: SheetContent, address: string): bigint {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const cell = sheet.rows[Number(row) - 1]?.[columnNumber(letters)];
  if (!cell) return 0n;
  return cell.formula === undefined ? units(cell.value) : evaluated(sheet, cell.formula);
}

/** A number as it stands in a cell, in units of 10^-12. */
export function units(value: string | number | null): bigint {
  if (typeof value !== "number") return 0n;
  const text = Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21 ? value.toFixed(DECIMALS) : String(value);
  const [whole = "", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(DECIMALS, "0").slice(0, DECIMALS));
}

function evaluated(sheet: SheetContent, formula: string): bigint {
  const at = (address: string): bigint => recalculated(sheet, address);
  const sum = /^SUM\(([^()]+)\)(?:-SUM\(([^()]+)\))?$/.exec(formula);
  const addedUp = (list: string): bigint => list.split(",").flatMap(addresses).reduce((total, address) => total + at(address), 0n);
  if (sum) return addedUp(sum[1]!) - addedUp(sum[2] ?? "");
  const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formula);
  if (difference) return at(difference[1]!) - at(difference[2]!);
  const quotient = /^ROUND\(\(?([A-Z0-9+-]+)\)?\/\(?([A-Z0-9+]+)\)?(\*100)?,(\d)\)$/.exec(formula);
  if (!quotient) throw new Error(`a formula this spreadsheet does not know: ${formula}`);
  const [, of, by, times, decimals] = quotient;
  const signed = (terms: string): bigint => [...terms.matchAll(/([+-]?)([A-Z]+\d+)/g)].reduce((total, [, sign, address]) => (sign === "-" ? total - at(address!) : total + at(address!)), 0n);
  return halfUp(signed(of!) * (times ? 100n : 1n) * 10n ** BigInt(decimals!), signed(by!)) * (ONE / 10n ** BigInt(decimals!));
}

function halfUp(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n;
  const rounded = (2n * size + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

function addresses(range: string): string[] {
  if (range === "") return [];
  const [from = "", to = from] = range.split(":");
  const [, left = "", top = ""] = /^([A-Z]+)(\d+)$/.exec(from)!;
  const [, right = "", bottom = ""] = /^([A-Z]+)(\d+)$/.exec(to)!;
  const found: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let column = columnNumber(left); column <= columnNumber(right); column++) found.push(`${letters(column)}${row}`);
  }
  return found;
}

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
