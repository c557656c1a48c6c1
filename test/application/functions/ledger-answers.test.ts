// Totals: every condition and basis, the laws they keep, and what they say when they cannot be answered.
import fc from "fast-check";
import type { TotalCriteria } from "../../../src/application/functions/total-criteria";
import type { CellValue } from "../../../src/workbook/workbook";
import { HEADINGS, SMALL, copyOf, opened, plainNet, said, sampleLedger } from "./ledger-ranges";

describe("a total", () => {
  const { total } = opened();

  it.each<[Partial<TotalCriteria>, number]>([
    [{}, -1.05],
    [{ accounts: "5001" }, 300.3],
    [{ accounts: 5001 }, 300.3],
    [{ accounts: "5001:5101" }, 550.62],
    [{ accounts: "50*", centres: "D01" }, 50.05],
    [{ accounts: "5*", basis: "debit" }, 600.67],
    [{ accounts: "5*", basis: "credit" }, 50.05],
    [{ accounts: "5*", basis: "贷方" }, 50.05],
    [{ products: "P1" }, 300.3],
    [{ products: "-*", accounts: "5*" }, 300.37],
    [{ elements: "DM;DL", centres: "-D02" }, 50.05],
    [{ periods: "2025-05" }, 150.15],
    [{ periods: 45787 }, 150.15],
    [{ periods: "2025年4月：2025年5月" }, 250.25],
    [{ periods: "2025-*;-2025-06" }, 250.25],
    [{ basis: "quantity" }, 12.5],
    [{ basis: "quantity", centres: "D01", accounts: "5001" }, 10],
    [{ accounts: "5*", periods: "2025-05", basis: "opening" }, 100.1],
    [{ accounts: "5*", periods: "2025-05", basis: "closing" }, 250.25],
    [{ accounts: "5*", periods: "2025-05:2025-06", basis: "year-to-date" }, 550.62],
    [{ accounts: "5*", periods: "2025-07", basis: "opening" }, 550.62],
    [{ accounts: "9999" }, 0],
  ])("%j is %d", (criteria, expected) => expect(total(criteria)).toBe(expected));

  it("takes the ledger's own month where no periods are given", () => {
    const { total: inMay } = opened(SMALL, "2025-05");
    expect([inMay({}), inMay({ periods: "2025-04" }), inMay({ basis: "opening" })]).toEqual([150.15, 100.1, 100.1]);
  });

  it("keeps as many decimals as the ledger has", () => {
    const rows = [...copyOf(SMALL), [45821, "记-7", "5001", "D09", "", "", 0.0005, "", "", ""]];
    expect([opened(rows).total({ centres: "D09" }), opened(rows).total({ centres: "D02" })]).toEqual([0.0005, 200.2]);
  });

  it("agrees with the sample month added up line by line", () => {
    const rows = sampleLedger();
    const { total: of } = opened(rows, null, "Ledger!A1:M884");
    const cents = (criteria: Partial<TotalCriteria>): number => Math.round(of(criteria) * 100);
    expect(cents({ accounts: "5101*" })).toBe(Number(plainNet(rows, ({ account }) => account.startsWith("5101"))));
    expect(cents({ accounts: "5001:5101", centres: "A0?" })).toBe(Number(plainNet(rows, ({ account, centre }) => account >= "5001" && account.slice(0, 4) <= "5101" && /^A0.$/u.test(centre))));
    expect(cents({ centres: "-A*;-" + "POOL*", elements: "-*" })).toBe(Number(plainNet(rows, ({ centre, element }) => !/^(?:A|POOL)/u.test(centre) && element === "")));
  });
});

