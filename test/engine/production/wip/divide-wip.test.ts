// Every WIP method on numbers small enough to do by hand, and the cases that come before any method.
import type { CostOrigin, ElementClass, WipMethodName } from "../../../../src/engine/factory-records";
import { Decimal, decimalToExact } from "../../../../src/engine/money/decimal";
import { divideWip } from "../../../../src/engine/production/wip/divide-wip";
import type { StepQuantities, WipCell } from "../../../../src/engine/production/wip/wip-cell";
import type { ExactFigure } from "../../../../src/engine/statements/figure";
import { NOTHING } from "../../../../src/engine/statements/lineage";
import { type Figure, figureText } from "../../../../src/engine/statements/report";

const exactly = (text: string): ExactFigure => ({ value: decimalToExact(new Decimal(text)), origin: NOTHING });
const money = (cents: bigint): Figure => ({ units: cents, decimals: 2, origin: NOTHING });

/** 10 units open at 60 %, 80 finished, 20 closing: all material, half converted. */
const QUANTITIES: StepQuantities = {
  opening: exactly("10"),
  finished: exactly("80"),
  closing: exactly("20"),
  beyond: exactly("0"),
  materialShare: exactly("100"),
  conversionShare: exactly("50"),
  openingMaterialShare: exactly("100"),
  openingConversionShare: exactly("60"),
  closingQuotaMaterial: exactly("100"),
  closingQuotaHours: exactly("30"),
};

interface Given {
  readonly origin?: CostOrigin;
  readonly elementClass?: ElementClass;
  readonly quantities?: Partial<StepQuantities>;
  readonly standards?: WipCell["standards"];
}

/** 100.00 open, 900.00 of the month. */
function cell({ origin = "own", elementClass = "conversion", quantities = {}, standards = { amount: () => exactly("5"), hours: () => exactly("3") } }: Given): WipCell {
  return { origin, elementClass, opening: money(100_00n), current: money(900_00n), total: money(1_000_00n), quantities: { ...QUANTITIES, ...quantities }, standards };
}

function divided(method: WipMethodName, given: Given = {}): string[] {
  const { label, finished, closing, lacks } = divideWip(cell(given), method);
  return [label, figureText(finished), figureText(closing), ...lacks];
}

describe("dividing work in process", () => {
  it.each<[WipMethodName, Given, string[]]>([
    ["none", {}, ["none", "1000.00", "0.00"]],
    ["fixed", {}, ["fixed", "900.00", "100.00"]],
    ["equivalent-weighted", {}, ["equivalent-weighted", "888.89", "111.11"]],
    ["equivalent-weighted", { elementClass: "material" }, ["equivalent-weighted", "800.00", "200.00"]],
    ["equivalent-weighted", { origin: "transferred", quantities: { materialShare: exactly("0") } }, ["equivalent-weighted", "800.00", "200.00"]],
    ["equivalent-weighted", { quantities: { beyond: exactly("10") } }, ["equivalent-weighted", "800.00", "200.00"]],
    ["as-finished", {}, ["as-finished", "800.00", "200.00"]],
    ["equivalent-fifo", {}, ["equivalent-fifo", "892.86", "107.14"]],
    ["equivalent-fifo", { origin: "transferred" }, ["equivalent-fifo", "800.00", "200.00"]],
    ["materials", {}, ["materials", "1000.00", "0.00"]],
    ["materials", { elementClass: "material" }, ["materials", "800.00", "200.00"]],
    ["materials", { origin: "transferred" }, ["materials", "800.00", "200.00"]],
    ["standard", {}, ["standard", "950.00", "50.00"]],
    ["standard", { elementClass: "material" }, ["standard", "900.00", "100.00"]],
    ["standard-ratio", {}, ["standard-ratio", "888.89", "111.11"]],
    ["standard-ratio", { elementClass: "material" }, ["standard-ratio", "800.00", "200.00"]],
    ["standard-ratio", { origin: "transferred" }, ["standard-ratio", "800.00", "200.00"]],
  ])("%s of %j", (method, given, expected) => {
    expect(divided(method, given)).toEqual(expected);
  });

  it("leaves everything in process when nothing was finished, losses too", () => {
    const quantities = { finished: exactly("0") };
    expect(divided("none", { quantities })).toEqual(["no-output", "0.00", "1000.00"]);
    expect(divided("none", { quantities, elementClass: "loss" })).toEqual(["no-output", "0.00", "1000.00"]);
  });

  it("finishes losses of the step itself, and divides those that were handed on", () => {
    expect(divided("equivalent-weighted", { elementClass: "loss" })).toEqual(["loss", "1000.00", "0.00"]);
    expect(divided("equivalent-weighted", { elementClass: "loss", origin: "transferred" })).toEqual(["equivalent-weighted", "800.00", "200.00"]);
  });

  it("says what it lacks and guesses nothing", () => {
    const none = { amount: () => null, hours: () => null };
    expect(divided("equivalent-weighted", { quantities: { conversionShare: null } })).toEqual(["equivalent-weighted", "1000.00", "0.00", "conversion_share"]);
    expect(divided("equivalent-fifo", { quantities: { openingConversionShare: null } })).toContain("opening_conversion_share");
    expect(divided("standard", { standards: none })).toEqual(["standard", "1000.00", "0.00", "standard"]);
    expect(divided("standard-ratio", { standards: none })).toEqual(["standard-ratio", "0.00", "1000.00", "hours"]);
    expect(divided("standard-ratio", { quantities: { closingQuotaHours: null } })).toEqual(["standard-ratio", "1000.00", "0.00", "closing_quota_hours"]);
  });

  it("asks for no share of nothing, and plans no loss that was handed on", () => {
    expect(divided("equivalent-weighted", { quantities: { conversionShare: null, closing: exactly("0") } })).toEqual(["equivalent-weighted", "1000.00", "0.00"]);
    expect(divided("standard", { origin: "transferred", elementClass: "loss", standards: { amount: () => null, hours: () => null } })).toEqual(["standard", "1000.00", "0.00"]);
  });

  it("leaves everything in process when both bases are zero", () => {
    const quantities = { opening: exactly("80"), openingConversionShare: exactly("100"), closing: exactly("0") };
    expect(divided("equivalent-fifo", { quantities })).toEqual(["equivalent-fifo", "0.00", "1000.00", "base"]);
  });

  it("keeps negative results", () => {
    expect(divided("standard", { standards: { amount: () => exactly("200"), hours: () => null } })).toEqual(["standard", "-1000.00", "2000.00"]);
  });
});
