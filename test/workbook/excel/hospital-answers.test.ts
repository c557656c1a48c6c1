/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// The sample hospital month closed as the pane closes it, in Excel: every cell of every report against the answers.
import "./node-globals";
import { join } from "node:path";
import { closeMonth } from "../../../src/application/close-month";
import { deskHere } from "../../../src/application/desk/desk-here";
import { monthDesk } from "../../../src/application/desk/month-desk";
import { type Session, newSession } from "../../../src/application/session";
import { sheetsOfClose } from "../../../src/application/sheets-of-close";
import { openXlsxWorkbook } from "../../../src/workbook/file/xlsx/xlsx-file";
import type { SheetContent } from "../../../src/workbook/workbook";
import { answeredReport } from "../../months/answered-report";
import { answersIn } from "../../months/expected-reports";
import { type OpenExcel, openExcel } from "./open-excel";

const SAMPLE = join(__dirname, "../../../assets/samples/hospital-month/hospital-month.xlsx");
const ANSWERS = answersIn(join(__dirname, "../../months/hospital-month/expected"));
const REPORTS = Object.keys(ANSWERS.keys);

/** Cells of a sheet that say otherwise in Excel, numbers to the twelve digits that a sum of doubles keeps. */
function differing({ name, rows }: SheetContent, { host }: OpenExcel): { cells: number; wrong: string[] } {
  const { cells } = host.book.findSheet(name)!;
  const plain = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? ""));
  const found = rows.flatMap((row, at) => row.flatMap((cell, column) => {
    const [wanted, there] = [plain(cell?.value), plain(cells.at(at, column))];
    return [{ address: `${name} ${at + 1}:${column + 1}`, wanted, there }];
  }));
  return { cells: found.filter(({ wanted }) => wanted !== "").length, wrong: found.filter(({ wanted, there }) => wanted !== there).map(({ address, wanted, there }) => `${address}: ${String(there)}, not ${String(wanted)}`) };
}

describe("the sample hospital month closed in the pane", () => {
  let excel: OpenExcel;
  let session: Session;
  let answers: SheetContent[];
  beforeAll(async () => {
    const data = await openXlsxWorkbook(SAMPLE).read();
    excel = openExcel(Object.fromEntries(data.sheets.map(({ sheet, rows }) => [sheet, rows])));
    session = newSession({ workbook: excel.workbook, desk: monthDesk(deskHere) });
    await session.run("close");
    const close = closeMonth(data);
    answers = sheetsOfClose({ ...close, reports: close.reports.map((report) => (REPORTS.includes(report.id) ? answeredReport(report, ANSWERS) : report)) });
  }, 120_000);

  it("is written", () => {
    expect(session.state()).toMatchObject({ trouble: null, last: "written", close: { closed: true, written: answers.length } });
  });

  it.each(REPORTS)("shows %s in every cell as expected", (id) => {
    const own = answers.filter(({ report }) => report === id || report.startsWith(`${id}:`));
    const found = own.map((sheet) => differing(sheet, excel));
    expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
    // Forms turn rows into columns, and leave out what is blank: no row of the answers is without a cell.
    expect(found.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(ANSWERS.rows(id).length);
  });

  it("tells its checks as expected", () => {
    const wanted = ANSWERS.rows("checks").map(({ id, ok, left, right, difference, severity }) => ({ id, ok: ok === "true", left, right, difference, severity }));
    expect(session.state().close!.checks).toEqual(expect.arrayContaining(wanted));
  });
});
