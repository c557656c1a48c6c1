// `verify` and `close` on a signed workbook, as a user runs them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deskHere } from "../../src/application/desk/desk-here";
import { monthDesk } from "../../src/application/desk/month-desk";
import { newSession } from "../../src/application/session";
import type { SignAct } from "../../src/application/sign/sign-record";
import { newXlsxFile, openXlsxWorkbook } from "../../src/workbook/file/xlsx/xlsx-file";
import { NOTHING_KEPT } from "../../src/workbook/kept-settings";
import { sheetContent } from "../workbook/contents";

jest.setTimeout(240_000);

const ROOT = join(__dirname, "..", "..");
const SAMPLE = join(ROOT, "assets", "samples", "factory-month", "factory-month.xlsx");

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "costwright-"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function run(...words: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "src", "command-line", "launch.mjs"), ...words], { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C" } });
  return { code: status, out: stdout, err: stderr };
}

/** The file after each act, every one written into the next file. */
async function signedFile(acts: readonly (readonly [SignAct, string])[]): Promise<string> {
  const session = (from: string, to: string) => newSession({ workbook: openXlsxWorkbook(from, to), desk: monthDesk(deskHere) });
  let path = join(place, "closed.xlsx");
  await session(SAMPLE, path).run("close");
  for (const [act, who] of acts) {
    const next = join(place, `${act}.xlsx`);
    const month = session(path, next);
    await month.sign({ act, who, when: "2026-06-03 09:30", note: "" });
    expect(month.state().signing).toMatchObject({ refusal: null });
    path = next;
  }
  return path;
}

it("proves a sealed file on another machine, and does not close it over", async () => {
  const sealed = await signedFile([["prepared", "张三"], ["reviewed", "李四"], ["approved", "王五"], ["sealed", "王五"]]);
  const verified = run("verify", sealed, "--json");
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({ holds: true, changed: [], differences: [], period: "2026-05", offices: { reviewed: { who: "李四" } } });
  const said = run("verify", sealed);
  expect(said).toMatchObject({ code: 0, out: "" });
  expect(said.err).toContain("核验相符");
  const closed = run("close", sealed, "--out", join(place, "again.xlsx"));
  expect(closed.code).toBe(1);
  expect(closed.err).toContain("王五");
  expect(existsSync(join(place, "again.xlsx"))).toBe(false);
});

it("reads a closed file by the columns that were chosen by hand in it", async () => {
  const { sheets } = await openXlsxWorkbook(SAMPLE).read();
  const heading = sheets.find(({ sheet }) => sheet === "序时账")!.rows.findIndex((row) => row.includes("借方金额"));
  const debit = sheets.find(({ sheet }) => sheet === "序时账")!.rows[heading]!.indexOf("借方金额");
  // A heading that nothing but the choice explains.
  const contents = sheets.map(({ sheet, rows }) => sheetContent("", sheet, rows.map((row, at) => row.map((cell, column) => (sheet === "序时账" && at === heading && column === debit ? "甲栏" : typeof cell === "object" ? null : typeof cell === "boolean" ? String(cell) : cell)))));
  const [book, closed] = [join(place, "mapped.xlsx"), join(place, "mapped.closed.xlsx")];
  await newXlsxFile(book, { ...NOTHING_KEPT, mappings: [{ table: "ledger", sheet: "序时账", columns: { debit: "甲栏" } }] }).replaceSheets(contents);
  expect(run("close", book, "--out", closed)).toMatchObject({ code: 0 });
  expect(JSON.parse(run("verify", closed, "--json").out)).toMatchObject({ holds: true, differences: [], closed: true });
});
