/** @jest-environment jsdom */
// The data page: tables with their totals, columns mapped by hand, findings that lead to their cells, and months to choose from.
import { memorySettings } from "../../src/workbook/memory/memory-settings";
import { type MemorySheet, memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Workbook } from "../../src/workbook/workbook";
import { HEADINGS, MARKUP, unbalancedBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

async function dataPage(workbook: Workbook, host: Parameters<typeof inPane>[1] = {}): Promise<Shown> {
  const shown = await inPane(workbook, host);
  await shown.until("Draft");
  await shown.click(/^Data/);
  await shown.until("Findings");
  return shown;
}

const line = (date: string, account: string, debit: number | null, credit: number | null): (string | number | null)[] => [date, "1", 1, account, "", "", debit, credit];
const ledger = (rows: MemorySheet["rows"], headings: readonly string[] = HEADINGS): Workbook => memoryWorkbook("June", [{ sheet: "ledger", rows: [headings, ...rows] }, { sheet: "settings", rows: [["key", "value"], ["period", "2025-06"]] }]);

describe("data page", () => {
  it("shows each table with its rows, its totals and how many columns were recognised", async () => {
    const { text } = await dataPage(unbalancedBook());
    expect(text()).toMatch(/Ledger.*2 rows.*13 columns recognised.*Debit100\.00.*Credit90\.00/);
  });

  it("leads from a finding to its cell, and tells when it cannot be shown", async () => {
    const seen: string[] = [];
    const { click, text, place } = await dataPage(unbalancedBook(), { showCell: async (sheet, cell) => (seen.push(`${sheet}!${cell}`), seen.length > 1 ? Promise.reject(new Error("no such sheet")) : undefined) });
    expect(text()).toContain(`Voucher ${MARKUP}`);
    expect(place.querySelector("img")).toBeNull();
    await click(/^Go to ledger!/);
    expect(seen[0]).toMatch(/^ledger!/);
    await click(/^Go to ledger!/);
    expect(text()).toContain("This was not done.");
    expect(text()).toContain("Error: no such sheet");
  });

  it("keeps columns that are mapped by hand with the workbook and reads by them", async () => {
    const kept = memorySettings();
    const headings = HEADINGS.map((heading) => (heading === "centre" ? "Where it went" : heading));
    const { click, choose, text, until } = await dataPage(ledger([["2025-06-03", "1", 1, "5001", "", "", 5, 5, "D01"]], headings), { kept });
    expect(text()).toContain("12 columns recognised");
    await click("Ledger: Show columns");
    expect(text()).toContain("D01");
    await choose("“Where it went” is", "centre");
    await click("Keep and check");
    await until("13 columns recognised · chosen by hand");
    expect((await kept.read()).mappings).toEqual([{ table: "ledger", sheet: "ledger", layout: JSON.stringify([...headings].sort()), columns: expect.objectContaining({ centre: "Where it went", debit: "debit" }) as object }]);
    await click("Recognise automatically");
    await until("12 columns recognised");
    expect((await kept.read()).mappings).toEqual([]);
  });

  it("reads no column twice: what was read from another one before is free again", async () => {
    const kept = memorySettings();
    const { click, choose, until } = await dataPage(ledger([line("2025-06-03", "5001", 5, 5)]), { kept });
    await click("Ledger: Show columns");
    await choose("“account_name” is", "summary");
    await click("Keep and check");
    await until("chosen by hand");
    expect((await kept.read()).mappings[0]!.columns).toMatchObject({ summary: "account_name", account_name: "" });
  });

  it("offers the months of the ledger where lines lie outside the period, and names no option of the command line", async () => {
    const { click, text, until, session } = await dataPage(ledger([line("2025-06-03", "5001", 5, null), line("2025-06-03", "1002", null, 5), line("2025-07-03", "5001", 7, null), line("2025-07-03", "1002", null, 7)]));
    expect(text()).toContain("lie outside 2025-06");
    expect(text()).not.toContain("--period");
    await click("Close 2025-07 only");
    await until("period 2025-07");
    expect(session.state().period).toBe("2025-07");
    expect(text()).not.toContain("lie outside");
  });

  it("puts many findings of one kind and sheet into one entry that opens, each with the way to its cell", async () => {
    const seen: string[] = [];
    const vouchers = Array.from({ length: 6 }, (_, index) => ["2025-06-03", `V${index}`, 1, "5001", "", "", 10, null]);
    const { click, text, button } = await dataPage(ledger(vouchers), { showCell: async (sheet, cell) => void seen.push(`${sheet}!${cell}`) });
    expect(text()).toContain("To put right in the workbook (6)");
    expect(text()).toContain("Voucher V0 ");
    expect(text()).not.toContain("Voucher V5 ");
    await click(/^Voucher V0 .* 5 more of this kind$/);
    expect(text()).toContain("Voucher V5 ");
    await click(/^Go to ledger!.*7/);
    expect(seen).toEqual([expect.stringMatching(/^ledger!.*7/)]);
    expect(button(/^Voucher V0 /).getAttribute("aria-expanded")).toBe("true");
    await click(/^Voucher V0 /);
    expect(text()).not.toContain("Voucher V5 ");
  });

  it("says one thing to begin with where much is refused", async () => {
    const { text } = await dataPage(ledger([["soon", "1", 1, "5001", "", "", "x", null], ["then", "1", 2, "1002", "", "", null, "y"]]));
    expect(text()).toContain("Begin with this one");
  });

  it("finds findings by what they say once there are many", async () => {
    const months = Array.from({ length: 20 }, (_, index) => line("2025-06-03", "5001", null, null).map((cell, column) => (column === 1 ? `V${index}` : column === 6 ? 10 : cell)));
    const { place, text } = await dataPage(ledger(months));
    const search = place.querySelector<HTMLInputElement>("input[type=search]")!;
    const { act } = await import("react");
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(search, "Voucher V7 ");
      search.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(text()).toContain("Voucher V7 ");
    expect(text()).not.toContain("Voucher V8 ");
  });

  it("says what failed, with the details somebody else may need", async () => {
    const error = Object.assign(new Error("The request failed."), { code: "GeneralException" });
    const { click, text } = await inPane({ read: () => Promise.reject(error), replaceSheets: async () => undefined });
    await click(/^Data/);
    expect(text()).toContain("The workbook could not be checked.");
    expect(text()).toContain("GeneralException: The request failed.");
  });

  it("keeps its button in reach of the keyboard while it checks, without checking twice", async () => {
    let reads = 0;
    const { click, button } = await inPane({ read: () => (reads++, new Promise(() => undefined)), replaceSheets: async () => undefined });
    await click(/^Data/);
    await click("Check");
    expect(button("Check").disabled).toBe(false);
    expect(button("Check").getAttribute("aria-disabled")).toBe("true");
    expect(reads).toBe(1);
  });
});
