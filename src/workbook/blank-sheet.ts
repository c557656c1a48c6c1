// The one sheet of a workbook that would have none: a workbook keeps at least one that can be seen.

import type { SheetContent } from "./workbook";

export const BLANK_SHEET: SheetContent = {
  report: "",
  name: "Sheet1",
  columns: [],
  rows: [],
  merges: [],
  freeze: { rows: 0, columns: 0 },
  print: { landscape: false, paper: "A4", pagesWide: 1, footer: "" },
};
