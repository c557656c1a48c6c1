// Inputs of every printed example, spoiled field by field: a method answers with sound numbers and checks that hold, or says what is wrong.
import { EXAMPLES, type Example, answer, broken, isSaid, unsound } from "./method-answers";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What people type, leave out and mix up. */
const WRONG: readonly (Json | undefined)[] = [undefined, null, "", "0", "-1", "0.005", "-999999999999.99", "1e3", "12,5", "abc", "33.333333", "100", 7, true, [], {}, ["a"], { a: "1" }];

function* spoiled(value: Json): Generator<Json | undefined> {
  if (Array.isArray(value)) {
    // The first and the last row stand for all.
    for (const i of new Set([0, value.length - 1])) {
      if (i < 0 || i >= value.length) continue;
      for (const bad of spoiled(value[i] as Json)) yield bad === undefined ? value.toSpliced(i, 1) : value.toSpliced(i, 1, bad);
    }
    if (value.length > 0) yield [...(value as readonly Json[]), value[0] as Json];
  } else if (typeof value === "object" && value !== null) {
    const record = value as Readonly<Record<string, Json>>;
    for (const [name, item] of Object.entries(record)) {
      for (const bad of spoiled(item)) {
        yield bad === undefined ? Object.fromEntries(Object.entries(record).filter(([other]) => other !== name)) : { ...record, [name]: bad };
      }
    }
    yield { ...record, "no such field": "1" };
  }
  yield* WRONG;
}

function failureOf(method: string, inputs: unknown): string | null {
  try {
    const given = answer(method, inputs);
    const wrong = [...broken(given), ...unsound(given.results)];
    return wrong.length > 0 ? wrong[0]! : null;
  } catch (error) {
    return isSaid(error) ? null : String((error as Error).stack).split("\n").slice(0, 4).join(" ");
  }
}

/** One example of each method and shape of inputs is enough. */
const SHAPES = [...new Map(EXAMPLES.map((example) => [`${example.method} ${Object.keys(example.inputs).sort().join()}`, example])).values()];

describe("spoiled inputs", () => {
  it.each(SHAPES.map((example) => [example.id, example.method, example] as const))("%s %s", (_id, method, example: Example) => {
    for (const inputs of spoiled(example.inputs as Json)) {
      const failure = failureOf(method, inputs);
      if (failure !== null) throw new Error(`${failure}\n${JSON.stringify(inputs)}`);
    }
  });
});
