// Stock at the end of a month: stores as their ledgers say, materials at planned cost with their share of the group's variance.

import { byCode } from "../code-order";
import { type Finding, finding } from "../finding";
import type { StockMoveRecord, StockRecord } from "../factory-records";
import { groupBy } from "../group-by";
import { apportion } from "../money/apportion";
import { Decimal, decimalToExact } from "../money/decimal";
import { halfUp, times } from "../money/exact";
import { cellOf } from "../records";
import { reportRows } from "../statements/report-rows";
import { type ClosedMonth, decimalOf } from "./closed-month";

/** Every stock row with the closing quantity, amount and variance as its opening. */
export function closingStock(closed: ClosedMonth, findings: Finding[]): StockRecord[] {
  const { input } = closed;
  const stores = storeClosings(closed);
  const moves = groupBy(input.stockMoves.filter((move) => move.date.startsWith(input.settings.period)), (move) => [move.item]);
  const rows = input.stock.map((row): StockRecord => {
    if (row.kind !== "material") return { ...row, ...stores.get(row.item) };
    if (row.method === "planned") return plannedClosing(row, moves.get(row.item) ?? [], input.settings.decimals);
    findings.push(finding("stock-not-rolled", { item: row.item, method: row.method ?? "" }, cellOf(row.at, "method")));
    return { ...row, opening_quantity: null, opening_amount: null, opening_variance: null };
  });
  const variances = closingVariances(rows, closed);
  return rows.map((row) => ({ ...row, opening_variance: variances.get(row) ?? row.opening_variance }));
}

function storeClosings({ reports }: ClosedMonth): Map<string, Pick<StockRecord, "opening_quantity" | "opening_amount">> {
  const rows = ["semi-finished-ledger", "finished-goods-ledger"].flatMap((id) => reportRows(reports, id)).filter((row) => row.text("move") === "closing");
  return new Map(rows.map((row) => [row.text("item"), { opening_quantity: decimalOf(row.figure("quantity")!), opening_amount: row.figure("amount")!.units }]));
}

/** Moves at planned cost, rounded row by row as the close rounds them; counts take no part. */
function plannedClosing(row: StockRecord, moves: readonly StockMoveRecord[], decimals: number): StockRecord {
  const price = decimalToExact(row.planned_price ?? new Decimal(0));
  let quantity = row.opening_quantity ?? new Decimal(0);
  let amount = row.opening_amount ?? 0n;
  for (const move of moves) {
    if (move.kind === "count" || move.kind === "confirm") continue;
    const signed = move.kind === "receipt" ? move.quantity : move.quantity.negated();
    quantity = quantity.plus(signed);
    amount += halfUp(times(decimalToExact(signed), price), decimals);
  }
  return { ...row, opening_quantity: quantity, opening_amount: amount };
}

/** The closing variance of every group over its materials by what is left of them; all on the first where nothing is left. */
function closingVariances(rows: readonly StockRecord[], { reports }: ClosedMonth): Map<StockRecord, bigint> {
  const planned = rows.filter((row) => row.kind === "material" && row.method === "planned").sort((a, b) => byCode(a.item, b.item));
  const groups = groupBy(planned, (row) => [row.group]);
  const variances = new Map<StockRecord, bigint>();
  for (const row of reportRows(reports, "material-variance")) {
    const members = groups.get(row.text("group")) ?? [];
    const weights = members.map(({ opening_amount }) => opening_amount ?? 0n);
    const total = row.figure("closing_variance")!.units;
    const isEmpty = weights.reduce((sum, weight) => sum + weight, 0n) === 0n;
    const { parts } = apportion(total, isEmpty ? weights.map((_, i) => (i === 0 ? 1n : 0n)) : weights);
    members.forEach((member, i) => variances.set(member, parts[i]!));
  }
  return variances;
}
