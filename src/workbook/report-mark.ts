// How a sheet of ours is recognised on the next close: two sheet-scoped names that hold text constants.

/** Sheet-scoped name whose value is the report id, `="cost-collection"`. Such a sheet is never read as input. */
export const REPORT_MARK = "costwright_report";

/**
 * Sheet-scoped name whose value is the tab name we gave. Excel copies sheet-scoped names with a sheet, so a sheet whose tab
 * is called otherwise is a copy or was renamed to be kept: it is the user's from then on and is not replaced.
 */
export const TAB_MARK = "costwright_tab";

/** A mark's text as the formula of a name, and back; null for a formula that is no text constant. */
export function markFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function markedText(formula: string): string | null {
  const quoted = /^=?"([\s\S]*)"$/.exec(formula.trim())?.[1];
  return quoted === undefined ? null : quoted.replaceAll('""', '"');
}

/** True when the sheet still stands as we wrote it and the next close may replace it. */
export function isReplaceable(tab: string, marks: { readonly report: string | null; readonly tab: string | null }): boolean {
  return marks.report !== null && (marks.tab === null || marks.tab === tab);
}
