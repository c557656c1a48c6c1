// A close in plain values: what the pane shows of it; the figures' origins stay at the desk.

import { type Check, type Finding, figureText } from "../../engine";
import type { Settings } from "../../tables/settings";
import type { MonthClose } from "../close-month";
import { type CloseStep, closeSteps } from "./close-steps";

export interface ShownCheck {
  readonly id: string;
  readonly ok: boolean;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  readonly severity: Check["severity"];
}

export interface CloseSummary {
  readonly closed: boolean;
  readonly period: string;
  readonly settings: Settings;
  readonly steps: readonly CloseStep[];
  readonly checks: readonly ShownCheck[];
  readonly findings: readonly Finding[];
  /** Ids of the reports; none when the input was refused. */
  readonly reports: readonly string[];
  readonly lines: number;
  readonly hasRules: boolean;
}

export function closeSummary({ closed, period, tables, checks, findings, reports, ledger }: MonthClose): CloseSummary {
  return {
    closed,
    period,
    settings: tables.settings,
    steps: closeSteps(checks, tables.settings.industry),
    checks: checks.map(({ id, ok, left, right, difference, severity }) => ({ id, ok, severity, left: figureText(left), right: figureText(right), difference: figureText(difference) })),
    findings,
    reports: reports.map(({ id }) => id),
    lines: ledger?.size ?? 0,
    hasRules: tables.rules.length > 0,
  };
}
