// Laws of grouping: exact sums as a naive BigInt map has them, whatever the cells, and no line lost or counted twice.

import fc from "fast-check";
import { buildLedger } from "../../src/engine/ledger/build-ledger";
import { groupLedger } from "../../src/engine/ledger/group-ledger";
import { groupMatrix } from "../../src/engine/ledger/group-matrix";
import type { LedgerField, LedgerGroups, LedgerLayout } from "../../src/engine/ledger/ledger";
import { minorFromText, minorText } from "../../src/engine/money/minor-units";
import { canonical, layoutOf } from "../engine/ledger/ledger-layouts";

const FIELDS: LedgerField[] = ["date", "voucher", "account", "centre", "product", "element", "fund"];
const code = fc.oneof(
  fc.constantFrom("101", 101, " 101", "", null, undefined, "C-0001", "C-1001", "\u0000", "a", "b", "ab"),
  fc.stringMatching(/^[a-c]{0,3}[0-9]{0,2}$/),
  fc.nat(30),
  fc.boolean(),
  fc.constantFrom("制造费用", "x".repeat(300), `${"x".repeat(299)}y`),
);
const units = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }));
const amount = fc.oneof(
  units.map((n) => Number(minorText(n, 2))),
  units.map((n) => minorText(n, 2)),
  fc.constantFrom("", null),
);
const date = fc.constantFrom("2025-06-01", "2025-06-30", "2025-07-01", "");
const row = fc.tuple(date, ...FIELDS.slice(1).map(() => code), amount, amount);
const matrix = fc.array(row, { maxLength: 200, size: "max" });
const someFields = fc.shuffledSubarray<LedgerField>([...FIELDS, "period"]);

type Matrix = readonly (readonly unknown[])[];

function layoutFor(rows: Matrix, changes: Partial<LedgerLayout> = {}): LedgerLayout {
  return layoutOf(rows, { firstRow: 0, ...changes });
}

function unitsOf(cell: unknown): bigint {
  return cell === "" || cell === null ? 0n : minorFromText(typeof cell === "number" ? cell.toFixed(2) : String(cell), 2).units!;
}

interface Sum {
  debit: bigint;
  credit: bigint;
  lines: number[];
}

function naively(rows: Matrix, fields: readonly LedgerField[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  rows.forEach((cells, line) => {
    const key = JSON.stringify(fields.map((field) => (field === "period" ? canonical(cells[0]).slice(0, 7) : canonical(cells[FIELDS.indexOf(field)]))));
    const sum = sums.get(key) ?? { debit: 0n, credit: 0n, lines: [] };
    sums.set(key, { debit: sum.debit + unitsOf(cells[7]), credit: sum.credit + unitsOf(cells[8]), lines: [...sum.lines, line] });
  });
  return sums;
}

function found(groups: LedgerGroups): [string, Sum & { net: bigint }][] {
  return Array.from({ length: groups.size }, (_, group) => {
    const sum = { debit: BigInt(groups.debit(group)), credit: BigInt(groups.credit(group)), lines: [...groups.indexes(group)] };
    expect(groups.lines(group)).toBe(sum.lines.length);
    return [JSON.stringify(groups.fields.map((field) => groups.key(group, field))), { ...sum, net: BigInt(groups.net(group)) }];
  });
}

describe("grouping", () => {
  it("has the sums, keys, lines and order of a naive map", () => {
    fc.assert(
      fc.property(matrix, someFields, (rows, fields) => {
        const expected = [...naively(rows, fields)].map(([key, sum]) => [key, { ...sum, net: sum.debit - sum.credit }]);
        expect(found(groupMatrix(rows, layoutFor(rows), fields))).toEqual(expected);
        expect(found(groupLedger(buildLedger(rows, layoutFor(rows)), fields))).toEqual(expected);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    const sorted = (rows: Matrix, fields: readonly LedgerField[]) =>
      found(groupMatrix(rows, layoutFor(rows), fields)).map(([key, { debit, credit }]) => [key, String(debit), String(credit)]).sort();
    fc.assert(
      fc.property(matrix, someFields, fc.func(fc.nat()), (rows, fields, rank) => {
        const shuffled = rows.map((cells, i) => ({ cells, by: rank(i) })).sort((a, b) => a.by - b.by).map(({ cells }) => cells);
        expect(sorted(shuffled, fields)).toEqual(sorted(rows, fields));
      }),
    );
  });

  it("groups the rows that are not skipped as if they stood alone", () => {
    fc.assert(
      fc.property(matrix, someFields, fc.func(fc.boolean()), (rows, fields, skip) => {
        const skipped = Uint8Array.from(rows, (_, i) => (skip(i) ? 1 : 0));
        const rest = rows.filter((_, i) => !skipped[i]);
        const alone = found(groupMatrix(rest, layoutFor(rest), fields));
        const ledger = buildLedger(rows, layoutFor(rows, { skipped }));
        expect(found(groupMatrix(rows, layoutFor(rows, { skipped }), fields))).toEqual(alone);
        expect(found(groupLedger(ledger, fields))).toEqual(alone);
        rest.forEach((cells, line) => expect(rows[ledger.row(line) - 1]).toBe(cells));
      }),
    );
  });

  it("groups the lines of a mask and no others", () => {
    fc.assert(
      fc.property(matrix, someFields, fc.func(fc.boolean()), (rows, fields, take) => {
        const ledger = buildLedger(rows, layoutFor(rows));
        const mask = Uint8Array.from(rows, (_, i) => (take(i) ? 1 : 0));
        const lines = found(groupLedger(ledger, fields, mask)).flatMap(([, sum]) => sum.lines).sort((a, b) => a - b);
        expect(lines).toEqual(rows.flatMap((_, i) => (mask[i] ? [i] : [])));
      }),
    );
  });
});
