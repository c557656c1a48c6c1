// `solve --batch`: one line for each case, whatever is wrong with another.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as solving from "../../src/application/solve/solve-case";
import { solve } from "../../src/command-line/solve";
import { translator } from "../../src/locales";

jest.mock("../../src/application/solve/solve-case", () => ({ __esModule: true, ...jest.requireActual<typeof solving>("../../src/application/solve/solve-case") }));

const DOWNTIME = { method: "quality.downtime", inputs: { elements: [{ id: "m", amount: "5" }], cause: "abnormal" } };

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "costwright-"));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(place, { recursive: true, force: true });
});

function batch(cases: Readonly<Record<string, string>>): { readonly code: number; readonly lines: { id: string; error?: string; results?: object }[]; readonly err: unknown[] } {
  for (const [name, text] of Object.entries(cases)) writeFileSync(join(place, `${name}.json`), text);
  const out: string[] = [];
  const err: unknown[] = [];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  jest.spyOn(console, "error").mockImplementation((error) => err.push(error));
  const code = solve({ kind: "batch", input: place }, "en", translator("en"));
  return { code, lines: out.join("").trimEnd().split("\n").map((line) => JSON.parse(line) as { id: string }), err };
}

it("says of each case what it is, or what is wrong with it", () => {
  const { code, lines } = batch({ a: JSON.stringify({ id: "a", ...DOWNTIME }), b: JSON.stringify({ id: "b", method: "none" }), c: "{", d: "null", methods: "{}" });
  expect(code).toBe(0);
  expect(lines).toMatchObject([{ id: "a", results: { net_loss: "5" } }, { id: "b", error: expect.stringContaining("There is no method none.") }, { error: expect.stringContaining("not JSON") }, { error: expect.stringContaining("There is no method .") }]);
});

it("answers the others when the program fails at one, and does not call that success", () => {
  const { solveCase } = jest.requireActual<typeof solving>("../../src/application/solve/solve-case");
  jest.spyOn(solving, "solveCase").mockImplementation((value) => {
    if ((value as { id: string }).id === "a") throw new RangeError("our own");
    return solveCase(value);
  });
  const { code, lines, err } = batch({ a: JSON.stringify({ id: "a", ...DOWNTIME }), b: JSON.stringify({ id: "b", ...DOWNTIME }) });
  expect(code).toBe(1);
  expect(lines).toMatchObject([{ id: "a", error: expect.stringContaining("our own") }, { id: "b", results: { net_loss: "5" } }]);
  expect(err).toHaveLength(1);
});
