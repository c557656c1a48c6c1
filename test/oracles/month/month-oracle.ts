// A whole factory month by the rule book, in plain fractions: every report but the checks, as rows of text.
import { analysisReports } from "./analysis-reports";
import { costReports } from "./cost-reports";
import { journalReports } from "./journal";
import { type MonthTables, type OracleRow, monthFacts } from "./month-facts";

export function monthOracle(tables: MonthTables): Record<string, OracleRow[]> {
  const facts = monthFacts(tables);
  return { ...costReports(facts), ...analysisReports(facts), ...journalReports(facts) };
}
