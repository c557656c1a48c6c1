// What materials are told for: more issued than there was, issued before it came in, valued by a method the month does not revalue.

import type { StockRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, finding } from "../finding";
import type { Decimal } from "../money/decimal";
import { cellOf } from "../records";

/** Findings for every material of the stock table; planned cost does not depend on the order of moves, so none of them stops the close. */
export function materialFindings(ground: FactoryGround): Finding[] {
  const materials = ground.input.stock.filter((row) => row.kind === "material");
  return materials.flatMap((item) => (item.method === "planned" ? quantityFindings(item, ground) : asBooked(item, ground)));
}

/** The lowest stock of the month and the last one. */
function quantityFindings(item: StockRecord, ground: FactoryGround): Finding[] {
  const moves = ground.stockMoves(item.item).filter((move) => move.kind !== "count");
  if (moves.length === 0) return [];
  const opening = item.opening_quantity ?? moves[0]!.quantity.times(0);
  let [stock, lowest, day] = [opening, opening, ""];
  for (const { kind, quantity, date } of moves) {
    stock = kind === "receipt" ? stock.plus(quantity) : stock.minus(quantity);
    if (stock.lessThan(lowest)) [lowest, day] = [stock, date];
  }
  if (stock.isNegative()) return [quantityFinding("material-stock-negative", item, stock, day)];
  return lowest.isNegative() ? [quantityFinding("material-issued-before-receipt", item, lowest, day)] : [];
}

function quantityFinding(code: "material-stock-negative" | "material-issued-before-receipt", { item, at }: StockRecord, stock: Decimal, date: string): Finding {
  return finding(code, { item, stock: stock.toFixed(), date }, cellOf(at, "item"));
}

/** Other methods belong to stores whose issues a month values; here the ledger says what was issued. */
function asBooked(item: StockRecord, ground: FactoryGround): Finding[] {
  if (ground.stockMoves(item.item).length === 0) return [];
  return [finding("material-as-booked", { item: item.item, method: item.method ?? "" }, cellOf(item.at, "method"))];
}
