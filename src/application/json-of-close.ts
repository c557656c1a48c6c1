// A close as JSON: reports by id, every cell as text, findings with sheet and cell, lineage on demand.

import { type Report, cellText } from "../engine";
import type { MonthClose } from "./close-month";
import { type SaidFinding, saidFindings } from "./findings-report";
import { type LineageGraph, lineageGraph } from "./lineage-graph";

export interface CloseJson {
  readonly closed: boolean;
  readonly period: string;
  readonly reports: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly findings: readonly SaidFinding[];
  readonly lineage?: LineageGraph;
}

export function jsonOfClose(close: MonthClose, withLineage: boolean): CloseJson {
  const { closed, period, reports, withoutRows = [], findings, ledger, tables } = close;
  const base: CloseJson = {
    closed,
    period,
    reports: Object.fromEntries([...reports, ...withoutRows].map((report) => [report.id, rowsOf(report)])),
    findings: saidFindings(findings, tables.settings.language),
  };
  return withLineage && ledger ? { ...base, lineage: lineageGraph(reports, ledger) } : base;
}

function rowsOf({ columns, rows }: Report): Readonly<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, cellText(row[i] ?? null)])));
}