describe("laws of totals", () => {
  const line = fc.tuple(fc.constantFrom(45777, 45788, 45819), fc.constantFrom("5001", "500101", "5101", "6602"), fc.constantFrom("D01", "D02", ""), fc.constantFrom("DM", "DL", ""), fc.integer({ min: -99_999, max: 99_999 }));
  const lines = fc.array(line, { minLength: 1, maxLength: 40 });
  const rowsOf = (all: readonly [number, string, string, string, number][]): CellValue[][] => [
    HEADINGS,
    ...all.map(([date, account, centre, element, cents], i): CellValue[] => [date, `记-${i}`, account, centre, "", element, cents / 100, "", "", ""]),
  ];
  const criteria = fc.record({ accounts: fc.constantFrom("5*", "5001", "-5001", null), centres: fc.constantFrom("D01", "-D01", "-*", null), elements: fc.constantFrom("DM;DL", "D?", null) });

  it("the order of rows does not matter", () => {
    fc.assert(fc.property(lines, criteria, fc.integer(), (all, asked, seed) => {
      const shuffled = [...all].sort((a, b) => ((a[4] * 7919 + seed) % 101) - ((b[4] * 7919 + seed) % 101));
      expect(opened(rowsOf(shuffled)).total(asked)).toBe(opened(rowsOf(all)).total(asked));
    }));
  });

  it("what a condition takes and what it leaves add up to all", () => {
    fc.assert(fc.property(lines, fc.constantFrom("5001", "50*", "5001:5101"), (all, accounts) => {
      const { total } = opened(rowsOf(all));
      expect(Math.round(total({ accounts }) * 100) + Math.round(total({ accounts: `-${accounts}` }) * 100)).toBe(Math.round(total({}) * 100));
    }));
  });

  it("opening and the month's net make the closing balance", () => {
    fc.assert(fc.property(lines, criteria, (all, asked) => {
      const { total } = opened([...rowsOf(all), [45777, "x", "1", "", "", "", 1, "", "", ""], [45788, "x", "1", "", "", "", 1, "", "", ""], [45819, "x", "1", "", "", "", 1, "", "", ""]]);
      const of = (basis: string): number => Math.round(total({ ...asked, periods: "2025-05", basis }) * 100);
      expect(of("opening") + of("net")).toBe(of("closing"));
      expect(of("debit") - of("credit")).toBe(of("net"));
    }));
  });
});

describe("a total that cannot be answered says why", () => {
  const { total } = opened();
  it.each<[Partial<TotalCriteria>, string]>([
    [{ periods: "2025-07" }, "none: The ledger holds 2025-04 to 2025-06, not 2025-07. Extend the range of COST.LEDGER, or choose another month."],
    [{ periods: "2025-07", basis: "closing" }, "none: The ledger holds 2025-04 to 2025-06, not 2025-07. Extend the range of COST.LEDGER, or choose another month."],
    [{ periods: "2025-09", basis: "opening" }, "none: The ledger holds 2025-04 to 2025-06, not 2025-09. Extend the range of COST.LEDGER, or choose another month."],
    [{ periods: "June" }, "value: \"june\" is no month. Write 2025-06, or give a date cell."],
    [{ basis: "closing" }, "value: closing needs a month. Give periods, for example 2025-06, or give COST.LEDGER its month."],
    [{ periods: "2025-*", basis: "closing" }, "value: A balance needs one span of months, not \"2025-*\". Write 2025-06 or 2025-04:2025-06."],
    [{ basis: "gross" }, "value: basis \"gross\" is none of: net, debit, credit, quantity, opening, closing, year-to-date. Choose one of them."],
    [{ accounts: { error: "#REF!" } }, "value: A condition is the error #REF!. Correct the cell it comes from."],
    [{ accounts: "5101:5001" }, "value: The range 5101:5001 in the condition \"5101:5001\" ends before it begins. Swap its ends."],
  ])("%j", (criteria, sentence) => expect(said(() => total(criteria))).toBe(sentence));

  it("names a column that the ledger does not have", () => {
    const narrow = SMALL.map((row) => row.filter((_, i) => i !== 4 && i !== 8));
    const { total: of } = opened(narrow);
    expect(said(() => of({ products: "P1" }))).toBe("value: The ledger has no column product. Add it, or leave this condition out.");
    expect(said(() => of({ basis: "quantity" }))).toBe("value: The ledger has no column quantity. Add it, or leave this condition out.");
  });

  it("names the quantity that is no number", () => {
    const rows = SMALL.map((row, i) => (i === 3 ? row.map((cell, j) => (j === 8 ? "两件半" : cell)) : [...row]));
    expect(said(() => opened(rows).total({ basis: "quantity" }))).toBe("value: Row 4, column 9 of the range (序时账!I4): 数量 \"两件半\" is not a number. Enter a number, or leave the cell blank.");
    expect(opened(rows).total({ centres: "D02" })).toBe(200.2);
  });
});
