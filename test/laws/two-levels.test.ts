// Months of two levels against an oracle in plain fractions: the sample month first, then any month the rule book allows.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import fc from "fast-check";
import type { FactoryClose } from "../../src/engine/factory/close-factory";
import type { TableId } from "../../src/tables/catalogue";
import { answersIn, rowsOf } from "../months/expected-reports";
import type { Row, Tables } from "../oracles/levels/levels-book";
import { balancesOracle, journalOracle } from "../oracles/levels/levels-journal";
import { LevelsOracle } from "../oracles/levels/levels-oracle";
import { LEVELS_REPORTS, confirmed } from "../oracles/levels/levels-reports";
import { randomLevels, seeds } from "../oracles/levels/random-levels";
import { closedLevels } from "../oracles/levels/close-levels";
import { add, frac, sub, toCents } from "../oracles/fractions";
import { amounts, hundredfold, isMoney } from "./stated-in-cents";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "two-level-month", "input");
const ANSWERS = answersIn(join(__dirname, "..", "months", "two-level-month", "expected"));

function sampleTables(): Tables {
  const read = (file: string): Row[] => Papa.parse<Record<string, string>>(readFileSync(join(SAMPLE, file), "utf8"), { header: true, skipEmptyLines: true }).data;
  return Object.fromEntries(readdirSync(SAMPLE).map((file) => [file.replace(/\.csv$/, ""), read(file)]));
}

/** Rows of two tables that differ, in the columns the first one has. */
function unlike(wanted: readonly Row[], given: readonly Row[], keys: readonly string[]): string[] {
  const keyOf = (row: Row): string => keys.map((key) => row[key] ?? "").join(" | ");
  const known = new Map(given.map((row) => [keyOf(row), row]));
  const isSame = (a: string, b: string): boolean => a === b || (a !== "" && b !== "" && Number(a) === Number(b));
  const found = wanted.flatMap((row) => {
    const other = known.get(keyOf(row));
    known.delete(keyOf(row));
    if (!other) return [`missing ${JSON.stringify(row)}`];
    return Object.entries(row).flatMap(([column, value]) => (isSame(value, other[column] ?? "") ? [] : [`[${keyOf(row)}] ${column}: ${value} against ${other[column]}`]));
  });
  return [...found, ...[...known.values()].map((row) => `more ${JSON.stringify(row)}`)];
}

const JOURNAL = ["entry", "account", "centre", "product", "element", "side"];

describe("the oracle of two levels", () => {
  const oracle = new LevelsOracle(sampleTables());
  const journal = journalOracle(oracle);

  it.each(Object.keys(LEVELS_REPORTS))("has the sample's answers of %s", (id) => {
    const { keys, rows } = LEVELS_REPORTS[id]!;
    expect(unlike(rows(oracle), ANSWERS.rows(id), keys)).toEqual([]);
  });

  it("has the sample's vouchers and balances", () => {
    expect(unlike(journal, ANSWERS.rows("journal-entries"), JOURNAL)).toEqual([]);
    expect(unlike(balancesOracle(oracle, journal), ANSWERS.rows("trial-balance-after"), ["account"])).toEqual([]);
  });
});

describe("any month of two levels", () => {
  it("closes as the oracle does, report by report", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const tables = randomLevels(seed);
        const { reports, findings, checks } = await closedLevels(tables);
        expect(findings.filter((found) => found.severity === "refuse").map(({ code, args }) => [code, args])).toEqual([]);
        const oracle = new LevelsOracle(tables);
        const of = (id: string): readonly Row[] => rowsOf(reports.find((report) => report.id === id)!);
        for (const [id, { keys, rows }] of Object.entries(LEVELS_REPORTS)) expect([id, unlike(rows(oracle), of(id), keys)]).toEqual([id, []]);
        const journal = journalOracle(oracle);
        expect(unlike(journal, of("journal-entries"), JOURNAL)).toEqual([]);
        expect(unlike(balancesOracle(oracle, journal), of("trial-balance-after"), ["account"])).toEqual([]);
        const differing = new Set(confirmed(oracle).filter(({ amounts }) => amounts[0] !== amounts[1]).map(({ giver, receiver }) => `unit-confirmation:${giver}:${receiver}`));
        expect(checks.filter((check) => !check.ok && check.severity === "error" && check.id !== "period-lines" && !differing.has(check.id)).map((check) => check.id)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("loses and makes nothing: what a unit spent and headquarters took is handed on, left or kept, once", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const tables = randomLevels(seed);
        const { reports } = await closedLevels(tables);
        const sum = (id: string, column: string, only: (row: Row) => boolean = () => true): bigint => rowsOf(reports.find((report) => report.id === id)!).filter(only).reduce((all, row) => all + toCents(frac(row[column])), 0n);
        const isElement = (row: Row): boolean => row["element"] !== "total";
        const unit = (column: string): bigint => sum("unit-variance", column, isElement);
        expect(unit("opening") + unit("current")).toBe(unit("out_standard") + unit("closing") + unit("variance"));
        const [opening, incurred, distributed, carried] = ["opening", "incurred", "distributed", "carried"].map((column) => sum("variance-distribution", column)) as [bigint, bigint, bigint, bigint];
        expect(opening + incurred).toBe(distributed + carried);
        expect(sum("kept-variance", "carried")).toBe(carried);
        expect(sum("variance-allocation", "amount")).toBe(distributed);
        expect(sum("finished-product-costs", "variance")).toBe(distributed);
        const whole = goneWhole(tables);
        expect(sum("variance-allocation", "amount", (row) => whole.has(row["product"]!))).toBe(0n);
      }),
      { numRuns: 20 },
    );
  });

  it("does not mind the order of rows", async () => {
    const kept = new Set(["elements", "stock_moves"]);
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const tables = randomLevels(seed);
        const turned = Object.fromEntries(Object.entries(tables).map(([id, rows]) => [id, kept.has(id) ? rows : rows.toReversed()]));
        const [one, other] = [await closedLevels(tables), await closedLevels(turned)];
        const texts = ({ reports }: FactoryClose): Record<string, string[]> => Object.fromEntries(reports.map((report) => [report.id, rowsOf(report).map((row) => Object.values(row).join("|")).sort()]));
        expect(texts(other)).toEqual(texts(one));
      }),
      { numRuns: 10 },
    );
  });

  it("has the same cents in every amount when it is stated in cents", async () => {
    const settings = (tables: Tables): Row[] => [...tables["settings"]!.map((row) => (row["key"] === "explain_amount" ? { ...row, value: hundredfold(row["value"]!) } : row)), { key: "decimals", value: "0" }];
    const inMoney = (id: string, column: string, row: Row): boolean => isMoney(id as TableId, column) && !row["measure"]?.endsWith("quantity") && !row["base"]?.startsWith("element:");
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const tables = randomLevels(seed);
        const cents = Object.fromEntries(Object.entries(tables).map(([id, rows]) => [id, rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, inMoney(id, column, row) ? hundredfold(text) : text])))]));
        expect(amounts(await closedLevels({ ...cents, settings: settings(tables) }))).toEqual(amounts(await closedLevels(tables)));
      }),
      { numRuns: 10 },
    );
  });
});

/** Finished products of which units drew back all that was made. */
function goneWhole(tables: Tables): ReadonlySet<string> {
  const { book, draws } = new LevelsOracle(tables);
  return new Set(book.products("finished").filter((product) => sub(add(...draws.filter((draw) => draw.item === product).map((draw) => draw.quantity)), book.finished(product))[0] >= 0n));
}
