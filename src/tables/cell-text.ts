// Text of a cell made fit to be compared: invisible characters out, full width to half width, edges trimmed.

import type { CellError, CellValue } from "../workbook/workbook";

// Zero-width characters, bidirectional controls, byte order marks, control characters other than white space.
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
// Excel writes a carriage return inside a cell as this text.
const WRITTEN_RETURN = /_x000D_/gu;
const WHITE_SPACE = /\s+/gu;
const PLAIN_KEY = /^[\x21-\x7E\u4E00-\u9FA5]*$/u;

export function isError(cell: unknown): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** True for an empty cell and for one that only looks empty. */
export function isBlank(cell: CellValue | undefined): boolean {
  if (typeof cell !== "string") return cell === null || cell === undefined;
  if (cell === "") return true;
  // The first character decides nearly always; only an odd one is worth a cleaning.
  const first = cell.charCodeAt(0);
  const isVisible = (first >= 0x21 && first <= 0x7e) || (first >= 0x4e00 && first <= 0x9fff);
  return !isVisible && cleanText(cell) === "";
}

/** A name or a summary: characters stay as they are, only what nobody can see goes. */
export function cleanText(text: string): string {
  return text.replace(WRITTEN_RETURN, " ").replace(INVISIBLE, "").replace(WHITE_SPACE, " ").trim();
}

/** A code: as a name, and full-width and compatibility forms become the plain ones, so that equal codes are equal texts. */
export function cleanCode(text: string): string {
  return PLAIN_KEY.test(text) ? text : cleanText(text.normalize("NFKC"));
}

/** Zeros that a number format pads a code with: `0000` shows 101 as 0101. */
export function paddedDigits(format: string | null): number {
  const zeros = /^0+$/u.exec((format ?? "").split(";")[0]?.replace(/["\\]/gu, "") ?? "");
  return zeros ? zeros[0].length : 0;
}

/** The text a code cell stands for; a number becomes its digits, with the zeros its format shows. */
export function codeOfNumber(value: number, format: string | null): string {
  const digits = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return digits.padStart(paddedDigits(format), "0");
}

/** True for a long code that a worksheet has turned into 1.00201E+11 and that has lost its digits; 1E05 is a code like others. */
export function isInPowers(text: string): boolean {
  return /^\d(?:\.\d+)?E\+\d{2,}$/iu.test(text.trim());
}
