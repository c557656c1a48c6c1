// A folder of CSV files keeps the contract; here the reports go into the folder of the input itself, the hardest case.
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCsvFile, openCsvFolder } from "../../../../src/workbook/file/csv/csv-folder";
import { csvText } from "../../../../src/workbook/file/csv/csv-text";
import { NOTHING_KEPT } from "../../../../src/workbook/kept-settings";
import { inTemporaryFolder, sheetContent } from "../../contents";
import { keepsTheContract } from "../../contract";

describe("a folder of CSV files", () => {
  keepsTheContract(async (sheets, kept) => {
    const folder = await mkdtemp(join(tmpdir(), "costwright-"));
    for (const [name, rows] of Object.entries(sheets)) await writeFile(join(folder, `${name}.csv`), csvText(rows));
    if (kept) await writeFile(join(folder, "costwright-settings.json"), JSON.stringify(kept));
    return {
      workbook: openCsvFolder(folder, folder),
      reopen: async () => openCsvFolder(folder, folder),
      // The last file of the list cannot be renamed onto a folder.
      breakWrites: async () => {
        await mkdir(join(folder, "最后.csv", "in the way"), { recursive: true });
      },
      stop: () => rm(folder, { recursive: true }),
    };
  }, "text");

  it("reads files in byte order of their names and nothing but CSV", () =>
    inTemporaryFolder(async (folder) => {
      for (const name of ["b.csv", "a.CSV", "乙.csv", "Z.csv", "notes.txt", ".hidden.csv"]) await writeFile(join(folder, name), "x");
      await mkdir(join(folder, "folder.csv"));
      const { sheets } = await openCsvFolder(folder).read();
      expect(sheets.map(({ sheet }) => sheet)).toEqual(["Z", "a", "b", "乙"]);
    }));

  it("never overwrites a file of the user's in the output folder", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "甲表.csv"), "mine");
      await openCsvFolder(folder, folder).replaceSheets([sheetContent("a", "甲表", [["ours"]])]);
      expect(await readFile(join(folder, "甲表.csv"), "utf8")).toBe("mine");
      expect((await readdir(folder)).sort()).toEqual(["costwright-reports.json", "甲表 (2).csv", "甲表.csv"]);
    }));

  it("makes the output folder", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "new", "out");
      await openCsvFolder(folder, out).replaceSheets([sheetContent("a", "甲表", [["x", -500]])]);
      expect(await readFile(join(out, "甲表.csv"), "utf8")).toBe("x,-500\n");
    }));

  it("cannot write without a place to write to", () => expect(async () => openCsvFolder(tmpdir()).replaceSheets([])).rejects.toMatchObject({ reason: "not-given" }));
});

describe("one CSV file", () => {
  it("is read by what is kept for its folder", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "序时账.csv");
      await writeFile(path, "日期\n1");
      expect(await openCsvFile(path).settings!()).toEqual(NOTHING_KEPT);
      const answers = [{ table: "ledger", sheet: "序时账", question: "date-order", answer: "day-first" }];
      await writeFile(join(folder, "costwright-settings.json"), JSON.stringify({ answers }));
      expect(await openCsvFile(path).settings!()).toEqual({ ...NOTHING_KEPT, answers });
    }));

  it("is a workbook of one sheet; reports go into a folder", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "序时账.csv"), Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x0a, 0x31]));
      const workbook = openCsvFile(join(folder, "序时账.csv"), join(folder, "out"));
      expect(await workbook.read()).toMatchObject({
        name: "序时账",
        sheets: [{ sheet: "序时账", rows: [["日期"], ["1"]], cells: "text" }],
        notes: [{ code: "encoding-detected", value: "gb18030", sheet: "序时账" }],
      });
      await workbook.replaceSheets([sheetContent("a", "甲表", [[1.5]])]);
      expect(await readFile(join(folder, "out", "甲表.csv"), "utf8")).toBe("1.5\n");
    }));
});
