// What a ledger calls its codes: in a column of names, or in the cell of the code itself.

import type { Ledger, LedgerField } from "../../engine/ledger/ledger";
import type { FoundTable } from "../../tables/found-table";
import type { CellValue, WorkbookData } from "../../workbook/workbook";

/** A code with what the ledger calls it; empty where it does not. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export type LedgerNames = (field: LedgerField, nameColumn: string) => NamedCode[];

/** The codes of a ledger column in order, each with the first name that stands beside it: in a column of names, or in its own cell. */
export function ledgerNames(ledger: Ledger, { place, heading, joined }: FoundTable, book: WorkbookData): LedgerNames {
  const rowsOfSheet = new Map(book.sheets.map(({ sheet, rows }) => [sheet, rows]));
  const cellAt = (line: number, column: string): CellValue => {
    const { sheet, row, columns } = joined?.place(ledger.row(line) - 1, heading.columns) ?? { sheet: place.sheet.sheet, row: ledger.row(line), columns: heading.columns };
    return rowsOfSheet.get(sheet)?.[row - 1]?.[columns[column] ?? -1] ?? null;
  };
  return (field, nameColumn) => {
    const { codes, values } = ledger.column(field);
    const names = new Map<number, string>();
    codes.forEach((code, line) => {
      if (names.get(code)) return;
      const text = values[code]!;
      names.set(code, nameOf(cellAt(line, nameColumn), text) || (nameColumn === field ? "" : nameOf(cellAt(line, field), text)));
    });
    return [...names].flatMap(([code, name]) => (values[code] === "" ? [] : [{ code: values[code]!, name: name || nameAlone(values[code]!) }])).sort((a, b) => (a.code < b.code ? -1 : 1));
  };
}

/** What a cell says beside a code: `01/行政部`, `【部门：01 行政部】`. */
function nameOf(cell: CellValue, code: string): string {
  if (typeof cell !== "string") return "";
  const text = cell.trim();
  const at = text.indexOf(code);
  if (at === -1) return text;
  return text.slice(at + code.length).replace(/^[\s/|:：_\-]+/u, "").split(/[】\];；,，|]/u)[0]!.trim();
}

/** Some ledgers know their centres by name only. */
function nameAlone(code: string): string {
  return /\d/u.test(code) ? "" : code;
}
