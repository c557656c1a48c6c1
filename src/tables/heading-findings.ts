// What is to be said about the heading of a found table: columns that are missing, doubled or unclear, and units other than one.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import { columnLetters } from "../engine/records";
import { tablesById } from "./catalogue";
import type { ColumnClash } from "./find-heading";
import { headingCell } from "./found-table";
import type { FoundTable } from "./found-table";
import { isRequired } from "./table";

const LARGE_UNIT = /([十百千万萬亿億]+)元|(?:单位|單位)\s*[:：]\s*[千万萬亿億]|\bin (?:thousands|millions)\b|\b(?:CNY|RMB|USD|EUR|GBP|HKD|TWD|[$€£¥])\s?(?:thousand|million|mn|k|000)\b|[(（][$€£¥]?\s?['’]?000s?[)）]/iu;

export function headingFindings(table: FoundTable): Finding[] {
  const { heading, id } = table;
  return [
    ...missingColumns(table),
    ...heading.doubled.map((clash) => clashFinding("column-doubled", table, clash)),
    ...heading.ambiguous.map((clash) => clashFinding("column-ambiguous", table, clash)),
    ...(id === "ledger" || id === "trial_balance" ? unitFindings(table) : []),
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

/** Amounts in ten-thousands look like amounts in yuan; only the user can say that they are to be multiplied. */
function unitFindings({ id, place, heading }: FoundTable): Finding[] {
  for (let row = heading.bottom; row >= place.area.top; row -= 1) {
    const cells = place.sheet.rows[row] ?? [];
    for (const [column, cell] of cells.entries()) {
      const unit = typeof cell === "string" ? LARGE_UNIT.exec(cell.normalize("NFKC")) : null;
      if (unit) return [finding("unit-unclear", { table: id, unit: unit[0] }, { sheet: place.sheet.sheet, cell: `${columnLetters(column)}${row + 1}` })];
    }
  }
  return [];
}
