// Workbooks of former formats, read through hucre: legacy .xls, and HTML tables that web exports save as .xls.

import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { fromHtml, HucreError, readXls, type Sheet } from "hucre";
import type { CellValue, SheetData, Workbook, WorkbookData } from "../../workbook";
import { decodeText } from "../csv/text-encoding";
import { usableOutput } from "../output-place";
import { UnreadableFile } from "../unreadable-file";
import { newXlsxFile } from "../xlsx/xlsx-file";

/** hucre gives error cells of an .xls as their text. */
const ERRORS = new Set(["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#GETTING_DATA", "#ERR!"]);

/** The container is made of sectors of this size. */
const SECTOR = 512;

/** Name of the stream that holds a workbook locked with a password, as it lies in the container. */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Opens an .xls or an HTML table. Values and sheet names are read; number formats, hidden flags and tables are not known. A
 * close writes our sheets into a new .xlsx at `out`: the former format cannot hold them.
 */
export function openFormerFormat(path: string, kind: "ole" | "html", out?: string): Workbook {
  return {
    read: async () => {
      const bytes = await readFile(path);
      return kind === "html" ? readHtml(path, bytes) : readLegacy(path, bytes);
    },
    replaceSheets: async (contents) => {
      await newXlsxFile(await usableOutput(path, out)).replaceSheets(contents);
    },
  };
}

async function readLegacy(path: string, bytes: Buffer): Promise<WorkbookData> {
  if (bytes.includes(LOCKED)) throw new UnreadableFile(path, "password-protected");
  // Some writers cut the last sector short. Excel opens such a file; what was there can only be compared.
  const missing = (SECTOR - (bytes.length % SECTOR)) % SECTOR;
  try {
    const { sheets } = await readXls(missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing)]));
    const book = workbookOf(path, "xls", sheets.map((sheet) => sheetOf(sheet, "typed")));
    return missing === 0 ? book : { ...book, notes: [...book.notes, { code: "file-incomplete", value: String(missing) }] };
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    throw new UnreadableFile(path, /encrypt|password/i.test(error.message) ? "password-protected" : "damaged", { cause: error });
  }
}

function readHtml(path: string, bytes: Buffer): WorkbookData {
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString("latin1", 0, 2048))?.[1]?.toLowerCase();
  const text = declared !== undefined && /^(gb|big5)/.test(declared) ? new TextDecoder(declared).decode(bytes) : decodeText(bytes).text;
  // Every table of a page is a sheet of its own.
  const tables = text.match(/<table[\s>][\s\S]*?(?:<\/table\s*>|$)/gi) ?? [];
  const name = basename(path, extname(path));
  const sheets = tables.map((table, index) => fromHtml(table, { sheetName: index === 0 ? name : `${name} (${index + 1})`, typeInference: false, classes: false }));
  return workbookOf(path, "html", sheets.map((sheet) => sheetOf(sheet, "text")));
}

function workbookOf(path: string, value: string, sheets: readonly SheetData[]): WorkbookData {
  return { name: basename(path, extname(path)), sheets, notes: [{ code: "format-converted", value }] };
}

function sheetOf(sheet: Sheet, cells: SheetData["cells"]): SheetData {
  const rows = sheet.rows.map((row) => trim(row.map(cellOf)));
  return { sheet: sheet.name, rows: rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1), tables: [], hidden: false, cells, report: null, numberFormat: () => null };
}

function cellOf(value: Sheet["rows"][number][number]): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return typeof value === "string" && ERRORS.has(value) ? { error: value } : value;
}

function trim(row: readonly CellValue[]): CellValue[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
}
