// Check the inputs: what was found where, what it adds up to, and what has to be put right before a close.

import { type Finding, type Ledger, type Severity, ledgerFindings } from "../engine";
import type { CostingTables } from "../tables/read-tables";
import { readTables } from "../tables/read-tables";
import type { Settings } from "../tables/settings";
import type { TableSummary } from "../tables/table-summary";
import type { Workbook, WorkbookData } from "../workbook/workbook";
import { outcomeOf } from "./findings-report";
import { INDUSTRIES } from "./close-month";

export interface InputCheck {
  readonly outcome: Severity | "accept";
  readonly tables: readonly TableSummary[];
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}

/** Broken identities belong to a close; a check says what in the input would break them. */
const OF_A_CLOSE = new Set(["check-failed", "check-warning"]);

/** Reads whatever tables a book has; a whole month is also tried against its masters, rules and drivers. */
export function checkInputs(data: WorkbookData): InputCheck {
  const read = readTables(data);
  const { tables } = read;
  const { ledger } = tables;
  const refused = read.findings.some((found) => found.severity === "refuse");
  const inside = !ledger ? [] : (refused ? null : closeFindings(tables, ledger)) ?? ledgerFindings(ledger, tables.settings.period);
  const findings = [...read.findings, ...inside.filter((found) => !OF_A_CLOSE.has(found.code))];
  return { outcome: outcomeOf(findings), tables: read.summaries, findings, settings: tables.settings };
}

export async function checkWorkbook(workbook: Workbook): Promise<InputCheck> {
  return checkInputs(await workbook.read({ inputsOnly: true }));
}

/** What closing the month would find; null while tables or settings for it are missing. */
function closeFindings(tables: CostingTables, ledger: Ledger): readonly Finding[] | null {
  const { settings, present } = tables;
  const industry = settings.industry && INDUSTRIES[settings.industry];
  if (!industry || !industry.tables.every((id) => present.has(id)) || industry.settings(settings).some((found) => found.severity === "refuse")) return null;
  return industry.close(tables, ledger, null).findings;
}
