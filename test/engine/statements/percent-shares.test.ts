// Shares in percent add up to 100.00, the lower code taking the odd hundredth.
import fc from "fast-check";
import { NOTHING } from "../../../src/engine/statements/lineage";
import { percentShares } from "../../../src/engine/statements/percent-shares";
import { type Figure, figureText } from "../../../src/engine/statements/report";

const money = (units: bigint): Figure => ({ units, decimals: 2, origin: NOTHING });
const shown = (codes: string[], parts: bigint[], whole: bigint): (string | null)[] => percentShares(codes, parts.map(money), money(whole)).map((share) => share && figureText(share));

describe("percent shares", () => {
  it("gives the odd hundredth to the lower code", () => {
    expect(shown(["c", "b", "a"], [1n, 1n, 1n], 3n)).toEqual(["33.33", "33.33", "33.34"]);
  });

  it("is the same for a whole in red ink", () => {
    expect(shown(["c", "b", "a"], [-1n, -1n, -1n], -3n)).toEqual(["33.33", "33.33", "33.34"]);
  });

  it("has no shares of nothing", () => {
    expect(shown(["a", "b"], [1n, -1n], 0n)).toEqual([null, null]);
  });

  it("adds up, whatever the parts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900_000, max: 9_000_000 }), { minLength: 1, maxLength: 12 }), (amounts) => {
        const parts = amounts.map(BigInt);
        const whole = parts.reduce((sum, part) => sum + part, 0n);
        fc.pre(whole !== 0n);
        const shares = percentShares(parts.map((_, i) => `e${i}`), parts.map(money), money(whole));
        expect(shares.reduce((sum, share) => sum + share!.units, 0n)).toBe(10_000n);
      }),
    );
  });
});
