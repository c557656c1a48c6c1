// Solving cases: what is answered, what is said of a case that cannot be solved, and the schema of a method.
import { existsSync, readFileSync } from "node:fs";
import { METHODS } from "../../../src/engine";
import type { FieldProblem, Shape } from "../../../src/engine";
import { sayCaseError } from "../../../src/application/solve/case-errors";
import { methodSchema } from "../../../src/application/solve/method-schema";
import { methodOf, solveCase } from "../../../src/application/solve/solve-case";
import { LANGUAGES, WORDS, translator } from "../../../src/locales";
import { join } from "node:path";

const t = translator("en");
const said = (method: string, inputs: unknown): string => {
  try {
    solveCase({ method, inputs });
    return "solved";
  } catch (error) {
    return sayCaseError(error, t);
  }
};

it("answers in decimal text, exact where a number ends", () => {
  expect(solveCase({ method: "overhead.over-under-applied", inputs: { difference: "10", bases: [{ id: "a", base: "1" }, { id: "b", base: "2" }] } })).toEqual({
    method: "overhead.over-under-applied",
    results: { difference: "10", rate: "3.33333333333333333333", allocated: { a: "3.33", b: "6.67" } },
    checks: [{ id: "allocated", ok: true, left: "10", right: "10" }],
  });
});

/** The smallest inputs that meet each problem. */
const GALLERY: Readonly<Record<FieldProblem, readonly [method: string, inputs: unknown, sentence: string]>> = {
  missing: ["cvp.single", { price: 10, variable_cost: 1 }, "fixed_cost is missing."],
  unknown: ["cvp.single", { price: 10, fixed: 1 }, "fixed is no field of this method. There are: price, variable_cost, total_cost, fixed_cost"],
  "not-a-number": ["cvp.single", { price: "ten", fixed_cost: 1 }, 'price is "ten", not a number.'],
  "not-whole": ["reconcile.bank", { bank: [], book: [], window_days: 1.5 }, "window_days is 1.5; a whole number is needed."],
  "not-text": ["budget.check", { lines: [{ id: {}, actual: 1 }] }, "lines[0].id is {}; a text is needed."],
  "not-a-date": ["reconcile.bank", { bank: [{ id: "1", amount: 1, date: "2025-02-30" }], book: [] }, 'bank[0].date is "2025-02-30", not a date.'],
  "not-true-or-false": ["overhead.abc", { activities: [], consumption_per_unit: "perhaps" }, 'consumption_per_unit is "perhaps".'],
  "not-a-choice": ["quality.downtime", { elements: [], cause: "rain" }, 'cause cannot be "rain" (planned, natural-disaster, abnormal).'],
  "not-a-list": ["quality.downtime", { elements: 5, cause: "planned" }, "elements is 5; a list is needed."],
  "not-an-object": ["hospital.item-coefficient", { costs: [1], basis: "time", items: [] }, "costs is [1]; an object with named fields is needed."],
  negative: ["inventory.fifo", { moves: [{ id: "1", kind: "receipt", quantity: -1, unit_cost: 1 }] }, "moves[0].quantity is -1, below zero."],
  "out-of-range": ["cvp.single", { price: 1, variable_cost: 2, fixed_cost: 1 }, "price is too small or too large. It has to be > variable_cost."],
  twice: ["budget.check", { lines: [{ id: "a", actual: 1 }, { id: "a", actual: 2 }] }, "lines[1].id: a stands twice."],
  "not-found": ["auxiliary.direct", { pools: [{ id: "水", cost: 1 }], consumption: [{ from: "电", to: "车间", quantity: 1 }] }, "consumption.from names 电, which is not there."],
  "needs-one-of": ["tax.input-transfer-out", { cost: 5 }, "input_tax needs one of: input_tax, cost + tax_percent."],
  contradicts: ["overhead.over-under-applied", { difference: 1, actual: 5, applied: 3, bases: [] }, "difference does not agree with actual - applied."],
  "no-base": ["element.labour", { products: [{ id: "a", hours: 0 }], wages: 5 }, "products comes to zero"],
  "too-little": ["order-cost", { stock: [{ id: "c", layers: [{ quantity: 1, unit_cost: 1 }] }], orders: [{ id: "o", components: [{ id: "c", quantity: 2 }] }] }, "orders.o.components.c is more than there is: stock.c."],
  loop: ["bom.roll-up", { items: [{ id: "a", components: [{ item: "b", quantity: 1 }] }, { id: "b", components: [{ item: "a", quantity: 1 }] }] }, "items: a → b → a is a loop."],
};

