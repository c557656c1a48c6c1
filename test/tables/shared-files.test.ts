// Awkward files and the layouts of several accounting systems, where they lie beside the checkout: totals and outcomes.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/workbook/file/open";
import { checkInputs } from "../../src/application/check-inputs";
import { readTables } from "../../src/tables/read-tables";
import type { TablesRead } from "../../src/tables/read-tables";
import { SHARED, hasShared } from "./books";

const here = hasShared ? describe : describe.skip;
const read = async (path: string): Promise<TablesRead> => readTables(await (await openWorkbook(join(SHARED, path))).read());

here("layouts of one journal", () => {
  it.each(["01_U8_序时账_方向列", "02_U8_明细账_小计行", "03_K3_凭证序时簿_续行空白", "04_云星空_凭证_核算维度"])("%s", async (name) => {
    const { tables, summaries, findings } = await read(`layouts/${name}.xlsx`);
    expect(summaries[0]?.totals).toEqual({ lines: "1796", debit: "59915546.29", credit: "59915546.29" });
    expect(findings.filter(({ severity }) => severity !== "accept_with_note")).toEqual([]);
    const { codes, values } = (tables.ledger as NonNullable<typeof tables.ledger>).column("period");
    const vouchers = (tables.ledger as NonNullable<typeof tables.ledger>).column("voucher");
    expect(new Set(Array.from(codes, (code, line) => `${values[code]} ${vouchers.values[vouchers.codes[line] ?? 0]}`)).size).toBe(898);
  });

  it.each(["layouts/11_GBT24589_总账.xml", "real/gl-journal-saas-2025.csv"])("%s", async (path) => {
    const { summaries, findings } = await read(path);
    expect(summaries.find(({ table }) => table === "ledger")?.totals).toEqual({ lines: "1796", debit: "59915546.29", credit: "59915546.29" });
    expect(findings.filter(({ severity }) => severity !== "accept_with_note")).toEqual([]);
  });

  it("05_科目余额表_双行表头", async () => {
    const { summaries } = await read("layouts/05_科目余额表_双行表头.xlsx");
    expect(summaries[0]?.totals).toMatchObject({ leaf_rows: "16", debit: "59915546.29", credit: "59915546.29", opening: "0.00", closing: "0.00" });
  });
});

here("files that other people wrote, and their control totals", () => {
  it.each<[string, string, Record<string, string>]>([
    ["adventureworks-BillOfMaterials.csv", "adventureworks-BillOfMaterials", { lines: "2679", PerAssemblyQty: "5503" }],
    ["adventureworks-PurchaseOrderDetail.csv", "adventureworks-PurchaseOrderDetail", { lines: "8845", OrderQty: "2348637", LineTotal: "63791994.838" }],
    ["adventureworks-ProductCostHistory.csv", "adventureworks-ProductCostHistory", { lines: "395", StandardCost: "171535.0024" }],
    ["bank-statement-2025.csv", "bank-statement-2025", { lines: "528", amount: "999087.36" }],
    ["erp-cash-ledger-2025.csv", "erp-cash-ledger-2025", { lines: "565", amount: "966811.97" }],
    ["hospital-costs-and-adjustments-jun97.xlsx", "general ledger costs", { lines: "384", cost: "1060115.474" }],
    ["hospital-costs-and-adjustments-jun97.xlsx", "general ledger run adjustments", { lines: "15", amount: "231670.6725" }],
    ["hospital-patient-activity-jun97.xlsx", "Inpat episode details", { lines: "404", bed_days: "1218", bed_hours: "25631" }],
    ["hospital-patient-activity-jun97.xlsx", "Inpat patient location", { lines: "472", ward_days: "1217" }],
  ])("%s: %s", async (file, sheet, totals) => {
    const { tables, outcome } = checkInputs(await (await openWorkbook(join(SHARED, "real", file))).read());
    expect(tables.find((table) => table.sheet === sheet)?.totals).toMatchObject(totals);
    expect(outcome).toBe("ask");
  });
});

