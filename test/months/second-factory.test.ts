// A second factory, closed from its books: proved by its own checks, by an oracle in plain fractions, and down to its cells.
import fc from "fast-check";
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { type Exact, type LineAmounts, type Origin, isFigure, recompute, stops } from "../../src/engine";
import { compare } from "../../src/engine/money/exact";
import { exactOf } from "../../src/engine/statements/figure";
import { FactoryOracle } from "../oracles/factory-oracle";
import type { OracleInput } from "../oracles/oracle-cells";
import { frac, mul, toCents } from "../oracles/fractions";
import { ownCosts, reportRows } from "./closed-costs";
import { secondFactory, secondFactoryBook } from "./second-factory";
import { rowsOf as rowsOfTable } from "./second-factory-books";
import { bookOf } from "./small-hospital";

type Row = Readonly<Record<string, string>>;

const centsIn = (text: string | undefined): bigint => toCents(frac(text));

describe("the second factory", () => {
  let close: MonthClose;
  let input: OracleInput;
  beforeAll(async () => {
    close = closeMonth(await secondFactoryBook());
    const book = secondFactory();
    const tables = Object.fromEntries(Object.keys(book).map((name) => [name, rowsOfTable(book, name)]));
    input = { tables, costs: ownCosts(close, new Set(tables["products"]!.map((row) => row["product"]!))), tail: "last" };
  });

  it("closes, with a word on the product that was not finished and on a move of another month", () => {
    expect(close.findings.map(({ code, args, at }) => [code, args["product"], at])).toEqual([["table-of-other-period", undefined, { sheet: "stock_moves", cell: "A33" }], ["cost-without-output", "104", { sheet: "production", cell: "E12" }]]);
    expect(close.findings.filter(stops)).toEqual([]);
    expect(close.closed).toBe(true);
  });

  it("proves itself: nothing is lost, every account agrees, the idle shop is told", () => {
    const checks = reportRows(close, "checks");
    expect(checks.filter((row) => row["ok"] !== "true")).toEqual([]);
    expect(checks.map((row) => row["id"])).toEqual(expect.arrayContaining(["product-cost-conservation", "wip-closing-gl", "finished-gl", "semi-gl", "variance-gl", "trial-balance-after"]));
    expect(checks.filter((row) => row["id"]!.startsWith("idle-capacity:14:")).length).toBeGreaterThan(2);
  });

  it("divides every cell as the oracle does", () => {
    const oracle = new FactoryOracle(input);
    const routing = input.tables["routing"]!;
    const wanted = routing.flatMap(({ product, step, centre }) =>
      Object.entries(oracle.step(product!, Number(step) - 1)).map(([key, cell]) => [`${product} ${centre} ${key}`, cell.opening, cell.current, cell.scrap, cell.credit, cell.finished, cell.closing]),
    );
    const sheets = reportRows(close, "product-cost-sheets").map((row) => [
      `${row["product"]} ${row["centre"]} ${row["origin"]} ${row["element"]}`,
      ...["opening", "current", "scrap_out", "by_product_credit", "finished", "closing"].map((column) => centsIn(row[column])),
    ]);
    expect(sheets.length).toBeGreaterThan(50);
    expect(sheets.sort()).toEqual(wanted.sort());
  });

  it("restores cost and spreads variances as the oracle does", () => {
    const oracle = new FactoryOracle(input);
    for (const product of ["101", "105"]) {
      const rows = reportRows(close, "cost-restoration").filter((row) => row["product"] === product);
      const last = rows.filter((row) => row["level"] === rows.at(-1)!["level"] && row["after"] !== "0.00");
      expect(Object.fromEntries(last.map((row) => [row["element"], centsIn(row["after"])]))).toEqual(oracle.restored(product));
    }
    const finished = (product: string): string => reportRows(close, "finished-product-costs").find((row) => row["product"] === product)!["quantity"]!;
    const parts = reportRows(close, "variance-allocation").filter((row) => row["source_product"] === "");
    expect(parts.length).toBeGreaterThan(4);
    for (const row of parts) {
      const weight = mul(frac(finished(row["product"]!)), oracle.content(row["product"]!, row["centre"]!, row["element"]!));
      expect([row["product"], toCents(frac(row["base"]))]).toEqual([row["product"], toCents(weight)]);
    }
  });

  it("leads every figure back to ledger lines and input cells", () => {
    const ledger = close.ledger!;
    const amounts: LineAmounts = { net: (line) => BigInt(ledger.net(line)), debit: (line) => BigInt(ledger.debit(line)), credit: (line) => BigInt(ledger.credit(line)), minorPerUnit: 100n };
    const memo = new Map<Origin, Exact>();
    const wrong = close.reports.flatMap(({ id, rows, columns }) =>
      rows.flatMap((row, i) => row.flatMap((cell, j) => (isFigure(cell) && compare(recompute(cell.origin, amounts, memo), exactOf(cell)) !== 0 ? [`${id} row ${i + 1} ${columns[j]!.id}`] : []))),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["a line of another month", "period-lines", (book: Row[]) => [...book, { ...book[0]!, date: "2026-12-31" }]],
    ["a voucher that does not balance", "vouchers-unbalanced", (book: Row[]) => [{ ...book[0]!, debit: "1.00" }, ...book.slice(1)]],
  ])("does not call the month closed with %s", async (_what, check, change) => {
    const book = secondFactory();
    const columns = book["ledger"]![0]!;
    const lines = change(rowsOfTable(book, "ledger")).map((row) => columns.map((column) => row[column] ?? ""));
    const changed = closeMonth(await bookOf({ ...book, ledger: [columns, ...lines] }));
    expect(changed.closed).toBe(false);
    expect(changed.checks.filter((each) => !each.ok).map((each) => each.id)).toContain(check);
  });

  it("answers any damaged cell or lost row with findings, or closes and proves itself", async () => {
    const texts = fc.constantFrom("", "0", "-7", "abc", "11", "101", "001", "DM", "SF", "class:basic", "100000000000", "0.333", "2027-01-15", "planned", "parallel");
    const book = secondFactory();
    const names = fc.constantFrom(...Object.keys(book).filter((name) => name !== "settings"));
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), fc.nat(), fc.option(texts), async (name, row, column, text) => {
        const [headings = [], ...rows] = book[name]!;
        const at = row % rows.length;
        const damaged = text === null ? [] : [rows[at]!.map((cell, i) => (i === column % headings.length ? text : cell))];
        const damagedClose = closeMonth(await bookOf({ ...book, [name]: [headings, ...rows.slice(0, at), ...damaged, ...rows.slice(at + 1)] }));
        expect(damagedClose.closed).toBe(damagedClose.reports.length > 0 && !damagedClose.findings.some(stops) && damagedClose.checks.every((check) => check.ok));
        if (damagedClose.reports.length === 0) expect(damagedClose.findings.some(stops)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
