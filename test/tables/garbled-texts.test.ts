// Texts in the wrong encoding and texts that lost characters, in cells and in headings, and ordinary texts that are neither.
import fc from "fast-check";
import { checkInputs } from "../../src/application/check-inputs";
import { decodeText } from "../../src/workbook/file/csv/text-encoding";
import { csvRows } from "../../src/workbook/file/csv/csv-text";
import type { SheetData } from "../../src/workbook/workbook";
import { book, csv, sheet } from "./books";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const as = (encoding: string, text: string): string => new TextDecoder(encoding).decode(utf8(text));
/** 管理费用 in GBK, read as Latin. */
const LATIN = "¹ÜÀí·ÑÓÃ";
const H = "日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额";
const ledger = (summary: string, account = "5001"): SheetData => csv("x", `${H}\n2024-01-05,记-1,"${summary}",${account},生产成本,100,\n2024-01-05,记-1,领料,1403,原材料,,100`);
const codes = (data: SheetData) => checkInputs(book(data)).findings.map(({ code, at, args }) => [code, at?.cell, args["meant"] ?? ""]);

describe("texts of another encoding", () => {
  it.each([
    ["UTF-8 read as Windows Latin", as("windows-1252", "管理费用"), "管理费用"],
    ["UTF-8 read as GBK", as("gb18030", "管理费用"), "管理费用"],
    ["GBK read as Windows Latin", LATIN, "管理费用"],
    ["UTF-8 of another language", as("windows-1252", "Gehälter für März"), "Gehälter für März"],
  ])("%s are told with what they may have been, and counted", (_, text, meant) => {
    expect(codes(ledger(text))).toEqual([["text-garbled", "C2", meant]]);
    expect(checkInputs(book(ledger(text)))).toMatchObject({ outcome: "warn", tables: [{ totals: { debit: "100.00" } }] });
  });

  it.each([["windows-1252"], ["gb18030"]])("in headings are named beside the question what the sheet is (%s)", (encoding) => {
    const { outcome, findings } = checkInputs(book(csv("x", `${as(encoding, "日期")},${as(encoding, "凭证号")},${as(encoding, "科目编码")}\n2024-01-05,1,5001`)));
    expect([outcome, findings.map(({ code }) => code)]).toEqual(["ask", expect.arrayContaining(["table-unrecognised", "text-garbled"])]);
  });

  it.each(["领用材料", "联通公司话费", "Müller GmbH & Söhne", "Café crème", "£ per m²", "借方", "鑫鑫有限公司", "赵钱孙李", "管理费用�", "№ 5 – “a”", "Ωμέγα", "日本語の摘要", "人民幣結算"])("%s is not one", (text) =>
    expect(codes(ledger(text)).map(([code]) => code)).not.toContain("text-garbled"),
  );
});

describe("lost characters", () => {
  it("are a note in a text and refused in a code", () => {
    expect(codes(ledger("办公�费"))).toEqual([["characters-lost", "C2", ""]]);
    expect(checkInputs(book(ledger("领料", "50\uFFFD1"))).findings.map(({ code, at }) => `${code} ${at?.cell}`)).toEqual(expect.arrayContaining(["code-characters-lost D2"]));
    expect(checkInputs(book(ledger("领料", "50\uFFFD1"))).outcome).toBe("refuse");
  });

  it("come from one bad byte in a file that is otherwise UTF-8 or GB18030, with or without a mark, not from another encoding", () => {
    const bytes = Buffer.from(`${H}\n2024-01-05,记-1,办公费,5001,生产成本,100,\n`, "utf8");
    const at = bytes.indexOf("办公费") + 3;
    for (const mark of [[], [0xef, 0xbb, 0xbf]]) {
      const bad = Buffer.concat([Buffer.from(mark), bytes.subarray(0, at), Buffer.of(0xbf), bytes.subarray(at)]);
      expect(decodeText(bad)).toMatchObject({ detected: null });
      expect(csvRows(decodeText(bad).text.replace("\uFEFF", ""))[1]![2]).toBe("办\uFFFD公费");
    }
    const gbk = Buffer.from("c8d5c6da2cd5aad2aa0a323032342d30312d30352cb0ecb9abb7d1ff0a323032342d30312d30362cb2c4c1cfb7d1bbfad0b5b7d1b5c8b8f7cff2bfaad6a7b2c4c1cfb7d1bbfad0b5b7d1b5c8b8f7cff2bfaad6a70a", "hex");
    expect(decodeText(gbk)).toMatchObject({ detected: "gb18030", text: expect.stringContaining("办公费\uFFFD") });
    expect(decodeText(Buffer.from("Name,Amount\nCaf\xe9,5\n", "latin1"))).toMatchObject({ detected: "windows-1252" });
    expect(decodeText(Buffer.from("Supplier,Amount\nAcme \xbf Ltd,5\n", "latin1"))).toEqual({ detected: null, text: "Supplier,Amount\nAcme \uFFFD Ltd,5\n" });
  });
});

it("finds any Chinese text again that was read as Latin or as GBK", () => {
  const word = fc.array(fc.constantFrom(..."管理费用材料领用一车间生产成本银行存款工资结转折旧水电办公"), { minLength: 2, maxLength: 8 }).map((characters) => characters.join(""));
  fc.assert(
    fc.property(word, (text) => {
      const [found] = checkInputs(book(sheet("x", [["a", "b"], [as("windows-1252", text), 1]]))).findings.filter(({ code }) => code === "text-garbled");
      expect(found?.args["meant"]).toBe(text);
    }),
  );
});