it.each(Object.entries(GALLERY))("says %s", (_, [method, inputs, sentence]) => expect(said(method, inputs)).toContain(sentence));

it("has a sentence for every problem in every language", () => {
  for (const language of LANGUAGES) expect(Object.keys(WORDS[language].solve.problems).sort()).toEqual(Object.keys(GALLERY).sort());
});

it.each<[unknown, string]>([
  [{ method: "wip.other" }, "There is no method wip.other. Known methods: allocate, "],
  [[], "There is no method ."],
  [null, "There is no method ."],
])("says what is wrong with %j", (value, sentence) => {
  expect(() => solveCase(value)).toThrow();
  try {
    solveCase(value);
  } catch (error) {
    expect(sayCaseError(error, t)).toContain(sentence);
  }
});

it("solves nothing that comes to nothing: empty and zero inputs are told or give numbers", () => {
  for (const id of METHODS.keys()) expect(said(id, {})).not.toMatch(/NaN|Infinity|undefined/u);
});

describe("the schema", () => {
  it("names fields, units, choices, defaults and what is needed", () => {
    expect(methodSchema(methodOf("quality.downtime"), "en")).toMatchObject({
      title: "quality.downtime",
      properties: {
        method: { const: "quality.downtime" },
        inputs: {
          additionalProperties: false,
          required: ["elements", "cause"],
          properties: { cause: { enum: ["planned", "natural-disaster", "abnormal"] }, compensation: { "x-unit": "amount", default: "0" }, elements: { type: "array", items: { required: ["id", "amount"] } } },
        },
      },
      "x-results": ["gross_loss", "net_loss", "charged_to"],
    });
  });

  it.each([...METHODS.values()].map((method) => [method.id, method] as const))("%s says what it is, takes rounding, and declares its results once", (_, method) => {
    expect([method.source.length > 10, "rounding" in method.inputs, new Set(method.results).size]).toEqual([true, true, method.results.length]);
    expect(JSON.stringify(methodSchema(method, "en"))).not.toContain("undefined");
  });
});

const SHARED = join(__dirname, "../../../../shared/cases/methods.json");
const whenShared = existsSync(SHARED) ? describe : describe.skip;
whenShared("the catalogue of methods", () => {
  const catalogue = existsSync(SHARED) ? (JSON.parse(readFileSync(SHARED, "utf8")) as Record<string, { inputs: Record<string, unknown>; results: Record<string, unknown> }>) : {};

  /** Listed for all methods of work in process, but these know no equivalent units. */
  const NEVER = ["wip.standard-ratio equivalent_unit_cost", "wip.standard equivalent_unit_cost"];

  it("holds the methods of the registry, and no other", () => {
    expect([...METHODS.keys()].sort()).toEqual(Object.keys(catalogue).sort());
  });

  /** Names of inputs, inside lists and objects too. */
  function names(shape: Shape): string[] {
    if (shape.kind === "object") return Object.entries(shape.fields).flatMap(([name, field]) => [name, ...names(field.shape)]);
    if (shape.kind === "list") return names(shape.item);
    return shape.kind === "map" ? names(shape.value) : shape.kind === "either" ? shape.shapes.flatMap(names) : [];
  }

  it.each(Object.entries(catalogue))("declares the fields and results of %s", (id, { inputs, results }) => {
    const { inputs: fields, results: own } = METHODS.get(id)!;
    const declared = new Set(names({ kind: "object", fields }));
    const wanted = Object.keys(inputs).flatMap((path) => path.split(/[.[\]]+/u)).filter((name) => /^\w+$/u.test(name));
    expect(wanted.filter((name) => !declared.has(name))).toEqual([]);
    expect(Object.keys(results).map((path) => path.split(/[.[]/u)[0]!).filter((name) => !own.includes(name) && !NEVER.includes(`${id} ${name}`))).toEqual([]);
  });
});
