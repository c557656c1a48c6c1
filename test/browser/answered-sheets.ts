// The cost sheets of a sample month laid out from its answers, and where those of a workbook say otherwise.
import { join } from "node:path";
import { closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { openXlsxWorkbook } from "../../src/workbook/file/xlsx/xlsx-file";
import type { CellValue, SheetContent } from "../../src/workbook/workbook";
import { answeredReport } from "../months/answered-report";
import { answersIn } from "../months/expected-reports";
import { ROOT } from "../tidy/source-files";

/** Every sheet of the close; figures and names that the answers give are theirs. */
export async function answeredSheets(month: string): Promise<SheetContent[]> {
  const answers = answersIn(join(ROOT, "test/months", month, "expected"));
  const close = closeMonth(await openXlsxWorkbook(join(ROOT, "assets/samples", month, `${month}.xlsx`)).read());
  const answered = close.reports.map((report) => (report.id in answers.keys ? answeredReport(report, answers) : report));
  const missing = Object.keys(answers.keys).filter((id) => !close.reports.some((report) => report.id === id));
  if (missing.length > 0) throw new Error(`no report ${missing.join(", ")}`);
  return sheetsOfClose({ ...close, reports: answered });
}

/** Far below the last decimal of any figure, above what adding and subtracting doubles leaves. */
const DUST = 5e-8;

/** Cells that say otherwise, and how many cells say something. */
export function compared(sheets: readonly SheetContent[], valuesOf: (name: string) => readonly (readonly CellValue[])[]): { readonly cells: number; readonly wrong: string[] } {
  let cells = 0;
  const wrong = sheets.flatMap(({ name, rows }) => {
    const there = valuesOf(name);
    return rows.flatMap((row, at) => row.flatMap((cell, column) => {
      const [wanted, found] = [cell?.value ?? "", there[at]?.[column] ?? ""];
      if (wanted !== "") cells += 1;
      return isSame(wanted, found) ? [] : [`${name} ${at + 1}:${column + 1}: ${String(found)}, not ${String(wanted)}`];
    }));
  });
  return { cells, wrong };
}

function isSame(wanted: CellValue, found: CellValue): boolean {
  return wanted === found || (typeof wanted === "number" && typeof found === "number" && Math.abs(wanted - found) < DUST);
}
