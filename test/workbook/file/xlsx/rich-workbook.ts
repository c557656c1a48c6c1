// A user's workbook with everything that must survive a close, made by another writer, and parts that no writer knows.
import { type Cell, writeXlsx, type WriteSheet } from "hucre";
import { pack, unpack, writeZip } from "../../../../src/workbook/file/xlsx/zip";
import { readZip } from "../../../../src/workbook/file/xlsx/zip-directory";

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const LEDGER: WriteSheet = {
  name: "序时账",
  columns: [{ width: 22 }, { width: 9.5, hidden: true }, { width: 30 }],
  rows: [
    ["日期", "科目", "金额"],
    [45_566, "0101", 100],
    [45_567, "0102", -5],
  ],
  cells: new Map<string, Partial<Cell>>([
    ["1,0", { value: 45_566, style: { numFmt: "yyyy-mm-dd" } }],
    ["1,1", { value: 101, style: { numFmt: "0000" } }],
    ["2,2", { value: -5, style: { numFmt: "#,##0.00_);[Red](#,##0.00)", font: { bold: true, color: { rgb: "FF0000" } }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } } } }],
    ["0,0", { value: "日期", comment: { author: "会计", text: "批注" } }],
    ["3,2", { formula: "SUM(C2:C3)", formulaResult: 95 }],
  ]),
  merges: [{ startRow: 5, startCol: 0, endRow: 5, endCol: 2 }],
  conditionalRules: [{ type: "cellIs", priority: 1, operator: "lessThan", formula: "0", range: "C2:C9", style: { font: { color: { rgb: "FF0000" } } } }],
  dataValidations: [{ type: "list", values: ["借", "贷"], range: "D2:D9" }],
  freezePane: { rows: 1 },
  images: [{ data: PIXEL, type: "png", anchor: { from: { row: 8, col: 0 } } }],
  charts: [{ type: "column", title: "金额", series: [{ name: "金额", values: "C2:C3", categories: "A2:A3" }], anchor: { from: { row: 10, col: 0 }, to: { row: 20, col: 4 } } }],
  rowDefs: new Map([[1, { height: 33 }]]),
  pageSetup: { orientation: "landscape", printArea: "$A$1:$C$9", printTitlesRow: "$1:$1" },
};

const CENTRES: WriteSheet = {
  name: "科室 'A'&B",
  rows: [
    ["代码", "名称"],
    ["A01", "院办"],
    ["合计", 1],
  ],
  tables: [{ name: "Centres", range: "A1:B3", columns: [{ name: "代码" }, { name: "名称" }], showTotalRow: true }],
};

const HIDDEN: WriteSheet = { name: "隐藏", rows: [["x"]], veryHidden: true };

/** Parts beside those of the writer, each with what refers to it. */
const UNKNOWN = { "customXml/item1.xml": "<own xmlns='urn:own'>1</own>", "xl/unknown/own.bin": "\u0001\u0002" };

export async function richWorkbook(): Promise<Buffer> {
  const written = await writeXlsx({
    sheets: [LEDGER, CENTRES, HIDDEN],
    activeSheet: 1,
    namedRanges: [
      { name: "汇率", range: "'序时账'!$C$2" },
      { name: "local", range: "'序时账'!$A$1", scope: "科室 'A'&B" },
    ],
    properties: { title: "十月", creator: "会计" },
  });
  const entries = readZip(Buffer.from(written)).map((entry) => {
    if (entry.name !== "[Content_Types].xml") return entry;
    return pack(entry.name, unpack(entry).toString().replace("</Types>", '<Default Extension="bin" ContentType="application/octet-stream"/></Types>'));
  });
  return writeZip([...entries, ...Object.entries(UNKNOWN).map(([name, text]) => pack(name, text))]);
}
