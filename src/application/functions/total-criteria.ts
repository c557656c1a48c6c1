// What a total is asked of: criteria as they stand in cells, and the selection of a ledger's codes they come to.

import type { Ledger, LedgerField } from "../../engine";
import { isBlank } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import { type CodeFilter, codeFilter, parseFilter } from "./filter";
import { choiceOf } from "./choices";
import { nothing, unusable } from "./function-error";
import { type ColumnSelection, type Measure, columnSelection } from "./ledger-cube";
import { monthFilter, spanOf } from "./months";

/** Criteria of one call; null or blank: not given. */
export interface TotalCriteria {
  readonly accounts: CellValue;
  readonly centres: CellValue;
  readonly products: CellValue;
  readonly elements: CellValue;
  readonly periods: CellValue;
  readonly basis: CellValue;
}

/** What is added up over a period: amounts and quantities of its months, or the balance before, after or since January. */
const BASES = {
  net: "净额|借减贷|发生净额|net|debit minus credit",
  debit: "借方|借|借方发生额|dr",
  credit: "贷方|贷|贷方发生额|cr",
  quantity: "数量",
  opening: "期初|期初余额|opening balance",
  closing: "期末|期末余额|closing balance",
  "year-to-date": "本年累计|累计|ytd",
} as const;

type Basis = keyof typeof BASES;

const COLUMNS = [
  ["accounts", "account"],
  ["centres", "centre"],
  ["products", "product"],
  ["elements", "element"],
] as const;

export interface Selection {
  readonly measure: Measure;
  readonly columns: readonly ColumnSelection[];
}

/** Criteria as one text, equal for equal criteria. */
export function criteriaKey({ accounts, centres, products, elements, periods, basis }: TotalCriteria): string {
  return `${written(accounts)}\u0001${written(centres)}\u0001${written(products)}\u0001${written(elements)}\u0001${written(periods)}\u0001${written(basis)}`;
}

function written(cell: CellValue): string {
  return typeof cell === "string" ? cell : cell === null ? "" : typeof cell === "object" ? cell.error : String(cell);
}

/** Finds the codes that criteria take; what was found for one criterion is kept for all calls that share it. */
export class CriteriaReader {
  private readonly known = new Map<string, Map<CellValue, ColumnSelection | null>>();

  /**
   * @param columns  names of the columns the ledger has
   * @param period   the ledger's own month, taken where no periods are given
   */
  constructor(
    private readonly ledger: Ledger,
    private readonly columns: ReadonlySet<string>,
    private readonly period: string | null,
  ) {}

  /** @throws FunctionError for criteria that cannot be read, or months the ledger does not hold */
  selection(criteria: TotalCriteria): Selection {
    const basis: Basis = choiceOf("basis", criteria.basis, BASES) ?? "net";
    const columns: ColumnSelection[] = [];
    for (const [name, field] of COLUMNS) {
      const taken = this.codes(field, criteria[name], codesTaken);
      if (taken) columns.push(taken);
    }
    const months = this.months(basis, criteria.periods);
    if (months) columns.push(months);
    const measure = basis === "debit" || basis === "credit" || basis === "quantity" ? basis : "net";
    return { measure, columns };
  }

  private months(basis: Basis, periods: CellValue): ColumnSelection | null {
    const given = isBlank(periods) ? (this.period ?? "") : periods;
    if (basis === "net" || basis === "debit" || basis === "credit" || basis === "quantity") {
      const taken = this.codes("period", given, monthsTaken);
      if (taken?.codes.length === 0) throw this.noMonth(written(given));
      return taken;
    }
    if (isBlank(given)) throw unusable("span-missing", { basis });
    return this.codes("period", given, (text) => this.balanceMonths(basis, text), basis);
  }

  private balanceMonths(basis: Basis, text: string): CodeFilter {
    const filter = monthFilter(text);
    if (!filter) throw unusable("span-missing", { basis });
    const { first, last } = spanOf(filter, text);
    const [from, to] = this.monthsHeld();
    if (basis === "opening" ? first < from || first > monthAfter(to) : last < from || last > to) throw this.noMonth(text);
    const january = `${last.slice(0, 4)}-01`;
    if (basis === "opening") return (month) => month !== "" && month < first;
    return (month) => month !== "" && month <= last && (basis === "closing" || month >= january);
  }

  private codes(field: LedgerField, cell: CellValue, filterOf: (text: string) => CodeFilter | null, kind: string = field): ColumnSelection | null {
    if (cell === null || cell === "") return null;
    const known = this.known.get(kind) ?? new Map<CellValue, ColumnSelection | null>();
    const before = known.get(cell);
    if (before !== undefined) return before;
    if (typeof cell === "object") throw unusable("criteria-error", { value: cell.error });
    const filter = filterOf(written(cell));
    if (filter) this.requireColumn(field);
    const selection = filter && columnSelection(field, Uint8Array.from(this.ledger.column(field).values, (code) => Number(filter(code))));
    this.known.set(kind, known.set(cell, selection));
    return selection;
  }

  private requireColumn(field: LedgerField): void {
    const name = field === "period" ? "date" : field;
    if (!this.columns.has(name)) throw unusable("no-column", { column: { word: `functions.columns.${name}` } });
  }

  private noMonth(periods: string): Error {
    const [from, to] = this.monthsHeld();
    return nothing("no-month", { periods, from, to });
  }

  private monthsHeld(): [from: string, to: string] {
    const months = this.ledger.column("period").values.filter((month) => month !== "").sort();
    return [months[0] ?? "", months.at(-1) ?? ""];
  }
}

function codesTaken(text: string): CodeFilter | null {
  const filter = parseFilter(text);
  return filter && codeFilter(filter);
}

function monthsTaken(text: string): CodeFilter | null {
  const filter = monthFilter(text);
  return filter && codeFilter(filter);
}

/** The first month that a ledger up to this one can have a balance for; periods 13 to 16 still belong to December. */
function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number >= 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
