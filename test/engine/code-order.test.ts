import fc from "fast-check";
import { byCode } from "../../src/engine/code-order";

describe("code order", () => {
  it("puts IP before OP, and digits before letters before Chinese", () => {
    expect(["检验", "OP", "a1", "IP", "10", "9", ""].sort(byCode)).toEqual(["", "10", "9", "IP", "OP", "a1", "检验"]);
  });

  it("puts a code point beyond U+FFFF behind U+FFFD, though its UTF-16 unit is smaller", () => {
    expect(["\u{20000}", "\uFFFD"].sort(byCode)).toEqual(["\uFFFD", "\u{20000}"]);
  });

  it("agrees with comparing code points one by one", () => {
    const slow = (a: string, b: string): number => {
      const [x, y] = [[...a].map((c) => c.codePointAt(0)!), [...b].map((c) => c.codePointAt(0)!)];
      const at = x.findIndex((point, i) => point !== y[i]);
      return at === -1 ? x.length - y.length : y[at] === undefined ? 1 : x[at]! - y[at]!;
    };
    const word = fc.string({ unit: "binary", maxLength: 6 });
    fc.assert(fc.property(word, word, (a, b) => expect(Math.sign(byCode(a, b))).toBe(Math.sign(slow(a, b)))));
  });
});
