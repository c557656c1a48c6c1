// What a close leaves alone, part by part, and what it writes.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { newXlsxFile, openXlsxWorkbook } from "../../../../src/workbook/file/xlsx/xlsx-file";
import { pack, unpack, writeZip } from "../../../../src/workbook/file/xlsx/zip";
import { type ZipEntry, readZip } from "../../../../src/workbook/file/xlsx/zip-directory";
import type { CellStyle, SheetContent } from "../../../../src/workbook/workbook";
import { inTemporaryFolder, sheetContent } from "../../contents";
import { handmade, MAIN } from "./handmade";
import { richWorkbook } from "./rich-workbook";

const TITLE: CellStyle = { bold: true, size: 16, align: "center", fill: "DDEBF7", bottom: "double" };
const REPORT: SheetContent = sheetContent("cost-collection", "费用归集表", [[{ value: "费用归集表", style: TITLE }, null], ["a", { value: 3, formula: "=1+2", style: { numberFormat: "#,##0.000" } }]], {
  columns: [{ width: 20.5 }, { width: 9 }],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  heights: { 0: 36 },
  freeze: { rows: 1, columns: 1 },
  print: { landscape: true, paper: "A3", pagesWide: 2, pagesTall: 1, repeatRows: [0, 1], repeatColumns: [0, 0], footer: "&L甲&C&P / &N" },
});

