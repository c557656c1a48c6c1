// Columns chosen by hand: a table's heading as the user says it is read, wherever the sheet still has the headings the choice was made by.

import type { TableId } from "./catalogue";
import { cleanText } from "./cell-text";
import { type Heading, type Place, findHeading } from "./find-heading";
import type { TableDefinition } from "./table";

const ROWS_SEARCHED = 30;

/** Which heading of a sheet each column of a table has; an empty heading says that the sheet does not have the column. */
export interface ColumnMapping {
  readonly table: string;
  readonly sheet: string;
  /** As `layoutOf` says it; a sheet of another name that has the same headings is read by the mapping too. */
  readonly layout?: string;
  /** Heading text by column id. */
  readonly columns: Readonly<Record<string, string>>;
}

export function isMappingOf(mapping: ColumnMapping, id: TableId, sheet: string): boolean {
  return mapping.table === id && mapping.sheet === sheet;
}

/** What tells one layout from another: its heading texts, whatever their order. */
export function layoutOf(headings: readonly string[]): string {
  return JSON.stringify(headings.map(cleanText).filter((text) => text !== "").sort());
}

/** True for a mapping that was chosen on another sheet of the same headings. */
export function isMappingOfLayout({ table, layout }: ColumnMapping, id: TableId, headings: readonly string[]): boolean {
  return table === id && layout !== undefined && layout === layoutOf(headings);
}

/**
 * The heading of a table with the user's choices, the rest as it is found without them.
 *
 * @returns null where the sheet no longer has a row with all chosen headings, each of them once
 */
export function mappedHeading(table: TableDefinition, place: Place, mapping: ColumnMapping): Heading | null {
  const chosen = Object.entries(mapping.columns).filter(([field]) => field in table.columns);
  const wanted = chosen.flatMap(([, text]) => (text === "" ? [] : [text]));
  const base = findHeading(table, place);
  // Choices that only leave columns out say nothing about the row.
  // Of a heading in two rows the texts are put together from both.
  const isFound = base !== null && wanted.every((text) => base.all.filter((each) => each === text).length === 1);
  const row = isFound ? base.bottom : wanted.length === 0 ? (base?.bottom ?? null) : rowWith(place, wanted);
  if (row === null) return null;
  const usable = base !== null && row >= base.top && row <= base.bottom ? base : null;
  const all = usable?.all ?? textsOf(place, row);
  const columns = new Map(Object.entries(usable?.columns ?? {}));
  for (const [field, text] of chosen) {
    const at = text === "" ? -1 : (isFound ? base.all : textsOf(place, row)).indexOf(text);
    for (const [other, taken] of columns) if (other === field || taken === at) columns.delete(other);
    if (at !== -1) columns.set(field, at);
  }
  const texts = Object.fromEntries([...columns].map(([field, at]) => [field, mapping.columns[field] || (usable?.texts[field] ?? all[at] ?? "")]));
  const open = <T extends { readonly column: string }>(clashes: readonly T[] = []): T[] => clashes.filter(({ column }) => !(column in mapping.columns));
  return { top: usable?.top ?? row, bottom: usable?.bottom ?? row, columns: Object.fromEntries(columns), texts, all, doubled: open(usable?.doubled), ambiguous: open(usable?.ambiguous) };
}

/** The first row in which each of the headings stands exactly once. */
function rowWith(place: Place, headings: readonly string[]): number | null {
  const { area } = place;
  const last = place.isExcelTable ? area.top : Math.min(area.bottom, area.top + ROWS_SEARCHED - 1);
  for (let row = area.top; row <= last; row += 1) {
    const texts = textsOf(place, row);
    if (headings.every((heading) => texts.filter((text) => text === heading).length === 1)) return row;
  }
  return null;
}

function textsOf({ sheet, area }: Place, row: number): string[] {
  return (sheet.rows[row] ?? []).slice(0, area.right + 1).map((cell, column) => (column >= area.left && typeof cell === "string" ? cleanText(cell) : ""));
}
