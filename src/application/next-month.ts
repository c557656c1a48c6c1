// What a closed month hands to the next one, and the settings that go with it: all as they are, but for the period.

import type { Finding } from "../engine";
import type { Settings } from "../tables/settings";
import { type WritingRules, type WrittenTable, writeRows } from "../tables/write-rows";

export interface NextMonth {
  /** YYYY-MM. */
  readonly period: string;
  readonly tables: readonly WrittenTable[];
  readonly findings: readonly Finding[];
}

export function nextSettings({ values }: Settings, period: string, rules: WritingRules): WrittenTable {
  const rows = [...new Map(values).set("period", period)].map(([key, value]) => ({ key, value }));
  return writeRows("settings", rows, rules);
}