/** Parts that list the sheets, or hold styles: they are changed, all others are copied. */
const CHANGED = ["[Content_Types].xml", "docProps/app.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

async function closed(folder: string, input: Buffer, contents: readonly SheetContent[], name = "out.xlsx"): Promise<Buffer> {
  await writeFile(join(folder, "in.xlsx"), input);
  await openXlsxWorkbook(join(folder, "in.xlsx"), join(folder, name)).replaceSheets(contents);
  return readFile(join(folder, name));
}

function textOf(file: Buffer, part: string): string {
  const entry = readZip(file).find(({ name }) => name === part);
  return entry === undefined ? "" : unpack(entry).toString();
}

const stored = ({ name, method, crc, stored: bytes }: ZipEntry): unknown => ({ name, method, crc, bytes: Buffer.from(bytes).toString("base64") });

describe("a close of a user's workbook", () => {
  it("copies every part that is not ours as it is stored", () =>
    inTemporaryFolder(async (folder) => {
      const input = await richWorkbook();
      const out = readZip(await closed(folder, input, [REPORT]));
      const before = readZip(input);
      expect(before.length).toBeGreaterThan(20);
      expect(out.filter(({ name }) => !CHANGED.includes(name) && name !== "xl/worksheets/sheet4.xml").map(stored)).toEqual(before.filter(({ name }) => !CHANGED.includes(name)).map(stored));
      expect(out.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), "xl/worksheets/sheet4.xml"]);
    }));

  it("keeps the user's tabs, names, active tab and styles", () =>
    inTemporaryFolder(async (folder) => {
      const input = await richWorkbook();
      const out = await closed(folder, input, [REPORT]);
      const [before, after] = [textOf(input, "xl/workbook.xml"), textOf(out, "xl/workbook.xml")];
      for (const kept of [/<sheet .*?\/>/g, /<bookViews>.*<\/bookViews>/g, /<definedName .*?<\/definedName>/g]) {
        expect(before.match(kept)).not.toBeNull();
        expect(after.match(kept)).toEqual(expect.arrayContaining(before.match(kept) ?? []));
      }
      const formats = (xml: string): string[] => /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(xml)?.[1]?.match(/<xf\b.*?(?:\/>|<\/xf>)/g) ?? [];
      const [old, fresh] = [formats(textOf(input, "xl/styles.xml")), formats(textOf(out, "xl/styles.xml"))];
      expect(fresh.slice(0, old.length)).toEqual(old);
    }));

  it("calculates everything once when it is opened and has no stale chain", () =>
    inTemporaryFolder(async (folder) => {
      const out = await closed(folder, await richWorkbook(), [REPORT]);
      expect(textOf(out, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
      expect(textOf(out, "xl/worksheets/sheet4.xml")).toContain("<f>1+2</f><v>3</v>");
      expect(textOf(out, "[Content_Types].xml")).not.toContain("calcChain");
    }));

  it("writes what another reader reads", () =>
    inTemporaryFolder(async (folder) => {
      const { sheets } = await readXlsx(await closed(folder, await richWorkbook(), [REPORT]), { readStyles: true });
      const ours = sheets.find(({ name }) => name === "费用归集表");
      expect(ours).toMatchObject({
        rows: [["费用归集表", null], ["a", 3]],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        freezePane: { rows: 1, columns: 1 },
        pageSetup: { paperSize: "a3", orientation: "landscape", fitToWidth: 2, fitToHeight: 1, printTitlesRow: "$1:$2", printTitlesColumn: "$A:$A" },
        headerFooter: { oddFooter: "&L甲&C&P / &N" },
      });
      expect(ours?.columns?.map(({ width }) => width)).toEqual([20.5, 9]);
      expect(ours?.cells?.get("0,0")?.style).toMatchObject({ font: { bold: true, size: 16 }, alignment: { horizontal: "center" }, fill: { fgColor: { rgb: "DDEBF7" } }, border: { bottom: { style: "double" } } });
      expect(ours?.cells?.get("1,1")).toMatchObject({ formula: "1+2", formulaResult: 3, style: { numFmt: "#,##0.000" } });
    }));

  it("gives the same bytes for the same content, also when closed again", () =>
    inTemporaryFolder(async (folder) => {
      const once = await closed(folder, await richWorkbook(), [REPORT]);
      const twice = await closed(folder, await richWorkbook(), [REPORT], "other.xlsx");
      const again = await closed(folder, once, [REPORT], "again.xlsx");
      expect(twice.equals(once)).toBe(true);
      expect(again.equals(once)).toBe(true);
      await newXlsxFile(join(folder, "a.xlsx")).replaceSheets([REPORT]);
      await newXlsxFile(join(folder, "b.xlsx")).replaceSheets([REPORT]);
      expect((await readFile(join(folder, "a.xlsx"))).equals(await readFile(join(folder, "b.xlsx")))).toBe(true);
    }));

  it("leaves nothing of removed sheets behind", () =>
    inTemporaryFolder(async (folder) => {
      const input = await richWorkbook();
      const none = await closed(folder, await closed(folder, input, [REPORT, sheetContent("checks", "勾稽核对表", [["x"]])]), []);
      expect(readZip(none).map(({ name }) => name)).toEqual(readZip(input).map(({ name }) => name));
      expect(textOf(none, "xl/workbook.xml")).not.toContain("costwright");
      expect(textOf(none, "xl/_rels/workbook.xml.rels")).toEqual(textOf(input, "xl/_rels/workbook.xml.rels"));
    }));
});

describe("a close of a workbook by a sparing writer", () => {
  const closedPart = (parts: Readonly<Record<string, string | Uint8Array>>, part: string): Promise<string> =>
    inTemporaryFolder(async (folder) => textOf(await closed(folder, handmade("", parts), [REPORT]), part));

  it("declares the prefix it uses where only the sheets of others do", async () => {
    const sheet = '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="S" sheetId="1" r:id="rId1"/>';
    const xml = await closedPart({ "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets>${sheet}</sheets><definedNames/><calcPr calcId="1"/></workbook>` }, "xl/workbook.xml");
    expect(xml).toContain(sheet);
    expect(xml).toMatch(/<sheet name="费用归集表" sheetId="2" xmlns:r="[^"]+" r:id="rId4"\/>/);
    expect(xml).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  it("writes a strict workbook's sheets in the strict edition", async () => {
    const strict = '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
    expect(await closedPart({ "xl/workbook.xml": strict }, "xl/worksheets/sheet2.xml")).toContain('<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(await closedPart({ "xl/workbook.xml": strict }, "xl/_rels/workbook.xml.rels")).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet2.xml"');
  });

  it.each([
    ["none at all", {}],
    ["empty lists", { "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="0"/><fonts/></styleSheet>` }],
    ["a prefix", { "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font><x:name val="宋体"/></x:font></x:fonts></x:styleSheet>` }],
  ])("adds styles to %s", async (_, parts) => {
    const xml = await closedPart(parts, "xl/styles.xml");
    expect(xml.match(/<(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs) count="\d+"/g)).toEqual([
      '<numFmts count="1"',
      '<fonts count="2"',
      '<fills count="3"',
      '<borders count="2"',
      '<cellStyleXfs count="1"',
      '<cellXfs count="3"',
    ]);
  });

  it("writes a part in another encoding again in UTF-8", async () => {
    const part = `\ufeff<?xml version="1.0" encoding="UTF-16"?><workbook xmlns="${MAIN}" xmlns:q="urn:q"><sheets><sheet name="科室" sheetId="1" q:id="rId1"/></sheets></workbook>`;
    const xml = await closedPart({ "xl/workbook.xml": Buffer.from(part, "utf16le") }, "xl/workbook.xml");
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>.*<sheet name="科室" sheetId="1" q:id="rId1"\/>/);
  });
});

describe("a sheet of ours that the user made their own", () => {
  /** The same workbook with the workbook part changed as Excel would. */
  const edited = (file: Buffer, edit: (xml: string) => string): Buffer =>
    writeZip(readZip(file).map((entry) => (entry.name === "xl/workbook.xml" ? pack(entry.name, edit(unpack(entry).toString())) : entry)));

  it("is kept when it was renamed, and is still not input", () =>
    inTemporaryFolder(async (folder) => {
      const renamed = edited(await closed(folder, await richWorkbook(), [REPORT]), (xml) => xml.replace('sheet name="费用归集表"', 'sheet name="九月留底"'));
      await closed(folder, renamed, [REPORT]);
      const { sheets } = await openXlsxWorkbook(join(folder, "out.xlsx")).read();
      expect(sheets.slice(3).map(({ sheet, report }) => [sheet, report])).toEqual([["九月留底", "cost-collection"], ["费用归集表", "cost-collection"]]);
    }));

  it("keeps its place and its hidden state when it was moved and hidden", () =>
    inTemporaryFolder(async (folder) => {
      const moved = edited(await closed(folder, await richWorkbook(), [REPORT]), (xml) => {
        const ours = /<sheet name="费用归集表"[^>]*>/.exec(xml)?.[0] ?? "";
        const places: Readonly<Record<string, string>> = { 0: "1", 1: "2", 2: "3", 3: "0" };
        return xml
          .replace(ours, "")
          .replace("<sheets>", `<sheets>${ours.replace("sheetId", 'state="hidden" sheetId')}`)
          .replace(/localSheetId="(\d)"/g, (_, old: string) => `localSheetId="${places[old]}"`)
          .replace('activeTab="1"', 'activeTab="2"');
      });
      const out = await closed(folder, moved, [sheetContent("checks", "勾稽核对表", [["x"]]), REPORT]);
      const { sheets } = await openXlsxWorkbook(join(folder, "out.xlsx")).read();
      expect(sheets.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([["费用归集表", true], ["序时账", false], ["科室 'A'&B", false], ["隐藏", true], ["勾稽核对表", false]]);
      expect(textOf(out, "xl/workbook.xml")).toContain('activeTab="2"');
      await closed(folder, out, [], "none.xlsx");
      expect(textOf(await readFile(join(folder, "none.xlsx")), "xl/workbook.xml")).toContain('activeTab="1"');
    }));

  it("takes the user's formulas along when it is called otherwise or goes", () =>
    inTemporaryFolder(async (folder) => {
      const first = await closed(folder, await richWorkbook(), [REPORT, sheetContent("checks", "勾稽核对表", [[1]])]);
      const linked = writeZip(
        readZip(first).map((entry) => {
          if (entry.name !== "xl/worksheets/sheet1.xml") return entry;
          return pack(entry.name, unpack(entry).toString().replace("<f>SUM(C2:C3)</f>", "<f>费用归集表!B2+勾稽核对表!A1</f>"));
        }),
      );
      const out = await closed(folder, linked, [{ ...REPORT, name: "Cost collection" }], "english.xlsx");
      expect(textOf(out, "xl/worksheets/sheet1.xml")).toContain("<f>'Cost collection'!B2+#REF!</f>");
    }));
});
