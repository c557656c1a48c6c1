// Reading a range as a ledger: its heading found, its lines coded, or a sentence about the first cell that stands in the way.

import { type Finding, type Ledger, columnLetters, columnNumber } from "../../engine";
import { isError } from "../../tables/cell-text";
import type { FoundTable } from "../../tables/found-table";
import { headingFindings } from "../../tables/heading-findings";
import { findHeading } from "../../tables/find-heading";
import type { Heading, Place } from "../../tables/find-heading";
import { ledgerTable } from "../../tables/ledger";
import { ledgerQuantities } from "../../tables/ledger-quantities";
import type { LineQuantities } from "../../tables/ledger-quantities";
import { plainLedger } from "../../tables/exports/plain-ledger";
import { readAnyLedger } from "../../tables/exports/unfold-pairs";
import { recognised } from "../../tables/recognise";
import type { CellRows } from "./cell-arguments";
import { FunctionError, unusable } from "./function-error";
import { areaOf } from "./ledger-handle";
import { dayOf } from "./months";

export interface RangeLedger {
  readonly ledger: Ledger;
  /** Null where the range has no quantities, or they cannot be used: then `quantityProblem` says why. */
  readonly quantities: LineQuantities | null;
  readonly quantityProblem: FunctionError | null;
  /** Which columns the range has. */
  readonly columns: ReadonlySet<string>;
  /** What a line says of itself, as it stands in the range; "" where the range has no such column. */
  summary(line: number): string;
  /** Sheet, row and column of the range's first cell, 0-based; nought where the range has no address. */
  readonly origin: { readonly sheet: string; readonly top: number; readonly left: number };
}

/** Amounts have two decimals; a ledger that needs more is read with as many as amounts may have, never rounded. */
const DECIMALS = [2, 4] as const;

/** A question with one answer only inside a close; a function that asks for months or accounts says itself that there are none. */
const NOT_NEEDED = new Set(["date", "account"]);

/**
 * Reads a range as a ledger in any of the shapes that systems export.
 *
 * @param range   address of the range, for sentences; null when it has none
 * @param period  the month that supplies the year where the ledger prints none
 * @param behind  days by which the range's dates are behind those of the 1900 system
 * @throws FunctionError naming the first cell that cannot be used
 */
export function readLedgerRange(rows: CellRows, range: string | null, period: string | null, behind = 0): RangeLedger {
  const found = placeOf(rows, range);
  const { place, heading } = plainLedger(inDays({ id: "ledger", place: found, heading: headingOf(found, range) }, behind));
  for (const decimals of DECIMALS) {
    const read = readAnyLedger(place, heading, { decimals, currency: "CNY", period, notes: false });
    const tooFine = read.findings.find((found) => found.code === "amount-rounded");
    if (tooFine && decimals !== DECIMALS.at(-1)) continue;
    const stopping = tooFine ?? [...headingFindings({ id: "ledger", place, heading }), ...read.findings].find(forbids);
    if (stopping) throw findingError(stopping, range);
    if (!read.ledger || read.rows === 0) throw unusable("ledger-empty");
    const { value: quantities, findings } = ledgerQuantities(place, heading, read.ledger);
    const problem = findings.find((found) => found.severity === "refuse");
    const usable = problem ? null : quantities;
    const area = range === null ? null : areaOf(range);
    return {
      ledger: read.ledger,
      quantities: usable,
      quantityProblem: problem ? findingError(problem, range) : null,
      columns: columnsOf(heading),
      summary: summaryOf(rows, read.ledger, heading),
      origin: { sheet: area?.sheet ?? "", top: area?.top ?? 0, left: area?.left ?? 0 },
    };
  }
  throw new Error("one of the decimals is the last");
}

/** The ledger with its date column counted from 1900; compact dates like 20250603 are no counts of days. */
function inDays(table: FoundTable, behind: number): FoundTable {
  const { place, heading } = table;
  const at = heading.columns.date;
  if (behind === 0 || at === undefined) return table;
  const rows = place.sheet.rows.map((cells, row) => (row > heading.bottom ? cells.map((cell, column) => (column === at ? dayOf(cell, behind) : cell)) : cells));
  return { ...table, place: { ...place, sheet: { ...place.sheet, rows } } };
}

function placeOf(rows: CellRows, range: string | null): Place {
  const sheet = {
    sheet: (range && areaOf(range)?.sheet) || "",
    rows,
    tables: [],
    hidden: false,
    cells: "typed" as const,
    report: null,
    numberFormat: () => null,
  };
  const right = rows.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  return { sheet, area: { top: 0, left: 0, bottom: rows.length - 1, right }, isExcelTable: false };
}

function headingOf(place: Place, range: string | null): Heading {
  const found = recognised(place);
  if (found?.id === "trial_balance") throw unusable("trial-balance");
  const heading = found?.heading ?? findHeading(ledgerTable, place);
  const amounts = heading && (heading.columns.amount !== undefined || (heading.columns.debit !== undefined && heading.columns.credit !== undefined));
  if (!heading) throw unusable("no-heading", { range: range ?? "" });
  if (!amounts) throw unusable("no-amounts", { headings: heading.all.filter((text) => text !== "").slice(0, 12).join(", ") });
  return heading;
}

function summaryOf(rows: CellRows, ledger: Ledger, { columns }: Heading): (line: number) => string {
  const column = columns.summary;
  if (column === undefined) return () => "";
  return (line) => {
    const cell = rows[ledger.row(line) - 1]?.[column] ?? null;
    return isError(cell) ? cell.error : cell === null ? "" : String(cell);
  };
}

/** The month a ledger without a date column is split into stands in a column of its own, or nowhere. */
function columnsOf({ columns }: Heading): ReadonlySet<string> {
  const names = Object.keys(columns);
  return new Set("month" in columns || "period" in columns ? [...names, "date"] : names);
}

function forbids({ code, severity, args }: Finding): boolean {
  if (code === "column-missing") return !NOT_NEEDED.has(args.column ?? "");
  return severity === "refuse" || severity === "ask" || code === "date-year-unknown";
}

/** A finding said of a cell of the range: row and column as counted in it, and its address where that is known. */
function findingError({ code, args, at }: Finding, range: string | null): FunctionError {
  const match = /^([A-Z]+)(\d+)/u.exec(at?.cell ?? "");
  if (!match) return new FunctionError("value", `findings.${code}`, args);
  const [row, column] = [Number(match[2]), columnNumber(match[1]!) + 1];
  const address = addressIn(range, row, column);
  const where = { key: address === null ? "functions.errors.cell" : "functions.errors.cell-at", args: { row: String(row), column: String(column), ...(address === null ? {} : { address }) } };
  return new FunctionError("value", `findings.${code}`, args, where);
}

/** `序时账!H9`; null where the range has no address. Row and column are 1-based in the range. */
function addressIn(range: string | null, row: number, column: number): string | null {
  const start = range === null ? null : areaOf(range);
  if (!start) return null;
  return `${start.sheet}${start.sheet ? "!" : ""}${columnLetters(start.left + column - 1)}${start.top + row}`;
}
