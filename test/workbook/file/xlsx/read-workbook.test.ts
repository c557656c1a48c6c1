// Cells and workbooks as other programs write them.
import { openPackage } from "../../../../src/workbook/file/xlsx/zipped-package";
import { readWorkbook } from "../../../../src/workbook/file/xlsx/read-workbook";
import { type WorkbookPart, workbookPart } from "../../../../src/workbook/file/xlsx/workbook-part";
import type { WorkbookData } from "../../../../src/workbook/workbook";
import { handmade, MAIN, relationships } from "./handmade";

function read(file: Buffer): WorkbookData {
  const pack = openPackage(file);
  return readWorkbook("book", pack, workbookPart(pack) as WorkbookPart);
}

const rowsOf = (sheetData: string, parts: Readonly<Record<string, string>> = {}): unknown => read(handmade(sheetData, parts)).sheets[0]?.rows;

describe("cells", () => {
  it.each<[string, string, unknown]>([
    ["numbers", '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-1E-3</v></c></row>', [[1.5, -0.001]]],
    ["cells and rows without addresses", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", [[1, 2], [3]]],
    ["single quotes and other attributes", "<row spans='1:2' r='2'><c cm='1' r='B2' s = '0'><v>1</v></c></row>", [[], [null, 1]]],
    ["booleans and errors", '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>', [[true, false, { error: "#N/A" }]]],
    ["formulas' results", '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>a&amp;b</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>', [[2, "a&b"]]],
    ["inline text with runs", '<row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">甲 </t></r><r><rPr><b/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c></row>', [["甲 乙"]]],
    ["escapes of both kinds", '<row r="1"><c r="A1" t="str"><v>&#24180;&#x5e74;&lt;_x000D__x005F_x0041_&quot;</v></c></row>', [['年年<\r_x0041_"']]],
    ["CDATA and comments", '<row r="1"><!-- <c r="Z9"><v>9</v></c> --><c r="A1" t="str"><v><![CDATA[<&]]></v></c></row>', [["<&"]]],
    ["ISO dates", '<row r="1"><c r="A1" t="d"><v>2024-01-05</v></c><c r="B1" t="d"><v>2024-01-05T12:00:00</v></c></row>', [[45_296, 45_296.5]]],
    ["extensions inside a cell", '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c><c r="B1"><v>2</v></c></row>', [[1, 2]]],
    ["styled empty cells at the ends", '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1" t="n"></c></row>', [[1]]],
  ])("reads %s", (_, sheetData, rows) => expect(rowsOf(sheetData)).toEqual(rows));

  it("reads shared texts, also those with reading aids and none at all", () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t/></si><si/></sst>`;
    const cells = [0, 1, 2, 3, 0].map((index, column) => `<c r="${"ABCDE"[column]}1" t="s"><v>${index}</v></c>`);
    expect(rowsOf(`<row r="1">${cells.join("")}</row>`, { "xl/sharedStrings.xml": strings })).toEqual([["甲", "乙 丙", null, null, "甲"]]);
  });

  it("does not take a formula that was never calculated for an empty cell", () => {
    const { sheets, notes } = read(handmade('<row r="3"><c r="B3"><f>1+1</f></c><c r="C3"><f>1+1</f><v/></c></row>'));
    expect(sheets[0]?.rows[2]).toEqual([null, { error: "#GETTING_DATA" }, { error: "#GETTING_DATA" }]);
    expect(notes).toEqual([{ code: "formulas-uncalculated", value: "B3", sheet: "S" }]);
  });

  it.each(["<row r='1'><c r='A1048577'><v>1</v></c></row>", "<row r='1'><c r='XFE1'><v>1</v></c></row>", "<row r='1'><c r='A1'><v>abc</v></c></row>", "<row r='1'><c r='A1'><v>1"])("refuses %s", (sheetData) => {
    expect(() => rowsOf(sheetData)).toThrow();
  });
});

describe("workbooks", () => {
  it("reads parts whose names have a prefix", () => {
    const parts = {
      "xl/workbook.xml": `<?xml version="1.0"?><x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="甲&amp;乙" sheetId="7" state="hidden" q:id="rId1" xmlns:q="urn:r"/></x:sheets></x:workbook>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    expect(read(handmade("", parts)).sheets).toMatchObject([{ sheet: "甲&乙", hidden: true, rows: [["甲"]] }]);
  });

  it("moves dates of the 1904 system, and only dates", () => {
    const parts = {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    };
    const { sheets, notes } = read(handmade('<row r="1"><c r="A1"><v>43834</v></c><c r="B1" s="1"><v>43834</v></c><c r="C1" s="2"><v>43834</v></c></row>', parts));
    expect(sheets[0]?.rows).toEqual([[43_834, 45_296, 45_296]]);
    expect(notes).toEqual([{ code: "dates-1904", value: "book" }]);
  });

  it("tells hidden rows, also those without an address and in single quotes", () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row><row r=\'4\' hidden=\'true\'/><row r="5" hidden="0"><c r="A5"><v>3</v></c></row>';
    expect([...(read(handmade(cells)).sheets[0]?.hiddenRows ?? [])]).toEqual([1, 3]);
  });

  it("gives number formats of cells with values", () => {
    const parts = { "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt formatCode="0000" numFmtId="164"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="40"/><xf numFmtId="31"/></cellXfs></styleSheet>` };
    const cells = '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="2"><v>1</v></c></row><row r="4"><c r="A4" s="1"><v>1</v></c><c r="C4" s="3"><v>1</v></c></row>';
    const sheet = read(handmade(cells, parts)).sheets[0];
    const formats = [[0, 0], [1, 0], [1, 1], [2, 0], [3, 0], [3, 2], [9, 9]].map(([row, column]) => sheet?.numberFormat(row as number, column as number));
    expect(formats).toEqual(["0000", "General", "#,##0.00;[Red](#,##0.00)", null, "0000", 'yyyy"年"m"月"d"日"', null]);
  });

  it("tells red ink", () => {
    const font = (color: string): string => `<font><sz val="11"/>${color}</font>`;
    const parts = { "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="4">${font("")}${font('<color rgb="FFFF0000"/>')}${font('<color indexed="10"/>')}${font('<color rgb="FFC00000"/>')}</fonts><cellXfs>${[0, 1, 2, 3].map((id) => `<xf numFmtId="0" fontId="${id}"/>`).join("")}</cellXfs></styleSheet>` };
    const sheet = read(handmade(`<row r="1">${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>1</v></c>`).join("")}<c s="1"/></row>`, parts)).sheets[0];
    expect([0, 1, 2, 3, 4].map((column) => sheet?.isRed?.(0, column))).toEqual([false, true, true, false, false]);
  });

  it("finds tables", () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships({ rId1: ["table", "../tables/table1.xml"], rId2: ["drawing", "/xl/drawings/none.xml"] }),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" name="t" displayName="科目表" ref="B2:AA9" totalsRowCount="1"/>`,
    };
    expect(read(handmade("", parts)).sheets[0]?.tables).toEqual([{ name: "科目表", hasTotalRow: true, top: 1, left: 1, bottom: 8, right: 26 }]);
  });
});
