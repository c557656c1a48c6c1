// Columns that a close cannot do without although the table that lacks them could be read.

import { type Finding, finding } from "../engine";
import type { TableSummary } from "../tables/table-summary";

/** @param needed  by table, columns of which each may be found under one of several forms */
export function missingColumns(tables: readonly TableSummary[], needed: Readonly<Record<string, readonly (readonly string[])[]>>): Finding[] {
  return tables.flatMap(({ table, sheet, mapping }) =>
    (needed[table] ?? [])
      .filter((forms) => !forms.some((form) => form in mapping))
      .map(([column = ""]) => finding("column-missing", { table, column, sheet }, { sheet, cell: "A1" })),
  );
}
