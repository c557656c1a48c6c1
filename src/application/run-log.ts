// 运行记录: what a close was made from, so that two people can tell whether they looked at the same thing; no clock, no machine.

import type { HospitalInput, Report } from "../engine";
import type { Settings } from "../tables/settings";
import { ENGINE_VERSION } from "./version";

/** Key and value, in a fixed order. */
export function runLog(settings: Settings, input: HospitalInput, closingVouchers: readonly string[]): Report {
  const rows: [string, string][] = [
    ["entity", settings.entity ?? ""],
    ["period", input.period],
    ["engine_version", ENGINE_VERSION],
    ["rounding", settings.rounding],
    ["tail", settings.tail],
    ["decimals", String(settings.decimals)],
    ["ledger_lines", String(input.ledger.size)],
    ["centres", String(input.centres.length)],
    ["rules", String(input.rules.length)],
    ["drivers", String(input.drivers.length)],
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
