// The allocation flow of the sample months: what the picture shows is what the allocation sheets say.
import { allocationFlow } from "../../../src/application/review/allocation-flow";
import { closeMonth } from "../../../src/application/close-month";
import { exact, halfUp } from "../../../src/engine";
import { reportRows } from "../../../src/engine/statements/report-rows";
import { unbalancedBook } from "../../taskpane/books";
import { closedSample } from "./closed-samples";

jest.setTimeout(120_000);

const cents = (text: string): bigint => BigInt(text.replace(".", ""));

describe("allocation flow", () => {
  it.each(["hospital-month", "factory-month"] as const)("of %s runs from left to right and names who hands on the most", async (month) => {
    const { nodes, edges, reading } = allocationFlow(await closedSample(month), null, "en")!;
    const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
    for (const { from, to, isLoop } of edges) expect(columnOf.get(to)! <= columnOf.get(from)!).toBe(isLoop);
    expect(Math.max(...edges.map(({ share }) => share))).toBe(1);
    expect(reading).toMatch(/ hands on the most, /);
  });

  it("around one department shows all it received, the smallest ones together", async () => {
    const close = await closedSample("hospital-month");
    const { nodes, edges, parties, reading } = allocationFlow(close, "D01", "en")!;
    expect(parties.map(({ code }) => code)).toContain("D01");
    expect(nodes.filter(({ column }) => column === 0).at(-1)!.name).toMatch(/^\d+ others$/);
    const received = edges.filter(({ to }) => to === "D01").reduce((sum, { amount }) => sum + cents(amount), 0n);
    const centres = new Set(close.tables.centres.map(({ centre }) => centre));
    const rows = reportRows(close.reports, "allocation-sheets").filter((row) => row.text("receiver") === "D01" && centres.has(row.text("sender")));
    const told = rows.reduce((sum, row) => sum + halfUp(exact(row.figure("amount")!.units, 10n ** BigInt(row.figure("amount")!.decimals)), 2), 0n);
    // Shares have more decimals than cents: each row is rounded here, each line of the picture there.
    expect(Math.abs(Number(received - told))).toBeLessThanOrEqual(rows.length);
    expect(reading).toMatch(/^D01 .* received /);
  });

  it("puts a service department in the middle, whatever serves it and whom it serves", async () => {
    const close = await closedSample("factory-month");
    const { parties } = allocationFlow(close, null, "en")!;
    const served = parties.map(({ code }) => allocationFlow(close, code, "zh-TW")!);
    for (const { nodes, edges } of served) for (const { from, to } of edges) expect([nodes.some(({ id }) => id === from), nodes.some(({ id }) => id === to)]).toEqual([true, true]);
    expect(served.some(({ nodes }) => Math.max(...nodes.map(({ column }) => column)) === 2)).toBe(true);
  });

  it("is everybody's for a code that is no party, and nothing for a month that was refused", async () => {
    const close = await closedSample("hospital-month");
    expect(allocationFlow(close, "nobody", "en")).toEqual(allocationFlow(close, null, "en"));
    expect(allocationFlow(closeMonth(await unbalancedBook().read()), null, "en")).toBeNull();
  });
});
