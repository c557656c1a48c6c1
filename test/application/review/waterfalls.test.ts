// Waterfalls of the sample months: every path adds up, and its reading names the largest step.
import { waterfalls } from "../../../src/application/review/waterfalls";
import { closeMonth } from "../../../src/application/close-month";
import { unbalancedBook } from "../../taskpane/books";
import { closedSample } from "./closed-samples";

jest.setTimeout(120_000);

const cents = (text: string): bigint => BigInt(text.replace(/[+,.]/g, ""));

describe("waterfalls", () => {
  it.each([
    ["hospital-month", ["last-month", "plan", "stages"]],
    ["factory-month", ["prices", "standard"]],
  ] as const)("of %s lead from one total to the other without a remainder", async (month, ids) => {
    const shown = waterfalls(await closedSample(month), "en");
    expect(shown.map(({ id }) => id)).toEqual(ids);
    for (const { steps, reading } of shown) {
      const [begin, ...rest] = steps;
      const end = rest.pop()!;
      expect(rest.reduce((sum, { value }) => sum + cents(value), cents(begin!.value))).toBe(cents(end.value));
      const largest = rest.reduce((most, step) => (Math.abs(step.to - step.from) > Math.abs(most.to - most.from) ? step : most));
      expect(reading).toContain(largest.label);
      for (const { from, to } of steps) expect([from >= 0, to >= 0, from <= 1, to <= 1]).toEqual([true, true, true, true]);
    }
  });

  it("join each step to the one before it", async () => {
    const [{ steps }] = waterfalls(await closedSample("hospital-month"), "zh-CN") as [ReturnType<typeof waterfalls>[number]];
    for (const [place, { kind, from }] of steps.entries()) if (kind !== "total") expect(from).toBeCloseTo(steps[place - 1]!.to, 6);
    expect(steps.at(-2)!.to).toBeCloseTo(steps.at(-1)!.to, 6);
  });

  it("are none for a month that was refused", async () => expect(waterfalls(closeMonth(await unbalancedBook().read()), "en")).toEqual([]));
});
