/** @jest-environment jsdom */
// Share: signatures in their order, the seal, what is refused and why, and what verification finds.
import { webcrypto } from "node:crypto";
import { TextEncoder } from "node:util";
import { act } from "react";
import { NOTHING_KEPT, keptXml } from "../../src/workbook/kept-settings";
import { memorySettings } from "../../src/workbook/memory/memory-settings";
import type { Workbook } from "../../src/workbook/workbook";
import { sampleBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(120_000);

// jsdom has neither.
Object.defineProperty(globalThis, "crypto", { value: webcrypto });
globalThis.TextEncoder ??= TextEncoder as typeof globalThis.TextEncoder;

/** What a user types into the field of this label. */
async function type(place: HTMLElement, label: string, text: string): Promise<void> {
  const input = [...place.querySelectorAll("input")].find(({ labels }) => labels?.[0]?.textContent === label)!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function closedAtShare(workbook: Workbook, host: Parameters<typeof inPane>[1] = {}): Promise<Shown> {
  const shown = await inPane(workbook, host);
  await shown.until("Draft");
  await shown.click(/^Close/);
  await shown.until("Trial run");
  await shown.click("Close the month");
  await shown.until("is closed.");
  await shown.click("Share");
  return shown;
}

describe("sign-offs", () => {
  it("go from preparing to sealing, and a sealed month is not closed again", async () => {
    const { place, click, until, text } = await closedAtShare(await sampleBook("factory-month"));
    await click("Sign as prepared");
    await until("Not signed");
    expect(text()).toContain("Enter a name.");
    await type(place, "Name", "Zhang");
    await click("Sign as prepared");
    await until("Signed: prepared by Zhang.");
    await click("Sign as reviewed");
    await until("Zhang has signed as “Prepared”; one person cannot sign both.");
    await type(place, "Name", "Li");
    await click("Sign as reviewed");
    await until("Signed: reviewed by Li.");
    await until("reviewed");
    await type(place, "Name", "Wang");
    await click("Sign as approved");
    await until("Signed: approved by Wang.");
    await click("Seal the month");
    await until(/Sealed, number ([0-9A-F]{4}-){4}[0-9A-F]{4}\./);
    expect(place.querySelector("footer")!.textContent).toContain("sealed");
    await click("Verify");
    await until("Verified");
    await click(/^Close/);
    await click("Close the month");
    await until("The month is sealed and was not closed.");
    await click("Go to Share");
    await type(place, "Name", "Wang");
    await click("Unseal");
    await until("Enter the reason for unsealing.");
    await type(place, "Reason for unsealing", "wrong hours");
    await click("Unseal");
    await until("Unsealed.");
    await until("not signed");
  });

  it("name the cell that was typed over, and lead to it", async () => {
    const book = await sampleBook("factory-month");
    const seen: string[] = [];
    let isTypedOver = false;
    const edited: Workbook = {
      ...book,
      read: async (options) => {
        const read = await book.read(options);
        if (!isTypedOver) return read;
        return { ...read, sheets: read.sheets.map((sheet) => (sheet.report === "utilities" ? { ...sheet, rows: sheet.rows.map((row, at) => (at === 5 ? row.map((cell) => (typeof cell === "number" ? 1 : cell)) : row)) } : sheet)) };
      },
    };
    const { click, until } = await inPane(edited, { showCell: async (sheet, cell) => void seen.push(`${sheet}!${cell}`) });
    await until("Draft");
    await click(/^Close/);
    await until("Trial run");
    await click("Close the month");
    await until("is closed.");
    isTypedOver = true;
    await click("Share");
    await click("Verify");
    await until("Not verified");
    await click(/: “1” stands there/);
    expect(seen[0]).toMatch(/^水电费分配表![A-Z]+6$/);
  });
});

describe("files of a closed month", () => {
  it("go on with the columns that were chosen by hand, and are told where they were asked for", async () => {
    const saved: (readonly [name: string, mappings: number])[] = [];
    const kept = memorySettings(keptXml({ ...NOTHING_KEPT, mappings: [{ table: "ledger", sheet: "elsewhere", columns: { debit: "In" } }] }));
    const { place, click, until } = await closedAtShare(await sampleBook("factory-month"), { kept, saveFile: async (name, _, { mappings } = NOTHING_KEPT) => void saved.push([name, mappings.length]) });
    for (const [button, name] of [["Make the copy", "江州机械厂 2026-05.xlsx"], ["Make the archive", "江州机械厂 2026-05 归档.xlsx"], ["Make next month's workbook", "江州机械厂 2026-06.xlsx"]] as const) {
      await click(button);
      await until(`${name} was made`);
      expect(saved.at(-1)).toEqual([name, button === "Make the copy" ? 0 : 1]);
      const section = [...place.querySelectorAll("section")].find((each) => each.textContent!.includes(`${name} was made`))!;
      expect(section.textContent).toContain(button);
    }
  });
});
