// The functions' metadata: ids that never change, words in three languages, and nothing Excel would refuse.
import { LANGUAGES, WORDS } from "../../src/locales";
import { functionsMetadata, sourceMetadata } from "../../src/functions/metadata.cjs";
import { filesIn, textOf } from "../tidy/source-files";

/** What a released formula holds. Add to it; never change or remove a line. */
const RELEASED: Readonly<Record<string, string>> = {
  LEDGER: "range, [period]",
  TOTAL: "ledger, [accounts], [centres], [products], [elements], [periods], [basis]",
  ROWS: "ledger, [accounts], [centres], [products], [elements], [periods], [basis]",
  PIVOT: "ledger, rows, [columns], [accounts], [centres], [products], [elements], [periods], [basis]",
  CHECK: "ledger",
  APPORTION: "amount, bases, [decimals], [tail]",
  ALLOCATE: "pools, consumption, method, [order]",
  RATES: "pools, consumption, method, [order]",
  COMPARE: "pools, consumption",
  STEPDOWN: "costs, drivers, levels",
  EQUIVALENTUNITS: "completed, closing, completion, [method]",
  UNITCOST: "cost, quantity, [decimals]",
  WIPSPLIT: "[opening], current, completed, closing, completion, [method]",
  RESTORE: "vector, structures",
  JOINT: "joint_cost, products, method",
  VALUE: "moves, method, [opening]",
  VARIANCE: "kind, actual, standard",
  FACTORS: "base, actual, [order]",
  BREAKEVEN: "price, variable_cost, fixed_cost, [target]",
  DEPRECIATION: "cost, salvage, periods, method, [period]",
  VISITCOST: "cost, volumes",
  ITEMCOST: "pool, items, method",
  SOLVE: "method, inputs",
  CLOSED: "report, row, column, [period]",
};

const RELEASED_CHOICES: Readonly<Record<string, string>> = {
  Basis: "net, debit, credit, quantity, opening, closing, year-to-date",
  Dimension: "account, centre, product, element, period",
  Tail: "largest-remainder, last, largest",
  ServiceMethod: "direct, sequential, interaction, algebraic, planned",
  UnitsMethod: "completion, start",
  JointMethod: "physical, sales-value, nrv, constant-margin",
  StockMethod: "fifo, moving-average, month-average",
  VarianceKind: "material, labour, variable-overhead, fixed-overhead",
  DepreciationMethod: "straight-line, double-declining, sum-of-years",
  ItemBasis: "revenue, workload, time, equivalent",
};

const source = sourceMetadata();
const files = Object.fromEntries(Object.entries(functionsMetadata()).map(([file, text]) => [file, JSON.parse(text) as typeof source & { allowErrorForDataTypeAny: boolean }]));

describe("the source", () => {
  it("declares the released functions with their parameters in order", () => {
    const declared = source.functions.map(({ id, name, parameters }) => [id, name, parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")]);
    expect(declared.sort()).toEqual(Object.entries(RELEASED).map(([id, parameters]) => [id, id, parameters]).sort());
  });

  it("declares the choices", () => {
    expect(Object.fromEntries(source.enums.map(({ id, values }) => [id, values.map((value) => value.stringValue).join(", ")]))).toEqual(RELEASED_CHOICES);
  });

  it("has no declaration that the generator passes over", () => {
    const tags = filesIn("src/functions", [".ts"]).reduce((count, file) => count + (textOf(file).match(/@customfunction/gu) ?? []).length, 0);
    expect(tags).toBe(source.functions.length);
  });

  it("has names that Excel takes: three letters at least, no cell, no more than thirty functions", () => {
    const wrong = source.functions.filter(({ id }) => !/^[A-Z][A-Z0-9_.]{2,}$/u.test(id) || /^[A-Z]{1,3}\d+$/u.test(id));
    expect([wrong, source.functions.length <= 30]).toEqual([[], true]);
  });

  it("has no volatile and no streaming function, and can cancel what may take long", () => {
    const options = source.functions.map(({ id, options: of = {} }) => [id, of.volatile ?? of.stream ?? false, of.cancelable ?? false]);
    expect(options.filter(([, never]) => never)).toEqual([]);
    expect(options.filter(([, , cancelable]) => cancelable).map(([id]) => id).sort()).toEqual(["ALLOCATE", "BREAKEVEN", "CHECK", "CLOSED", "COMPARE", "DEPRECIATION", "FACTORS", "ITEMCOST", "JOINT", "LEDGER", "PIVOT", "RATES", "RESTORE", "ROWS", "SOLVE", "STEPDOWN", "TOTAL", "VALUE", "VARIANCE", "VISITCOST", "WIPSPLIT"]);
  });

  it("asks for addresses where the result is a block, as Excel demands", () => {
    const asking = source.functions.filter(({ options = {} }) => options.requiresParameterAddresses);
    expect(asking.map(({ id, result }) => [id, result.dimensionality])).toEqual([["LEDGER", "matrix"]]);
  });

  it("says in its JSDoc what the English locale says", () => {
    const { help, choices } = WORDS.en.functions as unknown as { help: Record<string, Record<string, string>>; choices: Record<string, Record<string, { tooltip: string }>> };
    for (const { id, description, parameters } of source.functions) {
      expect([id, description, ...parameters.map((one) => one.description)]).toEqual([id, help[id]!.description, ...parameters.map((one) => help[id]![one.name])]);
    }
    for (const { id, values } of source.enums) expect(values.map((value) => value.tooltip)).toEqual(values.map((value) => choices[id]![value.stringValue]!.tooltip));
  });
});

describe("the files", () => {
  it("are one for each language", () => expect(Object.keys(files).sort()).toEqual(["functions.json", "functions.zh-CN.json", "functions.zh-TW.json"]));

  it.each(Object.keys(files))("%s keeps ids, types and choices, and says the rest in its language", (file) => {
    const { functions, enums, allowErrorForDataTypeAny } = files[file]!;
    expect(allowErrorForDataTypeAny).toBe(true);
    const bare = (one: typeof functions): unknown => one.map((declared) => ({ ...declared, description: "", parameters: declared.parameters.map((parameter) => ({ ...parameter, name: "", description: "" })) }));
    expect(bare(functions)).toEqual(bare(source.functions));
    expect(enums.map(({ id, values }) => [id, values.map((value) => value.stringValue)])).toEqual(source.enums.map(({ id, values }) => [id, values.map((value) => value.stringValue)]));
    const said = functions.flatMap(({ description, parameters }) => [description, ...parameters.flatMap((one) => [one.name, one.description])]);
    expect(said.filter((words) => (file === "functions.json" ? /[\u4e00-\u9fff]/u : /^[\x00-\x7f]*$/u).test(words))).toEqual([]);
    for (const { parameters } of functions) expect(new Set(parameters.map((one) => one.name)).size).toBe(parameters.length);
  });
});

it("has words for every function in every language and for no other", () => {
  for (const language of LANGUAGES) expect(Object.keys(WORDS[language].functions.help).sort()).toEqual(Object.keys(RELEASED).sort());
});
