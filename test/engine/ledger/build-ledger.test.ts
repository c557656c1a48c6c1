// Building the ledger: what a line keeps, who is asked about odd cells, and how much memory it takes.

import { buildLedger } from "../../../src/engine/ledger/build-ledger";
import { COLUMNS, layoutOf } from "./ledger-layouts";

const HEADINGS = ["date", "voucher", "account", "centre", "product", "element", "fund", "debit", "credit"];
const ROWS = [
  HEADINGS,
  ["2025-06-03", "V1", "5101", "C1", "P1", "rent", "own", 1200.5, ""],
  ["2025-06-03", "V1", "2202", "", null, "", "", "", 1200.5],
  ["2025-06-30", "V2", 5101, " C1 ", "P1", "rent", "own", -0.01, 0],
  ["2025-07-01", "V3", { basicValue: "5101" }, "C2", true, "wages", "own", 5, 3],
];

function texts(ledger: ReturnType<typeof buildLedger>, field: Parameters<typeof ledger.column>[0]): string[] {
  const { codes, values } = ledger.column(field);
  return Array.from(codes, (code) => values[code]!);
}

describe("buildLedger", () => {
  const ledger = buildLedger(ROWS, layoutOf(ROWS));

  it("keeps debit, credit and net of every line", () => {
    const lines = [0, 1, 2, 3].map((line) => [ledger.debit(line), ledger.credit(line), ledger.net(line)]);
    expect(lines).toEqual([[120050, 0, 120050], [0, 120050, -120050], [-1, 0, -1], [500, 300, 200]]);
    expect(ledger.size).toBe(4);
  });

  it("codes cells by their canonical text, whatever kind of cell it was", () => {
    expect(texts(ledger, "account")).toEqual(["5101", "2202", "5101", "5101"]);
    expect(ledger.column("account").values).toEqual(["", "5101", "2202"]);
    expect(texts(ledger, "centre")).toEqual(["C1", "", "C1", "C2"]);
    expect(texts(ledger, "product")).toEqual(["P1", "", "P1", "true"]);
  });

  it("derives the period from the date", () => {
    expect(texts(ledger, "period")).toEqual(["2025-06", "2025-06", "2025-06", "2025-07"]);
    expect(ledger.column("period").values).toEqual(["", "2025-06", "2025-07"]);
  });

  it("knows worksheet rows and columns", () => {
    expect([ledger.row(0), ledger.row(3)]).toEqual([2, 5]);
    expect(ledger.columns).toEqual({ ...COLUMNS, debit: 7, credit: 8 });
  });

  it("leaves skipped rows out and keeps the rows of the others", () => {
    const skipped = Uint8Array.of(0, 0, 1, 0, 0);
    const some = buildLedger(ROWS, layoutOf(ROWS, { skipped }));
    expect([some.size, some.row(0), some.row(1), some.row(2)]).toEqual([3, 2, 4, 5]);
    expect(texts(some, "voucher")).toEqual(["V1", "V2", "V3"]);
  });

  it("has the empty text for columns the table does not have, and for ragged rows", () => {
    const rows = [HEADINGS, ["2025-06-03", "V1"]];
    const bare = buildLedger(rows, layoutOf(rows, { columns: { date: 0, centre: 3 } }));
    expect(texts(bare, "fund")).toEqual([""]);
    expect(texts(bare, "centre")).toEqual([""]);
    expect(texts(buildLedger(rows, layoutOf(rows, { columns: {} })), "period")).toEqual([""]);
    expect(bare.debit(0)).toBe(0);
  });

  it("may be empty", () => {
    expect(buildLedger([HEADINGS], layoutOf([HEADINGS])).size).toBe(0);
    expect(buildLedger([], layoutOf([], { firstRow: 1, lastRow: 0 })).size).toBe(0);
  });
});

