// Areas of the host's sheets that tests look at.
import type { Sheet } from "../../../src/workbench/host/model/sheet";
import type { Area } from "../../../src/workbook/workbook";

/** Cells with values or looks, from A1 on. */
export function usedAreaOf(sheet: Sheet): Area {
  return { bottom: -1, right: -1, ...sheet.used(false), top: 0, left: 0 };
}
