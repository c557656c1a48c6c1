// 费用归集表 and 公共费用分配表: what the ledger charged, and how the shared pools were posted.

import { amountOf, transferOrigin } from "../../allocation/posting";
import { groupBy } from "../../group-by";
import { roundedFigure, linesFigure } from "../../statements/figure";
import type { Report } from "../../statements/report";
import { exact } from "../../money/exact";
import type { HospitalMonth } from "../hospital-month";
import { column } from "./columns";

/** Ledger cost by centre (pools included), element and fund, before any allocation. */
export function costCollection(month: HospitalMonth): Report {
  const place = new Map(month.elements.map(({ element }, i) => [element, i]));
  const pools = groupBy(month.collected.pools, (pool) => [pool.centre]);
  const rows = month.centres.flatMap((centre) =>
    [...(pools.get(centre.centre) ?? [])]
      .sort((a, b) => place.get(a.element)! - place.get(b.element)!)
      .map((pool) => [
        centre.centre,
        centre.class,
        pool.element,
        pool.fund,
        linesFigure(pool.amount, month.decimals, pool.lines),
        linesFigure(BigInt(pool.count), 0, { measure: "count", indexes: () => pool.lines.indexes() }),
      ]),
  );
  return {
    id: "cost-collection",
    keys: ["centre", "element", "fund"],
    columns: [column("centre", "code"), column("class", "code"), column("element", "code"), column("fund", "code"), column("amount", "amount"), column("lines", "count")],
    rows,
  };
}

/** Cents posted from each pool to each receiver, also where a receiver got 0.00. */
export function poolDistribution(month: HospitalMonth): Report {
  const minorPerUnit = 10n ** BigInt(month.decimals);
  const pools = new Set(month.centres.filter((centre) => centre.class === "pool").map((centre) => centre.centre));
  const rows = month.allocation.postings
    .filter((posting) => pools.has(posting.sending.sender))
    .flatMap((posting) =>
      posting.sending.shares.map((share, i) => {
        const amount = amountOf(posting, i);
        const from = { value: exact(amount.n, amount.d * minorPerUnit), origin: transferOrigin(posting, i, minorPerUnit) };
        return [posting.sending.sender, share.receiver, posting.fund, posting.element, roundedFigure(from, amount.n / amount.d, month.decimals, "half-up")];
      }),
    );
  return {
    id: "pool-distribution",
    keys: ["pool", "centre", "fund", "element"],
    columns: [column("pool", "code"), column("centre", "code"), column("fund", "code"), column("element", "code"), column("amount", "amount")],
    rows,
  };
}
