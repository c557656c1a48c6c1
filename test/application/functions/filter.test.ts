// The filter language: examples as people type them, then its laws, then what it refuses.
import fc from "fast-check";
import { codeFilter, parseFilter } from "../../../src/application/functions/filter";
import { FunctionError } from "../../../src/application/functions/function-error";

const CODES = ["5001", "500101", "5002", "5101", "510101", "5102", "5301", "6601", "660201", "6603", "A-01", "内科", ""];
const taken = (text: string, codes: readonly string[] = CODES): string[] => {
  const filter = parseFilter(text);
  return filter ? codes.filter(codeFilter(filter)) : [...codes];
};

describe("a filter takes", () => {
  it.each([
    ["5001", ["5001"]],
    ["5001;5301", ["5001", "5301"]],
    ["5001:5101", ["5001", "500101", "5002", "5101", "510101"]],
    ["50??", ["5001", "5002"]],
    ["50*", ["5001", "500101", "5002"]],
    ["*01", ["5001", "500101", "5101", "510101", "5301", "6601", "660201", "A-01"]],
    ["5*;-51*", ["5001", "500101", "5002", "5301"]],
    ["-5001:5102;-66*", ["5301", "A-01", "内科", ""]],
    ["５００１；５１０１：５１０２", ["5001", "5101", "510101", "5102"]],
    ["５０？？；－5002", ["5001"]],
    ["５０＊", ["5001", "500101", "5002"]],
    ["a-01", ["A-01"]],
    ["内?", ["内科"]],
    ["-*", [""]],
    [" 5001 ; ; 5002 ", ["5001", "5002"]],
  ])("%s", (text, codes) => expect(taken(text)).toEqual(codes));

  it("everything where it is blank", () => expect(taken("  ")).toEqual(CODES));

  it("whole numbers between ends of different lengths", () => expect(taken("1:20", ["1", "3", "20", "21", "100", "x"])).toEqual(["1", "3", "20"]));

  it("text between other ends", () => expect(taken("D1:D20", ["D1", "D10", "D2", "D20", "D3", "C9"])).toEqual(["D1", "D10", "D2", "D20"]));
});

const code = fc.string({ unit: fc.constantFrom(..."0123456789ABab内"), minLength: 1, maxLength: 6 });
const item = fc.oneof(code, code.map((text) => `${text}*`), code.map((text) => `${text.slice(0, -1)}?`), fc.tuple(code, code).filter(([a, b]) => a.length === b.length).map(([a, b]) => [a, b].sort().join(":").toLowerCase()));
const valid = item.filter((text) => {
  try {
    parseFilter(text);
    return true;
  } catch {
    return false;
  }
});
const signed = fc.tuple(valid, fc.boolean()).map(([text, left]) => (left ? `-${text}` : text));
const codes = fc.array(code, { maxLength: 12 });

describe("laws of filters", () => {
  it("order and repetition of items do not matter", () => {
    fc.assert(fc.property(fc.array(signed, { minLength: 1, maxLength: 5 }), codes, (items, all) => {
      expect(taken([...items].reverse().concat(items).join(";"), all)).toEqual(taken(items.join(";"), all));
    }));
  });

  it("a list takes what its items take, together", () => {
    fc.assert(fc.property(valid, valid, codes, (a, b, all) => {
      const either = new Set([...taken(a, all), ...taken(b, all)]);
      expect(taken(`${a};${b}`, all)).toEqual(all.filter((one) => either.has(one)));
    }));
  });

  it("what one item takes and what its exclusion takes are all codes, each once", () => {
    fc.assert(fc.property(valid, codes, (a, all) => {
      const [with_, without] = [taken(a, all), taken(`-${a}`, all)];
      expect([...with_, ...without].sort()).toEqual([...all].sort());
    }));
  });

  it("full width means the same as half width", () => {
    const wide = (text: string): string => text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(fc.array(signed, { minLength: 1, maxLength: 4 }), codes, (items, all) => {
      expect(taken(wide(items.join(";")), all)).toEqual(taken(items.join(";"), all));
    }));
  });

  it("a pattern agrees with the regular expression it stands for", () => {
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "?", "*"), minLength: 1, maxLength: 8 }).filter((text) => /[?*]/u.test(text));
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 10 });
    fc.assert(fc.property(pattern, fc.array(word), (text, all) => {
      const meant = new RegExp(`^${text.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u");
      expect(taken(text, all)).toEqual(all.filter((one) => meant.test(one)));
    }));
  });

  it("a pattern of many stars ends in time", () => {
    expect(taken(`${"*a".repeat(40)}b`, ["a".repeat(4_000)])).toEqual([]);
  });
});

describe("a filter refuses", () => {
  it.each([
    [";", "filter-empty"],
    ["5001:", "filter-item"],
    [":5001", "filter-item"],
    ["1:2:3", "filter-item"],
    ["50??:5101", "filter-item"],
    ["-", "filter-item"],
    ["5101:5001", "filter-reversed"],
    ["20:1", "filter-reversed"],
  ])("%s", (text, key) => {
    expect(() => parseFilter(text)).toThrow(FunctionError);
    expect(() => parseFilter(text)).toThrow(`functions.errors.${key}`);
  });
});
