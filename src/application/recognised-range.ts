// Which table a range of cells may be used as, by its headings alone.

import type { Language } from "../locales";
import { tablesById } from "../tables/catalogue";
import { traditional } from "../tables/match-key";
import { recognised } from "../tables/recognise";
import type { CellValue } from "../workbook/workbook";

/** The table's name in a language; null where the headings are neither a ledger's nor a trial balance's. */
export function recognisedRange(rows: readonly (readonly CellValue[])[], language: Language): string | null {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const sheet = { sheet: "", rows, tables: [], hidden: false, cells: "typed" as const, report: null, numberFormat: () => null };
  const found = recognised({ sheet, area: { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 }, isExcelTable: false });
  if (found === null) return null;
  const { zh, en } = tablesById[found.id];
  const chinese = zh[0] ?? found.id;
  return { "zh-CN": chinese, "zh-TW": traditional(chinese), en: en[0] ?? found.id }[language];
}
