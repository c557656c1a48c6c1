// Examples worked out in print: every figure that a source gives, at the decimals it gives it.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { solveCase } from "../../src/application/solve/solve-case";
import { missing } from "./same-figures";

interface Case {
  readonly id: string;
  readonly method: string;
  readonly title: string;
  readonly expected: unknown;
  readonly tolerance?: string;
}

const GROUPS = ["allocation", "inventory", "production", "production-methods", "textbooks", "peers"] as const;

const CASES = GROUPS.flatMap((group) =>
  readdirSync(join(__dirname, group))
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(__dirname, group, name), "utf8")) as Case),
);

describe("worked examples", () => {
  it.each(CASES.map((example) => [example.id, example.method, example] as const))("%s %s", (_id, _method, example) => {
    const { results, checks } = solveCase(example);
    expect(missing(example.expected, results, example.tolerance, "results")).toEqual([]);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  it("would notice a wrong figure", () => {
    const { results } = solveCase(CASES.find((example) => example.method === "auxiliary.direct")!);
    expect(missing({ received: { nobody: "1.00" } }, results, undefined, "results")).toHaveLength(1);
  });
});
