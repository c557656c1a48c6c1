// Native formulas: written only where they yield the printed figure.

import { columnLetters, formulaText, yields } from "../../src/sheets/formula";
import type { Formula, Printed, TableCell } from "../../src/sheets/table";

const cents = (units: bigint | number): Printed => ({ units: BigInt(units), decimals: 2 });
const grid = (...rows: TableCell[][]): { cells: TableCell[] }[] => rows.map((cells) => ({ cells }));

describe("sums", () => {
  const column: Formula = { kind: "sum", of: [[[0, 0], [2, 0]]] };

  it("are written when the printed cells add up to the printed total", () => {
    expect(yields(column, cents(600), grid([cents(100)], [cents(200)], [cents(300)]))).toBe(true);
    expect(yields(column, cents(601), grid([cents(100)], [cents(200)], [cents(300)]))).toBe(false);
  });

  it("count text and blanks as nothing and mix decimals", () => {
    expect(yields(column, cents(150), grid(["D01"], [null], [{ units: 15n, decimals: 1 }]))).toBe(true);
  });

  it("take cells away", () => {
    const left: Formula = { kind: "sum", of: [[[0, 0], [1, 0]]], less: [[2, 0]] };
    expect(yields(left, cents(0), grid([cents(100)], [cents(200)], [cents(300)]))).toBe(true);
    expect(yields(left, cents(600), grid([cents(100)], [cents(200)], [cents(300)]))).toBe(false);
  });

  it("are refused without operands, with more than a function takes, and beyond the cents a double holds", () => {
    expect(yields({ kind: "sum", of: [] }, cents(0), [])).toBe(false);
    expect(yields({ kind: "sum", of: Array.from({ length: 251 }, () => [0, 0] as const) }, cents(0), grid([cents(0)]))).toBe(false);
    expect(yields({ kind: "sum", of: [[0, 0]] }, cents(10n ** 15n + 1n), grid([cents(10n ** 15n + 1n)]))).toBe(false);
  });
});

describe("quotients", () => {
  const unit: Formula = { kind: "quotient", of: [[0, 0]], by: [[0, 1]], decimals: 2 };
  const volume = (units: bigint): Printed => ({ units, decimals: 0 });

  it("are written when half up of the printed operands gives the printed figure", () => {
    expect(yields(unit, cents(29056), grid([cents(151090994), volume(5200n)]))).toBe(true);
    expect(yields(unit, cents(29055), grid([cents(151090994), volume(5200n)]))).toBe(false);
  });

  it("round away from zero and take a subtrahend", () => {
    expect(yields({ ...unit, less: [0, 2] }, cents(-67), grid([cents(0), volume(3n), cents(200)]))).toBe(true);
  });

  it("divide what they add by what they add", () => {
    const rate: Formula = { kind: "quotient", of: [[0, 0], [0, 1]], by: [[0, 2], [0, 3]], decimals: 2 };
    expect(yields(rate, cents(150), grid([cents(100), cents(200), volume(1n), volume(1n)]))).toBe(true);
    expect(yields(rate, cents(100), grid([cents(100), null, volume(1n), volume(0n)]))).toBe(false);
  });

  it("are refused exactly between two figures and over nothing", () => {
    expect(yields(unit, cents(1), grid([cents(1), volume(2n)]))).toBe(false);
    expect(yields(unit, cents(0), grid([cents(1), volume(0n)]))).toBe(false);
  });
});

it("is written in A1 notation from where the table stands", () => {
  expect(formulaText({ kind: "sum", of: [[[0, 1], [2, 1]], [4, 26]] }, 5)).toBe("SUM(B6:B8,AA10)");
  expect(formulaText({ kind: "difference", left: [1, 0], right: [0, 0] }, 0)).toBe("A2-A1");
  expect(formulaText({ kind: "quotient", of: [[0, 6]], less: [0, 2], by: [[0, 1]], times: 100, decimals: 2 }, 4)).toBe("ROUND((G5-C5)/B5*100,2)");
  expect(formulaText({ kind: "sum", of: [[0, 0]], less: [[[1, 0], [2, 0]]] }, 0)).toBe("SUM(A1)-SUM(A2:A3)");
  expect(formulaText({ kind: "quotient", of: [[0, 0], [0, 1]], by: [[0, 2], [0, 3]], decimals: 6 }, 0)).toBe("ROUND((A1+B1)/(C1+D1),6)");
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});
