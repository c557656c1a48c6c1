/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Custom functions called from the host's cells, through the runtime of the real office.js.
import type { FunctionParameter, FunctionsMetadata } from "../../../src/workbench/host/bridges/function-metadata";
import type { Host } from "../../../src/workbench/host/host";
import { bootOffice, settled } from "./office";

const any = (name: string, more: Partial<FunctionParameter> = {}): FunctionParameter => ({ name, type: "any", ...more });
const METADATA: FunctionsMetadata = {
  functions: [
    { id: "ECHO", parameters: [any("first"), any("second", { optional: true })] },
    { id: "GRID", parameters: [any("values", { dimensionality: "matrix" })], options: { requiresAddress: true, requiresParameterAddresses: true } },
    { id: "SUMUP", parameters: [{ name: "numbers", type: "number", dimensionality: "matrix" }] },
    { id: "FAIL", parameters: [any("how")] },
    { id: "WAIT", parameters: [any("key")], options: { cancelable: true } },
    { id: "MANY", parameters: [{ name: "values", type: "number", repeating: true }] },
  ],
};

/** Calls of WAIT that have not been settled. */
const waiting: { key: unknown; canceled: boolean; settle(value: unknown): void }[] = [];
let host: Host;

beforeAll(() => {
  const { CustomFunctions } = bootOffice();
  const functions: Record<string, (...given: never[]) => unknown> = {
    ECHO: (first: unknown, second: unknown) => JSON.stringify([first, second]),
    GRID: (values: unknown[][], { address, parameterAddresses }: CustomFunctions.Invocation) => [[JSON.stringify(values), address, parameterAddresses?.[0]]],
    SUMUP: (numbers: number[][]) => numbers.flat().reduce((sum, number) => sum + number, 0),
    FAIL: (how: string) => {
      if (how === "thrown") throw new Error("our own mistake");
      throw new CustomFunctions.Error(how === "missing" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue, `said: ${how}`);
    },
    WAIT: (key: unknown, invocation: CustomFunctions.CancelableInvocation) =>
      new Promise((settle) => {
        const call = { key, canceled: false, settle };
        waiting.push(call);
        invocation.onCanceled = () => (call.canceled = true);
      }),
    MANY: (values: number[]) => values.length,
  };
  for (const [id, answer] of Object.entries(functions)) CustomFunctions.associate(id, answer as never);
});

beforeEach(() => {
  ({ host } = bootOffice());
  host.functions.install(METADATA, "COST");
  waiting.length = 0;
});

/** Values of an area once no call is under way. */
async function valuesOf(address: string): Promise<unknown[][]> {
  do {
    await settled(60);
    // A result that has just come may ask the next function.
    await host.act(() => undefined);
  } while (host.functions.pending > 0);
  return read(address);
}

