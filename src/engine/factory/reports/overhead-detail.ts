// 制造费用明细表: a workshop's overhead by expense item against plan, the same month last year and the year so far.

import type { Pool } from "../../allocation/posted/pool-book";
import { isJanuary, monthBefore, sameMonthLastYear } from "../../analysis/periods";
import { byPlace } from "../../collection/cost-cell";
import { groupBy, groupKey } from "../../group-by";
import { addExact, exactFigure, inputFigure } from "../../statements/exact-figure";
import { column, columns } from "../../statements/columns";
import { type ExactFigure, halfUpFigure, sumFigures } from "../../statements/figure";
import type { Report } from "../../statements/report";
import type { FactoryGround } from "../factory-month";

interface OverheadPlace {
  readonly centre: string;
  readonly element: string;
}

/** @param given  overhead pools of basic workshops as they were given away or expensed */
export function overheadDetail(given: readonly Pool[], ground: FactoryGround): Report {
  const { decimals, input } = ground;
  const { period } = input.settings;
  const current = grouped(given.map((pool) => ({ ...pool, value: exactFigure(pool.amount) })));
  const pools = groupBy(given, (pool) => [pool.centre, pool.element]);
  const budget = grouped(input.budget.flatMap((row) => measured(row, "overhead", ground)));
  const prior = (of: string, measure: string): Sums => grouped(input.prior.filter((row) => row.period === of).flatMap((row) => measured(row, measure, ground)));
  const lastYear = prior(sameMonthLastYear(period), "overhead");
  const before = isJanuary(period) ? new Map<string, Sum>() : prior(monthBefore(period), "ytd_overhead");
  const places = new Map([...budget, ...current].map(([key, { centre, element }]) => [key, { centre, element, product: null }]));
  return {
    id: "overhead-detail",
    keys: ["centre", "element"],
    columns: [...columns(["centre", "element"], "code"), column("plan", "amount"), column("last_year", "amount"), column("current", "amount"), column("ytd", "amount")],
    rows: [...places.values()].sort(byPlace).map((place) => {
      const of = (sums: Sums): ExactFigure => addExact(sums.get(keyOf(place))?.values ?? []);
      const month = sumFigures((pools.get(keyOf(place)) ?? []).map((pool) => pool.amount), decimals);
      const year = addExact([of(before), of(current)]);
      return [place.centre, place.element, halfUpFigure(of(budget), decimals), halfUpFigure(of(lastYear), decimals), month, halfUpFigure(year, decimals)];
    }),
  };
}

interface Sum extends OverheadPlace {
  readonly values: ExactFigure[];
}

type Sums = ReadonlyMap<string, Sum>;

function grouped(rows: readonly (OverheadPlace & { readonly value: ExactFigure })[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { centre, element, value } of rows) {
    const key = keyOf({ centre, element });
    const known = sums.get(key);
    if (known) known.values.push(value);
    else sums.set(key, { centre, element, values: [value] });
  }
  return sums;
}

type Given = Pick<FactoryGround["input"]["budget"][number], "centre" | "element" | "measure" | "amount" | "at">;

/** Rows of a measure at basic workshops, or at units. */
function measured({ centre, element, measure, amount, at }: Given, wanted: string, ground: FactoryGround): (OverheadPlace & { value: ExactFigure })[] {
  const value = inputFigure(amount, at, "amount");
  if (measure !== wanted || centre === null || element === null || value === null) return [];
  const isWorkshop = ground.units.size > 0 ? ground.units.has(centre) : ground.centres.get(centre)?.class === "basic";
  return isWorkshop ? [{ centre, element, value }] : [];
}

function keyOf({ centre, element }: OverheadPlace): string {
  return groupKey(centre, element);
}
