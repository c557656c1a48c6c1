// A hospital with one cell spoiled, a row lost or doubled: the close says what is wrong, or ties; it never breaks, and never prints a number that is none.
import { closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { bookOf } from "../months/small-hospital";
import type { HospitalRows } from "../oracles/hospital-cost-oracle";
import type { Row } from "../oracles/hospital-oracle";
import { type Below, numbersFrom, randomHospital } from "../oracles/random-hospital";

const MONTHS = Array.from({ length: 6 }, (_, i) => i + 1);
const SPOILED_AT_ONCE = 30;
const SPOILINGS = ["", "0", "0.00", "-1", "-12.34", "1e400", "abc", "'=1+1", "999999999999999.99", "0.0000000001", "Z", "class:clinical", "100"];

/** One row changed, left out or given twice; what was done, for whoever reads a failure. */
function spoiled(rows: HospitalRows, below: Below): readonly [done: string, rows: HospitalRows] {
  const names = Object.keys(rows).filter((name) => rows[name]!.length > 0);
  const name = names[below(names.length)]!;
  const own = rows[name]!;
  const at = below(own.length);
  const how = below(12);
  if (how === 0) return [`${name} ${at + 2} left out`, { ...rows, [name]: own.toSpliced(at, 1) }];
  if (how === 1) return [`${name} ${at + 2} twice`, { ...rows, [name]: own.toSpliced(at, 0, own[at]!) }];
  const columns = Object.keys(own[at]!);
  const column = columns[below(columns.length)]!;
  const value = SPOILINGS[below(SPOILINGS.length)]!;
  return [`${name} ${at + 2} ${column} = ${value}`, { ...rows, [name]: own.with(at, { ...own[at], [column]: value } as Row) }];
}

const tablesOf = (rows: HospitalRows): Record<string, string[][]> => Object.fromEntries(Object.entries(rows).filter(([, own]) => own.length > 0).map(([name, own]) => {
  const columns = [...new Set(own.flatMap((row) => Object.keys(row)))];
  return [name, [columns, ...own.map((row) => columns.map((column) => row[column] ?? ""))]];
}));

async function outcome(rows: HospitalRows): Promise<string> {
  try {
    const close = closeMonth(await bookOf(tablesOf(rows)));
    if (close.reports.length === 0) return close.findings.some(({ severity }) => severity === "refuse" || severity === "ask") ? "" : "no reports, and nothing that says why";
    const text = JSON.stringify(sheetsOfClose(close), (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    if (/NaN|Infinity|undefined/.test(text)) return "a number that is none";
    const failed = close.checks.some(({ ok, severity }) => !ok && severity === "error");
    return close.closed && failed ? "closed over a check that fails" : "";
  } catch (error) {
    return String(error instanceof Error ? error.stack!.split("\n").slice(0, 6).join(" ") : error);
  }
}

describe("a spoiled hospital", () => {
  it.each(MONTHS)("says what is wrong, or ties: %d", async (seed) => {
    const [rows, below] = [randomHospital(seed), numbersFrom(seed + 1000)];
    const broken: string[] = [];
    for (let times = 0; times < SPOILED_AT_ONCE; times++) {
      const [done, changed] = spoiled(rows, below);
      const wrong = await outcome(changed);
      if (wrong !== "") broken.push(`${done}: ${wrong}`);
    }
    expect(broken).toEqual([]);
  });
});
