// Text of a file in whatever encoding the exporting system used.

import { wideEncoding } from "../file-kind";

/** Decoded text, and the encoding where it had to be found out. */
export interface DecodedText {
  readonly text: string;
  /** Null for UTF-8, which is what we expect. */
  readonly detected: string | null;
}

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** A byte order mark decides; else valid UTF-8 is UTF-8; else a Chinese encoding that fits; else Windows Latin. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: new TextDecoder(marked[1]).decode(bytes), detected: marked[1] === "utf-8" ? null : marked[1] };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), detected: wide };
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, detected: null };
  const candidates = looksWestern(bytes) ? [] : looksLikeBig5(bytes) ? ["big5", "gb18030"] : ["gb18030", "big5"];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, detected: encoding };
  }
  return { text: new TextDecoder("windows-1252").decode(bytes), detected: "windows-1252" };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") return null;
    throw error;
  }
}

/** Four in ten second bytes of Big5 lie below 0x7F; in everyday GB18030 text next to none do. */
function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let low = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    if ((bytes[at] as number) < 0x81) continue;
    const second = bytes[++at] as number;
    pairs++;
    if (second >= 0x40 && second <= 0x7e) low++;
  }
  return low * 8 > pairs;
}

/** Accented letters stand alone among plain ones; of a Chinese pair with a plain second byte the first is seldom above 0xC6. */
function looksWestern(bytes: Uint8Array): boolean {
  let pairs = 0;
  let accented = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x81) continue;
    const next = bytes[at + 1] ?? 0x20;
    pairs++;
    if (byte >= 0xc0 && next < 0x80) accented++;
    else at++;
  }
  return accented * 2 > pairs;
}
