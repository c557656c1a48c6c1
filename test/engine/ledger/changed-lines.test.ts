// What differs between two readings of a ledger.
import fc from "fast-check";
import { buildLedger } from "../../../src/engine/ledger/build-ledger";
import { changedLines } from "../../../src/engine/ledger/changed-lines";
import { layoutOf } from "./ledger-layouts";

type Row = [account: string, centre: string, debit: number];
const HEAD = ["date", "voucher", "account", "centre", "product", "element", "fund", "debit", "credit"];
const ledgerOf = (rows: readonly Row[]): ReturnType<typeof buildLedger> => {
  const cells = [HEAD, ...rows.map(([account, centre, debit], i) => ["2025-06-01", `v${i}`, account, centre, "", "", "", debit, null])];
  return buildLedger(cells, layoutOf(cells));
};
const none = (): number => 0;
const changed = (former: readonly Row[], next: readonly Row[], most = 100): ReturnType<typeof changedLines> => changedLines(ledgerOf(former), ledgerOf(next), ["account", "centre"], [none, none], most);

const LINES: Row[] = [["5001", "A", 1], ["5002", "B", 2], ["5001", "A", 3], ["5101", "C", 4]];

it.each<[string, Row[], unknown]>([
  ["nothing", LINES, { gone: [], come: [] }],
  ["an amount", [LINES[0]!, ["5002", "B", 2.5], LINES[2]!, LINES[3]!], { gone: [1], come: [1] }],
  ["a code, whatever numbers the dictionaries give", [["5101", "A", 1], ...LINES.slice(1)], { gone: [0], come: [0] }],
  ["two lines with equal ones between", [["5001", "A", 9], LINES[1]!, LINES[2]!, ["5101", "C", 9]], { gone: [0, 3], come: [0, 3] }],
  ["an inserted line", [LINES[0]!, ["5003", "D", 7], ...LINES.slice(1)], { gone: [], come: [1] }],
  ["a removed line", [LINES[0]!, ...LINES.slice(2)], { gone: [1], come: [] }],
  ["one line for two", [LINES[0]!, ["5003", "D", 5], LINES[3]!], { gone: [1, 2], come: [1] }],
  ["a line behind the last", [...LINES, ["5001", "A", 3]], { gone: [], come: [4] }],
])("tells %s", (_, next, expected) => expect(changed(LINES, next)).toEqual(expected));

it("ignores columns that do not matter, and heeds numbers that do", () => {
  const ledger = ledgerOf(LINES);
  expect(changedLines(ledger, ledgerOf([["5009", "A", 1], ...LINES.slice(1)]), ["centre"], [none, none], 10)).toEqual({ gone: [], come: [] });
  expect(changedLines(ledger, ledger, [], [none, (line) => (line === 2 ? 1 : 0)], 10)).toEqual({ gone: [2], come: [2] });
});

it("gives up beyond the most", () => {
  expect(changed(LINES, LINES.map(([account, centre, debit]) => [account, centre, debit + 1] as Row), 7)).toBeNull();
  expect(changed(LINES, [], 3)).toBeNull();
});

it("leaves what was, less what is gone and with what has come, as what is", () => {
  const rows = fc.array(fc.tuple(fc.constantFrom("5001", "5002"), fc.constantFrom("A", "B"), fc.integer({ min: 0, max: 3 })), { maxLength: 12 });
  fc.assert(fc.property(rows, rows, (former, next) => {
    const found = changed(former, next)!;
    const kept = (all: readonly Row[], lines: readonly number[]): string[] => all.filter((_, line) => !lines.includes(line)).map(String).sort();
    expect(kept(former, found.gone)).toEqual(kept(next, found.come));
  }));
});
