// Whatever stands in cells, headings and files: no crash, no lost line, and a finding wherever something is not used.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { checkInputs } from "../../src/application/check-inputs";
import { tablesById } from "../../src/tables/catalogue";
import { readTables } from "../../src/tables/read-tables";
import { openWorkbook } from "../../src/workbook/file/open";
import { pack, writeZip } from "../../src/workbook/file/xlsx/zip";
import type { CellValue, WorkbookData } from "../../src/workbook/workbook";
import { handmade } from "../workbook/file/xlsx/handmade";
import { book, sheet } from "./books";

const odd = fc.constantFrom<CellValue>("", " ", "合计", "Total", "Total for 1002", "1002 银行存款", "-", "#N/A", "=1+1", "１２３", "1.234,56", "(5.00)", "3万", "1E+11", "2025-02-30", "114/01/05", "03/04/2025", "\u202e", "😀", "第 2 页", "0101", { error: "#REF!" }, true, null, Number.MAX_SAFE_INTEGER, 1e300, -0, 0.1 + 0.2);
const cell: fc.Arbitrary<CellValue> = fc.oneof({ weight: 3, arbitrary: odd }, fc.string({ maxLength: 12, unit: "grapheme" }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)));
const known = Object.values(tablesById).flatMap((table) => Object.values(table.columns).flatMap(({ zh, en }) => [...zh, ...en]));
const heading = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 5, arbitrary: fc.constantFrom("日期", "凭证号", "科目编码", "借方", "贷方", "方向", "金额", "余额", "借方科目", "贷方科目", "Posting Key", "Type") }, fc.string({ maxLength: 6, unit: "grapheme" }));
const names = fc.constantFrom("序时账", "科目余额表", "分配规则", "Drivers", "Sheet1", "参数");
const grid = fc.tuple(names, fc.array(heading, { minLength: 1, maxLength: 9 }), fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }), fc.constantFrom("typed" as const, "text" as const));

/** CSV cells are text as typed. */
const asText = (value: CellValue): CellValue => (value === null || typeof value === "string" ? value : typeof value === "object" ? value.error : String(value));

function bookOf(grids: readonly (typeof grid extends fc.Arbitrary<infer T> ? T : never)[]): WorkbookData {
  return book(...grids.map(([name, headings, rows, cells], i) => sheet(i === 0 ? name : `${name} ${i}`, [headings, ...rows.map((row) => (cells === "text" ? row.map(asText) : row))], { cells })));
}

it("reads any cells under any headings, and says something whenever it uses less than is there", () => {
  fc.assert(
    fc.property(fc.array(grid, { minLength: 1, maxLength: 2 }), (grids) => {
      const data = bookOf(grids);
      const { outcome, tables, findings } = checkInputs(data);
      expect(["accept", "accept_with_note", "warn", "ask", "refuse"]).toContain(outcome);
      expect(tables.length > 0 || findings.length > 0).toBe(true);
      for (const { totals } of tables) for (const total of Object.values(totals)) expect(total).toMatch(/^-?\d+(\.\d+)?$/u);
      for (const { at } of findings) expect(at === undefined || /^(?:\$?[A-Z]+\d+(?::[A-Z]+\d+)?,?)*$/u.test(at.cell)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

it("counts every row below a ledger's heading once: used or left out, each with a reason", () => {
  const ledger = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(ledger, (rows) => {
      const data = book(sheet("序时账", [["日期", "凭证号", "科目编码", "摘要", "借方", "贷方"], ...rows]));
      const { summaries } = readTables(data);
      const [summary] = summaries;
      const filled = rows.findLastIndex((row) => row.some((one) => one !== null && (typeof one !== "string" || /[^\s\u200B-\u200F\u202A-\u202E]/u.test(one)))) + 1;
      const all = [...(summary?.skipped ?? []).map(({ row }) => row)];
      expect(new Set(all).size).toBe(all.length);
      expect((summary?.rows ?? 0) + all.length).toBeGreaterThanOrEqual(filled);
      expect((summary?.rows ?? 0) + all.length).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 300 },
  );
});

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "costwright-fuzz-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** What came of a file: read, or refused with a reason; anything else fails the test. */
  const opened = async (name: string, bytes: Uint8Array): Promise<string> => {
    writeFileSync(join(folder, name), bytes);
    try {
      checkInputs(await (await openWorkbook(join(folder, name))).read());
      return "read";
    } catch (error) {
      if ((error as Error).name !== "UnreadableFile") throw error;
      return (error as { reason: string }).reason;
    }
  };
  const WHOLE = handmade('<row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1"><v>1</v></c></row>');

  it("of random bytes are read or refused", async () => {
    const starts = fc.constantFrom("", "PK\u0003\u0004", "<?xml version='1.0'?><a>", "<html><table>", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "\u00ff\u00fe", "日期,金额\n");
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        const head = start.startsWith("日") ? Buffer.from(start) : Buffer.from(start, "latin1");
        expect(typeof (await opened("random", Buffer.concat([head, bytes])))).toBe("string");
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("cut anywhere are refused, never half read", async () => {
    for (let length = 4; length < WHOLE.length; length += 7) expect(await opened("cut.xlsx", WHOLE.subarray(0, length))).not.toBe("read");
  });

  it("with any byte changed are read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(WHOLE.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(WHOLE);
        changed[at] = byte;
        expect(typeof (await opened("changed.xlsx", changed))).toBe("string");
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("that unpack to gigabytes are refused as too large, or as damaged when they lie about it", async () => {
    const bomb = { ...pack("xl/worksheets/sheet1.xml", ""), stored: deflateRawSync(Buffer.alloc(50_000_000)) };
    const honest = writeZip([...zipParts(), { ...bomb, size: 3_000_000_000 }]);
    const lying = writeZip([...zipParts(), { ...bomb, size: 100 }]);
    const before = process.memoryUsage().rss;
    expect(await opened("bomb.xlsx", honest)).toBe("too-large");
    expect(await opened("liar.xlsx", lying)).toBe("damaged");
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  it("of 1,048,576 rows are read to the last one", async () => {
    const lines = Array.from({ length: 1_048_575 }, (_, i) => `2025-01-${String((i >> 1) % 28 + 1).padStart(2, "0")},${i >> 1},5001,${i % 2 === 0 ? "1.00," : ",1.00"}`);
    writeFileSync(join(folder, "long.csv"), `日期,凭证号,科目编码,借方,贷方\n${lines.join("\n")}\n`);
    const { summaries } = readTables(await (await openWorkbook(join(folder, "long.csv"))).read());
    expect(summaries[0]?.totals).toEqual({ lines: "1048575", debit: "524288.00", credit: "524287.00" });
  }, 120_000);

  function zipParts(): ReturnType<typeof pack>[] {
    return [
      pack("[Content_Types].xml", "<Types/>"),
      pack("_rels/.rels", '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
      pack("xl/workbook.xml", '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'),
      pack("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
    ];
  }
});
