// Texts that were read in the wrong encoding before they came here, or lost characters on the way: told with what they may have been.

import { type Finding, finding } from "../../engine/finding";
import type { SheetData } from "../../workbook/workbook";
import { cellList } from "../../engine/cell-list";
import { shownText } from "./ledger-view";

/** What Windows writes for the bytes 0x80 to 0x9F; elsewhere a Latin byte is its own character. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const LATIN = /^[\u0000-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+$/u;
const BEYOND = /[\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/u;
const LOST = "\uFFFD";
const CELLS_SEARCHED = 1_000_000;

interface Garbled {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly meant: string | null;
}

/** One warning for each column with such texts. Each distinct text is looked at once. */
export function garbledTexts(sheets: readonly SheetData[]): Finding[] {
  return sheets.flatMap((sheet) => [...byColumn(garbledOn(sheet))].flatMap(([column, cells]) => toldOf(sheet.sheet, column, cells)));
}

function toldOf(sheet: string, column: number, cells: readonly Garbled[]): Finding[] {
  const told = (code: "text-garbled" | "characters-lost", of: readonly Garbled[]): Finding[] => {
    const [first] = of;
    const args = { count: String(of.length), value: shownText(first?.text), meant: first?.meant ?? "" };
    return first ? [finding(code, args, { sheet, cell: cellList(column, of.map(({ row }) => row + 1)) })] : [];
  };
  return [...told("text-garbled", cells.filter(({ meant }) => meant !== null)), ...told("characters-lost", cells.filter(({ meant }) => meant === null))];
}

function garbledOn({ rows }: SheetData): Garbled[] {
  const known = new Map<string, string | null | undefined>();
  const found: Garbled[] = [];
  let searched = 0;
  for (const [row, cells] of rows.entries()) {
    searched += cells.length;
    if (searched > CELLS_SEARCHED) break;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== "string" || isPlain(cell)) continue;
      if (!known.has(cell)) known.set(cell, readingOf(cell));
      const meant = known.get(cell);
      if (meant !== undefined) found.push({ row, column, text: cell, meant });
    }
  }
  return found;
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** What a garbled text may have been; null where characters are lost for good; undefined for a sound text. */
function readingOf(text: string): string | null | undefined {
  const kept = text.replace(/[\uFFFD?\s]+$/u, "");
  const meant = kept.includes(LOST) ? undefined : meantBy(kept);
  return meant ?? (text.includes(LOST) || text.includes("锟斤拷") ? null : undefined);
}

function meantBy(text: string): string | undefined {
  if (BEYOND.test(text) && LATIN.test(text)) {
    const bytes = latinBytes(text);
    return decoded(bytes, "utf-8") ?? only(decoded(bytes, "gb18030"), (meant) => isChinese(meant, text));
  }
  const bytes = gbkBytes(text);
  // Rare characters alone may be another text by chance; two common ones hardly are.
  return bytes ? only(decoded(bytes, "utf-8"), (meant) => /^[\p{ASCII}\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]*[\u4E00-\u9FFF]{2}[\p{ASCII}\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]*$/u.test(meant)) : undefined;
}

function only(text: string | undefined, isMeant: (text: string) => boolean): string | undefined {
  return text !== undefined && isMeant(text) ? text : undefined;
}

function latinBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => (character.charCodeAt(0) < 0x100 ? character.charCodeAt(0) : 0x80 + WINDOWS.indexOf(character)));
}

/** The last character may have lost its end. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes).replace(/\uFFFD+$/u, "");
  return text === "" || text.includes(LOST) ? undefined : text;
}

/** Accented words of European languages fit GB18030 too, but for the odd pair. */
function isChinese(meant: string, garbled: string): boolean {
  return !/[a-z][\u00C0-\u00FF]|[\u00C0-\u00FF][a-z]/iu.test(garbled) && /^[\p{ASCII}\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]+$/u.test(meant) && /[\u4E00-\u9FFF]{2}/u.test(meant);
}

let gbk: ReadonlyMap<string, number> | null = null;

/** The bytes that GBK has for a text; null where it lacks a character, or where no UTF-8 of Chinese can begin like this. */
function gbkBytes(text: string): Uint8Array | null {
  gbk ??= gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : gbk.get(character);
    if (code === undefined) return null;
    // Most Chinese ends here: common characters begin with bytes below those of UTF-8.
    if (bytes.length === 0 && code > 255 && code >> 8 < 0xe3) return null;
    if (code > 255) bytes.push(code >> 8);
    bytes.push(code & 255);
  }
  return bytes.some((byte) => byte >= 0x80) ? Uint8Array.from(bytes) : null;
}

function gbkCodes(): Map<string, number> {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number>([["€", 0x80]]);
  const seconds = Array.from({ length: 0xff - 0x40 }, (_, i) => 0x40 + i).filter((second) => second !== 0x7f);
  for (let first = 0x81; first <= 0xfe; first++) {
    const characters = [...decoder.decode(Uint8Array.from(seconds.flatMap((second) => [first, second])))];
    if (characters.length === seconds.length) characters.forEach((character, i) => codes.set(character, (first << 8) | seconds[i]!));
  }
  return codes;
}

function byColumn(found: readonly Garbled[]): Map<number, Garbled[]> {
  const columns = new Map<number, Garbled[]>();
  for (const one of found) columns.set(one.column, [...(columns.get(one.column) ?? []), one]);
  return columns;
}
