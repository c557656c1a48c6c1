// A table found in a workbook: which one, where, and under which headings.

import type { SourceCell } from "../engine/finding";
import { columnLetters } from "../engine/records";
import type { TableId } from "./catalogue";
import type { Heading, Place } from "./find-heading";

export interface FoundTable {
  readonly id: TableId;
  readonly place: Place;
  readonly heading: Heading;
}

export type FoundTables = ReadonlyMap<TableId, FoundTable>;

/** The first cell of a table's heading. */
export function headingCell({ place, heading }: FoundTable): SourceCell {
  return { sheet: place.sheet.sheet, cell: `${columnLetters(place.area.left)}${heading.top + 1}` };
}
