// Cells of the sample months explained: exact down to ledger rows and input cells, operands followed to the end.
import { join } from "node:path";
import { closeMonth, type MonthClose } from "../../../src/application/close-month";
import { type CellExplanation, explainCell } from "../../../src/application/explain/explain-cell";
import { tablesOfClose } from "../../../src/application/sheets-of-close";
import { isPrinted } from "../../../src/sheets/table";
import { addressOf } from "../../../src/workbook/address";
import { openWorkbook } from "../../../src/workbook/file/open";
import { LANGUAGES } from "../../../src/locales";

jest.setTimeout(120_000);

const MONTHS = ["hospital-month", "factory-month"] as const;
const SAMPLES = join(__dirname, "..", "..", "..", "assets", "samples");

async function closed(month: (typeof MONTHS)[number]): Promise<MonthClose> {
  return closeMonth(await (await openWorkbook(join(SAMPLES, month, "input"))).read());
}

function explained(close: MonthClose, sheet: string, cell: string, path: readonly number[] = []): CellExplanation {
  const found = explainCell(close, { sheet, cell, path }, "en");
  if (found.kind !== "figure") throw new Error(`${sheet}!${cell} is ${found.kind}`);
  return found;
}

describe("explaining a cell", () => {
  it.each(MONTHS)("proves figures of every sheet of %s from its sources", async (month) => {
    const close = await closed(month);
    const inexact: string[] = [];
    for (const { table, name, top } of tablesOfClose(close)) {
      const figures = table.rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (isPrinted(cell) ? [addressOf(top + row, column)] : [])));
      for (const cell of [figures[0], figures[Math.floor(figures.length / 2)], figures.at(-1)]) {
        if (cell !== undefined && !explained(close, name, cell).isExact) inexact.push(`${name}!${cell}`);
      }
    }
    expect(inexact).toEqual([]);
  });

  it("leads from a total to its rows, from a row to the ledger, and names the cells on the way", async () => {
    const close = await closed("hospital-month");
    const sheet = "科室成本分摊汇总表";
    const total = explained(close, sheet, "F8");
    expect([total.value, total.formula, total.operands.map(({ value }) => value)]).toEqual(["4568011.18", "SUM(B8,C8,D8,E8)", ["1642736.30", "101943.04", "113618.77", "2709713.07"]]);
    const direct = explained(close, sheet, "F8", [0]);
    expect([direct.place, direct.value, direct.names.slice(1)]).toEqual([{ sheet, cell: "B8" }, "1642736.30", ["D04 消化内科", "直接成本"]]);
    const { lines, inputs } = direct.sources;
    expect(lines.rows.every((row) => row.sheet === "ledger" && /^[A-Z]+\d+$/.test(row.cell) && row.voucher !== "")).toBe(true);
    expect([lines.rows.length <= 50, lines.count, inputs.count]).toEqual([true, lines.rows.length + (lines.rest?.count ?? 0), 0]);
  });

  it("adds the listed rows and the rest up to the sum it states", async () => {
    const { sources: { lines } } = explained(await closed("hospital-month"), "科室成本分摊汇总表", "F8");
    const units = (text: string): bigint => BigInt(text.replace("≈ ", "").replace(/^(-?\d+)\.(\d{6}).*$/, "$1$2").replace(/^(-?\d+)\.(\d{2})$/, "$1$20000"));
    const listed = lines.rows.reduce((sum, { part }) => sum + units(part), 0n);
    expect(listed + units(lines.rest!.sum)).toBe(units(lines.sum));
  });

  it("says where an odd cent was placed", async () => {
    const { rounding, sentence } = explained(await closed("hospital-month"), "医技科室成本表", "E8");
    expect([rounding, sentence]).toEqual([expect.stringContaining("largest remainder"), expect.stringContaining("added up")]);
  });

  it("speaks three languages", async () => {
    const close = await closed("factory-month");
    const said = LANGUAGES.map((language) => explainCell(close, { sheet: "成本计算单 S-11", cell: "C12", path: [] }, language));
    expect(new Set(said.map((each) => (each.kind === "figure" ? each.sentence : each.kind))).size).toBe(3);
  });

  it("does not explain what is no figure of the close, or no longer is", async () => {
    const close = await closed("factory-month");
    const ask = (sheet: string, cell: string, shown?: unknown): string => explainCell(close, { sheet, cell, path: [], shown }, "en").kind;
    expect([ask("elsewhere", "A1"), ask("成本计算单 S-11", "A1"), ask("成本计算单 S-11", "C9", 1), ask("成本计算单 S-11", "C9")]).toEqual(["not-a-figure", "not-a-figure", "changed", "figure"]);
  });
});
