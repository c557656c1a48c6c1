// Check the inputs: what was found where, what it adds up to, and what has to be put right before a close.

import { type Finding, type Severity, closeHospital, ledgerFindings } from "../engine";
import { readTables } from "../tables/read-tables";
import type { Settings } from "../tables/settings";
import type { TableSummary } from "../tables/table-summary";
import type { Workbook, WorkbookData } from "../workbook/workbook";
import { outcomeOf } from "./findings-report";
import { HOSPITAL_TABLES, hospitalInput } from "./hospital-input";

export interface InputCheck {
  readonly outcome: Severity | "accept";
  readonly tables: readonly TableSummary[];
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}

/** Broken identities belong to a close; a check says what in the input would break them. */
const OF_A_CLOSE = new Set(["check-failed", "check-warning"]);

/** Reads whatever tables a book has; a whole hospital month is also tried against its masters, rules and drivers. */
export function checkInputs(data: WorkbookData): InputCheck {
  const read = readTables(data);
  const { tables } = read;
  const { ledger } = tables;
  const refused = read.findings.some((found) => found.severity === "refuse");
  const whole = !refused && tables.settings.industry === "hospital" && HOSPITAL_TABLES.every((id) => tables.present.has(id));
  const inside = !ledger ? [] : whole ? closeHospital(hospitalInput(tables, ledger, null)).findings : ledgerFindings(ledger, tables.settings.period);
  const findings = [...read.findings, ...inside.filter((found) => !OF_A_CLOSE.has(found.code))];
  return { outcome: outcomeOf(findings), tables: read.summaries, findings, settings: tables.settings };
}

export async function checkWorkbook(workbook: Workbook): Promise<InputCheck> {
  return checkInputs(await workbook.read({ inputsOnly: true }));
}
