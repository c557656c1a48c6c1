// Finds which sheet or Excel table of a workbook is which of our tables, by name first, then by headings.

import { finding } from "../engine/finding";
import type { Finding, SourceCell } from "../engine/finding";
import type { NamedTable, SheetData, WorkbookData } from "../workbook/workbook";
import { tableIds, tablesById } from "./catalogue";
import type { TableId } from "./catalogue";
import { isBlank } from "./cell-text";
import { type LayoutAnswer, answersFollowed, answersTo } from "./answers";
import { type ColumnMapping, isMappingOf, isMappingOfLayout, mappedHeading } from "./column-mapping";
import { findHeading } from "./find-heading";
import type { Place } from "./find-heading";
import { ENTITY_SETTING, ofEntity } from "./exports/entities";
import { plainLedger } from "./exports/plain-ledger";
import { headingCell, led } from "./found-table";
import type { FoundTable, FoundTables } from "./found-table";
import { headingFindings } from "./heading-findings";
import { guessHeading } from "./guess-heading";
import { asAnswered, largeUnit } from "./large-unit";
import { SHEETS_SETTING, ledgerOfSheets } from "./ledger-sheets";
import { matchKey } from "./match-key";
import { readRows } from "./read-rows";
import { recognised } from "./recognise";
import { settingsOf, settingsTable } from "./settings";

interface TablesFound {
  readonly found: FoundTables;
  readonly findings: Finding[];
  /** Sheets that look like a ledger and are not part of the one that was taken. */
  readonly leftOut: readonly SheetData[];
}

/** Finds all tables, by the user's own mappings first; a sheet that Costwright wrote itself is never one. */
export function findTables(data: WorkbookData, mappings: readonly ColumnMapping[] = [], kept: readonly LayoutAnswer[] = []): TablesFound {
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
    if (places && id !== "ledger") take(id, places, found, findings);
  }
  const claimed = new Set([...byTable.values(), ...bySheet.values(), ...[...found.values()].map((table) => [table.place])].flat().map((place) => place.sheet));
  const left = sheets.filter((sheet) => !claimed.has(sheet)).map(wholeSheet);
  const tables = left.flatMap((place) => recognised(place) ?? []);
  takeRecognised(tables, found, findings);
  const leftOut = takeLedger(byTable.get("ledger") ?? bySheet.get("ledger") ?? [], tables, found, findings);
  if (found.size === 0) takeGuessed(left, found);
  if (found.size === 0 && findings.length === 0) findings.push(...left.map(unrecognised));
  for (const [id, table] of found) {
    const known = answered(table, kept);
    found.set(id, asAnswered(known));
    findings.push(...led(known, [...headingFindings(known), ...answersFollowed(known)]));
  }
  return { found, findings, leftOut };
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
  return mappedByLayout(id, sheets, named, mappings);
}

/** The one sheet of another name that has the headings a mapping was chosen by; of several none is taken unasked. */
function mappedByLayout(id: TableId, sheets: readonly SheetData[], named: readonly Place[], mappings: readonly ColumnMapping[]): FoundTable | null {
  const chosen = mappings.filter(({ table, layout }) => table === id && layout !== undefined);
  const alike = sheets.filter(({ sheet }) => (idsByName.get(matchKey(sheet)) ?? id) === id).flatMap((sheet) => {
    const place = named.find((each) => each.sheet === sheet) ?? wholeSheet(sheet);
    return chosen.flatMap((mapping): FoundTable[] => {
      const heading = mappedHeading(tablesById[id], place, mapping);
      return heading && isMappingOfLayout(mapping, id, heading.all) ? [{ id, place, heading }] : [];
    }).slice(-1);
  });
  return alike.length === 1 ? alike[0]! : null;
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
  const usable = places.flatMap((place) => tableAt(id, place) ?? []);
  const [first] = usable;
  if (first) found.set(id, first);
  else findings.push(...places.slice(0, 1).map(unrecognised));
  if (usable.length > 1) findings.push(ambiguous(id, usable));
}

