// 成本还原表: the cost vector of every finished product before and after each level of restoration.

import type { FactoryGround } from "../../factory/factory-month";
import { RATE_DECIMALS, column, columns } from "../../statements/columns";
import { halfUpFigure, zeroFigure } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import type { Restoration, RestorationLevel } from "../restoration";

export function costRestorationReport(restorations: readonly Restoration[], ground: FactoryGround): Report {
  return {
    id: "cost-restoration",
    keys: ["product", "level", "element"],
    columns: [
      ...columns(["product", "level", "source_product", "source_centre", "element"], "code"),
      column("before", "amount"),
      column("structure", "amount"),
      column("rate", "rate"),
      column("restored", "amount"),
      column("after", "amount"),
    ],
    rows: restorations.flatMap(({ product, levels }) => levels.flatMap((level) => levelRows(product, level, ground))),
  };
}

/** Elements with something before, in the structure or after. */
function levelRows(product: string, level: RestorationLevel, { decimals }: FactoryGround): ReportCell[][] {
  const zero = zeroFigure(decimals);
  const rate = halfUpFigure(level.rate, RATE_DECIMALS);
  const { source } = level;
  return [...level.after.keys()].flatMap((element) => {
    const [before, structure, restored, after] = [level.before, level.structure, level.restored, level.after].map((amounts): Figure => amounts.get(element) ?? zero);
    if ([before!, structure!, after!].every((figure) => figure.units === 0n)) return [];
    return [[product, String(level.level), source.product, source.centre, element, before!, structure!, rate, restored!, after!]];
  });
}
