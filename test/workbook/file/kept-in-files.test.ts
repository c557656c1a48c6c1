// What a workbook keeps besides its sheets, read from files: a custom XML part, or a file of the user's beside CSV files.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type KeptSettings, NOTHING_KEPT } from "../../../src/workbook/kept-settings";
import { openWorkbook } from "../../../src/workbook/file/open";
import { newXlsxFile } from "../../../src/workbook/file/xlsx/xlsx-file";
import { inTemporaryFolder, sheetContent } from "../contents";

const KEPT: KeptSettings = { ...NOTHING_KEPT, mappings: [{ table: "ledger", sheet: "六月", layout: '["日期","归属 <&>"]', columns: { centre: "归属 <&>", element: "" } }] };

const settingsOf = async (path: string): Promise<KeptSettings | undefined> => (await openWorkbook(path)).settings?.();

it("comes back from a new workbook, and through a copy with other sheets", () =>
  inTemporaryFolder(async (folder) => {
    const [path, copy] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
    await newXlsxFile(path, KEPT).replaceSheets([sheetContent("", "六月", [["x"]])]);
    expect(await settingsOf(path)).toEqual(KEPT);
    await (await openWorkbook(path, { outPath: copy })).replaceSheets([sheetContent("a", "甲", [["y"]])]);
    expect(await settingsOf(copy)).toEqual(KEPT);
  }));

it("is nothing in a workbook that keeps none", () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, "a.xlsx");
    await newXlsxFile(path).replaceSheets([sheetContent("", "六月", [["x"]])]);
    expect(await settingsOf(path)).toEqual(NOTHING_KEPT);
  }));

it("stands beside CSV files in a file of the user's", () =>
  inTemporaryFolder(async (folder) => {
    expect(await settingsOf(folder)).toEqual(NOTHING_KEPT);
    await writeFile(join(folder, "costwright-settings.json"), `\ufeff${JSON.stringify({ mappings: KEPT.mappings })}`);
    expect(await settingsOf(folder)).toEqual(KEPT);
  }));

it.each(["{", "[]", '{"mappings": {}}', '{"mappings": [{"table": "ledger"}]}', '{"answers": {}}', '{"answers": [{"table": "ledger", "sheet": "x", "question": "unit"}]}'])("is refused beside CSV files where it cannot be understood: %s", (json) =>
  inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "costwright-settings.json"), json);
    await expect(settingsOf(folder)).rejects.toMatchObject({ name: "UnreadableFile", reason: "damaged" });
  }));
