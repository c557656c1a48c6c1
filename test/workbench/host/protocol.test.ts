// The request protocol without the library: what it never sends, and answers as they go over the wire.
import { Host, type HostAnswer } from "../../../src/workbench/host/host";
import type { RequestBody, ResponseBody } from "../../../src/workbench/host/protocol/wire";

const WORKBOOK = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const SHEET = { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Sheet1"] } };
const RANGE = { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } };
const PATHS = { 1: WORKBOOK, 2: SHEETS, 3: SHEET, 4: RANGE };

async function ask(host: Host, body: Partial<RequestBody>): Promise<ResponseBody> {
  const answer: HostAnswer = await host.answer({ body: { Actions: [], ObjectPaths: PATHS, ...body }, flags: 0 });
  if (!("body" in answer)) throw new Error(answer.refusal.code);
  return JSON.parse(answer.body) as ResponseBody;
}

const action = (Id: number, ActionType: number, ObjectPathId: number, more: object = {}) => ({ Id, ActionType, Name: "", ObjectPathId, ...more });

it("answers each action under its number", async () => {
  const answer = await ask(new Host(), { Actions: [action(7, 1, 1), action(9, 1, 3), action(11, 2, 3, { QueryInfo: { Select: ["name", "visibility"] } })] });
  expect(answer).toEqual({
    Results: [{ ActionId: 7, Value: {} }, { ActionId: 9, Value: { Id: expect.any(String) as string } }, { ActionId: 11, Value: { Id: expect.any(String) as string, Name: "Sheet1", Visibility: "Visible" } }],
    TraceIds: [],
  });
});

it.each([[6, "recursive query"], [8, "ensure unchanged"]])("refuses action type %i, %s, by its number", async (type) => {
  const host = new Host();
  expect((await ask(host, { Actions: [action(1, type, 1)] })).Error).toMatchObject({ Code: "NotImplemented", ActionIndex: 0 });
  expect(host.unknown).toEqual([`action type ${type}`]);
});

it("refuses an unknown service by its name", async () => {
  const host = new Host();
  const service = { Id: 5, ObjectPathType: 2, Name: "Microsoft.Unheard" };
  expect((await ask(host, { ObjectPaths: { 5: service }, Actions: [action(1, 1, 5)] })).Error).toMatchObject({ Code: "NotImplemented" });
  expect(host.unknown).toEqual(["service Microsoft.Unheard"]);
});

it("stops at the action that fails and says which", async () => {
  const host = new Host();
  const answer = await ask(host, {
    Actions: [
      action(1, 4, 4, { Name: "Values", ArgumentInfo: { Arguments: [[[5]]] } }),
      action(2, 4, 4, { Name: "Values", ArgumentInfo: { Arguments: [[[1, 2]]] } }),
      action(3, 4, 4, { Name: "Values", ArgumentInfo: { Arguments: [[[6]]] } }),
    ],
  });
  expect(answer).toMatchObject({ Results: [{ ActionId: 1, Value: null }], Error: { Code: "InvalidArgument", HttpStatusCode: 400, ActionIndex: 1, Location: "Range.values" } });
  expect(host.book.sheets[0]!.cells.at(0, 0)).toBe(5);
});

it("sets several properties at once, in parts too, and gives them back as plain JSON", async () => {
  const host = new Host();
  await ask(host, { Actions: [action(1, 9, 4, { ObjectState: { Values: [["x"]], Format: { Font: { Bold: true } } } })] });
  const answer = await ask(host, { Actions: [action(2, 7, 4, { QueryInfo: { Select: ["values", "format/font/bold"] } })] });
  expect(answer.Results).toEqual([{ ActionId: 2, Value: { values: [["x"]], format: { font: { bold: true } } } }]);
});

it("keeps a reference until it is given back, and refuses one that nobody keeps", async () => {
  const host = new Host();
  const { Results } = await ask(host, { AutoKeepReference: true, Actions: [action(1, 1, 4)] });
  const { _ReferenceId } = Results[0]!.Value as { _ReferenceId: string };
  const kept = { 9: { Id: 9, ObjectPathType: 6, Name: _ReferenceId } };
  const read = action(2, 2, 9, { QueryInfo: { Select: ["address"] } });
  expect((await ask(host, { ObjectPaths: kept, Actions: [read] })).Results[0]!.Value).toMatchObject({ Address: "Sheet1!A1" });
  await ask(host, { Actions: [action(3, 3, 1, { Name: "_RemoveReference", ArgumentInfo: { Arguments: [_ReferenceId] } })] });
  expect(host.references.kept).toBe(0);
  expect((await ask(host, { ObjectPaths: kept, Actions: [read] })).Error).toMatchObject({ Code: "InvalidReference" });
});

it("gives no reference where the library has said that it needs none", async () => {
  const host = new Host();
  const { Results } = await ask(host, { AutoKeepReference: true, ObjectPaths: { ...PATHS, 4: { ...RANGE, D: true } }, Actions: [action(1, 1, 4)] });
  expect([Results[0]!.Value, host.references.everKept]).toEqual([{}, 0]);
});

it("answers null for null objects and what is below them, and refuses to change them", async () => {
  const none = { Id: 5, ObjectPathType: 3, Name: "GetItemOrNullObject", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Nope"] } };
  const below = { Id: 6, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 5, ArgumentInfo: { Arguments: ["A1"] } };
  const answer = await ask(new Host(), { ObjectPaths: { ...PATHS, 5: none, 6: below }, Actions: [action(1, 1, 5), action(2, 2, 6), action(3, 4, 6, { Name: "Values", ArgumentInfo: { Arguments: [1] } })] });
  expect(answer).toMatchObject({ Results: [{ ActionId: 1, Value: null }, { ActionId: 2, Value: null }], Error: { Code: "ItemNotFound", ActionIndex: 2 } });
});

it("counts skipped and top items of a collection", async () => {
  const host = new Host();
  for (const name of ["b", "c", "d"]) host.book.addSheet(name);
  const answer = await ask(host, { Actions: [action(1, 2, 2, { QueryInfo: { Select: ["items/name"], Skip: 1, Top: 2 } })] });
  expect((answer.Results[0]!.Value as { _Items: { Name: string }[] })._Items.map(({ Name }) => Name)).toEqual(["b", "c"]);
});

it("refuses a load of what is no property", async () => {
  const host = new Host();
  expect((await ask(host, { Actions: [action(1, 2, 4, { QueryInfo: { Select: ["colour"] } })] })).Error).toMatchObject({ Code: "NotImplemented", Message: expect.stringContaining("Range.colour") as string });
});
