// What a check leaves at the desk for later questions.

import type { WorkbookData } from "../../workbook/workbook";
import type { CheckedBook } from "../check-inputs";
import type { CloseOptions } from "../close-month";

export interface Reading extends Omit<CheckedBook, "check"> {
  readonly book: WorkbookData;
  readonly options: CloseOptions;
}
