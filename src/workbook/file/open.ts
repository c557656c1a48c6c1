// Opens what the user names, by what it is rather than by what it is called: a workbook, a folder of CSV files, one CSV file.

import { open, stat } from "node:fs/promises";
import type { Workbook } from "../workbook";
import { fileKind } from "./file-kind";
import { usableOutput } from "./output-place";
import { UnreadableFile } from "./unreadable-file";

/** Where sheets are written: a workbook file for a workbook, a folder for CSV files. Never the input file. */
export interface OpenOptions {
  readonly outPath?: string;
}

/**
 * Opens a workbook for reading and, where `outPath` is given, for writing.
 *
 * @throws UnreadableFile with a reason when the file is missing, empty, protected, damaged or of another kind
 * @throws UnusableOutput when `outPath` is the input file
 */
export async function openWorkbook(path: string, { outPath }: OpenOptions = {}): Promise<Workbook> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UnreadableFile(path, "missing");
  if (found.isDirectory()) return (await import("./csv/csv-folder")).openCsvFolder(path, outPath);
  if (outPath !== undefined) await usableOutput(path, outPath);
  const kind = fileKind(await firstBytes(path));
  switch (kind) {
    case "zip":
      return (await import("./xlsx/xlsx-file")).openXlsxWorkbook(path, outPath);
    case "text":
      return (await import("./csv/csv-folder")).openCsvFile(path, outPath);
    case "html":
    case "ole":
      return (await import("./former/former-formats")).openFormerFormat(path, kind, outPath);
    case "xml":
      return (await import("./xml/xml-file")).openXmlFile(path, outPath);
    case "empty":
      throw new UnreadableFile(path, "empty");
    case "unknown":
      throw new UnreadableFile(path, "unknown-format");
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
