// Ledgers of different entities on a sheet each, whose names stand above the tables: each line takes its own along.

import type { SheetData } from "../../workbook/workbook";
import { cleanText, isBlank } from "../cell-text";
import type { FoundTable } from "../found-table";
import { freeColumn, withCell } from "./plainer";

const NAMED = /(?:单位|單位|公司|编制单位|编报单位|核算单位|核算主体|会计主体|账套|帳套|company|entity)(?:名称|名稱|name)?\s*[:：]\s*(\S.*)$/iu;
/** 单位：元 says in what the amounts are. */
const UNIT = /^(?:人民币|新台币|新臺幣|人民幣)?(?:[十百千万萬亿億]*(?:元|圆|圓)|CNY|RMB)$/iu;

/** The tables as they are where titles name one entity or none. */
export function ofTitles(tables: readonly FoundTable[]): readonly FoundTable[] {
  const entities = tables.map(entityAbove);
  if (tables.some(({ heading }) => heading.columns.entity !== undefined) || entities.includes(null) || new Set(entities).size < 2) return tables;
  return tables.map((table, i) => {
    const { place, heading } = table;
    const at = Math.max(...tables.map(freeColumn));
    const rows = withColumn(place.sheet.rows, heading.bottom + 1, at, entities[i]!);
    return { ...table, place: { ...place, sheet: { ...place.sheet, rows } }, heading: { ...heading, columns: { ...heading.columns, entity: at }, texts: { ...heading.texts, entity: "" } } };
  });
}

function entityAbove({ place, heading }: FoundTable): string | null {
  for (const cells of place.sheet.rows.slice(place.area.top, heading.top)) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== "string") continue;
      const beside = cells[column + 1];
      const text = /[:：]\s*$/u.test(cell) && typeof beside === "string" ? `${cell}${beside}` : cell;
      const name = cleanText(NAMED.exec(cleanText(text))?.[1] ?? "");
      if (name !== "" && !UNIT.test(name)) return name;
    }
  }
  return null;
}

/** Rows with one more cell beyond their end; blank ones stay blank. */
function withColumn(rows: SheetData["rows"], from: number, column: number, value: string): SheetData["rows"] {
  return rows.map((cells, row) => (row < from || cells.every(isBlank) ? cells : withCell(cells, column, value)));
}