function read(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

it("gives what is left out as null, and asks several cells in one go", async () => {
  await host.enter("Sheet1", "A1:A3", [["=COST.ECHO(1)"], ['=COST.ECHO("5001","2026-01")'], ["=cost.echo(TRUE,)"]]);
  expect(await read("A1:A3")).toEqual([["#BUSY!"], ["#BUSY!"], ["#BUSY!"]]);
  expect(await valuesOf("A1:A3")).toEqual([["[1,null]"], ['["5001","2026-01"]'], ["[true,null]"]]);
  expect(host.log.filter(({ members }) => members.some((member) => /setInvocation\w*Results/i.test(member)))).toHaveLength(1);
});

it("gives ranges as grids, with their addresses and the asking cell's, and spills the answer", async () => {
  await host.act((book) => book.addSheet("六月 数据"));
  await host.enter("六月 数据", "A1:B2", [["'0101", 2], [null, "x"]]);
  await host.enter("Sheet1", "C3", "=COST.GRID('六月 数据'!A1:B2)");
  expect(await valuesOf("C3:E3")).toEqual([['[["0101",2],["","x"]]', "Sheet1!C3", "'六月 数据'!A1:B2"]]);
});

it("shows errors, and keeps the sentences that came with them", async () => {
  await host.enter("Sheet1", "A1:A3", [['=COST.FAIL("bad")'], ['=COST.FAIL("missing")'], ['=COST.FAIL("thrown")']]);
  expect(await valuesOf("A1:A3")).toEqual([["#VALUE!"], ["#N/A"], ["#VALUE!"]]);
  const [sheet] = host.book.sheets;
  expect([0, 1, 2].map((row) => host.functions.messageAt(sheet!, row, 0))).toEqual(["said: bad", "said: missing", null]);
});

it.each([
  ["an argument that is an error", "=COST.ECHO(1/0)", "#DIV/0!"],
  ["text where a number belongs", '=COST.SUMUP({1,"x"})', "#VALUE!"],
  ["too many arguments", "=COST.ECHO(1,2,3)", "#VALUE!"],
  ["too few arguments", "=COST.ECHO()", "#VALUE!"],
  ["a function that nobody has", "=COST.NONE(1)", "#NAME?"],
])("does not call for %s", async (_, formula, error) => {
  await host.enter("Sheet1", "A1", formula);
  expect(await read("A1")).toEqual([[error]]);
  expect(host.functions.invocations).toEqual([]);
});

it("takes repeated arguments as a list, and empty cells of numbers as zeros", async () => {
  await host.enter("Sheet1", "A1:B1", [["=COST.MANY(1,2,3)", "=COST.SUMUP(D1:D9)"]]);
  expect(await valuesOf("A1:B1")).toEqual([[3, 0]]);
});

it("asks again where an argument changed, and nowhere else", async () => {
  await host.enter("Sheet1", "A1:A2", [[1], [2]]);
  await host.enter("Sheet1", "B1:B3", [["=COST.ECHO(A1)"], ["=COST.ECHO(A2)"], ["=LEN(B1)"]]);
  expect(await valuesOf("B1:B3")).toEqual([["[1,null]"], ["[2,null]"], [8]]);
  const before = host.functions.invocations.length;
  await host.enter("Sheet1", "A1", 100);
  expect(await valuesOf("B1:B3")).toEqual([["[100,null]"], ["[2,null]"], [10]]);
  expect(host.functions.invocations.slice(before).map(({ address }) => address)).toEqual(["Sheet1!B1"]);
  await host.enter("Sheet1", "Z9", "elsewhere");
  await valuesOf("B1");
  expect(host.functions.invocations).toHaveLength(before + 1);
});

it("cancels a call whose argument changes meanwhile, and takes no late result", async () => {
  await host.enter("Sheet1", "A1:B1", [["first", "=COST.WAIT(A1)"]]);
  await settled(60);
  await host.enter("Sheet1", "A1", "second");
  await settled(60);
  expect(waiting.map(({ key, canceled }) => [key, canceled])).toEqual([["first", true], ["second", false]]);
  waiting[0]!.settle("late");
  waiting[1]!.settle("in time");
  expect(await valuesOf("B1")).toEqual([["in time"]]);
  expect(host.functions.invocations.map(({ isCanceled }) => isCanceled)).toEqual([true, false]);
});

it("feeds one function with another", async () => {
  await host.enter("Sheet1", "A1:A2", [["=COST.SUMUP({1,2})"], ["=COST.SUMUP(A1)+COST.MANY(1,2)"]]);
  expect(await valuesOf("A1:A2")).toEqual([[3], [5]]);
  expect(host.functions.invocations).toHaveLength(3);
});

it("cannot send arguments that are larger than a request", async () => {
  host.mostBytes = 2_000;
  await host.enter("Sheet1", "A1:A2", [["x".repeat(3_000)], ["=COST.ECHO(A1)"]]);
  expect([host.functions.pending, host.book.sheets[0]!.cells.at(1, 0)]).toEqual([0, { error: "#VALUE!" }]);
});

it("reads results in the form of newer hosts too", async () => {
  await host.enter("Sheet1", "A1:A2", [["=COST.WAIT(1)"], ["=COST.WAIT(2)"]]);
  const [first, second] = host.functions.invocations;
  await host.act(() => host.functions.results([{ id: first!.id, value: [[7, 8]], outboundData: [0] }, { id: second!.id, failed: true, value: "", errorCode: 5 }]));
  expect(await read("A1:B2")).toEqual([[7, 8], ["#DIV/0!", ""]]);
});
