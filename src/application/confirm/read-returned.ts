// Reading back a confirmation sheet that a unit filled in: untrusted like every workbook, so every line is checked against the month.

import { type Decimal, type Finding, cellOf, finding } from "../../engine";
import { confirmationsTable } from "../../tables/confirmations";
import { type Heading, type Place, findHeading } from "../../tables/find-heading";
import type { CostingTables } from "../../tables/read-tables";
import { readRows } from "../../tables/read-rows";
import type { RowOf } from "../../tables/table";
import type { SheetData, WorkbookData } from "../../workbook/workbook";

export type ReturnedLine = RowOf<typeof confirmationsTable.columns>;

/** What one unit says it got. */
export interface Returned {
  readonly unit: string;
  readonly lines: readonly ReturnedLine[];
}

/** A line with a number; the others have not been answered. */
export function isAnswered(line: ReturnedLine): line is ReturnedLine & { readonly quantity_received: Decimal } {
  return line.quantity_received !== null;
}

/** Every confirmation sheet of the workbooks; one unit, one sheet. */
export function readReturned(books: readonly WorkbookData[], tables: CostingTables, period: string): { readonly returned: readonly Returned[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const returned = new Map<string, Returned>();
  for (const book of books) {
    const found = book.sheets.flatMap((sheet) => placed(sheet) ?? []);
    if (found.length === 0) findings.push(finding("confirmation-unrecognised", { book: book.name }));
    for (const { place, heading } of found) {
      const read = readRows(confirmationsTable, place, heading, { decimals: tables.settings.decimals, currency: tables.settings.currency, period });
      findings.push(...read.findings);
      const lines = read.records.filter((line) => isOfMonth(line, period, findings));
      const unit = unitOf(lines, place.sheet, book.name, tables, findings);
      if (unit === null) continue;
      if (returned.has(unit)) findings.push(finding("confirmation-doubled", { unit, book: book.name }));
      else returned.set(unit, { unit, lines: lines.filter((line) => isKnown(line, tables, findings)) });
    }
  }
  return { returned: [...returned.values()], findings };
}

function placed(sheet: SheetData): { readonly place: Place; readonly heading: Heading } | null {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const place: Place = { sheet, area: { top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 }, isExcelTable: false };
  const heading = findHeading(confirmationsTable, place);
  const isWhole = heading !== null && ["giver", "item", "quantity_received"].every((column) => column in heading.columns);
  return isWhole ? { place, heading } : null;
}

function isOfMonth(line: ReturnedLine, period: string, findings: Finding[]): boolean {
  if (line.period === null || line.period === period) return true;
  findings.push(finding("confirmation-other-month", { period: line.period, month: period }, cellOf(line.at, "period")));
  return false;
}

/** The unit that the lines name; lines that a unit added may leave it out. */
function unitOf(lines: readonly ReturnedLine[], { sheet }: SheetData, book: string, { routing }: CostingTables, findings: Finding[]): string | null {
  const named = [...new Set(lines.flatMap((line) => line.receiver ?? []))];
  const [unit] = named;
  if (named.length === 1 && routing.some((row) => row.centre === unit)) return unit!;
  findings.push(finding("confirmation-unit", { book, units: named.join(", ") }, { sheet, cell: "A1" }));
  return null;
}

/** An item is goods of the unit that gave it, or a service that unit has a standard for. */
function isKnown({ giver, item, at }: ReturnedLine, tables: CostingTables, findings: Finding[]): boolean {
  const isGoods = tables.routing.some((row) => row.product === item && row.centre === giver);
  if (isGoods || (serviceDriver(item ?? "", tables) !== null && tables.standards.some((row) => row.product === item && row.centre === giver))) return true;
  findings.push(finding("confirmation-item-unknown", { giver: giver ?? "", item: item ?? "" }, cellOf(at, "item")));
  return false;
}

/** Driver of a service; null for goods. */
export function serviceDriver(item: string, { products }: CostingTables): string | null {
  const product = products.find((row) => row.product === item);
  return product?.kind === "service" ? product.group : null;
}
