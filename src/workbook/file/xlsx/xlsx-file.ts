// An .xlsx file as a workbook: reads it, and writes a copy with our sheets to another path.

import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { type KeptSettings, NOTHING_KEPT } from "../../kept-settings";
import type { Workbook } from "../../workbook";
import { usableOutput } from "../output-place";
import { UnreadableFile } from "../unreadable-file";
import { writeFileWhole } from "../write-together";
import { newXlsxBytes } from "./new-file";
import { readWorkbook } from "./read-workbook";
import { replaceSheets } from "./replace-sheets";
import { DamagedSheet } from "./scan-cells";
import { type WorkbookPart, workbookPart } from "./workbook-part";
import { keptIn } from "./kept-part";
import { TooLargePart } from "./zip";
import { DamagedZip } from "./zip-directory";
import { type ZippedPackage, openPackage } from "./zipped-package";

/**
 * Opens an .xlsx (or .xlsm) file. Sheets are written into a copy at `out`; every part of the file that is not ours is copied
 * byte for byte. The input is never changed.
 */
export function openXlsxWorkbook(path: string, out?: string): Workbook {
  const open = async (): Promise<{ pack: ZippedPackage; workbook: WorkbookPart }> => {
    const bytes = await readFile(path);
    return readable(path, () => {
      const pack = openPackage(bytes);
      const workbook = workbookPart(pack);
      if (workbook === null) throw new UnreadableFile(path, "not-a-workbook");
      return { pack, workbook };
    });
  };
  return {
    read: async () => {
      const { pack, workbook } = await open();
      return readable(path, () => readWorkbook(basename(path, extname(path)), pack, workbook));
    },
    settings: async () => {
      const { pack } = await open();
      return readable(path, () => keptIn(pack));
    },
    replaceSheets: async (contents) => {
      const place = await usableOutput(path, out);
      const { pack, workbook } = await open();
      await writeFileWhole(place, readable(path, () => replaceSheets(pack, workbook, contents)));
    },
  };
}

/** A workbook that does not exist yet: it reads as empty, and its file is made of our sheets alone. */
export function newXlsxFile(out: string, kept: KeptSettings = NOTHING_KEPT): Workbook {
  return {
    read: async () => ({ name: basename(out, extname(out)), sheets: [], notes: [] }),
    replaceSheets: async (contents) => writeFileWhole(out, await newXlsxBytes(contents, kept)),
  };
}

/** Runs a step over the file's bytes; what is wrong with the bytes becomes one error with a reason. */
function readable<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof DamagedZip || error instanceof DamagedSheet) throw new UnreadableFile(path, "damaged", { cause: error });
    if (error instanceof TooLargePart) throw new UnreadableFile(path, "too-large", { cause: error });
    throw error;
  }
}
