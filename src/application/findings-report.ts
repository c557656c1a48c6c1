// Findings said in a language: as sentences for people, as records for programs, as a report for the workbook.

import { type Finding, type Report, type Severity, finding } from "../engine";
import { type Language, translator } from "../locales";
import { wordedArgs } from "./finding-words";

export type { Finding } from "../engine";

export interface SaidFinding {
  readonly code: Finding["code"];
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

const WORST_FIRST: readonly Severity[] = ["refuse", "ask", "warn", "accept_with_note"];

/** Findings as sentences, worst first, else in the order in which they were made. */
export function saidFindings(findings: readonly Finding[], language: Language): SaidFinding[] {
  const t = translator(language);
  return [...findings]
    .sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity))
    .map((found) => ({ code: found.code, severity: found.severity, sheet: found.at?.sheet ?? "", cell: found.at?.cell ?? "", message: t(`findings.${found.code}`, wordedArgs(found, language)) }));
}

/** The finding of a file that cannot be opened at all, before any language is known but English. */
export function unreadableFile(path: string, reason: string): SaidFinding {
  return saidFindings([finding("file-unreadable", { path, reason })], "en")[0]!;
}

/** `accept` when nothing was found, else the worst severity met. */
export function outcomeOf(findings: readonly Finding[]): Severity | "accept" {
  return WORST_FIRST.find((severity) => findings.some((found) => found.severity === severity)) ?? "accept";
}

/** 检查发现: the findings as a report of text columns. */
export function findingsReport(findings: readonly Finding[], language: Language): Report {
  return {
    id: "findings",
    keys: [],
    columns: [
      { id: "severity", kind: "code" },
      { id: "code", kind: "code" },
      { id: "sheet", kind: "text" },
      { id: "cell", kind: "code" },
      { id: "message", kind: "text" },
    ],
    rows: saidFindings(findings, language).map(({ severity, code, sheet, cell, message }) => [severity, code, sheet, cell, message]),
  };
}
