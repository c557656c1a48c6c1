// 运行记录: what a close was made from, so that two people can tell whether they looked at the same thing; no clock, no machine.

import type { Ledger, Report } from "../engine";
import type { CostingTables } from "../tables/read-tables";
import { ENGINE_VERSION } from "./version";

/** Key and value, in a fixed order. */
export function runLog({ settings, centres, rules, drivers }: CostingTables, ledger: Ledger, period: string, closingVouchers: readonly string[]): Report {
  const rows: [string, string][] = [
    ["entity", settings.entity ?? ""],
    ["period", period],
    ["engine_version", ENGINE_VERSION],
    ["rounding", settings.rounding],
    ["tail", settings.tail],
    ["decimals", String(settings.decimals)],
    ["ledger_lines", String(ledger.size)],
    ["centres", String(centres.length)],
    ["rules", String(rules.length)],
    ["drivers", String(drivers.length)],
    ["closing_entries_set_aside", closingVouchers.join("; ")],
  ];
  return {
    id: "run-log",
    keys: ["key"],
    columns: [
      { id: "key", kind: "code" },
      { id: "value", kind: "text" },
    ],
    rows,
  };
}
