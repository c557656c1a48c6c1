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

/**
 * A byte order mark decides; else valid UTF-8 is UTF-8; else a Chinese encoding that fits; else one that fits but for a byte here
 * and there, which becomes U+FFFD and is found in its cell; else Windows Latin.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: new TextDecoder(marked[1]).decode(bytes), detected: marked[1] === "utf-8" ? null : marked[1] };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), detected: wide };
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, detected: null };
  const candidates = looksWestern(bytes) ? [] : looksLikeBig5(bytes) ? ["big5", "gb18030"] : ["gb18030", "big5"];
  const near = nearly(bytes, "utf-8", null);
  if (near) return near;
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    const found = text === null ? nearly(bytes, encoding, encoding) : { text, detected: encoding };
    if (found) return found;
  }
  // Plain text with a stray byte that no Latin text would hold was UTF-8.
  const isStray = bytes.every((byte) => byte < 0x80 || NEVER_LATIN.has(byte));
  return isStray ? { text: new TextDecoder("utf-8").decode(bytes), detected: null } : western(bytes);
}

/** The sign that Latin-1 has at 0xA4 is used by nobody; the euro that Latin-9 has there is. Windows has its own bytes for more. */
function western(bytes: Uint8Array): DecodedText {
  const isLatin9 = bytes.includes(0xa4) && !bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  const detected = isLatin9 ? "iso-8859-15" : "windows-1252";
  const text = new TextDecoder(detected).decode(bytes);
  // Some runtimes decode Windows Latin as Latin-1, which has control characters where Windows has signs.
  return { text: isLatin9 ? text : text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_SIGNS.charAt(control.charCodeAt(0) - 0x80)), detected };
}

const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** A byte in twenty characters beyond ASCII may be damaged; more of them mean another encoding. */
const SOUND_FOR_ONE_LOST = 20;
/** Bytes that no text in Windows Latin holds: nothing is assigned to them, or a sign that no table has. */
const NEVER_LATIN = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xbf, 0xad]);

/** The text but for a byte here and there; null where more is lost than damage explains. */
function nearly(bytes: Uint8Array, encoding: string, detected: string | null): DecodedText | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  // Sequences of UTF-8 are no accident: a few of them bear out one lost byte.
  const borne = detected === null && sound >= 4 && lost === 1 ? SOUND_FOR_ONE_LOST : sound;
  return lost * SOUND_FOR_ONE_LOST <= borne ? { text, detected } : null;
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
