// Findings on standard error, one a line, with their places.

import type { SaidFinding } from "../application/findings-report";
import type { Translate } from "../locales";

/** A file that could not be opened. */
export function sayRefused(refused: readonly SaidFinding[]): void {
  for (const { message } of refused) console.error(message);
}

export function sayFindings(findings: readonly SaidFinding[], t: Translate): void {
  for (const { severity, sheet, cell, message } of findings) {
    const place = sheet === "" ? "" : `${t("outcome.sheet-cell", { sheet, cell })}: `;
    console.error(`[${t(`outcome.${severity}`)}] ${place}${message}`);
  }
}
