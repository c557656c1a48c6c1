// Functions asked by Excel's preview of a formula that is still being typed: nothing is read, laid out or kept for it.
import { SMALL, copyOf } from "../application/functions/ledger-ranges";
import { closed } from "../../src/functions/closed";
import { ledger, pivot, total } from "../../src/functions/ledger";
import { currentSession, startSession } from "../../src/functions/session";
import { solve } from "../../src/functions/solve";
import { wipsplit } from "../../src/functions/unit-cost";

class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const PLACE = { address: "Sheet1!M1", functionName: "", parameterAddresses: ["Sheet1!A1:J7"] };
const ENTERED = { ...PLACE } as CustomFunctions.CancelableInvocation;
/** The declaration says text, the documentation says true. */
const TYPED = { ...PLACE, isInValuePreview: true } as unknown as CustomFunctions.CancelableInvocation;
const NOT_PREVIEWED = "This is not previewed while you type. Press Enter to compute it.";
const asked: string[] = [];

beforeEach(() => {
  Object.assign(globalThis, { CustomFunctions: { Error: Refusal, ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" } } });
  asked.length = 0;
  const note = async (what: string): Promise<never> => (asked.push(what), Promise.reject(new Error("nothing is to be read")));
  startSession({ readRange: note, closed: { list: () => note("closed"), read: note }, language: () => "en" });
});

it("declines what would read a ledger, a close or lay blocks out", async () => {
  const handle = (await ledger(copyOf(SMALL), null, ENTERED))[0]![0]!;
  const before = { ...currentSession().ledgers.work };
  await expect(ledger(copyOf(SMALL), null, TYPED)).rejects.toThrow(NOT_PREVIEWED);
  await expect(pivot(handle, "centre" as never, null as never, null, null, null, null, null, null as never, TYPED)).rejects.toThrow(NOT_PREVIEWED);
  await expect(solve("allocate", [["amount", 1]], TYPED)).rejects.toThrow(NOT_PREVIEWED);
  await expect(closed("report", "row", "column", null, TYPED)).rejects.toThrow(NOT_PREVIEWED);
  await expect(total("Sheet2!A1:J7#0000000000000", null, null, null, null, null, null as never, TYPED)).rejects.toThrow(NOT_PREVIEWED);
  expect(currentSession().ledgers.work).toEqual(before);
  expect(currentSession().closed.wasAsked).toBe(false);
  expect(asked).toEqual([]);
});

it("shows a total that is at hand, and keeps none", async () => {
  const handle = (await ledger(copyOf(SMALL), null, ENTERED))[0]![0]!;
  const asking = (centre: string, invocation: CustomFunctions.CancelableInvocation): Promise<number> => total(handle, null, centre, null, null, null, null as never, invocation);
  await expect(asking("D01", TYPED)).rejects.toThrow(NOT_PREVIEWED);
  const first = await asking("D01", ENTERED);
  const work = { ...currentSession().ledgers.work };
  expect(await asking("D01", TYPED)).toBe(first);
  expect(await asking("D02", TYPED)).toEqual(expect.any(Number));
  expect(currentSession().ledgers.work).toEqual(work);
  await asking("D02", ENTERED);
  expect(currentSession().ledgers.work.totals).toBe(work.totals + 1);
});

it("computes small ranges and no large ones", async () => {
  const elements = (count: number): unknown[][] => Array.from({ length: count }, (_, i) => [`E${i}`, 100]);
  const asking = (count: number, invocation: CustomFunctions.CancelableInvocation): Promise<unknown[][]> => wipsplit(null as never, elements(count), 5, 5, [[1]], null as never, invocation);
  expect(await asking(2, TYPED)).toHaveLength(3);
  await expect(asking(400, TYPED)).rejects.toThrow(NOT_PREVIEWED);
  expect(await asking(400, ENTERED)).toHaveLength(401);
});
