// An XML file as a workbook: a spreadsheet by its cells, an audit or accounting export by its records.

import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Workbook, WorkbookData } from "../../workbook";
import { decodeText } from "../csv/text-encoding";
import { usableOutput } from "../output-place";
import { UnreadableFile } from "../unreadable-file";
import { newXlsxFile } from "../xlsx/xlsx-file";
import { recordSheets } from "./xml-records";
import { isSpreadsheet, spreadsheetSheets } from "./spreadsheet-xml";
import { DamagedXml, type XmlNode, xmlTree } from "./xml-tree";

/** A document takes ten times its size while it is read. */
const LARGEST = 200_000_000;

/** Opens an XML file; a close writes our sheets into a new .xlsx at `out`. */
export function openXmlFile(path: string, out?: string): Workbook {
  return {
    read: async () => xmlWorkbook(path, await readFile(path)),
    replaceSheets: async (contents) => newXlsxFile(await usableOutput(path, out)).replaceSheets(contents),
  };
}

function xmlWorkbook(path: string, bytes: Buffer): WorkbookData {
  if (bytes.length > LARGEST) throw new UnreadableFile(path, "too-large");
  const name = basename(path, extname(path));
  const { text, encoding } = declaredText(bytes);
  const root = treeOf(path, text);
  const sheets = isSpreadsheet(root) ? spreadsheetSheets(root) : recordSheets(root);
  if (sheets.length === 0) throw new UnreadableFile(path, "unknown-format");
  const notes: WorkbookData["notes"] = [{ code: "format-converted", value: "xml" }];
  return { name, sheets, notes: encoding === null ? notes : [...notes, { code: "encoding-detected", value: encoding }] };
}

function treeOf(path: string, text: string): XmlNode {
  try {
    return xmlTree(text);
  } catch (error) {
    if (!(error instanceof DamagedXml)) throw error;
    throw new UnreadableFile(path, "damaged", { cause: error });
  }
}

/** The encoding that the document declares, where the bytes bear it out; else what they look like. */
function declaredText(bytes: Buffer): { text: string; encoding: string | null } {
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/i.exec(bytes.toString("latin1", 0, 200))?.[1];
  const decoder = declared === undefined || /^utf-?8$/i.test(declared) ? null : decoderOf(declared);
  if (decoder !== null) {
    try {
      return { text: decoder.decode(bytes), encoding: decoder.encoding };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw error;
    }
  }
  const { text, detected } = decodeText(bytes);
  return { text, encoding: detected };
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
