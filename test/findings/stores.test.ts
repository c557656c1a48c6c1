// The gallery of what stores find: the smallest change to a sound factory month for each, the cell it names, and whether it stops the close.
import { closeMonth } from "../../src/application/close-month";
import { saidFindings } from "../../src/application/findings-report";
import { stops } from "../../src/engine";
import { LANGUAGES } from "../../src/locales";
import { smallFactoryWith } from "../months/small-factory";
import type { Tables } from "../months/small-hospital";

interface Case {
  readonly code: string;
  readonly cells?: Record<string, string>;
  readonly change?: (tables: Tables) => void;
  readonly at: string;
  readonly says: string;
}

const moved = (...rows: string[]) => (tables: Tables) => void tables["Stock moves"]!.push(...rows.map((row) => row.split(",")));

const REFUSED: readonly Case[] = [
  { code: "stock-item-unknown", cells: { "Stock moves!B4": "M9" }, at: "Stock moves!B4", says: "M9" },
  { code: "stock-row-missing", change: (tables) => void [tables["Stock"]!.splice(4, 1), tables["Stock moves"]!.splice(10, 2)], at: "Products!A4", says: "007" },
  { code: "stock-method-unsuitable", cells: { "Stock!J3": "planned" }, at: "Stock!J3", says: "planned" },
  { code: "stock-method-unsuitable", cells: { "Stock!J4": "" }, at: "Stock!J4", says: "P1" },
  { code: "stock-negative", cells: { "Stock!G6": "-4" }, at: "Stock!G6", says: "-4" },
  { code: "issue-beyond-stock", cells: { "Stock moves!D12": "40" }, at: "Stock moves!D12", says: "only 10" },
  { code: "issue-beyond-stock", cells: { "Stock moves!D8": "31" }, at: "Stock moves!D8", says: "31" },
  { code: "issue-before-receipt", cells: { "Stock moves!A10": "2026-05-19" }, at: "Stock moves!D10", says: "only 5" },
  { code: "stock-price-unknown", cells: { "Stock!G5": "0", "Stock!H5": "0.00" }, change: moved("2026-05-01,007,issue,-1,,SAL,,,D10"), at: "Stock moves!D14", says: "-1" },
  { code: "stock-issues-cancel", change: moved("2026-05-25,B1,issue,1,,SAL,,,D10", "2026-05-25,B1,count,1,,ADM,,,D11"), at: "Stock moves!D15", says: "B1" },
  { code: "stock-cost-without-receipt", cells: { "Stock moves!D12": "2" }, change: (tables) => void tables["Stock moves"]!.splice(10, 1), at: "Stock!A5", says: "007" },
  { code: "stock-receipt-negative", change: moved("2026-05-28,P1,receipt,-1,,,,,D10"), at: "Stock moves!D14", says: "-1" },
];

const SAID: readonly Case[] = [
  { code: "issue-before-receipt-averaged", cells: { "Stock moves!A8": "2026-05-02" }, at: "Stock moves!D8", says: "15" },
  { code: "stock-value-without-quantity", change: (tables) => void tables["Stock"]!.push(["B2", "Slag", "kg", "finished", "", "", "0", "7.00", "", "fifo"]), at: "Stock!A7", says: "7.00" },
  { code: "stock-value-negative", change: (tables) => void tables["Stock"]!.push(["B2", "Slag", "kg", "finished", "", "", "1", "-7.00", "", "month-average"]), at: "Stock!A7", says: "-7.00" },
];

async function found({ code, cells = {}, change, at }: Case): Promise<{ sentences: string[]; close: ReturnType<typeof closeMonth> }> {
  const close = closeMonth(await smallFactoryWith(cells, change));
  const sentences = LANGUAGES.map((language) => saidFindings(close.findings, language).find((each) => each.code === code && `${each.sheet}!${each.cell}` === at)?.message ?? "");
  return { sentences, close };
}

describe("a month whose stores cannot be valued", () => {
  it.each(REFUSED)("$code at $at", async (each) => {
    const { sentences, close } = await found(each);
    expect({ sentences, all: close.findings.map((other) => `${other.code} ${other.at?.sheet}!${other.at?.cell}`) }).toEqual({ sentences: sentences.filter((text) => text !== "" && !text.includes("{{")), all: expect.anything() });
    expect(sentences.join()).toContain(each.says);
    expect([close.closed, close.reports]).toEqual([false, []]);
  });
});

describe("a month in whose stores something is odd", () => {
  it.each(SAID)("$code at $at", async (each) => {
    const { sentences, close } = await found(each);
    expect({ sentences, all: close.findings.map((other) => `${other.code} ${other.at?.sheet}!${other.at?.cell}`) }).toEqual({ sentences: sentences.filter((text) => text !== "" && !text.includes("{{")), all: expect.anything() });
    expect(sentences.join()).toContain(each.says);
    expect(close.findings.filter((other) => other.code === each.code).some(stops)).toBe(false);
    expect(close.reports.length).toBeGreaterThan(20);
  });
});
