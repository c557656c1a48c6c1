// A new costing workbook: every heading is found again, and filled with a sample month it closes like the sample.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { checkInputs } from "../../src/application/check-inputs";
import { closeMonth } from "../../src/application/close-month";
import { sheetsOfClose } from "../../src/application/sheets-of-close";
import { COLUMN_NOTES } from "../../src/application/template/column-notes";
import { TEMPLATE_SETTINGS } from "../../src/application/template/template-settings";
import { TEMPLATE_KINDS, TEMPLATE_TABLES, type TemplateKind, templateTables } from "../../src/application/template/template-tables";
import { templateWorkbook } from "../../src/application/template/template-workbook";
import { main } from "../../src/command-line/main";
import { LANGUAGES } from "../../src/locales";
import { TEMPLATE_WORDS } from "../../src/locales/template";
import { tablesById } from "../../src/tables/catalogue";
import { openXlsxWorkbook, newXlsxFile } from "../../src/workbook/file/xlsx/xlsx-file";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { SheetContent, WrittenCell } from "../../src/workbook/workbook";

const SAMPLES: Readonly<Record<TemplateKind, string>> = { manufacturing: "factory-month", hospital: "hospital-month", "two-level": "two-level-month" };
type Language = (typeof LANGUAGES)[number];

function sampleRows(kind: TemplateKind, table: string): Record<string, string>[] {
  const path = join(__dirname, "../../assets/samples", SAMPLES[kind], "input", `${table}.csv`);
  return existsSync(path) ? Papa.parse<Record<string, string>>(readFileSync(path, "utf8").trim(), { header: true }).data : [];
}

/** The template with the sample month under its headings; a sample column without a heading is an error. */
function filled(kind: TemplateKind, language: Language): SheetContent[] {
  const [guide, ...sheets] = templateWorkbook(kind, language);
  const tables = templateTables(kind, language);
  return [guide!, ...sheets.map((sheet, index): SheetContent => {
    const { id, columns } = tables[index]!;
    const rows = sampleRows(kind, id).map((row) => {
      const unknown = Object.entries(row).filter(([name, value]) => value !== "" && !columns.some((column) => column.id === name));
      if (unknown.length > 0) throw new Error(`${id} has no heading for ${unknown.join()}`);
      return columns.map((column): WrittenCell => ({ value: row[column.id] || null }));
    });
    return { ...sheet, rows: id === "settings" ? withValues(kind, sheet.rows, sampleRows(kind, id)) : [...sheet.rows, ...rows] };
  })];
}

/** The settings as a user fills them in: values beside the keys that are there. */
function withValues(kind: TemplateKind, rows: SheetContent["rows"], sample: readonly Record<string, string>[]): SheetContent["rows"] {
  const values = new Map(sample.map((row) => [row.key!, row.value!]));
  const keys = Object.keys(TEMPLATE_SETTINGS[kind]);
  const missing = [...values.keys()].filter((key) => !keys.includes(key));
  if (missing.length > 0) throw new Error(`the template has no setting ${missing.join()}`);
  return rows.map((row, index) => {
    const value = values.get(keys[index - 1] ?? "");
    return value === undefined ? row : [row[0]!, { value }, row[2]!];
  });
}

async function read(sheets: readonly SheetContent[]): ReturnType<ReturnType<typeof memoryWorkbook>["read"]> {
  const book = memoryWorkbook("template", []);
  await book.replaceSheets(sheets);
  return book.read();
}

describe.each(TEMPLATE_KINDS)("the template of %s", (kind) => {
  it.each(LANGUAGES)("in %s is read back, every table with every column", async (language) => {
    const { tables, findings } = checkInputs(await read(templateWorkbook(kind, language)));
    expect(tables.map(({ table }) => table).sort()).toEqual([...TEMPLATE_TABLES[kind]].sort());
    for (const { id, columns } of templateTables(kind, language)) {
      const mapping = tables.find(({ table }) => table === id)!.mapping;
      expect({ id, columns: Object.keys(mapping).sort() }).toEqual({ id, columns: columns.map((column) => column.id).sort() });
    }
    // Nothing to say but that the ledger and the trial balance are yet empty.
    expect(findings.map(({ code, args }) => [code, args.table])).toEqual([["table-empty", "ledger"], ["table-empty", "trial_balance"]]);
  });

  it.each(LANGUAGES)("in %s closes when the sample month is filled in", async (language) => {
    const close = closeMonth(await read(filled(kind, language)));
    expect(close.findings.filter(({ severity }) => severity === "refuse" || severity === "ask")).toEqual([]);
    expect({ closed: close.closed, checks: close.checks.filter((check) => !check.ok && check.severity === "error") }).toEqual({ closed: true, checks: [] });
  });

  it("says of every table and setting what it is for, and of no other", () => {
    const { table, setting, column } = TEMPLATE_WORDS.en.template;
    for (const id of TEMPLATE_TABLES[kind]) expect(table).toHaveProperty([id]);
    for (const key of Object.keys(TEMPLATE_SETTINGS[kind])) expect(setting).toHaveProperty([key]);
    expect(Object.fromEntries(Object.entries(column).map(([id, notes]) => [id, Object.keys(notes)]))).toEqual(COLUMN_NOTES);
    for (const [id, columns] of Object.entries(COLUMN_NOTES)) expect(Object.keys(tablesById[id as keyof typeof tablesById].columns)).toEqual(expect.arrayContaining([...columns]));
  });
});

describe("a template written to a file", () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), "costwright-"));
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
    jest.restoreAllMocks();
  });

  it("keeps its sheets when the month is closed in it, and codes keep their zeros", async () => {
    const [open, closed] = [join(place, "open.xlsx"), join(place, "closed.xlsx")];
    const sheets = filled("manufacturing", "zh-CN");
    await newXlsxFile(open).replaceSheets(sheets);
    const data = await openXlsxWorkbook(open).read();
    const close = closeMonth(data);
    expect(close.closed).toBe(true);
    await openXlsxWorkbook(open, closed).replaceSheets(sheetsOfClose(close));
    const names = (await openXlsxWorkbook(closed).read()).sheets.map(({ sheet }) => sheet);
    expect(names.slice(0, sheets.length)).toEqual(sheets.map(({ name }) => name));
    expect(names).toContain("成本计算单 P-101");
    const accounts = templateWorkbook("manufacturing", "zh-CN").find(({ name }) => name === "科目映射")!;
    expect(accounts.columns[0]!.numberFormat).toBe("@");
  });

  it("is a command that never overwrites", async () => {
    const out = join(place, "new.xlsx");
    expect(await main(["template", "factory", out, "--language", "en"])).toBe(0);
    const before = readFileSync(out);
    expect((await openXlsxWorkbook(out).read()).sheets.map(({ sheet }) => sheet).slice(0, 3)).toEqual(["Guide", "Settings", "Cost Elements"]);
    expect(await main(["template", "factory", out])).toBe(2);
    expect(readFileSync(out).equals(before)).toBe(true);
    for (const words of [["template"], ["template", "school", out], ["template", "factory", join(place, "new.csv")], ["template", "hospital", join(place, "b.xlsx"), "--language", "fr"]]) {
      expect(await main(words)).toBe(2);
    }
  });
});
