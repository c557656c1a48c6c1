// Exact figures: what they are worth, what they lead back to, and how quantities are shown.
import { Decimal } from "../../../src/engine/money/decimal";
import { reduced } from "../../../src/engine/money/exact";
import { NO_FIGURE, addExact, constantFigure, divideExact, inPercent, inputFigure, multiplyExact, percentOf, quantityFigure, subtractExact } from "../../../src/engine/statements/exact-figure";
import { type LineAmounts, recompute, unfolded } from "../../../src/engine/statements/lineage";
import { figureText } from "../../../src/engine/statements/report";
import { at } from "../make-records";

const NO_LINES: LineAmounts = { net: () => 0n, debit: () => 0n, credit: () => 0n, minorPerUnit: 100n };
const [six, four] = [constantFigure(6n), constantFigure(4n)];

describe("exact figures", () => {
  it.each([
    ["sum", addExact([six, NO_FIGURE, four]), 10n, 1n],
    ["difference", subtractExact(four, six), -2n, 1n],
    ["product", multiplyExact(six, four), 24n, 1n],
    ["quotient", divideExact(four, six), 2n, 3n],
    ["quotient by less than nothing", divideExact(four, constantFigure(-6n)), -2n, 3n],
    ["part", percentOf(six, four), 6n, 25n],
    ["percentage", inPercent(six, four), 150n, 1n],
    ["nothing", addExact([]), 0n, 1n],
  ])("is worth its %s, and so are its origins", (_what, figure, n, d) => {
    expect(reduced(figure.value)).toEqual({ n, d });
    expect(recompute(figure.origin, NO_LINES)).toEqual({ n, d });
  });

  it("names the cell that says it, and nothing for a blank one", () => {
    const source = at("Production", ["product", "finished"]);
    const given = inputFigure(new Decimal("1.25"), source, "finished");
    expect(unfolded(given.origin)).toEqual({ kind: "cells", value: given.value, cells: [{ sheet: "Production", cell: `B${source.row}` }] });
    expect(inputFigure(null, source, "finished")).toBeNull();
  });

  it("refuses to divide by nothing", () => {
    expect(() => divideExact(six, NO_FIGURE)).toThrow(RangeError);
  });

  it.each([
    ["186", "186"],
    ["14.40", "14.4"],
    ["0.0000005", "0.000001"],
    ["-0.00000049", "0"],
    ["100", "100"],
    ["-2.5", "-2.5"],
  ])("shows a quantity of %s as %s", (given, shown) => {
    const figure = quantityFigure(inputFigure(new Decimal(given), at("Production", []), "finished"));
    expect(figureText(figure)).toBe(shown);
  });
});
