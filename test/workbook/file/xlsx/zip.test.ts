// The zip container: what is packed is unpacked, and what is damaged is noticed.
import { pack, unpack, writeZip } from "../../../../src/workbook/file/xlsx/zip";
import { DamagedZip, readZip } from "../../../../src/workbook/file/xlsx/zip-directory";

const FILE = writeZip([pack("a.xml", "<a>甲</a>".repeat(50)), pack("文件.bin", new Uint8Array([1, 2, 3])), pack("empty", "")]);

describe("a zip file", () => {
  it("gives back what was packed, in order", () => {
    const entries = readZip(FILE);
    expect(entries.map(({ name }) => name)).toEqual(["a.xml", "文件.bin", "empty"]);
    expect(entries.map((entry) => unpack(entry).toString("hex"))).toEqual([Buffer.from("<a>甲</a>".repeat(50)).toString("hex"), "010203", ""]);
  });

  it("is the same bytes for the same content", () => expect(writeZip(readZip(FILE)).equals(FILE)).toBe(true));

  it("reads past a comment at its end", () => {
    const commented = Buffer.concat([FILE, Buffer.from("a comment")]);
    commented.writeUInt16LE(9, FILE.length - 2);
    expect(readZip(commented)).toHaveLength(3);
  });

  it.each([0, 10, 100, FILE.length - 30])("notices that all after byte %i is missing", (length) => {
    expect(() => readZip(FILE.subarray(0, length))).toThrow(DamagedZip);
  });

  it("notices a changed byte", () => {
    const changed = Buffer.from(FILE);
    changed[45] = (changed[45] as number) ^ 0x55;
    expect(() => unpack(readZip(changed)[0] as ReturnType<typeof pack>)).toThrow(DamagedZip);
  });

  it("does not unpack more than an entry claims to hold", () => {
    const bomb = { ...pack("bomb", "x".repeat(100_000)), size: 10 };
    expect(() => unpack(bomb)).toThrow(DamagedZip);
  });
});
