// Steps are packed into requests by bytes, in order; a request that was too large is sent again in parts.
import fc from "fast-check";
import { type Step, send } from "../../../src/workbook/excel/requests";
import type { Timing } from "../../../src/workbook/excel/timing";
import { NotWritten } from "../../../src/workbook/workbook";

/** An Excel that takes so many bytes at once and refuses what `refuse` names; it remembers what each request brought. */
function limited(limit: number, refuse: (request: number) => string | null = () => null) {
  const requests: string[][] = [];
  let queued: [name: string, bytes: number][] = [];
  let count = 0;
  const context = {
    sync: async () => {
      const request = queued;
      queued = [];
      const bytes = request.reduce((sum, [, each]) => sum + each, 0);
      const code = refuse(count++) ?? (bytes > limit ? "RequestPayloadSizeLimitExceeded" : null);
      if (code !== null) throw Object.assign(new Error(code), { code });
      requests.push(request.map(([name]) => name));
    },
  } as unknown as Excel.RequestContext;
  const step = (name: string, bytes: number, more: Partial<Step> = {}): Step => ({ bytes, queue: () => void queued.push([name, bytes]), ...more });
  return { context, requests, step };
}

function quick(): Timing & { pauses: number[] } {
  const pauses: number[] = [];
  return { pauses, now: () => 0, pause: async (milliseconds) => void pauses.push(milliseconds) };
}

it("fills requests to four hundred kilobytes, in order", async () => {
  const { context, requests, step } = limited(5_000_000);
  await send(context, [step("a", 300_000), step("b", 90_000), step("c", 20_000), step("d", 450_000), step("e", 1)], quick());
  expect(requests).toEqual([["a", "b"], ["c"], ["d"], ["e"]]);
});

it("sends again in smaller requests what was too large together", async () => {
  const { context, requests, step } = limited(100_000);
  await send(context, Array.from({ length: 8 }, (_, index) => step(String(index), 40_000)), quick());
  expect(requests.flat()).toEqual(["0", "1", "2", "3", "4", "5", "6", "7"]);
  expect(Math.max(...requests.map((names) => names.length))).toBe(2);
});

it("halves a step that is too large alone, down to what cannot be halved", async () => {
  const { context, requests, step } = limited(300_000);
  const halving = (name: string, bytes: number): Step => step(name, bytes, { halves: () => (bytes <= 200_000 ? [] : [halving(`${name}1`, bytes / 2), halving(`${name}2`, bytes / 2)]) });
  await send(context, [halving("x", 1_000_000)], quick());
  expect(requests.flat()).toEqual(["x11", "x12", "x21", "x22"]);
  await expect(send(context, [step("whole", 400_000)], quick())).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

it("never sends twice what may be done once", async () => {
  const { context, step } = limited(100);
  await expect(send(context, [step("add", 60, { once: true }), step("add too", 60, { once: true })], quick())).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

it("waits while a cell is being edited, and gives up in the end", async () => {
  const patient = limited(1_000, (request) => (request < 3 ? "InvalidOperationInCellEditMode" : null));
  const timing = quick();
  await send(patient.context, [patient.step("a", 1, { once: true })], timing);
  expect(patient.requests).toEqual([["a"]]);
  expect(timing.pauses).toHaveLength(3);
  const never = limited(1_000, () => "InvalidOperationInCellEditMode");
  await expect(send(never.context, [never.step("a", 1)], quick())).rejects.toThrow(NotWritten);
});

it("passes on any other error at once", async () => {
  const { context, step } = limited(1_000, () => "AccessDenied");
  await expect(send(context, [step("a", 1), step("b", 1)], quick())).rejects.toMatchObject({ code: "AccessDenied" });
});

it("asks what an answer left open before it goes on", async () => {
  const { context, requests, step } = limited(5_000_000);
  let open = true;
  const done = (): readonly Step[] | undefined => {
    if (!open) return undefined;
    open = false;
    return [step("a again", 10)];
  };
  await send(context, [step("a", 3_999_999, { done }), step("b", 3_999_999)], quick());
  expect(requests).toEqual([["a"], ["a again"], ["b"]]);
});

it("sends every step once and in order, whatever the sizes and limits", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 30 }), fc.integer({ min: 5_000_000, max: 9_000_000 }), async (sizes, limit) => {
      const { context, requests, step } = limited(limit);
      await send(context, sizes.map((bytes, index) => step(String(index), bytes)), quick());
      expect(requests.flat()).toEqual(sizes.map((_, index) => String(index)));
    }),
  );
});
