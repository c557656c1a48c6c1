// 结账后科目余额表: balances on their side before and after, the ledger's movements and those of the close.

import type { Figure, Report, ReportCell } from "../../../engine";
import { type Reading, reading } from "../../form";
import { factoryForm } from "../../factory-words";
import { type Printed, type Ref, type TableCell, type TableColumn, type TableRow, added, less, sumOver, summed } from "../../table";
import { unlessZero } from "./cost-cells";

const MOVEMENTS = ["ledger_debit", "ledger_credit", "close_debit", "close_credit"] as const;
const BANDS = ["opening_balance", "ledger_movement", "close_movement", "closing_balance"] as const;

/** Columns: account and name, then debit and credit of the four bands. */
const [OPENING, LEDGER, CLOSE] = [2, 4, 6];

type Line = readonly ReportCell[];

export const trialBalanceAfter = factoryForm((report, words) => {
  const read = reading(report);
  const parents = parentsOf(report, read);
  const rows = report.rows.map((line, row): TableRow => {
    const closing = read.figure(line, "closing");
    return {
      kind: parents.has(line) ? "subtotal" : "plain",
      cells: [
        read.text(line, "account"),
        read.text(line, "name") || null,
        ...onItsSide(read.figure(line, "opening")),
        ...MOVEMENTS.map((column) => unlessZero(read.figure(line, column))),
        ...onItsSide(closing).map((figure, side) => balanced(figure, row, side)),
      ],
    };
  });
  const adding = report.rows.flatMap((line, row) => (parents.has(line) ? [] : [row]));
  const totals = Array.from({ length: BANDS.length * 2 }, (_, index): TableCell => {
    const column = OPENING + index;
    const of = adding.length === rows.length ? [[[0, column], [rows.length - 1, column]] as const] : adding.map((row): Ref => [row, column]);
    return sumOver(of, rows);
  });
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 2,
    columns: [
      { label: words.column("account"), kind: "code" },
      { label: words.column("account_name"), kind: "text" },
      ...BANDS.flatMap((band): TableColumn[] => ["debit", "credit"].map((side) => ({ label: words.column(side), band: words.column(band), kind: "amount" }))),
    ],
    rows: [...rows, { kind: "total", cells: [words.say("row.total"), null, ...totals] }],
    notes: [],
  }];
});

/** A balance as it is printed: debit, or else credit without its sign; an even account has neither. */
function onItsSide(balance: Figure | null): [Printed | null, Printed | null] {
  if (!balance || balance.units === 0n) return [null, null];
  return balance.units > 0n ? [balance, null] : [null, less({ units: 0n, decimals: balance.decimals }, balance)];
}

/** Opening and debits less credits on the debit side, the other way round on the credit side. */
function balanced(figure: Printed | null, row: number, side: number): TableCell {
  const columns = [OPENING, LEDGER, CLOSE].map((band) => band + side);
  const others = [OPENING, LEDGER, CLOSE].map((band) => band + 1 - side);
  const refs = (of: readonly number[]): Ref[] => of.map((column) => [row, column]);
  return summed(figure, refs(columns), refs(others));
}

/** Rows that repeat the rows below them: other codes begin with theirs, and opening and ledger movements are the sums of those. */
function parentsOf(report: Report, read: Reading): ReadonlySet<Line> {
  const sorted = [...report.rows].sort((a, b) => (read.text(a, "account") < read.text(b, "account") ? -1 : 1));
  const parents = new Set<Line>();
  // From the longest codes up, so that a parent adds balances of their own and not other parents.
  for (let index = sorted.length - 1; index >= 0; index--) {
    const line = sorted[index]!;
    const code = read.text(line, "account");
    const own: Line[] = [];
    for (let next = index + 1; next < sorted.length && read.text(sorted[next]!, "account").startsWith(code); next++) {
      if (!parents.has(sorted[next]!) && read.text(sorted[next]!, "account") !== code) own.push(sorted[next]!);
    }
    const repeats = (column: string): boolean => less(added(own.map((each) => read.figure(each, column))), read.figure(line, column) ?? { units: 0n, decimals: 0 }).units === 0n;
    if (own.length > 0 && ["opening", "ledger_debit", "ledger_credit"].every(repeats)) parents.add(line);
  }
  return parents;
}
