// XML files as workbooks: the records of accounting exports, Excel 2003's own XML, and what is no whole document.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readTables } from "../../../../src/tables/read-tables";
import { openWorkbook } from "../../../../src/workbook/file/open";
import type { WorkbookData } from "../../../../src/workbook/workbook";
import { inTemporaryFolder } from "../../contents";

async function readXml(content: string | Uint8Array, name = "a.xml"): Promise<WorkbookData> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, name), content);
    return (await openWorkbook(join(folder, name))).read();
  });
}

const line = (number: number, side: string, amount: string): string =>
  `<Line><RecordID>${number}</RecordID><AccountID>500${number}</AccountID><Analysis><AnalysisType>D</AnalysisType><AnalysisID>A&amp;B</AnalysisID></Analysis><Description>x</Description><${side}><Amount>${amount}</Amount><CurrencyCode>NOK</CurrencyCode></${side}></Line>`;
const SAFT = `<?xml version="1.0" encoding="UTF-8"?><n1:AuditFile xmlns:n1="urn:x"><n1:Journal><n1:JournalID>GL</n1:JournalID>${[1, 2]
  .map((no) => `<Transaction><TransactionID>T${no}</TransactionID><TransactionDate>2025-01-0${no}</TransactionDate><Description>head</Description>${line(1, "DebitAmount", "5.00")}${line(2, "CreditAmount", "5.00")}</Transaction>`)
  .join("")}</n1:Journal></n1:AuditFile>`;

describe("records", () => {
  it("repeat what stands above them and unfold what they wrap", async () => {
    const { sheets, notes } = await readXml(SAFT);
    expect(notes).toEqual([{ code: "format-converted", value: "xml" }]);
    const lines = sheets.find(({ sheet }) => sheet === "Transaction.Line");
    expect(lines?.rows.slice(0, 3)).toEqual([
      ["RecordID", "AccountID", "Description", "AnalysisType", "AnalysisID", "DebitAmount", "DebitAmount CurrencyCode", "TransactionDate", "TransactionID", "CreditAmount", "CreditAmount CurrencyCode"],
      ["1", "5001", "x", "D", "A&B", "5.00", "NOK", "2025-01-01", "T1"],
      ["2", "5002", "x", "D", "A&B", null, null, "2025-01-01", "T1", "5.00", "NOK"],
    ]);
    expect(readTables({ name: "a", sheets, notes }).summaries).toMatchObject([{ table: "ledger", rows: 4, totals: { debit: "10.00", credit: "10.00" } }]);
  });

  it("are read in the encoding that is declared, one voucher line alone too", async () => {
    const { sheets, notes } = await readXml(
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GB18030"?><'), Buffer.from([0xd7, 0xdc]), Buffer.from("><v><a>1</a><b/></v></"), Buffer.from([0xd7, 0xdc]), Buffer.from(">")]),
    );
    expect(sheets).toMatchObject([{ sheet: "v", rows: [["a", "b"], ["1", null]], cells: "text" }]);
    expect(notes).toContainEqual({ code: "encoding-detected", value: "gb18030" });
  });

  it.each(["<a><b><c>1</c></b><b>", "<a><b></c></a>", "<a><b><c>1</c></b><b><c>2</c"])("of half a document are refused: %s", async (xml) => {
    await expect(readXml(xml)).rejects.toMatchObject({ reason: "damaged" });
  });

  it("never expand entities of their own", async () => {
    const { sheets } = await readXml('<!DOCTYPE a><a><b><c>&lol;&lt;</c></b></a>');
    expect(sheets[0]?.rows).toEqual([["c"], ["&lol;<"]]);
  });
});

it("reads Excel 2003's XML by its cells, whatever the file is called", async () => {
  const cell = (type: string, text: string, more = ""): string => `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
  const xml = `<?xml version="1.0"?><Workbook xmlns:ss="u"><Worksheet ss:Name="序时账"><Table><Row>${cell("String", "甲", ' ss:MergeAcross="1"')}${cell("String", "乙")}</Row><Row ss:Index="3">${cell("DateTime", "2025-06-03T00:00:00.000")}${cell("Number", "-5.5", ' ss:Index="3"')}${cell("Error", "#N/A")}${cell("Boolean", "1")}</Row></Table></Worksheet></Workbook>`;
  expect((await readXml(xml, "a.xls")).sheets).toMatchObject([{ sheet: "序时账", cells: "typed", rows: [["甲", null, "乙"], [], [45811, null, -5.5, { error: "#N/A" }, true]] }]);
});
