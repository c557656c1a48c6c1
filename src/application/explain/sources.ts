// The sources of a figure: the ledger rows and input cells that add up to it, each with its part, the largest first.

import { type Exact, type Ledger, ZERO, columnLetters, exact, figureText, halfUp, minus, plus, reduced, times } from "../../engine";
import type { Contributions, LinesPart } from "./contributions";
import { exactText, shareText } from "./exact-text";

export interface SourceRow {
  readonly sheet: string;
  readonly cell: string;
  readonly row: number | null;
  readonly voucher: string;
  readonly date: string;
  readonly account: string;
  readonly centre: string;
  readonly amount: string;
  /** Part of the amount that arrived, as percent; null where all of it did. */
  readonly share: string | null;
  /** What it adds to the figure, rounded for display. */
  readonly part: string;
}

export interface SourceList {
  readonly rows: readonly SourceRow[];
  readonly count: number;
  readonly sum: string;
  /** Rows that are not listed, or none, and what they and the rounding of the parts add, so that the list adds up as it is shown. */
  readonly rest: { readonly count: number; readonly sum: string } | null;
}

export interface Sources {
  readonly lines: SourceList;
  readonly inputs: SourceList;
  /** Roundings and odd cents on the way; null where there were none. */
  readonly rounding: string | null;
  /** All of it together. */
  readonly total: Exact;
}

const MOST_ROWS = 50;

interface Part {
  readonly units: bigint;
  row(): Omit<SourceRow, "part">;
}

export function sourcesOf({ lines, inputs, rounding }: Contributions, ledger: Ledger, decimals: number): Sources {
  const perUnit = 10n ** BigInt(ledger.decimals);
  let lineTotal = ZERO;
  const lineParts: Part[] = [];
  for (const [line, share, measure] of lineShares(lines)) {
    const amount = measure === "count" ? exact(1n) : exact(BigInt(ledger[measure](line)), perUnit);
    const part = times(amount, share);
    lineTotal = reduced(plus(lineTotal, part));
    lineParts.push({ units: halfUp(part, decimals), row: () => lineRow(ledger, line, exactText(amount, measure === "count" ? 0 : ledger.decimals), shareText(share)) });
  }
  let inputTotal = ZERO;
  const inputParts = inputs.map(({ cells, value, share }): Part => {
    const part = times(value, share);
    inputTotal = reduced(plus(inputTotal, part));
    return { units: halfUp(part, decimals), row: () => ({ ...NO_ROW, sheet: cells[0]?.sheet ?? "", cell: cells.map(({ cell }) => cell).join(", "), amount: exactText(value, 0), share: shareText(share) }) };
  });
  return {
    lines: listOf(lineParts, lineTotal, decimals),
    inputs: listOf(inputParts, inputTotal, decimals),
    rounding: rounding.n === 0n ? null : exactText(rounding, decimals),
    total: reduced(plus(plus(lineTotal, inputTotal), rounding)),
  };
}

const NO_ROW = { row: null, voucher: "", date: "", account: "", centre: "" };

type Measure = LinesPart["lines"]["measure"];

/** Every line with its shares added up, by what of it counts; one that came and went leaves nothing. */
function* lineShares(parts: readonly LinesPart[]): Generator<readonly [line: number, share: Exact, measure: Measure]> {
  for (const measure of new Set(parts.map(({ lines }) => lines.measure))) {
    const shares = new Map<number, Exact>();
    for (const { lines, share } of parts) {
      if (lines.measure !== measure) continue;
      for (const line of lines.indexes()) {
        const before = shares.get(line);
        shares.set(line, before ? reduced(plus(before, share)) : share);
      }
    }
    for (const [line, share] of shares) if (share.n !== 0n) yield [line, share, measure];
  }
}

function lineRow(ledger: Ledger, line: number, amount: string, share: string | null): Omit<SourceRow, "part"> {
  const text = (field: "voucher" | "date" | "account" | "centre"): string => {
    const { codes, values } = ledger.column(field);
    return values[codes[line] ?? 0] ?? "";
  };
  const { sheet, row, columns } = ledger.place(line);
  const { debit, credit, amount: one } = columns;
  const column = (ledger.debit(line) === 0 ? credit : debit) ?? one ?? debit ?? 0;
  return { sheet, cell: `${columnLetters(column)}${row}`, row, voucher: text("voucher"), date: text("date"), account: text("account"), centre: text("centre"), amount, share };
}

function listOf(parts: readonly Part[], total: Exact, decimals: number): SourceList {
  const size = (units: bigint): bigint => (units < 0n ? -units : units);
  const sorted = parts.length > 1 ? [...parts].sort((a, b) => (size(a.units) === size(b.units) ? 0 : size(a.units) > size(b.units) ? -1 : 1)) : parts;
  const listed = sorted.slice(0, MOST_ROWS);
  const shown = listed.reduce((sum, { units }) => sum + units, 0n);
  const rest = minus(total, exact(shown, 10n ** BigInt(decimals)));
  return {
    rows: listed.map(({ units, row }) => ({ ...row(), part: figureText({ units, decimals }) })),
    count: parts.length,
    sum: exactText(total, decimals),
    rest: rest.n === 0n && parts.length <= MOST_ROWS ? null : { count: Math.max(0, parts.length - MOST_ROWS), sum: exactText(rest, decimals) },
  };
}
