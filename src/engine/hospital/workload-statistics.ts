// Statistics that a month has twice (统计口径核对): a column of the workload, and a driver that bears its name.

import { type Finding, finding } from "../finding";
import { Decimal } from "../money/decimal";
import { type DriverRecord, type WorkloadRecord, cellOf } from "../records";

/** What drivers of each measure are called; other names may measure other things. */
const MEASURES = {
  headcount: "headcount|职工人数|人数",
  visits: "visits|门急诊人次|诊次",
  bed_days: "beddays|实际占用床日|占用床日|床日",
  discharges: "discharges|出院人次",
} as const;

const SHOWN = 5;

/** One warning for every measure that both count differently, with both totals and the first centres that differ. */
export function statisticFindings(workload: readonly WorkloadRecord[], drivers: readonly DriverRecord[]): Finding[] {
  return (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).flatMap((measure) => {
    const names = new Set(MEASURES[measure].split("|"));
    const rows = drivers.filter((row) => row.provider === null && !row.derived && names.has(row.driver.toLowerCase().replace(/[\s_-]/gu, "")));
    return rows.length === 0 ? [] : comparison(measure, workload, rows);
  });
}

function comparison(measure: keyof typeof MEASURES, workload: readonly WorkloadRecord[], rows: readonly DriverRecord[]): Finding[] {
  const measured = new Map<string, Decimal>();
  for (const { receiver, quantity } of rows) measured.set(receiver, (measured.get(receiver) ?? new Decimal(0)).plus(quantity));
  const counted = workload.filter((row) => measured.has(row.centre) && row[measure] !== null);
  const differing = counted.filter((row) => !row[measure]!.equals(measured.get(row.centre)!));
  const [first] = differing;
  if (!first) return [];
  const left = counted.reduce((sum, row) => sum.plus(row[measure]!), new Decimal(0));
  const right = counted.reduce((sum, row) => sum.plus(measured.get(row.centre)!), new Decimal(0));
  const where = differing.slice(0, SHOWN).map((row) => `${row.centre} ${row[measure]!.toFixed()} / ${measured.get(row.centre)!.toFixed()}`).join("; ");
  const args = { first: measure, left: left.toFixed(), second: rows[0]!.driver, right: right.toFixed(), difference: left.minus(right).toFixed(), where };
  return [finding("statistic-counted-twice", args, cellOf(first.at, measure))];
}
