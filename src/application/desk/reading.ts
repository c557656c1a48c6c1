// What a check leaves at the desk for later questions.

import type { Report } from "../../engine";
import type { CostingTables } from "../../tables/read-tables";
import type { WorkbookData } from "../../workbook/workbook";
import type { CloseOptions } from "../close-month";

export interface Reading {
  readonly book: WorkbookData;
  readonly tables: CostingTables;
  readonly options: CloseOptions;
  /** What a close of these tables reports; none where it would be refused. */
  readonly reports: readonly Report[];
}
