// A folder of CSV files as a workbook: every file is a sheet.

import { readFile, readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type KeptSettings, NOTHING_KEPT, keptOfJson } from "../../kept-settings";
import { planTabs } from "../../tab-plan";
import type { SheetContent, Workbook, WorkbookData } from "../../workbook";
import { usableOutput } from "../output-place";
import { UnreadableFile, UnusableOutput } from "../unreadable-file";
import { type FilesToWrite, writeFilesTogether } from "../write-together";
import { csvSheet } from "./csv-sheet";
import { csvText } from "./csv-text";

/** Beside our CSV files: `{file name: report id}`. A CSV file cannot say itself that it is a report. */
const REPORT_LIST = "costwright-reports.json";

/** What the user says of the files of a folder: `{"mappings": [{"table", "sheet", "columns": {column: heading}}], "answers": [{"table", "sheet", "question", "answer"}]}`. */
const KEPT_FILE = "costwright-settings.json";

type ReportList = Readonly<Record<string, string>>;

/**
 * Opens a folder whose `*.csv` files are the sheets, in byte order of their names. Sheets are written as `NAME.csv`, formulas
 * as their values, into `out`, which may be the same folder: files that are not ours are never overwritten.
 */
export function openCsvFolder(folder: string, out?: string): Workbook {
  return {
    read: () => readCsvFolder(folder),
    settings: () => readKept(folder),
    replaceSheets: async (contents) => {
      if (out === undefined) throw new UnusableOutput(folder, "not-given");
      await writeCsvFolder(out, contents);
    },
  };
}

/** Opens one CSV file as a workbook of one sheet; sheets are written into the folder `out`. */
export function openCsvFile(path: string, out?: string): Workbook {
  const name = sheetName(basename(path));
  return {
    read: async (): Promise<WorkbookData> => {
      const { sheet, notes } = csvSheet(name, await readFile(path), null);
      // A text file under a workbook's name is what many systems export.
      return { name, sheets: [sheet], notes: /\.xl\w*$/iu.test(path) ? [{ code: "format-converted", value: "csv" }, ...notes] : notes };
    },
    // What is kept for a folder holds for each of its files.
    settings: () => readKept(dirname(path)),
    replaceSheets: async (contents) => writeCsvFolder(await usableOutput(path, out), contents),
  };
}

async function readCsvFolder(folder: string): Promise<WorkbookData> {
  const reports = await readReportList(folder);
  const read = await Promise.all(
    (await csvFiles(folder)).map(async (file) => csvSheet(sheetName(file), await readFile(join(folder, file)), reports[file] ?? null)),
  );
  return { name: basename(resolve(folder)), sheets: read.map(({ sheet }) => sheet), notes: read.flatMap(({ notes }) => notes) };
}

async function writeCsvFolder(folder: string, contents: readonly SheetContent[]): Promise<void> {
  const reports = await readReportList(folder);
  const standing = (await csvFiles(folder)).map((file) => ({ name: sheetName(file), ours: reports[file] ?? null }));
  const files: Record<string, string | null> = Object.fromEntries(Object.keys(reports).map((file) => [file, null]));
  const list: Record<string, string> = {};
  for (const tab of planTabs(standing, contents)) {
    if ("keep" in tab) continue;
    const content = contents[tab.write] as SheetContent;
    files[`${tab.name}.csv`] = csvText(content.rows.map((row) => row.map((cell) => cell?.value ?? null)));
    list[`${tab.name}.csv`] = content.report;
  }
  const together: FilesToWrite = { ...files, [REPORT_LIST]: `${JSON.stringify(list, null, 2)}\n` };
  await writeFilesTogether(folder, together);
}

/** CSV files of a folder in byte order of their names, whatever the machine's language; none when there is no folder yet. */
async function csvFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(emptyWhenMissing<never>);
  const files = entries.filter((entry) => entry.isFile() && /\.csv$/i.test(entry.name) && !entry.name.startsWith("."));
  return files.map((entry) => entry.name).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

async function readReportList(folder: string): Promise<ReportList> {
  const path = join(folder, REPORT_LIST);
  const text = await readFile(path, "utf8").catch(() => "{}");
  try {
    return JSON.parse(text) as ReportList;
  } catch (error) {
    // Without it nobody knows which files may be replaced.
    throw new UnreadableFile(path, "damaged", { cause: error });
  }
}

async function readKept(folder: string): Promise<KeptSettings> {
  const path = join(folder, KEPT_FILE);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return NOTHING_KEPT;
  const kept = keptOfJson(text.replace(/^\ufeff/u, ""));
  // A choice that is not understood would be left out unseen.
  if (kept === null) throw new UnreadableFile(path, "damaged");
  return kept;
}

function emptyWhenMissing<T>(error: NodeJS.ErrnoException): T[] {
  if (error.code === "ENOENT") return [];
  throw error;
}

function sheetName(file: string): string {
  return file.replace(/\.(?:csv|xl\w*)$/i, "");
}
