// The sample months, closed once for all tests of a file.
import { join } from "node:path";
import { type MonthClose, closeMonth } from "../../../src/application/close-month";
import { openWorkbook } from "../../../src/workbook/file/open";

const closed = new Map<string, Promise<MonthClose>>();

export function closedSample(month: "hospital-month" | "factory-month" | "two-level-month"): Promise<MonthClose> {
  const known = closed.get(month) ?? openWorkbook(join(__dirname, "..", "..", "..", "assets", "samples", month, "input")).then((book) => book.read()).then((data) => closeMonth(data));
  closed.set(month, known);
  return known;
}