here("awkward files", () => {
  it.each([
    ["01_text_numbers.xlsx", "accept_with_note", 6, "1385.00", "1385.00"],
    ["02_fullwidth_digits.csv", "accept_with_note", 6, "1284.56", "1284.56"],
    ["03_thousands_separators.csv", "accept_with_note", 10, "1244568.00", "1244568.00"],
    ["05_trailing_minus.csv", "accept_with_note", 2, "1234.56", "1234.56"],
    ["12_subtotals_inside.xlsx", "accept_with_note", 3, "700.00", "50.00"],
    ["15_repeated_headers_blank_rows.xlsx", "accept_with_note", 6, "600.00", "600.00"],
    ["17_whitespace_zero_width.csv", "accept_with_note", 10, "500.00", "500.00"],
    ["21_dates_1904.xlsx", "accept_with_note", 2, "100.00", "100.00"],
    ["25_float_noise.xlsx", "warn", 8, "1234667.31", "1234667.30"],
    ["46_simplified_traditional_headers.csv", "accept_with_note", 2, "100.00", "100.00"],
    ["47_emoji_rtl.csv", "accept_with_note", 5, "1500.00", "1500.00"],
    ["50_gbk_encoded.csv", "accept_with_note", 2, "100.00", "100.00"],
    ["52_html_as_xls.xls", "accept_with_note", 2, "100.00", "100.00"],
  ])("%s: %s", async (file, outcome, lines, debit, credit) => {
    const { summaries, findings } = await read(`bad/${file}`);
    expect(summaries[0]?.totals).toEqual({ lines: String(lines), debit, credit });
    expect(["refuse", "ask", "warn", "accept_with_note"].find((severity) => findings.some((found) => found.severity === severity))).toBe(outcome);
  });

  it.each([
    ["20_dates_mixed.csv", ["A16", "A17", "A18", "A19"]],
    ["23_dates_mixed_order.csv", ["A3", "A4"]],
    ["24_period_13.csv", ["B9"]],
    ["27_error_cells.xlsx", ["G2", "H3", "F4", "D6", "G6"]],
    ["29_booleans.xlsx", ["C3"]],
    ["68_external_links.xlsx", ["B3"]],
  ])("%s is refused for %j", async (file, cells) => {
    const { findings } = await read(`bad/${file}`);
    expect(findings.filter(({ severity }) => severity === "refuse").map(({ at }) => at?.cell)).toEqual(expect.arrayContaining(cells));
  });

  it.each(["08_unit_wan_yuan.xlsx", "09_direction_synonyms.csv", "56_no_header.csv", "65_hidden_sheets_months.xlsx"])("%s is asked about", async (file) => {
    const severities = (await read(`bad/${file}`)).findings.map(({ severity }) => severity);
    expect([severities.includes("ask"), severities.includes("refuse")]).toEqual([true, false]);
  });
});

describe("every row of every file", () => {
  const folders = ["bad", "layouts"].filter((folder) => hasShared && existsSync(join(SHARED, folder)));
  const files = folders.flatMap((folder) => readdirSync(join(SHARED, folder)).filter((file) => /\.(?:xlsx|csv|xls|xml)$/u.test(file)).map((file) => join(folder, file)));
  // Files that hold nothing cannot be opened at all.
  const filled = files.filter((file) => !file.endsWith("54_empty.csv"));

  (filled.length > 0 ? it : it.skip).each(filled.length > 0 ? filled : ["-"])("%s is accepted, refused, or left out with a reason", async (file) => {
    const data = await (await openWorkbook(join(SHARED, file))).read();
    const { found, summaries } = readTables(data);
    const count = (rows: readonly (readonly unknown[])[]): number => rows.filter((cells) => cells.some((cell) => cell !== null && cell !== "")).length;
    const told = ({ rows, skipped }: { readonly rows: number; readonly skipped: readonly { readonly reason: string }[] }): number => rows + skipped.filter(({ reason }) => reason !== "blank").length;
    for (const summary of summaries) {
      const { place, heading } = found.get(summary.table as never)!;
      expect([summary.table, told(summary)]).toEqual([summary.table, count(place.sheet.rows.slice(heading.bottom + 1, place.area.bottom + 1))]);
    }
    // Of other sheets, what stands above the first row of data is a heading with a title or two.
    for (const table of checkInputs(data).tables.filter(({ sheet }) => !summaries.some((summary) => summary.sheet === sheet))) {
      const above = count(data.sheets.find(({ sheet }) => sheet === table.sheet)!.rows) - told(table);
      expect([table.sheet, above >= 1 && above <= 3]).toEqual([table.sheet, true]);
    }
  });
});
