// What a check leaves at the desk for later questions.

import type { CostingTables } from "../../tables/read-tables";
import type { CloseOptions } from "../close-month";

export interface Reading {
  readonly tables: CostingTables;
  readonly options: CloseOptions;
}
