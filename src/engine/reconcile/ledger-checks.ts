// The ledger against itself: debits and credits, vouchers one by one, and the period.

import { lineCell } from "../collection/collect";
import { type Finding, type Staged, finding } from "../finding";
import { groupLedger } from "../ledger/group-ledger";
import type { Ledger, LedgerGroups } from "../ledger/ledger";
import { minorText } from "../money/minor-units";
import { type Check, check } from "../statements/check";
import { linesFigure } from "../statements/figure";
import type { LineSet } from "../statements/lineage";
import type { Figure } from "../statements/report";

/** Lines that take part in a close: all, or those of one month out of a longer ledger. */
export type LineMask = Uint8Array | undefined;

/** Balance of the ledger and of every voucher, and lines outside the period, each told with its cell. */
export function ledgerChecks(ledger: Ledger, period: string, mask: LineMask): Staged<Check[]> {
  const vouchers = groupLedger(ledger, ["voucher"], mask);
  const groups = Array.from({ length: vouchers.size }, (_, group) => group);
  const balanced = groups.filter((group) => vouchers.debit(group) === vouchers.credit(group));
  const unbalanced = groups.filter((group) => vouchers.debit(group) !== vouchers.credit(group));
  const all = linesWhere(ledger, mask, () => true);
  const dates = ledger.column("period");
  const within = linesWhere(ledger, mask, (line) => dates.values[dates.codes[line]!] === period);
  const value = [
    check("ledger-balanced", sideFigure(ledger, all, "debit"), sideFigure(ledger, all, "credit")),
    check("vouchers-balanced", countFigure(firstLines(vouchers, groups)), countFigure(firstLines(vouchers, balanced))),
    check("ledger-in-period", countFigure(all), countFigure(within)),
  ];
  const findings = unbalanced.map((group) => unbalancedFinding(ledger, vouchers, group));
  return { value, findings: [...findings, ...outsidePeriod(ledger, period, mask)] };
}

/** What a ledger alone can be found guilty of: vouchers that do not balance and, where a period is known, lines outside it. */
export function ledgerFindings(ledger: Ledger, period: string | null): Finding[] {
  if (period !== null) return [...ledgerChecks(ledger, period, undefined).findings];
  return ledgerChecks(ledger, "", undefined).findings.filter((found) => found.code !== "line-outside-period");
}

/** One line stands for its voucher where vouchers are counted. */
export function firstLines(vouchers: LedgerGroups, groups: readonly number[]): Omit<LineSet, "measure"> {
  return { indexes: () => Uint32Array.from(groups, (group) => vouchers.indexes(group)[0]!) };
}

/** A voucher that does not balance, with the cells of its amounts. */
export function unbalancedFinding(ledger: Ledger, vouchers: LedgerGroups, group: number): Finding {
  const [debit, credit] = [vouchers.debit(group), vouchers.credit(group)];
  const text = (units: number): string => minorText(units, ledger.decimals);
  const args = { voucher: vouchers.key(group, "voucher"), debit: text(debit), credit: text(credit), difference: text(debit - credit) };
  const lines = vouchers.indexes(group);
  const from = lineCell(ledger, lines[0]!, "debit");
  const places = Array.from(lines, (line) => ledger.place(line));
  const lastRow = places.reduce((last, { sheet, row }) => (sheet === from.sheet ? Math.max(last, row) : last), 0);
  const to = lineCell(ledger, lines[0]!, "credit").cell.replace(/\d+$/, String(lastRow));
  return finding("voucher-unbalanced", args, { sheet: from.sheet, cell: from.cell === to ? to : `${from.cell}:${to}` });
}

/** Lines outside the period, one finding per month. */
export function outsidePeriod(ledger: Ledger, period: string, mask: LineMask): Finding[] {
  const months = groupLedger(ledger, ["period"], mask);
  const found: Finding[] = [];
  for (let group = 0; group < months.size; group++) {
    // A line without a usable date is told by its cell.
    if (months.key(group, "period") === period || months.key(group, "period") === "") continue;
    const first = months.indexes(group)[0]!;
    const date = ledger.column("date").values[ledger.column("date").codes[first]!]!;
    found.push(finding("line-outside-period", { date, period, lines: String(months.lines(group)) }, lineCell(ledger, first, "date")));
  }
  return found;
}

/** Indexes of the lines that take part and pass; worked out when asked for. */
export function linesWhere(ledger: Ledger, mask: LineMask, passes: (line: number) => boolean): Omit<LineSet, "measure"> {
  let known: Uint32Array | null = null;
  return {
    indexes: () => {
      if (known) return known;
      const indexes: number[] = [];
      for (let line = 0; line < ledger.size; line++) if ((!mask || mask[line]) && passes(line)) indexes.push(line);
      return (known = Uint32Array.from(indexes));
    },
  };
}

/** Sum of one side, or debit minus credit, over some lines. */
export function sideFigure(ledger: Ledger, lines: Omit<LineSet, "measure">, measure: "debit" | "credit" | "net"): Figure {
  let units = 0n;
  for (const line of lines.indexes()) units += BigInt(ledger[measure](line));
  return linesFigure(units, ledger.decimals, { ...lines, measure });
}

function countFigure(lines: Omit<LineSet, "measure">): Figure {
  return linesFigure(BigInt(lines.indexes().length), 0, { ...lines, measure: "count" });
}
