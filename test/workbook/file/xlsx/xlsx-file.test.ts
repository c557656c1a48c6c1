// The .xlsx file keeps the contract, on workbooks that another writer made.
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { newXlsxFile, openXlsxWorkbook } from "../../../../src/workbook/file/xlsx/xlsx-file";
import { type KeptSettings, NOTHING_KEPT } from "../../../../src/workbook/kept-settings";
import type { Workbook } from "../../../../src/workbook/workbook";
import { inTemporaryFolder, sheetContent } from "../../contents";
import { keepsTheContract, type UserSheets } from "../../contract";

/** Each close writes another file; the last one that was written is reopened. */
async function start(sheets: UserSheets, kept?: KeptSettings): Promise<ReturnType<typeof startedIn>> {
  const folder = await mkdtemp(join(tmpdir(), "costwright-"));
  const names = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  if (kept) await newXlsxFile(join(folder, "0.xlsx"), kept).replaceSheets(names.map(({ name, rows }) => sheetContent("", name, rows)));
  else if (names.length > 0) await writeFile(join(folder, "0.xlsx"), await writeXlsx({ sheets: names }));
  return startedIn(folder, names.length > 0);
}

function startedIn(folder: string, hasInput: boolean) {
  let count = 0;
  const file = (number: number): string => join(folder, `${number}.xlsx`);
  const counting = (workbook: Workbook): Workbook => ({
    read: workbook.read,
    settings: async () => (await workbook.settings?.()) ?? NOTHING_KEPT,
    replaceSheets: async (contents) => {
      await workbook.replaceSheets(contents);
      count++;
    },
  });
  return {
    workbook: counting(hasInput ? openXlsxWorkbook(file(0), file(1)) : newXlsxFile(file(1))),
    reopen: async () => counting(openXlsxWorkbook(file(count), file(count + 1))),
    // A folder stands where the next file is to be renamed to.
    breakWrites: async () => {
      await mkdir(join(file(count + 1), "in the way"), { recursive: true });
    },
    stop: () => rm(folder, { recursive: true }),
  };
}

describe("an .xlsx file", () => {
  keepsTheContract(start, "typed");

  it("leaves no temporary file behind when a write fails", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "out.xlsx");
      await mkdir(join(out, "in the way"), { recursive: true });
      await expect(newXlsxFile(out).replaceSheets([sheetContent("a", "A", [["x"]])])).rejects.toThrow();
      await rename(out, join(folder, "was only a folder"));
      await expect(newXlsxFile(out).replaceSheets([sheetContent("a", "A", [["x"]])])).resolves.toBeUndefined();
    }));

  it("refuses to write a number that is none", () =>
    inTemporaryFolder(async (folder) => {
      await expect(newXlsxFile(join(folder, "out.xlsx")).replaceSheets([sheetContent("a", "A", [[Number.NaN]])])).rejects.toThrow(RangeError);
    }));
});
