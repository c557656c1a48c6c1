// A hospital from an empty workbook to its second month, by the commands alone: template, filled in, closed, next month, filled in, closed again.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { main } from "../../src/command-line/main";
import type { TableId } from "../../src/tables/catalogue";
import { matchKey } from "../../src/tables/match-key";
import { settingName } from "../../src/tables/settings";
import { findTables } from "../../src/tables/find-tables";
import { newXlsxFile, openXlsxWorkbook } from "../../src/workbook/file/xlsx/xlsx-file";
import type { CellValue, SheetContent } from "../../src/workbook/workbook";
import { type Row, reportRows } from "../oracles/hospital-oracle";

const INPUT = join(__dirname, "../../assets/samples/hospital-month/input");

const sample = (table: string): Row[] => Papa.parse<Record<string, string>>(readFileSync(join(INPUT, `${table}.csv`), "utf8").trim(), { header: true }).data;

/** What a user enters into one table: the rows that are there by column, and the rows that stand there afterwards. */
type Enter = (table: TableId, there: readonly Row[]) => readonly Row[];

/** A workbook with its tables filled in, each cell under the heading that it belongs to. */
async function filledIn(from: string, to: string, enter: Enter): Promise<void> {
  const book = await openXlsxWorkbook(from).read();
  const { found } = findTables(book, []);
  const bySheet = new Map([...found.values()].map((table) => [table.place.sheet.sheet, table]));
  const sheets = book.sheets.map(({ sheet, rows }): SheetContent => {
    const table = bySheet.get(sheet);
    const content = table ? [...rows.slice(0, table.heading.bottom + 1), ...entered(table.id, table.heading.columns, rows.slice(table.heading.bottom + 1), enter)] : rows;
    return { report: "", name: sheet, columns: [], merges: [], freeze: { rows: 1, columns: 0 }, print: { landscape: true, paper: "A4", pagesWide: 1, footer: "" }, rows: content.map((row) => row.map((value) => ({ value: typeof value === "object" ? null : (value as string) }))) };
  });
  await newXlsxFile(to).replaceSheets(sheets);
}

function entered(table: TableId, columns: Readonly<Record<string, number>>, rows: readonly (readonly CellValue[])[], enter: Enter): CellValue[][] {
  const there = rows.map((row): Row => Object.fromEntries(Object.entries(columns).map(([column, at]) => [column, row[at] === null || row[at] === undefined ? "" : String(row[at])])));
  return enter(table, there).map((row) => {
    const unknown = Object.keys(row).filter((column) => row[column] && columns[column] === undefined);
    if (unknown.length > 0) throw new Error(`${table} has no heading for ${unknown.join()}`);
    const cells: CellValue[] = [];
    for (const [column, at] of Object.entries(columns)) cells[at] = row[column] ?? "";
    return Array.from(cells, (cell) => cell ?? null);
  });
}

/** June: the sample's rows, and its settings beside the keys that the template has. */
const june: Enter = (table, there) => {
  if (table !== "settings") return sample(table);
  const values = new Map(sample("settings").filter(({ key }) => key !== "language").flatMap(({ key, value }) => [key!, settingName(key!)].map((name) => [matchKey(name), value!] as const)));
  return there.map((row) => ({ ...row, value: values.get(matchKey(row["key"]!)) ?? row["value"] }));
};

/** July is as June was: what happens in a month again, its days a month on, and balances that move once more from where they stood. */
const july: Enter = (table, there) => {
  if (table === "ledger") return sample("ledger").map((row) => ({ ...row, date: row["date"]!.replace("2025-06", "2025-07") }));
  if (table === "trial_balance") {
    const moved = new Map(sample("trial_balance").map((row) => [row["account"]!, row]));
    return there.map((row) => {
      const { debit = "", credit = "" } = moved.get(row["account"]!)!;
      return { ...row, debit, credit, closing: (Math.round((Number(row["opening"]) + Number(debit) - Number(credit)) * 100) / 100).toFixed(2) };
    });
  }
  const monthly: readonly TableId[] = ["revenue", "workload", "hospital_items", "service_items", "item_exclusions", "patients", "patient_items", "patient_revenue", "assets", "bonus"];
  return monthly.includes(table) ? sample(table) : there;
};

const read = async (path: string): Promise<MonthClose> => closeMonth(await openXlsxWorkbook(path).read());

describe.each(["zh-CN", "zh-TW", "en"])("a hospital that begins with an empty workbook, in %s", (language) => {
  let place: string;
  let first: MonthClose;
  let second: MonthClose;
  const codes: number[] = [];
  beforeAll(async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    place = mkdtempSync(join(tmpdir(), "costwright-"));
    const [empty, filled, closed, next, again, last] = ["empty", "june", "june-closed", "next", "july", "july-closed"].map((name) => join(place, `${name}.xlsx`)) as [string, string, string, string, string, string];
    codes.push(await main(["template", "hospital", empty, "--language", language]));
    await filledIn(empty, filled, june);
    codes.push(await main(["close", filled, "--out", closed]));
    codes.push(await main(["next-month", closed, next]));
    await filledIn(next, again, july);
    codes.push(await main(["close", again, "--out", last]));
    [first, second] = [await read(closed), await read(last)];
  }, 120_000);
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
    jest.restoreAllMocks();
  });

  it("closes both months, each command well", () => {
    expect(codes).toEqual([0, 0, 0, 0]);
    expect([first.period, second.period, first.closed, second.closed]).toEqual(["2025-06", "2025-07", true, true]);
    expect(second.tables.settings.language).toBe(language);
  });

  it("has the costs of the first month again, and compares them with it", () => {
    for (const id of ["department-full-cost", "service-item-cost", "patient-cost", "drg-cost", "bonus-allocation", "indicators"]) expect(reportRows(second.reports, id)).toEqual(reportRows(first.reports, id));
    const current = new Map(reportRows(first.reports, "cost-trend").map((row) => [row["element"], row["current"]]));
    for (const row of reportRows(second.reports, "cost-trend")) {
      expect([row["prior_month"], Number(row["mom_change"]), row["same_month_last_year"]]).toEqual([current.get(row["element"]), 0, ""]);
    }
  });

  it("opens the second month where the first ended", () => {
    const closing = new Map(first.tables.trial_balance.map((row) => [row.account, row.closing]));
    expect(second.tables.trial_balance.map((row) => [row.account, row.opening])).toEqual([...closing]);
  });
});
