// Opening what the user named: wrong places are wrong usage, a file that cannot be read is a finding.

import { existsSync } from "node:fs";
import { extname } from "node:path";
import { type SaidFinding, unreadableFile } from "../application/findings-report";
import { type KeptSettings, NOTHING_KEPT } from "../workbook/kept-settings";
import type { Workbook, WorkbookData } from "../workbook/workbook";
import { openWorkbook } from "../workbook/file/open";
import { UnreadableFile, UnusableOutput } from "../workbook/file/unreadable-file";
import { WrongUsage } from "./arguments";

export type Opened = { readonly data: WorkbookData; readonly target: Workbook; readonly kept: KeptSettings } | { readonly refused: readonly SaidFinding[] };

/**
 * Opens and reads a book, a file or a folder.
 *
 * @param out  .xlsx file to write sheets to; null when none are written
 */
export async function openInput(path: string, out: string | null): Promise<Opened> {
  if (!existsSync(path)) throw new WrongUsage("no-such-input", { path });
  try {
    const input = await openWorkbook(path, out === null ? {} : { outPath: out });
    const data = await input.read();
    const kept = (await input.settings?.()) ?? NOTHING_KEPT;
    return { data, kept, target: out === null || isWorkbookFile(path) ? input : await newWorkbook(out) };
  } catch (error) {
    if (error instanceof UnusableOutput) throw new WrongUsage("out-is-input", { path });
    if (error instanceof UnreadableFile) return { refused: [unreadableFile(path, error.reason)] };
    throw error;
  }
}

function isWorkbookFile(path: string): boolean {
  return [".xlsx", ".xlsm"].includes(extname(path).toLowerCase());
}

/** CSV input has no workbook to keep: its sheets are written into a new one. */
async function newWorkbook(out: string): Promise<Workbook> {
  return (await import("../workbook/file/xlsx/xlsx-file")).newXlsxFile(out);
}
