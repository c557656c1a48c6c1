// VISITCOST and ITEMCOST: what a visit, a bed-day and a service item cost.

import type { CellValue } from "../../workbook/workbook";
import { type CellRows, refused, requireSpill } from "./cell-arguments";
import { choiceOf } from "./choices";
import { unusable } from "./function-error";
import { type Spill, figure, methodResults, namedRows, numbersBy, shownNumber } from "./method-answer";
import type { ResultWords } from "./result-words";

/** @param volumes  two rows, outpatients and inpatients: revenue, and visits or bed-days */
export function visitCostRange(cost: CellValue, volumes: CellRows, words: ResultWords): Spill {
  const { rows } = namedRows("volumes", volumes);
  const [outpatient, inpatient] = rows;
  if (rows.length !== 2 || !outpatient || !inpatient) throw unusable("volumes-shape", { rows: String(rows.length) });
  const results = methodResults("hospital.visit-bed-day", {
    cost: figure(cost, { parameter: "cost" }),
    outpatient_revenue: outpatient.figure(0),
    inpatient_revenue: inpatient.figure(0),
    visits: outpatient.figure(1),
    bed_days: inpatient.figure(1),
  });
  return [
    [words.patients, words.cost, words.unit_cost],
    [words.outpatient, shownNumber(results["outpatient_cost"]), shownNumber(results["visit_cost"])],
    [words.inpatient, shownNumber(results["inpatient_cost"]), shownNumber(results["bed_day_cost"])],
  ];
}

const BASES = { revenue: "收入系数法|收入|收费|revenue", workload: "工作量法|工作量", time: "操作时间法|时间|分钟", equivalent: "成本当量法|当量|rvu" } as const;
const FIELDS = { revenue: "price", workload: null, time: "minutes", equivalent: "equivalent" } as const;

/** @param items  service item, quantity and, but by workload, its price, minutes or equivalent */
export function itemCostRange(pool: CellValue, items: CellRows, method: CellValue, words: ResultWords): Spill {
  const basis = choiceOf("method", method, BASES);
  if (basis === null) throw refused("blank", { parameter: "method" });
  const { rows } = namedRows("items", items);
  requireSpill(rows.length + 1, 3);
  const weight = FIELDS[basis];
  const results = methodResults("hospital.item-coefficient", {
    cost: figure(pool, { parameter: "pool" }),
    basis,
    items: rows.map((row) => ({ id: row.id, quantity: row.figure(0), ...(weight === null ? {} : { [weight]: row.figure(1) }) })),
  });
  const of = (name: string, id: string): string | number => shownNumber(numbersBy(results[name]).get(id));
  return [[words.item, words.unit_cost, words.allocated], ...rows.map(({ id }) => [id, of("unit_cost", id), of("allocated", id)])];
}