describe("buildLedger asks", () => {
  it("for the canonical text once for each distinct cell", () => {
    const asked: unknown[] = [];
    const rows = [HEADINGS, ...[101, "101", 101, "101", "", null, "", null, "101 "].map((account) => ["", "", account])];
    const clean = (_field: string, cell: unknown, row: number): string => {
      asked.push([cell, row]);
      return String(cell ?? "").trim();
    };
    const ledger = buildLedger(rows, layoutOf(rows, { columns: { account: 2 }, clean }));
    expect(asked).toEqual([[101, 1], ["101", 2], ["", 5], [null, 6], ["101 ", 9]]);
    expect([...ledger.column("account").codes]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 1]);
  });

  it("about amounts that are neither numbers of units nor plain text", () => {
    const asked: unknown[] = [];
    const amounts = [12.34, "12.34", 0.1 + 0.2, "1,000.00", true, "", null, " "];
    const rows = [HEADINGS, ...amounts.map((amount) => ["", "", "", "", "", "", "", amount, 0])];
    const irregularAmount = (cell: unknown, row: number, column: number): number => {
      asked.push([cell, row, column]);
      return typeof cell === "number" ? 30 : NaN;
    };
    const ledger = buildLedger(rows, layoutOf(rows, { irregularAmount }));
    expect(asked).toEqual([[0.1 + 0.2, 3, 7], ["1,000.00", 4, 7], [true, 5, 7], [" ", 8, 7]]);
    expect(amounts.map((_, line) => ledger.debit(line))).toEqual([1234, 1234, 30, 0, 0, 0, 0, 0]);
  });
});

describe("amount layouts", () => {
  const rows = [["amount", "side"], [5, "D"], [-7, "C"], [2, "?"], [0, "D"]];

  it("take a signed amount as debit above zero and credit below", () => {
    const ledger = buildLedger(rows, layoutOf(rows, { columns: {}, amounts: { kind: "signed", amount: 0 } }));
    expect([0, 1, 2, 3].map((line) => [ledger.debit(line), ledger.credit(line)])).toEqual([[500, 0], [0, 700], [200, 0], [0, 0]]);
    expect(ledger.columns).toEqual({ amount: 0, debit: 0, credit: 0 });
  });

  it("keep red ink on the side it was written, and drop what names no side", () => {
    const side = (cell: unknown) => (cell === "D" ? "debit" : cell === "C" ? "credit" : null);
    const ledger = buildLedger(rows, layoutOf(rows, { columns: {}, amounts: { kind: "direction", direction: 1, amount: 0, side } }));
    expect([0, 1, 2, 3].map((line) => [ledger.debit(line), ledger.credit(line), ledger.net(line)])).toEqual([[500, 0, 500], [0, -700, 700], [0, 0, 0], [0, 0, 0]]);
    expect(ledger.columns).toEqual({ amount: 0, debit: 0, credit: 0, direction: 1 });
  });
});

describe("buildLedger refuses", () => {
  it("amounts whose sums would not be exact", () => {
    const large = 9_999_999_999_999.99;
    const rows = [HEADINGS, ...Array.from({ length: 10 }, () => ["", "", "", "", "", "", "", large, 0])];
    expect(() => buildLedger(rows, layoutOf(rows))).toThrow(/2\^53/);
    expect(buildLedger(rows, layoutOf(rows, { lastRow: 10 })).size).toBe(9);
  });

  it("an amount reader that gives fractions of a unit", () => {
    const rows = [HEADINGS, ["", "", "", "", "", "", "", "x", 0]];
    expect(() => buildLedger(rows, layoutOf(rows, { irregularAmount: () => 0.5 }))).toThrow(RangeError);
  });
});

describe("memory", () => {
  it("stays within 28 bytes a line, skipped rows and period included", () => {
    const lines = 100_000;
    const rows: unknown[][] = [HEADINGS];
    for (let i = 0; i < lines; i++) {
      const day = String(1 + (i % 30)).padStart(2, "0");
      rows.push([`2025-06-${day}`, `V${i >> 1}`, `5${i % 700}`, `C${i % 200}`, `P${i % 5_000}`, `E${i % 40}`, `F${i % 4}`, i % 2 ? i : 0, i % 2 ? 0 : i]);
    }
    const ledger = buildLedger(rows, layoutOf(rows));
    expect(ledger.column("period").values).toEqual(["", "2025-06"]);
    expect(ledger.column("voucher").codes).toBeInstanceOf(Uint16Array);
    expect(ledger.column("centre").codes).toBeInstanceOf(Uint8Array);
    expect(ledger.bytes).toBeGreaterThan(8 * lines);
    expect(ledger.bytes / lines).toBeLessThanOrEqual(28);
    const skipped = Uint8Array.from(rows, (_, row) => (row === 50 ? 1 : 0));
    const some = buildLedger(rows, layoutOf(rows, { skipped }));
    some.column("period");
    expect(some.bytes / some.size).toBeLessThanOrEqual(28);
  });
});
