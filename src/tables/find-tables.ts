// Finds which sheet or Excel table of a workbook is which of our tables, by name first, then by headings.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import type { NamedTable, SheetData, WorkbookData } from "../workbook/workbook";
import { tableIds, tablesById } from "./catalogue";
import type { TableId } from "./catalogue";
import { isBlank } from "./cell-text";
import { type ColumnMapping, isMappingOf, mappedHeading } from "./column-mapping";
import { findHeading } from "./find-heading";
import type { Place } from "./find-heading";
import { plainLedger } from "./exports/plain-ledger";
import { columnLetters } from "../engine/records";
import { headingCell } from "./found-table";
import type { FoundTable, FoundTables } from "./found-table";
import { headingFindings } from "./heading-findings";
import { guessHeading } from "./guess-heading";
import { ledgerTable } from "./ledger";
import { matchKey } from "./match-key";
import { recognised } from "./recognise";

/** Finds all tables, by the user's own mappings first; a sheet that Costwright wrote itself is never one. */
export function findTables(data: WorkbookData, mappings: readonly ColumnMapping[] = []): { found: FoundTables; findings: Finding[] } {
  const sheets = data.sheets.filter((sheet) => sheet.report === null);
  const findings: Finding[] = [];
  const found = new Map<TableId, FoundTable>();
  const byTable = new Map<TableId, Place[]>();
  const bySheet = new Map<TableId, Place[]>();
  for (const sheet of sheets) {
    for (const named of sheet.tables) claim(byTable, named.name, excelTable(sheet, named));
    claim(bySheet, sheet.sheet, wholeSheet(sheet));
  }
  for (const id of tableIds) {
    const mapped = mappedTable(id, sheets, byTable.get(id) ?? [], mappings);
    if (mapped) {
      found.set(id, mapped);
      continue;
    }
    const places = byTable.get(id) ?? bySheet.get(id);
    if (places) take(id, places, found, findings);
  }
  const claimed = new Set([...byTable.values(), ...bySheet.values(), ...[...found.values()].map((table) => [table.place])].flat().map((place) => place.sheet));
  const left = sheets.filter((sheet) => !claimed.has(sheet)).map(wholeSheet);
  takeRecognised(left, found, findings);
  if (found.size === 0) takeGuessed(left, found, findings);
  if (found.size === 0 && findings.length === 0) findings.push(...left.map(unrecognised));
  for (const table of found.values()) findings.push(...headingFindings(table));
  const ledger = found.get("ledger");
  if (ledger) found.set("ledger", plainLedger(ledger));
  return { found, findings };
}

const idsByName: ReadonlyMap<string, TableId> = new Map(
  tableIds.flatMap((id) => [id, ...tablesById[id].zh, ...tablesById[id].en].map((name) => [matchKey(name), id] as const)),
);

/** The table as the user mapped its columns; null where nobody did, or where the sheet has changed since. */
function mappedTable(id: TableId, sheets: readonly SheetData[], named: readonly Place[], mappings: readonly ColumnMapping[]): FoundTable | null {
  for (const sheet of sheets) {
    const mapping = mappings.find((each) => isMappingOf(each, id, sheet.sheet));
    if (!mapping) continue;
    const place = named.find((each) => each.sheet === sheet) ?? wholeSheet(sheet);
    const heading = mappedHeading(tablesById[id], place, mapping);
    if (heading) return { id, place, heading };
  }
  return null;
}

function claim(claims: Map<TableId, Place[]>, name: string, place: Place): void {
  const id = idsByName.get(matchKey(name));
  if (id) claims.set(id, [...(claims.get(id) ?? []), place]);
}

function excelTable(sheet: SheetData, table: NamedTable): Place {
  return { sheet, area: { ...table, bottom: table.hasTotalRow ? table.bottom - 1 : table.bottom }, isExcelTable: true };
}

function wholeSheet(sheet: SheetData): Place {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { sheet, area: { top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 }, isExcelTable: false };
}

/** Takes the one place of a table that has a heading; several ask the user, none is told. */
function take(id: TableId, places: readonly Place[], found: Map<TableId, FoundTable>, findings: Finding[]): void {
  const usable = places.flatMap((place) => {
    const heading = findHeading(tablesById[id], place);
    return heading ? [{ id, place, heading }] : [];
  });
  const [first] = usable;
  if (first) found.set(id, first);
  else findings.push(...places.slice(0, 1).map(unrecognised));
  if (usable.length > 1) findings.push(ambiguous(id, usable));
}

function ambiguous(id: TableId, tables: readonly FoundTable[]): Finding {
  const sheets = tables.map((table) => table.place.sheet.sheet).join(", ");
  return finding("table-ambiguous", { table: id, sheets }, headingCell(tables[0] as FoundTable));
}

/** Ledgers and trial balances that other systems exported, under whatever name. */
function takeRecognised(left: readonly Place[], found: Map<TableId, FoundTable>, findings: Finding[]): void {
  const tables = left.flatMap((place) => recognised(place) ?? []);
  for (const id of ["ledger", "trial_balance"] as const) {
    const ofKind = tables.filter((table) => table.id === id);
    const [first] = ofKind;
    if (!first || found.has(id)) continue;
    found.set(id, first);
    if (ofKind.length > 1) findings.push(ambiguous(id, ofKind));
  }
}

/** A ledger without a heading row: read by what its columns hold, and the user is asked whether that is right. */
function takeGuessed(left: readonly Place[], found: Map<TableId, FoundTable>, findings: Finding[]): void {
  for (const place of left) {
    const heading = guessHeading(place);
    if (!heading) continue;
    found.set("ledger", { id: "ledger", place, heading });
    const columns = Object.entries(heading.columns).sort(([, a], [, b]) => a - b).map(([name, at]) => `${columnLetters(at)} = ${ledgerTable.columns[name as keyof typeof ledgerTable.columns].zh[0]}`);
    findings.push(finding("heading-missing", { sheet: place.sheet.sheet, columns: columns.join(", ") }, { sheet: place.sheet.sheet, cell: `A${place.area.top + 1}` }));
    return;
  }
}

function unrecognised({ sheet }: Place): Finding {
  const at = { sheet: sheet.sheet, cell: "A1" };
  if (sheet.rows.every((row) => row.every(isBlank))) return finding("table-empty", { table: sheet.sheet, sheet: sheet.sheet }, at);
  const first = sheet.rows.find((row) => !row.every(isBlank)) ?? [];
  const texts = first.filter((cell) => !isBlank(cell)).slice(0, 8).map((cell) => (typeof cell === "object" ? "" : String(cell)));
  return finding("table-unrecognised", { sheet: sheet.sheet, headings: texts.join(", ") }, at);
}
