// Published examples of dividing work in process, put to the methods of a close.
import type { ElementClass, WipMethodName } from "../../../src/engine/factory-records";
import { Decimal, decimalToExact } from "../../../src/engine/money/decimal";
import { type Exact, exact, halfUp, over, times } from "../../../src/engine/money/exact";
import { divideWip } from "../../../src/engine/production/wip/divide-wip";
import type { WipCell, WipDivision } from "../../../src/engine/production/wip/wip-cell";
import type { ExactFigure } from "../../../src/engine/statements/figure";
import { NOTHING } from "../../../src/engine/statements/lineage";
import { type Figure, figureText } from "../../../src/engine/statements/report";

type Given = Readonly<Record<string, unknown>>;

interface Element {
  readonly id: string;
  readonly [field: string]: string;
}

/** Results of a WIP example in the shape in which it is printed. */
export function solveWip(method: string, inputs: Given): unknown {
  const elements = inputs["elements"] as Element[];
  const divided = elements.map((element) => ({ id: element.id, ...divide(method, inputs, element) }));
  const total = (part: "finished" | "closing"): string => amountText(divided.reduce((sum, each) => sum + each[part].units, 0n));
  return {
    elements: Object.fromEntries(divided.map(({ id, ...division }) => [id, printed(division)])),
    completed_total: total("finished"),
    closing_total: total("closing"),
    total: amountText(divided.reduce((sum, each) => sum + each.finished.units + each.closing.units, 0n)),
    completed_unit_cost: ratio(divided.reduce((sum, each) => sum + each.finished.units, 0n), inputs["completed_quantity"]),
  };
}

function printed({ rate, finishedBase, closingBase, finished, closing }: WipDivision): Given {
  return {
    completed: figureText(finished),
    closing: figureText(closing),
    ...(rate && { unit_cost: decimalText(rate.value), rate: decimalText(rate.value) }),
    ...(finishedBase && closingBase && { equivalent_units: decimalText({ n: finishedBase.value.n * closingBase.value.d + closingBase.value.n * finishedBase.value.d, d: finishedBase.value.d * closingBase.value.d }) }),
  };
}

function divide(method: string, inputs: Given, element: Element): WipDivision {
  if (method === "wip.materials") return divideWip(cellOf(inputs, element, (inputs["materials"] as string[]).includes(element.id) ? "material" : "conversion"), "materials");
  if (method === "wip.standard") return divideWip(standardCell(inputs, element), "standard");
  const isRatio = method === "wip.standard-ratio" || element["method"] === "standard-ratio";
  if (isRatio) return divideWip(ratioCell(inputs, element), "standard-ratio");
  return divideWip(cellOf(inputs, element, "material"), (method === "wip.equivalent-fifo" ? "equivalent-fifo" : "equivalent-weighted") satisfies WipMethodName);
}

function cellOf(inputs: Given, element: Element, elementClass: ElementClass): WipCell {
  const share = (field: "completion" | "opening_completion"): ExactFigure => {
    const given = inputs[field] as string | Readonly<Record<string, string>> | undefined;
    return number((typeof given === "string" ? given : given?.[element.id]) ?? "100");
  };
  const closing = number(inputs["closing_quantity"] ?? element["closing_equivalent_units"] ?? "0");
  const units = element["closing_equivalent_units"];
  const closingShare = units === undefined ? share("completion") : { ...closing, value: times(over(number(units).value, closing.value), exact(100n)) };
  const [opening, current] = [money(element["opening"]), money(element["current"])];
  return {
    origin: "own",
    elementClass,
    opening,
    current,
    total: { ...opening, units: opening.units + current.units },
    quantities: {
      opening: number(inputs["opening_quantity"] ?? "0"),
      finished: number(inputs["completed_quantity"] ?? "1"),
      closing,
      beyond: number("0"),
      materialShare: closingShare,
      conversionShare: closingShare,
      openingMaterialShare: share("opening_completion"),
      openingConversionShare: share("opening_completion"),
      closingQuotaMaterial: null,
      closingQuotaHours: null,
    },
    standards: { amount: () => null, hours: () => null },
  };
}

/** Completed and closing quota stand in the example; a close multiplies the quota of one unit. */
function ratioCell(inputs: Given, element: Element): WipCell {
  const cell = cellOf({ ...inputs, completed_quantity: "1" }, element, "material");
  return {
    ...cell,
    quantities: { ...cell.quantities, closingQuotaMaterial: number(element["closing_standard"]) },
    standards: { amount: () => number(element["completed_standard"]), hours: () => null },
  };
}

/** Closing units at a unit standard, or closing hours at an hourly standard. */
function standardCell(inputs: Given, element: Element): WipCell {
  const operations = inputs["operations"] as readonly Readonly<Record<string, string>>[];
  let earlier = exact(0n);
  let hours = exact(0n);
  let units = exact(0n);
  for (const { quantity = "0", hour_quota = "0" } of operations) {
    const own = number(hour_quota).value;
    const each = { n: 2n * earlier.n * own.d + own.n * earlier.d, d: 2n * earlier.d * own.d };
    hours = { n: hours.n * each.d + times(number(quantity).value, each).n * hours.d, d: hours.d * each.d };
    units = exact(units.n + number(quantity).value.n);
    earlier = exact(earlier.n * own.d + own.n * earlier.d, earlier.d * own.d);
  }
  const byHours = element["hour_rate"] !== undefined;
  const cell = cellOf({ ...inputs, closing_quantity: decimalText(byHours ? hours : units) }, element, "material");
  return { ...cell, standards: { amount: () => number(element["unit_standard"] ?? element["hour_rate"]), hours: () => null } };
}

export function number(text: unknown): ExactFigure {
  return { value: decimalToExact(new Decimal(String(text))), origin: NOTHING };
}

export function money(text: string | undefined): Figure {
  return { units: BigInt(new Decimal(text ?? "0").times(100).toFixed()), decimals: 2, origin: NOTHING };
}

export function decimalText(value: Exact): string {
  return figureText({ units: halfUp(value, 12), decimals: 12 });
}

function amountText(units: bigint): string {
  return figureText({ units, decimals: 2 });
}

function ratio(units: bigint, quantity: unknown): string | undefined {
  return quantity === undefined ? undefined : decimalText(over(exact(units, 100n), number(quantity).value));
}
