// What a file is, told from its first bytes: exports are often named for what they are not.

export type FileKind = "zip" | "ole" | "html" | "text" | "empty" | "unknown";

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function fileKind(start: Uint8Array): FileKind {
  if (start.length === 0) return "empty";
  if (startsWith(start, ZIP) && (start[2] ?? 0) <= 7) return "zip";
  if (startsWith(start, OLE)) return "ole";
  const latin = String.fromCharCode(...start);
  if (/^(ÿþ|þÿ)/.test(latin)) return "text";
  if (/<(html|table|!doctype html)/i.test(latin.slice(0, 1024)) && /^(ï»¿)?\s*</.test(latin)) return "html";
  // A control character that no text holds: pictures, PDF, older spreadsheets.
  return /[\u0000-\u0008\u000e-\u001a]|^%PDF|^\s*(ï»¿)?<\?xml/.test(latin) ? "unknown" : "text";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
