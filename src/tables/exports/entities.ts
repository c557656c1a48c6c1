// A ledger of several entities (核算主体) in one sheet: which of them counts, and vouchers that are told apart by them.

import { type Finding, type SourceCell, finding } from "../../engine/finding";
import type { CellValue } from "../../workbook/workbook";
import { cellList } from "../../engine/cell-list";
import { cleanText, isBlank } from "../cell-text";
import type { FoundTable } from "../found-table";
import { isTotalLabel } from "../row-labels";
import type { SkipReason } from "../skip-reason";

/** The answer that takes all of them. */
const ALL = /^(?:all|全部|所有)$/iu;
const SHOWN = 10;

export const ENTITY_SETTING = "ledger_entity";

interface Answered {
  readonly table: FoundTable;
  readonly findings: readonly Finding[];
}

/** The ledger with the lines of the entity that was chosen, or with all of them and vouchers told apart. */
export function ofEntity(table: FoundTable, answer: string | null, where: SourceCell | undefined): Answered {
  const at = table.heading.columns.entity;
  const rows = at === undefined ? new Map<string, number[]>() : rowsByEntity(table, at);
  if (at === undefined || rows.size < 2) return { table, findings: [] };
  if (answer !== null && rows.has(answer)) return { table: leavingOut(table, [...rows].flatMap(([entity, own]) => (entity === answer ? [] : own))), findings: [] };
  const together = { ...table, place: { ...table.place, sheet: { ...table.place.sheet, rows: vouchersApart(table, at) } } };
  if (answer !== null && ALL.test(answer)) return { table: together, findings: [] };
  if (answer !== null) return { table: together, findings: [finding("setting-invalid", { key: ENTITY_SETTING, value: answer, allowed: [...rows.keys(), "all"].join(", ") }, where)] };
  const entities = [...rows].slice(0, SHOWN).map(([entity, own]) => `${entity} (${own.length})`).join(", ");
  const first = { sheet: table.place.sheet.sheet, cell: cellList(table.heading.texts.entity ? at : table.place.area.left, [...rows.values()].map(([first = 0]) => first + 1)) };
  const args = { count: String(rows.size), entities, choice: `${ENTITY_SETTING} = ${[...rows.keys()][0] ?? ""}`, all: `${ENTITY_SETTING} = all` };
  return { table: together, findings: [finding("entities-several", args, first)] };
}

/** The entities of a ledger, those too that were left out of it. */
export function entitiesOf(table: FoundTable): string[] {
  const at = table.heading.columns.entity;
  return at === undefined ? [] : [...rowsByEntity(table, at).keys()];
}

function rowsByEntity({ place, heading }: FoundTable, at: number): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = heading.bottom + 1; row <= place.area.bottom; row++) {
    const cells = place.sheet.rows[row] ?? [];
    const cell = cells[at];
    if (isBlank(cell) || (heading.apart?.get(row) ?? "entity") !== "entity" || cells.some(isTotalLabel) || typeof cell === "object") continue;
    const entity = cleanText(String(cell));
    if (entity === heading.all[at]) continue;
    const known = rows.get(entity);
    if (known) known.push(row);
    else rows.set(entity, [row]);
  }
  return rows;
}

function leavingOut(table: FoundTable, rows: readonly number[]): FoundTable {
  const apart = new Map<number, SkipReason>(table.heading.apart ?? []);
  for (const row of rows) apart.set(row, "entity");
  return { ...table, heading: { ...table.heading, apart } };
}

/** 记-1 of one entity and 记-1 of another are two vouchers: the word or, without one, the number carries the entity. */
function vouchersApart({ place, heading }: FoundTable, at: number): (readonly CellValue[])[] {
  const { voucher, voucher_type: type } = heading.columns;
  return place.sheet.rows.map((cells, row) => {
    const key = type !== undefined && !isBlank(cells[type]) ? type : voucher;
    if (row <= heading.bottom || key === undefined || isBlank(cells[key]) || isBlank(cells[at])) return cells;
    return cells.map((cell, column) => (column === key ? `${cleanText(String(cells[at]))}/${String(cell)}` : cell));
  });
}
