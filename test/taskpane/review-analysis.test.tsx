/** @jest-environment jsdom */
// What Review shows beside the reports: the flow around one party, what moved most, and what another quantity would change.
import { act } from "react";
import type { PaneHost } from "../../src/taskpane/pane-host";
import { sampleBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

async function closedPane(month: "hospital-month" | "factory-month", host: Partial<PaneHost> = {}): Promise<Shown> {
  const shown = await inPane(await sampleBook(month), host);
  await shown.until("Draft");
  await shown.click(/^Close/);
  await shown.until("Trial run");
  await shown.click("Close the month");
  await shown.until("is closed.");
  return shown;
}

/** Types into the only text box of the trial. */
async function type({ place }: Shown, text: string): Promise<void> {
  await act(async () => {
    const box = place.querySelector<HTMLInputElement>("input[inputmode=decimal]")!;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

describe("review page, beside the reports", () => {
  it("shows the flow around one department, and its figures as a table", async () => {
    const { click, choose, until, place } = await closedPane("hospital-month");
    await click("Review");
    await click("Show charts");
    await until("hands on the most");
    await choose("Show the flow around", "D01");
    await until(/D01 .* received /);
    await click("Show as a table");
    const table = place.querySelector("table[aria-label='Figures of the flow']")!;
    expect(table.querySelectorAll("tbody tr").length).toBeGreaterThan(3);
    expect(place.querySelectorAll("svg[role=img] rect").length).toBeGreaterThan(3);
  });

  it("compares with last month, the plan and, once closed again, the last close", async () => {
    const seen: string[] = [];
    const { click, choose, until, text } = await closedPane("hospital-month", { showCell: async (sheet, cell) => void seen.push(`${sheet}!${cell}`) });
    await click("Review");
    await click("Compare");
    await until("moved most: +864,614.07 (+4.2%)");
    await click(/^P .* 成本趋势表!/);
    expect(seen[0]).toMatch(/^成本趋势表![A-Z]+\d+$/);
    await choose("Compare with", "plan");
    await until("Cost by department");
    expect(text()).not.toContain("Last close in this workbook");
    await click("Close, done");
    await click("Close the month");
    await until("is closed.");
    await click("Review");
    await click("Compare");
    await until("Last close in this workbook 2025-06");
    await until(/None of \d+ figures moved/);
  });

  it("tries another quantity beside the closed figures, writes nothing, and takes it back", async () => {
    const workbook = await sampleBook("hospital-month");
    const shown = await inPane(workbook);
    await shown.until("Draft");
    await shown.click(/^Close/);
    await shown.until("Trial run");
    await shown.click("Trial run");
    await shown.until("Nothing was written.");
    const before = JSON.stringify((await workbook.read()).sheets.map(({ sheet, rows }) => [sheet, rows.length]));
    await shown.click("Review");
    await shown.click("Try a change");
    await shown.until("New quantity");
    await type(shown, "lots");
    await shown.until("Enter a number such as");
    await type(shown, "99999");
    await shown.click("Try it");
    await shown.until("moved most:");
    expect(JSON.stringify((await workbook.read()).sheets.map(({ sheet, rows }) => [sheet, rows.length]))).toBe(before);
    await shown.click(/^Take back/);
    expect(shown.text()).not.toContain("moved most:");
  });
});
