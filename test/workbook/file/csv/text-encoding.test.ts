// Encodings that accounting systems export in.
import { decodeText } from "../../../../src/workbook/file/csv/text-encoding";

const GB = Buffer.from("c8d5c6da2cc6bed6a4bac52cd5aad2aa2cb3c9b1bed6d0d0c40a", "hex");
const BIG5 = Buffer.from("a4e9b4c12cb6c7b2bcb8b9bd582cba4bad6e2caaf7c3420a", "hex");

describe("decoding", () => {
  it.each<[string, Uint8Array, string, string | null]>([
    ["UTF-8", Buffer.from("日期,金额"), "日期,金额", null],
    ["UTF-8 with a mark", Buffer.from("\ufeff日期"), "日期", null],
    ["UTF-16 of either order", Buffer.from("\ufeff日期", "utf16le"), "日期", "utf-16le"],
    ["UTF-16 of the other order", Buffer.from("\ufeff日期", "utf16le").swap16(), "日期", "utf-16be"],
    ["GB18030", GB, "日期,凭证号,摘要,成本中心\n", "gb18030"],
    ["Big5", BIG5, "日期,傳票號碼,摘要,金額\n", "big5"],
    ["Windows Latin", Buffer.from("caf\u00e9,1\n\u00ff", "latin1"), "caf\u00e9,1\n\u00ff", "windows-1252"],
    ["plain ASCII", Buffer.from("a,b"), "a,b", null],
  ])("reads %s", (_, bytes, text, detected) => expect(decodeText(bytes)).toEqual({ text, detected }));
});

describe("text without a mark", () => {
  it("in UTF-16 is told by its empty halves", () => {
    expect(decodeText(Buffer.from("日期,金额\n2025-01-01,5\n", "utf16le"))).toEqual({ text: "日期,金额\n2025-01-01,5\n", detected: "utf-16le" });
  });

  it("with accented letters among plain ones is Western, not Chinese", () => {
    const text = "Buchungstext;Betrag\nMüller für Büro;1,00\nOpérations diverses;2,00\n";
    expect(decodeText(Buffer.from(text, "latin1"))).toEqual({ text, detected: "windows-1252" });
  });
});
