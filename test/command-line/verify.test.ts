// `verify` and `close` on a signed workbook, as a user runs them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deskHere } from "../../src/application/desk/desk-here";
import { monthDesk } from "../../src/application/desk/month-desk";
import { newSession } from "../../src/application/session";
import type { SignAct } from "../../src/application/sign/sign-record";
import { openXlsxWorkbook } from "../../src/workbook/file/xlsx/xlsx-file";

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
