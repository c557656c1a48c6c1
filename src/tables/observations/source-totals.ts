// Totals that a ledger or a trial balance prints itself, each beside what the rows above it come to.

import type { SourceCell } from "../../engine/finding";
import type { Ledger } from "../../engine/ledger/ledger";
import { Decimal } from "../../engine/money/decimal";
import { minorText } from "../../engine/money/minor-units";
import { columnLetters } from "../../engine/records";
import type { CellValue } from "../../workbook/workbook";
import { cleanText } from "../cell-text";
import { figureOf } from "../cell-figure";
import type { FoundTable } from "../found-table";
import { isTotalLabel } from "../row-labels";

/** One side of a total: as printed, as read, and the first less the second. */
export interface TotalSide {
  readonly side: string;
  readonly printed: string;
  readonly read: string;
  readonly difference: string;
}

export interface SourceTotal {
  /** As the row calls itself; empty where it has no words. */
  readonly label: string;
  readonly at: SourceCell;
  readonly sides: readonly TotalSide[];
  readonly agrees: boolean;
}

/** Balances, and sums of more than the rows above, are no total of them. */
const OF_MORE = /期初|期末|月初|月末|年初|结转|結轉|承前|过次|過次|余额|餘額|残高|繰越|累计|累計|opening|closing|beginning|ending|forward|balance|to date|year/iu;

/** Sections may hold sections; no ledger has more of them open than this. */
const MOST_SCOPES = 200;

/** A row of a total, with what all lines of its sheet down to it come to. */
interface Passed {
  readonly label: string;
  readonly sums: readonly number[];
}

/** Totals of one side alone, or of a column that holds both sides, say nothing about the lines and are left out. */
export function totalsOfLedger(table: FoundTable, ledger: Ledger): SourceTotal[] {
  const { place, heading, joined } = table;
  const sides = sidesOf(table);
  const totals: SourceTotal[] = [];
  let passed: Passed[] = [];
  let sums = sides.map(() => 0);
  let line = 0;
  let sheet = "";
  // The total row of an Excel table stands below what is read of it.
  const bottom = place.area.bottom + (place.isExcelTable ? 1 : 0);
  for (let row = heading.bottom + 1; sides.length > 0 && row <= bottom; row += 1) {
    const own = joined?.place(row, heading.columns) ?? { sheet: place.sheet.sheet, row: row + 1, columns: heading.columns };
    // Every sheet has totals of its own.
    if (own.sheet !== sheet) [sheet, passed, sums] = [own.sheet, [], sides.map(() => 0)];
    const isLine = line < ledger.size && ledger.row(line) === row + 1;
    for (; line < ledger.size && ledger.row(line) === row + 1; line += 1) sums = sums.map((sum, at) => sum + sides[at]!.of(ledger, line));
    const cells = place.sheet.rows[row] ?? [];
    const label = isLine ? null : labelOf(cells, heading.apart?.get(row) === "total");
    if (label === null) continue;
    const printed = sides.map(({ at }) => figureOf(cells[at]));
    if (printed.every((figure) => figure === null)) continue;
    const read = nearest(printed, sums, label, passed, ledger.decimals);
    totals.push(totalOf(label, { sheet: own.sheet, cell: `${columnLetters(own.columns[sides[0]!.side]!)}${own.row}` }, sides.map(({ side }) => side), printed, read));
    passed.push({ label, sums });
  }
  return totals;
}

interface LedgerSide {
  readonly side: "debit" | "credit" | "amount";
  readonly at: number;
  readonly of: (ledger: Ledger, line: number) => number;
}

function sidesOf({ heading: { columns } }: FoundTable): LedgerSide[] {
  const { debit, credit, amount, direction, balance_direction: balance, counter_account: counter } = columns;
  if (debit !== undefined && credit !== undefined) return [{ side: "debit", at: debit, of: (ledger, line) => ledger.debit(line) }, { side: "credit", at: credit, of: (ledger, line) => ledger.credit(line) }];
  // Both sides of an entry in one row have one amount.
  if (amount !== undefined && counter !== undefined) return [{ side: "amount", at: amount, of: (ledger, line) => ledger.debit(line) }];
  return amount === undefined || direction !== undefined || balance !== undefined ? [] : [{ side: "amount", at: amount, of: (ledger, line) => ledger.net(line) }];
}

/** Null for a row that is no total of the lines above it. */
function labelOf(cells: readonly CellValue[], isKnown: boolean): string | null {
  const usual = cells.find((cell) => isTotalLabel(cell));
  if (typeof usual === "string") return OF_MORE.test(usual) ? null : cleanText(usual);
  const words = cells.find((cell) => typeof cell === "string" && figureOf(cell) === null && cleanText(cell) !== "");
  return isKnown ? cleanText(String(words ?? "")) : null;
}

/**
 * What a total is of is not written beside it: the whole sheet so far, or what came since an earlier one. The scope that it agrees
 * with is meant; where it agrees with none, the nearest of the usual ones: the sheet, since the last of its name, since the last of any.
 */
function nearest(printed: readonly (Decimal | null)[], sums: readonly number[], label: string, passed: readonly Passed[], decimals: number): readonly Decimal[] {
  const scopeFrom = (from: readonly number[]): readonly Decimal[] => sums.map((sum, at) => new Decimal(minorText(sum - from[at]!, decimals)));
  const distance = (scope: readonly Decimal[]): Decimal => scope.reduce((total, each, at) => total.plus(each.minus(printed[at] ?? each).abs()), new Decimal(0));
  const starts = [passed.findLast((each) => each.label === label)?.sums, passed.at(-1)?.sums, sums.map(() => 0)].filter((from) => from !== undefined);
  const scopes = starts.map(scopeFrom);
  const agreed = [...scopes, ...passed.slice(-MOST_SCOPES).map((each) => scopeFrom(each.sums))].find((scope) => distance(scope).isZero());
  return agreed ?? scopes.reduce((best, scope) => (distance(scope).lessThan(distance(best)) ? scope : best));
}

/** A side that was left blank is nothing that was printed. */
export function totalOf(label: string, at: SourceCell, names: readonly string[], printed: readonly (Decimal | null)[], read: readonly Decimal[]): SourceTotal {
  const sides = names.flatMap((side, place) => {
    const [own, ours] = [printed[place] ?? null, read[place]!];
    const decimals = Math.max(2, own?.decimalPlaces() ?? 0, ours.decimalPlaces());
    return own === null ? [] : [{ side, printed: own.toFixed(decimals), read: ours.toFixed(decimals), difference: own.minus(ours).toFixed(decimals) }];
  });
  return { label, at, sides, agrees: sides.every(({ difference }) => new Decimal(difference).isZero()) };
}

/** The turnover of a trial balance as a total of the ledger; null where either was not read. */
export function turnoverTotal({ place, heading }: FoundTable, printed: Readonly<Record<string, string>>, read: Readonly<Record<string, string>>): SourceTotal | null {
  const sides = ["debit", "credit"].filter((side) => printed[side] !== undefined && read[side] !== undefined);
  if (sides.length === 0) return null;
  const at = { sheet: place.sheet.sheet, cell: `${columnLetters(heading.columns[sides[0]!] ?? place.area.left)}${heading.bottom + 1}` };
  return totalOf(place.sheet.sheet, at, sides, sides.map((side) => new Decimal(printed[side]!)), sides.map((side) => new Decimal(read[side]!)));
}
