// 收发存表: what stores held, got, gave to whom and kept; one form for semi-finished and for finished goods.

import type { StoreBalance, StoreLedger } from "../factory/factory-month";
import { exactFigure, divideExact, quantityFigure } from "../statements/exact-figure";
import { halfUpFigure } from "../statements/figure";
import type { Figure, Report, ReportCell, ReportColumn } from "../statements/report";

const COLUMNS: readonly ReportColumn[] = [
  { id: "item", kind: "code" },
  { id: "move", kind: "code" },
  { id: "centre", kind: "code" },
  { id: "product", kind: "code" },
  { id: "quantity", kind: "quantity" },
  { id: "price", kind: "rate" },
  { id: "amount", kind: "amount" },
];

const PRICE_DECIMALS = 6;

/** Rows of every store: opening, receipt, what left by (kind, centre, product) as positive quantities, closing. */
export function storeLedgersReport(id: "semi-finished-ledger" | "finished-goods-ledger", stores: readonly StoreLedger[]): Report {
  return { id, keys: ["item", "move", "centre", "product"], columns: COLUMNS, rows: stores.flatMap(rowsOf) };
}

function rowsOf({ item, opening, receipt, out, closing }: StoreLedger): ReportCell[][] {
  const row = (move: string, centre: string | null, product: string | null, { quantity, amount }: StoreBalance): ReportCell[] => {
    return [item, move, centre ?? "", product ?? "", quantityFigure(quantity), priceOf({ quantity, amount }), amount];
  };
  return [
    row("opening", null, null, opening),
    row("receipt", null, null, receipt),
    ...out.map((issue) => row(issue.kind, issue.centre, issue.product, issue)),
    row("closing", null, null, closing),
  ];
}

/** Blank where there is no quantity to divide by. */
function priceOf({ quantity, amount }: StoreBalance): Figure | null {
  return quantity.value.n === 0n ? null : halfUpFigure(divideExact(exactFigure(amount), quantity), PRICE_DECIMALS);
}
