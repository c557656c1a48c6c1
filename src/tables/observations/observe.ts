// Everything that is worth saying about tables besides whether they can be read; a close needs none of it.

import type { Finding } from "../../engine/finding";
import { finding } from "../../engine/finding";
import { Decimal } from "../../engine/money/decimal";
import type { SheetData, WorkbookData } from "../../workbook/workbook";
import { codeOfNumber, paddedDigits } from "../cell-text";
import type { FoundTable } from "../found-table";
import type { TablesRead } from "../read-tables";
import { figureOf } from "../cell-figure";
import { centresAlike, centresNotListed, foreignLines, hiddenLines, hidingFormats } from "./ledger-dimensions";
import { blankCentres, bothSides, brokenTexts, closingEntries, formulaLikeTexts, redPositives, repeatedLines, reversals, twoNames } from "./ledger-lines";
import { codesLikeDates, deceivingLetters, longNumbers } from "./ledger-codes";
import { datesWrittenDifferently, numbersMissing, numbersUsedAgain, periodsBeyondDecember, periodsNotPossible, periodsUnlikeDates } from "./ledger-periods";
import { type LedgerView, ledgerView, shownText } from "./ledger-view";
import { openingsUnbalanced } from "./month-tables";
import { type Balances, balancesBelowZero, balancesOf } from "./running-balance";
import { trialBalanceObservations } from "./trial-balance";

export interface Observed {
  readonly findings: readonly Finding[];
  /** Opening and closing balance of the ledger of one account. */
  readonly balances: Balances | null;
  /** Debit minus credit of the rows of period 0; null where there are none. */
  readonly openingOfPeriodZero: string | null;
}

const OF_LINES = [bothSides, redPositives, repeatedLines, twoNames, reversals, formulaLikeTexts, brokenTexts, periodsUnlikeDates, periodsBeyondDecember, periodsNotPossible, numbersUsedAgain, numbersMissing, datesWrittenDifferently, centresAlike, codesLikeDates, longNumbers, deceivingLetters, balancesBelowZero, hidingFormats, foreignLines] as const;

/** @param settled  true where masters and settings say what centres there are and how closing entries are meant, so that nobody has to be asked */
export function observe(data: WorkbookData, read: TablesRead, settled: boolean): Observed {
  const ledger = read.found.get("ledger");
  const view = ledger && read.tables.ledger ? ledgerView(ledger, read.tables.ledger) : null;
  const balances = view && balancesOf(view);
  const trial = read.found.get("trial_balance");
  return {
    findings: [
      ...(view ? OF_LINES.flatMap((look) => look(view)) : []),
      ...(view && !settled ? [...closingEntries(view), ...blankCentres(view)] : []),
      ...(view && read.tables.settings.hidden_rows === null && ledger?.answers?.["hidden-rows"] === undefined ? hiddenLines(view) : []),
      ...(view && ledger?.answers?.["code-zeros"] === undefined ? doubtfulZeros(data, view) : []),
      ...(view && !settled ? centresNotListed(data, view) : []),
      ...(balances?.findings ?? []),
      ...(read.tables.settings.industry === null ? [] : openingsUnbalanced(read)),
      ...(trial ? trialBalanceObservations(trial, read.tables.trial_balance, read.tables.settings.decimals) : []),
    ],
    balances,
    openingOfPeriodZero: ledger ? openingOf(ledger, read) : null,
  };
}

function openingOf({ place, heading }: FoundTable, { summaries, tables }: TablesRead): string | null {
  const rows = summaries.find((summary) => summary.table === "ledger")?.skipped.filter(({ reason }) => reason === "opening") ?? [];
  const figure = (row: number, column: string): Decimal => figureOf(heading.columns[column] === undefined ? null : place.sheet.rows[row - 1]?.[heading.columns[column]]) ?? new Decimal(0);
  const sum = rows.reduce((total, { row }) => total.plus(figure(row, "debit")).minus(figure(row, "credit")), new Decimal(0));
  return rows.length === 0 ? null : sum.toFixed(tables.settings.decimals);
}

/** A number shown as 0101 is read as 0101; where another sheet knows both 0101 and 101, only the user can tell. */
function doubtfulZeros(data: WorkbookData, { table, rows, has, cell, at }: LedgerView): Finding[] {
  const { sheet } = table.place;
  return (["account", "centre", "product", "element"] as const).filter(has).flatMap((column) => {
    const place = table.heading.columns[column]!;
    const padded = rows.filter((row) => typeof cell(row, column) === "number" && paddedDigits(sheet.numberFormat(row, place)) > 0);
    if (padded.length === 0) return [];
    const known = textsOf(data.sheets.filter((other) => other !== sheet && other.report === null));
    const doubtful = padded.filter((row) => {
      const bare = String(cell(row, column));
      const shown = codeOfNumber(cell(row, column) as number, sheet.numberFormat(row, place));
      return shown !== bare && known.has(shown) && known.has(bare);
    });
    const [first] = doubtful;
    if (first === undefined) return [];
    const bare = String(cell(first, column));
    return [finding("code-zeros-doubtful", { shown: codeOfNumber(Number(bare), sheet.numberFormat(first, place)), bare }, at(column, doubtful))];
  });
}

function textsOf(sheets: readonly SheetData[]): Set<string> {
  const texts = new Set<string>();
  for (const { rows } of sheets) for (const cells of rows) for (const cell of cells.slice(0, 3)) texts.add(shownText(cell));
  return texts;
}
