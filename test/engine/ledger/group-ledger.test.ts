// Grouping: sums, keys and lines of groups, from a ledger and straight from the matrix, with dictionaries of any size.

import { buildLedger } from "../../../src/engine/ledger/build-ledger";
import { groupLedger } from "../../../src/engine/ledger/group-ledger";
import { groupMatrix } from "../../../src/engine/ledger/group-matrix";
import type { Ledger, LedgerField, LedgerGroups } from "../../../src/engine/ledger/ledger";
import { layoutOf } from "./ledger-layouts";

const ROWS = [
  ["date", "voucher", "account", "centre", "product", "element", "fund", "debit", "credit"],
  ["2025-06-03", "V1", "5101", "C1", "", "rent", "own", 100, ""],
  ["2025-06-04", "V1", "2202", "", "", "", "", "", 100],
  ["2025-06-05", "V2", 5101, "C1", "", "rent", "own", -30, ""],
  ["2025-07-05", "V3", "5101", "C2", "", "rent", "own", 7, 2],
];

function told(groups: LedgerGroups): unknown[] {
  return Array.from({ length: groups.size }, (_, group) => [
    ...groups.fields.map((field) => groups.key(group, field)),
    groups.debit(group),
    groups.credit(group),
    groups.net(group),
    groups.lines(group),
    [...groups.indexes(group)],
  ]);
}

describe.each([
  ["groupLedger", (fields: LedgerField[]) => groupLedger(buildLedger(ROWS, layoutOf(ROWS)), fields)],
  ["groupMatrix", (fields: LedgerField[]) => groupMatrix(ROWS, layoutOf(ROWS), fields)],
])("%s", (_name, group) => {
  it("adds up by account and centre in the order of first appearance", () => {
    expect(told(group(["account", "centre"]))).toEqual([
      ["5101", "C1", 7000, 0, 7000, 2, [0, 2]],
      ["2202", "", 0, 10000, -10000, 1, [1]],
      ["5101", "C2", 700, 200, 500, 1, [3]],
    ]);
  });

  it("adds up by period", () => {
    expect(told(group(["period"]))).toEqual([
      ["2025-06", 7000, 10000, -3000, 3, [0, 1, 2]],
      ["2025-07", 700, 200, 500, 1, [3]],
    ]);
  });

  it("adds up by everything, by a column of blanks and by nothing", () => {
    expect(group(["date", "voucher", "account", "centre", "product", "element", "fund", "period"]).size).toBe(4);
    expect(told(group(["product"]))).toEqual([["", 7700, 10200, -2500, 4, [0, 1, 2, 3]]]);
    expect(told(group([]))).toEqual([[7700, 10200, -2500, 4, [0, 1, 2, 3]]]);
  });

  it("throws for a column it was not grouped by and a group that is not there", () => {
    const groups = group(["account"]);
    expect(() => groups.key(0, "centre")).toThrow(RangeError);
    for (const ask of [groups.net, groups.debit, groups.credit, groups.lines, groups.indexes]) expect(() => ask(2)).toThrow(RangeError);
    expect(() => groups.key(-1, "account")).toThrow(RangeError);
  });
});

describe("groupLedger", () => {
  it("counts only lines that take part", () => {
    const groups = groupLedger(buildLedger(ROWS, layoutOf(ROWS)), ["account"], Uint8Array.of(0, 1, 1, 0));
    expect(told(groups)).toEqual([["2202", 0, 10000, -10000, 1, [1]], ["5101", -3000, 0, -3000, 1, [2]]]);
    expect(groupLedger(buildLedger(ROWS, layoutOf(ROWS)), ["account"], new Uint8Array(4)).size).toBe(0);
  });

  it("reads any ledger, not only its own", () => {
    const ledger: Ledger = { ...buildLedger(ROWS, layoutOf(ROWS)) };
    Reflect.deleteProperty(ledger, "copyAmounts");
    expect(told(groupLedger(ledger, ["centre"]))).toEqual(told(groupLedger(buildLedger(ROWS, layoutOf(ROWS)), ["centre"])));
  });

  it("has no groups for no lines", () => {
    expect(groupLedger(buildLedger([], layoutOf([], { firstRow: 0, lastRow: 0 })), ["account"]).size).toBe(0);
  });
});

describe("groupMatrix", () => {
  it("leaves skipped rows out and refuses sums that would not be exact", () => {
    const skipped = Uint8Array.of(0, 1, 0, 0, 0);
    expect(groupMatrix(ROWS, layoutOf(ROWS, { skipped }), ["account"]).net(1)).toBe(-3000 + 500);
    const rows = Array.from({ length: 10 }, () => [9_999_999_999_999.99]);
    const layout = layoutOf(rows, { firstRow: 0, columns: {}, amounts: { kind: "signed", amount: 0 } });
    expect(() => groupMatrix(rows, layout, [])).toThrow(/2\^53/);
  });
});

describe("large dictionaries", () => {
  const N = 80_000;
  // Every code is new, texts of equal ends share a place in the cache, and combinations do not fit a direct index.
  const rows = Array.from({ length: N }, (_, i) => [`${i}-same-end`, `${i % 3_001}-same-end`, (i * 7_919) % 5_003, i % 100 ? 1 : -2]);
  const layout = layoutOf(rows, { firstRow: 0, columns: { voucher: 0, account: 1, centre: 2 }, amounts: { kind: "signed", amount: 3 } });
  const ledger = buildLedger(rows, layout);

  it("use wider codes", () => {
    expect(ledger.column("voucher").codes).toBeInstanceOf(Uint32Array);
    expect(ledger.column("account").codes).toBeInstanceOf(Uint16Array);
    const { codes, values } = ledger.column("voucher");
    expect([values[codes[0]!], values[codes[N - 1]!]]).toEqual(["0-same-end", `${N - 1}-same-end`]);
  });

  it.each<[string, LedgerField[]]>([
    ["one column", ["voucher"]],
    ["two", ["account", "centre"]],
    ["three", ["centre", "voucher", "account"]],
  ])("are grouped rightly by %s", (_what, fields) => {
    const expected = new Map<string, { units: number; lines: number }>();
    const at = { voucher: 0, account: 1, centre: 2 } as Record<LedgerField, number>;
    for (const row of rows) {
      const key = fields.map((field) => String(row[at[field]])).join("|");
      const entry = expected.get(key) ?? { units: 0, lines: 0 };
      expected.set(key, { units: entry.units + 100 * Number(row[3]), lines: entry.lines + 1 });
    }
    for (const groups of [groupLedger(ledger, fields), groupMatrix(rows, layout, fields)]) {
      const keys = Array.from({ length: groups.size }, (_, group) => fields.map((field) => groups.key(group, field)).join("|"));
      const wrong = keys.filter((key, group) => {
        const sum = expected.get(key);
        return sum?.units !== groups.net(group) || sum.lines !== groups.lines(group);
      });
      expect(wrong).toEqual([]);
      expect(keys.join() === [...expected.keys()].join()).toBe(true);
    }
  });
});
