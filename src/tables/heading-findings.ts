// What is to be said about the heading of a found table: columns that are missing, doubled or unclear, and units other than one.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import { columnLetters } from "../engine/records";
import { tablesById } from "./catalogue";
import type { ColumnClash } from "./find-heading";
import { headingCell } from "./found-table";
import type { FoundTable } from "./found-table";
import { largeUnit } from "./large-unit";
import { type TableDefinition, isRequired } from "./table";

export function headingFindings(table: FoundTable): Finding[] {
  const { heading, place } = table;
  return [
    ...(heading.bottom < place.area.top ? guessedFindings(table) : []),
    ...missingColumns(table),
    ...heading.doubled.map((clash) => clashFinding("column-doubled", table, clash)),
    ...heading.ambiguous.map((clash) => clashFinding("column-ambiguous", table, clash)),
    ...unitFindings(table),
  ];
}

function missingColumns(table: FoundTable): Finding[] {
  const { id, place, heading } = table;
  const definition = tablesById[id];
  return Object.entries(definition.columns)
    .filter(([name]) => isRequired(definition, name, heading.columns) && !(name in heading.columns))
    .map(([name, column]) => {
      const expected = `${column.zh[0] ?? name} / ${column.en[0] ?? name}`;
      return finding("column-missing", { table: id, column: name, expected, sheet: place.sheet.sheet }, headingCell(table));
    });
}

function clashFinding(code: "column-doubled" | "column-ambiguous", { id, place, heading }: FoundTable, clash: ColumnClash): Finding {
  const cells = clash.at.map((at) => `${columnLetters(at)}${heading.bottom + 1}`).join(",");
  const headings = clash.at.map((at) => heading.all[at] ?? "").join(", ");
  return finding(code, { table: id, column: clash.column, headings, cells }, { sheet: place.sheet.sheet, cell: cells });
}

/** Columns of a sheet without a heading row, told from what stands in them. */
function guessedFindings({ id, place, heading, answers }: FoundTable): Finding[] {
  if (answers?.["heading-row"] === "none") return [];
  const definition: TableDefinition = tablesById[id];
  const columns = Object.entries(heading.columns).sort(([, a], [, b]) => a - b).map(([name, at]) => `${columnLetters(at)} = ${definition.columns[name]?.zh[0] ?? name}`);
  return [finding("heading-missing", { sheet: place.sheet.sheet, columns: columns.join(", ") }, { sheet: place.sheet.sheet, cell: `A${place.area.top + 1}` })];
}

/** Only the user can say whether figures are to be multiplied. */
function unitFindings(table: FoundTable): Finding[] {
  const stated = table.answers?.unit === undefined ? largeUnit(table) : null;
  return stated === null ? [] : [finding("unit-unclear", { table: table.id, unit: stated.unit }, stated.at)];
}
