// Checks (勾稽核对): identities that a close must satisfy, each with both sides and their difference.

import { type Finding, finding } from "../finding";
import { differenceFigure } from "./figure";
import type { Figure, Report } from "./report";
import { figureText } from "./report";

/** `error` stops the close; `warning` is reported with its amount and does not. */
export type CheckSeverity = "error" | "warning";

export interface Check {
  readonly id: string;
  readonly left: Figure;
  readonly right: Figure;
  /** Right minus left. */
  readonly difference: Figure;
  readonly ok: boolean;
  readonly severity: CheckSeverity;
}

export function check(id: string, left: Figure, right: Figure, severity: CheckSeverity = "error"): Check {
  const difference = differenceFigure(right, left);
  return { id, left, right, difference, ok: difference.units === 0n, severity };
}

/** One finding per broken identity, so that it names itself. */
export function checkFindings(checks: readonly Check[]): Finding[] {
  return checks
    .filter((each) => !each.ok)
    .map(({ id, left, right, difference, severity }) =>
      finding(severity === "error" ? "check-failed" : "check-warning", {
        check: id,
        left: figureText(left),
        right: figureText(right),
        difference: figureText(difference),
      }),
    );
}

export function checksReport(checks: readonly Check[]): Report {
  return {
    id: "checks",
    keys: ["id"],
    columns: [
      { id: "id", kind: "code" },
      { id: "ok", kind: "flag" },
      { id: "left", kind: "amount" },
      { id: "right", kind: "amount" },
      { id: "difference", kind: "amount" },
      { id: "severity", kind: "code" },
    ],
    rows: checks.map(({ id, ok, left, right, difference, severity }) => [id, String(ok), left, right, difference, severity]),
  };
}