function tableAt(id: TableId, place: Place): FoundTable | null {
  const heading = findHeading(tablesById[id], place);
  return heading && { id, place, heading };
}

function ambiguous(id: TableId, tables: readonly FoundTable[]): Finding {
  const sheets = tables.map((table) => table.place.sheet.sheet).join(", ");
  return finding("table-ambiguous", { table: id, sheets }, headingCell(tables[0] as FoundTable));
}

/** A trial balance that another system exported, under whatever name. */
function takeRecognised(tables: readonly FoundTable[], found: Map<TableId, FoundTable>, findings: Finding[]): void {
  const balances = tables.filter((table) => table.id === "trial_balance");
  const [first] = balances;
  if (!first || found.has("trial_balance")) return;
  found.set("trial_balance", first);
  if (balances.length > 1) findings.push(ambiguous("trial_balance", balances));
}

/** The ledger: by name, else by headings; several sheets as the settings say, or asked about. */
function takeLedger(named: readonly Place[], tables: readonly FoundTable[], found: Map<TableId, FoundTable>, findings: Finding[]): readonly SheetData[] {
  const answers = answersIn(found.get("settings"));
  const byHand = found.get("ledger");
  const byName = byHand ? [byHand] : named.flatMap((place) => tableAt("ledger", place) ?? []);
  if (byName.length === 0) findings.push(...named.slice(0, 1).map(unrecognised));
  const byHeadings = tables.filter((table) => table.id === "ledger");
  const candidates = (byName.length === 0 || answers.sheets !== null ? [...byName, ...byHeadings] : byName).map(plainLedger);
  const [first, ...others] = candidates;
  if (!first) return [];
  const chosen = ledgerOfSheets([first, ...others], answers.sheets, answers.at(SHEETS_SETTING));
  const ofOne = ofEntity(chosen.table, answers.entity, answers.at(ENTITY_SETTING));
  found.set("ledger", ofOne.table);
  findings.push(...chosen.findings, ...led(ofOne.table, ofOne.findings));
  return chosen.leftOut.map(({ place }) => place.sheet);
}

interface LedgerAnswers {
  readonly sheets: string | null;
  readonly entity: string | null;
  at(key: string): SourceCell | undefined;
}

/** What the settings say of a ledger before anything of it is read. */
function answersIn(settings: FoundTable | undefined): LedgerAnswers {
  if (!settings) return { sheets: null, entity: null, at: () => undefined };
  const { records } = readRows(settingsTable, settings.place, settings.heading, { decimals: 2, currency: "CNY", period: null, notes: false });
  const { values, at } = settingsOf(records).settings;
  return { sheets: values.get(SHEETS_SETTING) ?? null, entity: values.get(ENTITY_SETTING) ?? null, at: (key) => at.get(key) };
}

/** A ledger without a heading row: read by what its columns hold, and the user is asked whether that is right. */
function takeGuessed(left: readonly Place[], found: Map<TableId, FoundTable>): void {
  for (const place of left) {
    const heading = guessHeading(place);
    if (!heading) continue;
    found.set("ledger", plainLedger({ id: "ledger", place, heading }));
    return;
  }
}

/** What was answered about a table's layout; that a unit is to be multiplied says nothing where none is stated. */
function answered(table: FoundTable, kept: readonly LayoutAnswer[]): FoundTable {
  const { unit, ...others } = answersTo(table, kept);
  const answers = unit === undefined || largeUnit(table) === null ? others : { ...others, unit };
  return Object.keys(answers).length === 0 ? table : { ...table, answers };
}

function unrecognised({ sheet }: Place): Finding {
  const at = { sheet: sheet.sheet, cell: "A1" };
  if (sheet.rows.every((row) => row.every(isBlank))) return finding("table-empty", { table: sheet.sheet, sheet: sheet.sheet }, at);
  const first = sheet.rows.find((row) => !row.every(isBlank)) ?? [];
  const texts = first.filter((cell) => !isBlank(cell)).slice(0, 8).map((cell) => (typeof cell === "object" ? "" : String(cell)));
  return finding("table-unrecognised", { sheet: sheet.sheet, headings: texts.join(", ") }, at);
}
