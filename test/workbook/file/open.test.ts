// What a user may name, told by what it holds.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openWorkbook } from "../../../src/workbook/file/open";
import { pack, writeZip } from "../../../src/workbook/file/xlsx/zip";
import { inTemporaryFolder, sheetContent } from "../contents";
import { handmade } from "./xlsx/handmade";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const BOOK = handmade('<row r="1"><c r="A1"><v>1</v></c></row>');

async function readAs(name: string, content: string | Uint8Array): Promise<unknown> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, name), content);
    return (await openWorkbook(join(folder, name))).read();
  });
}

describe("opening", () => {
  it.each<[string, string, string | Uint8Array, object]>([
    ["a workbook", "a.xlsx", BOOK, { sheets: [{ sheet: "S", rows: [[1]], cells: "typed" }] }],
    ["a workbook by another name", "a.csv", BOOK, { sheets: [{ sheet: "S", rows: [[1]] }] }],
    ["CSV", "a.csv", "甲;乙\n1;2\n", { sheets: [{ sheet: "a", rows: [["甲", "乙"], ["1", "2"]], cells: "text" }] }],
    ["CSV in UTF-16", "a.txt", Buffer.from("\ufeff甲\t乙\n", "utf16le"), { sheets: [{ rows: [["甲", "乙"]] }], notes: [{ code: "encoding-detected", value: "utf-16le" }] }],
    ["CSV by the name of a workbook", "a.xls", "a,b\n", { sheets: [{ rows: [["a", "b"]] }] }],
    ["an HTML table", "a.xls", "<html><table><tr><td>0101<td>-5</tr><tr><td></td><td>甲&amp;乙</td></tr></table>", { sheets: [{ rows: [["0101", "-5"], [null, "甲&乙"]], cells: "text" }], notes: [{ code: "format-converted", value: "html" }] }],
  ])("reads %s", async (_, name, content, data) => expect(await readAs(name, content)).toMatchObject(data));

  it.each<[string, string, string | Uint8Array, string]>([
    ["an empty file", "a.csv", "", "empty"],
    ["a damaged workbook", "a.xlsx", BOOK.subarray(0, BOOK.length - 40), "damaged"],
    ["a workbook with a damaged part", "a.xlsx", changed(BOOK, BOOK.indexOf("sheet1.xml") + 12), "damaged"],
    ["another zip file", "a.xlsx", writeZip([pack("word/document.xml", "<document/>")]), "not-a-workbook"],
    ["a workbook locked with a password", "a.xlsx", Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]), "password-protected"],
    ["a damaged .xls", "a.xls", Buffer.from([...OLE, ...new Uint8Array(2000)]), "damaged"],
    ["a picture", "a.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), "unknown-format"],
    ["a PDF", "a.csv", "%PDF-1.7", "unknown-format"],
  ])("refuses %s", async (_, name, content, reason) => {
    await expect(readAs(name, content)).rejects.toMatchObject({ name: "UnreadableFile", reason });
  });

  it("refuses what is not there", () => expect(openWorkbook("/no/such/file.xlsx")).rejects.toMatchObject({ reason: "missing" }));

  it("opens a folder of CSV files", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "a.csv"), "1\n");
      const data = await (await openWorkbook(folder)).read();
      expect(data.sheets).toMatchObject([{ sheet: "a", rows: [["1"]] }]);
    }));

  it("never writes over its input, by whatever path", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "a.xlsx");
      await writeFile(path, BOOK);
      await mkdir(join(folder, "sub"));
      await expect(openWorkbook(path, { outPath: join(folder, "sub", "..", "a.xlsx") })).rejects.toMatchObject({ name: "UnusableOutput", reason: "is-the-input" });
      await (await openWorkbook(path, { outPath: join(folder, "out.xlsx") })).replaceSheets([sheetContent("a", "A", [["x"]])]);
      expect((await readFile(path)).equals(BOOK)).toBe(true);
    }));
});

function changed(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at + 20] = (copy[at + 20] as number) ^ 0xff;
  return copy;
}
