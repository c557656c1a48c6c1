/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// A hundred thousand ledger lines of twelve columns, read, closed and written through the real office.js on the host.
import "./node-globals";
import { join } from "node:path";
import { closeWorkbook } from "../../../src/application/close-workbook";
import type { Stored } from "../../../src/workbench/host/model/cells";
import { phasesOf } from "../../../src/workbench/host/protocol/request-log";
import { openXlsxWorkbook } from "../../../src/workbook/file/xlsx/xlsx-file";
import { openExcel } from "./open-excel";

const SAMPLE = join(__dirname, "../../../assets/samples/hospital-month/hospital-month.xlsx");
const LEDGER = "序时账";
const LINES = 100_000;
const COLUMNS = 12;
const FIVE_MEGABYTES = 5_242_880;

type Rows = readonly (readonly (Stored | null)[])[];

/**
 * The sample's ledger made longer without changing a figure: each added voucher books one of the sample's cost lines and takes it
 * back in red, so that every balance stays. The last column, quantity, goes, since twelve are asked for.
 */
function longLedger(rows: Rows): Rows {
  const [title, heading, ...lines] = rows.map((cells) => cells.slice(0, COLUMNS));
  const [voucher, line, debit, credit] = ["凭证号", "分录号", "借方金额", "贷方金额"].map((name) => heading!.indexOf(name)) as [number, number, number, number];
  const booked = lines.filter(([date]) => date !== null);
  const costs = booked.filter((cells) => typeof cells[debit] === "number" && cells[debit] > 0);
  const added = Array.from({ length: 2 * Math.ceil((LINES - booked.length) / 2) }, (_, index) => {
    const cells = [...costs[(index >> 1) % costs.length]!];
    cells[voucher] = `红冲-${index >> 1}`;
    cells[line] = (index % 2) + 1;
    cells[debit] = (cells[debit] as number) * (index % 2 === 0 ? 1 : -1);
    cells[credit] = null;
    return cells;
  });
  return [title!, heading!, ...booked, ...added, ...lines.filter(([date]) => date === null)];
}

it("reads, closes and writes 100,000 lines: one phase each, and no request over five megabytes", async () => {
  const { sheets } = await openXlsxWorkbook(SAMPLE).read();
  const small = await closeWorkbook(openExcel(Object.fromEntries(sheets.map(({ sheet, rows }) => [sheet, rows]))).workbook);
  const rows = longLedger(sheets.find(({ sheet }) => sheet === LEDGER)!.rows);
  expect(rows[1]).toHaveLength(COLUMNS);
  const { host, workbook } = openExcel(Object.fromEntries(sheets.map(({ sheet, rows: own }) => [sheet, sheet === LEDGER ? rows : own])));
  const { close, written } = await closeWorkbook(workbook);
  expect(close.findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
  expect([close.closed, written]).toEqual([true, small.written]);
  expect(close.ledger?.size).toBeGreaterThanOrEqual(LINES);
  expect(close.reports.map(({ id, rows: lines }) => [id, lines.length])).toEqual(small.close.reports.map(({ id, rows: lines }) => [id, lines.length]));
  expect(phasesOf(host.log)).toEqual(["read", "write"]);
  expect(host.log.filter(({ error }) => error !== null)).toEqual([]);
  const sizes = host.log.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut]);
  expect(Math.max(...sizes)).toBeLessThan(FIVE_MEGABYTES);
  // Values and formats of a million cells arrive in answers of some hundred kilobytes, not cell by cell.
  expect(host.log.length).toBeLessThan(150);
  expect({ kept: host.references.kept, unknown: host.unknown }).toEqual({ kept: 0, unknown: [] });
}, 300_000);
