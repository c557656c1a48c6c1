// Words of methods: every family, method and field has them in three languages, and none stands there for nothing.
import { METHODS } from "../../src/engine";
import { describedFields, methodDescription } from "../../src/application/solve/method-description";
import { methodSchema } from "../../src/application/solve/method-schema";
import { methodLines } from "../../src/application/solve/solve-case";
import { LANGUAGES } from "../../src/locales";
import { METHOD_WORDS, fieldKeys } from "../../src/locales/methods";

const METHOD_LIST = [...METHODS.values()];
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();

it.each(LANGUAGES)("name every family and method once (%s)", (language) => {
  const { families, names } = METHOD_WORDS[language];
  expect(sorted(Object.keys(names))).toEqual(sorted(METHODS.keys()));
  expect(sorted(Object.values(names))).toHaveLength(METHODS.size);
  expect(sorted(Object.keys(families))).toEqual(sorted([...METHODS.keys()].map((id) => id.split(".")[0]!)));
  expect(methodLines(language)).toHaveLength(METHODS.size);
});

it.each(LANGUAGES)("say of every field what it is, and hold nothing else (%s)", (language) => {
  const { fields } = METHOD_WORDS[language];
  const used = METHOD_LIST.flatMap((method) => describedFields(method, language).map(({ path }) => fieldKeys(method.id, path).find((key) => key in fields)));
  expect(sorted(used.map(String))).toEqual(sorted(Object.keys(fields)));
  expect(sorted(Object.keys(fields))).toEqual(sorted(Object.keys(METHOD_WORDS["zh-CN"].fields)));
});

it("leave no field of a schema without a description", () => {
  const bare = (schema: unknown, path: string): string[] => {
    if (typeof schema !== "object" || schema === null) return [];
    const { properties = {}, items, additionalProperties, anyOf = [] } = schema as { properties?: Record<string, { description?: string }>; items?: unknown; additionalProperties?: unknown; anyOf?: unknown[] };
    const own = Object.entries(properties).flatMap(([name, field]) => [...(field.description ? [] : [`${path}.${name}`]), ...bare(field, `${path}.${name}`)]);
    return [...own, ...[items, additionalProperties, ...anyOf].flatMap((inner) => bare(inner, path))];
  };
  for (const method of METHOD_LIST) for (const language of LANGUAGES) expect(bare((methodSchema(method, language)["properties"] as { inputs: unknown }).inputs, method.id)).toEqual([]);
});

it("describe a method line by line: paths, what they are, what is needed, chosen and presumed", () => {
  const text = methodDescription(METHODS.get("quality.downtime")!, "en");
  expect(text.split("\n")).toEqual(expect.arrayContaining([
    "quality.downtime\tDowntime loss",
    "cause\tCause: planned, natural-disaster or abnormal\trequired; choice; one of planned | natural-disaster | abnormal",
    "compensation\tCompensation to be received\tamount; 0 if left out",
    expect.stringMatching(/^rounding.tail	Who takes the odd cents/u),
  ]));
  expect(methodDescription(METHODS.get("wip.equivalent-weighted")!, "zh-CN")).toContain("completion\t完工程度（%），可一个共用或按项目分别给出\t");
});
