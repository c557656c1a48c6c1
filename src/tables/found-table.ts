// A table found in a workbook: which one, where, and under which headings.

import type { Finding, SourceCell } from "../engine/finding";
import { type RecordSource, columnLetters } from "../engine/records";
import type { TableId } from "./catalogue";
import type { Heading, Place } from "./find-heading";
import type { Answers } from "./questions";
import type { SkippedRow } from "./row-labels";

export interface FoundTable {
  readonly id: TableId;
  readonly place: Place;
  readonly heading: Heading;
  /** Where the user's own cells are, of a table that was put together from several sheets. */
  readonly joined?: JoinedSheets;
  /** What the user answered about its layout. */
  readonly answers?: Answers;
}

/** Where rows and columns of a joined sheet come from; rows and columns are 0-based. */
export interface JoinedSheets {
  /** The sheets in their order. */
  readonly sheets: readonly string[];
  /** The place of a row, with its own sheet's columns for columns of the joined one. */
  place(row: number, columns: Readonly<Record<string, number>>): RecordSource;
  /** A finding about the joined sheet as one finding for every sheet it speaks of. */
  back(found: Finding): Finding[];
  skipped(row: SkippedRow): SkippedRow;
}

export type FoundTables = ReadonlyMap<TableId, FoundTable>;

/** The first cell of a table's heading. */
export function headingCell({ place, heading }: FoundTable): SourceCell {
  return { sheet: place.sheet.sheet, cell: `${columnLetters(place.area.left)}${Math.max(heading.top, 0) + 1}` };
}

/** Findings about a table, each where the user sees its cells. */
export function led({ joined }: FoundTable, findings: readonly Finding[]): readonly Finding[] {
  return joined ? findings.flatMap((found) => joined.back(found)) : findings;
}
