// What a file is, told from its first bytes: exports are often named for what they are not.

export type FileKind = "zip" | "ole" | "html" | "xml" | "text" | "empty" | "unknown";

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function fileKind(start: Uint8Array): FileKind {
  if (start.length === 0) return "empty";
  if (startsWith(start, ZIP) && (start[2] ?? 0) <= 7) return "zip";
  if (startsWith(start, OLE)) return "ole";
  const isWide = wideEncoding(start) !== null;
  // Text of two bytes a character is looked at without the empty halves.
  const latin = String.fromCharCode(...(isWide ? start.filter((byte) => byte !== 0) : start)).replace(/^(?:ÿþ|þÿ|ï»¿)/, "");
  if (/^\s*</.test(latin)) {
    const first = latin.slice(0, 1024);
    if (/<(html|!doctype html)/i.test(first) || (/<table/i.test(first) && !/<(\w+:)?Workbook[\s>]/.test(first))) return "html";
    if (/^\s*<[?!\w]/.test(latin) || first.charCodeAt(first.indexOf("<") + 1) > 0x7f) return "xml";
  }
  // A control character that no text holds: pictures, PDF, older spreadsheets.
  return !isWide && /[\u0000-\u0008\u000e-\u001a]|^%PDF/.test(latin) ? "unknown" : "text";
}

/** UTF-16 as its mark says, or as every second byte of plain text says; null for anything else. */
export function wideEncoding(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const pairs = Math.min(start.length, 2048) >> 1;
  const empty = [0, 0];
  const plain = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) {
    const byte = start[at] as number;
    if (byte === 0) empty[at % 2]!++;
    else if (byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127)) plain[at % 2]!++;
  }
  // Digits, commas and line ends make at least a fifth of any table, and no text holds an empty character.
  if (pairs < 4) return null;
  if (empty[0] === 0 && empty[1]! * 5 >= pairs && plain[0]! >= empty[1]!) return "utf-16le";
  if (empty[1] === 0 && empty[0]! * 5 >= pairs && plain[1]! >= empty[0]!) return "utf-16be";
  return null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
