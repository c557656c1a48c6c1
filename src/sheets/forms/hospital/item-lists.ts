// 医疗服务项目成本表, 作业成本表 and 服务单元成本收入比表.

import { type Form, reading, withColumn } from "../../form";
import { listForm } from "../list";
import type { RowFormula } from "../list-declaration";

const METHODS = ["abc", "revenue", "workload", "time", "equivalent"];

const byMethod = <T>(of: (method: string) => readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(METHODS.flatMap(of));

/** Items of a department under its name, each method a band of cost and unit cost. */
export const serviceItemCost = listForm({
  groups: ["centre"],
  headed: 1,
  headings: { item: "item_code", name: "item_name", volume: "workload", ...byMethod((method) => [[`${method}_total`, "total_cost"], [`${method}_unit`, "unit_cost"]]), abc_unit_margin: "unit_margin" },
  bands: { ...byMethod((method) => [[`${method}_total`, `method_${method}`], [`${method}_unit`, `method_${method}`]]), abc_unit_margin: "against_price" },
  sums: ["volume", ...METHODS.map((method) => `${method}_total`)],
  formulas: {
    ...byMethod<RowFormula>((method) => [[`${method}_unit`, { quotient: [`${method}_total`, "volume"] }]]),
    abc_unit_margin: { difference: ["price", "abc_unit"] },
  },
  notes: ["service-items"],
});

const activities = listForm({
  groups: ["centre"],
  headed: 1,
  headings: { name: "activity_name", driver: "activity_driver", rate: "driver_rate" },
  namings: { driver: "item_measure" },
  sums: ["cost"],
  notes: ["service-activities"],
});

/** The report gives the code of an activity; the form shows what it is called. */
export const serviceActivityCost: Form = (report, words) => {
  const read = reading(report);
  const names = new Map(words.source.hospital?.activities.map((row) => [`${row.centre} ${row.activity}`, row.name]));
  const named = withColumn(report, "cost", { id: "name", kind: "text" }, (line) => names.get(`${read.text(line, "centre")} ${read.text(line, "activity")}`) ?? null);
  return activities(named, words);
};

export const serviceUnitRatio = listForm({
  headings: { unit: "service_unit" },
  namings: { unit: "centre" },
  sums: [],
  formulas: { ratio: { quotient: ["cost", "revenue"] } },
  notes: ["service-units"],
});
