// An .xlsx file's bytes as a workbook, without anything of Node's: the browser unpacks its parts.

import { KEPT_NAMESPACE, type KeptSettings, NOTHING_KEPT, keptOf } from "../../kept-settings";
import type { WorkbookData } from "../../workbook";
import { crc32 } from "./deflated-zip";
import { packageOf } from "./package";
import { readWorkbook } from "./read-workbook";
import { workbookPart } from "./workbook-part";
import { plainXml } from "./xml";

/** The bytes are no .xlsx workbook that can be read: no such file, locked with a password, cut short, or larger than is unpacked. */
export class UnreadableBytes extends Error {
  override readonly name = "UnreadableBytes";
}

export interface BookOfBytes {
  readonly book: WorkbookData;
  readonly kept: KeptSettings;
}

const [END, END_64_LOCATOR, CENTRAL, LOCAL] = [0x06054b50, 0x07064b50, 0x02014b50, 0x04034b50];
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 1;

/** All texts of a workbook that somebody keeps in Excel stay below it; a zip bomb does not. */
const MOST_BYTES = 600_000_000;

export async function bookOfBytes(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<BookOfBytes> {
  try {
    const texts = await textsOf(bytes);
    const pack = packageOf(new Map([...texts].map(([part, text]) => [part, () => text])));
    const workbook = workbookPart(pack);
    if (workbook === null) throw new UnreadableBytes("no workbook");
    const kept = [...texts].find(([part, text]) => /^customXml\/item\d+\.xml$/iu.test(part) && text.includes(KEPT_NAMESPACE));
    return { book: readWorkbook(name, pack, workbook), kept: kept === undefined ? NOTHING_KEPT : keptOf(kept[1]) };
  } catch (error) {
    // Reading past the end, and what the browser says of a stream that is no such stream.
    if (error instanceof RangeError || error instanceof TypeError) throw new UnreadableBytes("damaged", { cause: error });
    throw error;
  }
}

async function textsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Map<string, string>();
  let room = MOST_BYTES;
  for (const entry of entriesOf(view, bytes)) {
    if (!/\.(xml|rels)$/iu.test(entry.name)) continue;
    room -= entry.size;
    if (room < 0) throw new UnreadableBytes("too large");
    texts.set(entry.name, plainXml(decoded(await unpacked(entry))));
  }
  return texts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array<ArrayBuffer>;
}

function entriesOf(view: DataView, bytes: Uint8Array<ArrayBuffer>): Entry[] {
  const entries: Entry[] = [];
  let { count, at } = directoryOf(view);
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new UnreadableBytes("central directory");
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packed, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extraLength, noteLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const local = view.getUint32(at + 42, true);
    if ((flags & ENCRYPTED) !== 0 || view.getUint32(local, true) !== LOCAL) throw new UnreadableBytes("local header");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw new UnreadableBytes("cut short");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    entries.push({ name, method, crc, size, stored: bytes.subarray(start, start + packed) });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** A file so large that it needs the numbers of zip64 is larger than is unpacked here. */
function directoryOf(view: DataView): { count: number; at: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR) {
      const end = Number(view.getBigUint64(at - 12, true));
      return { count: Number(view.getBigUint64(end + 32, true)), at: Number(view.getBigUint64(end + 48, true)) };
    }
    return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
  }
  throw new UnreadableBytes("no zip");
}

/** Stops where more comes out than the entry says. */
async function unpacked({ method, crc, size, stored, name }: Entry): Promise<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw new UnreadableBytes(name);
  const whole = method === STORED ? stored : await inflated(stored, size, name);
  if (crc32(whole) !== crc) throw new UnreadableBytes(name);
  return whole;
}

async function inflated(stored: Uint8Array<ArrayBuffer>, size: number, name: string): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  const parts = new Blob([stored]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const next = (): ReturnType<typeof parts.read> =>
    parts.read().catch((error: unknown) => {
      throw new UnreadableBytes(name, { cause: error });
    });
  let at = 0;
  for (let part = await next(); !part.done; part = await next()) {
    if (at + part.value.length > size) throw new UnreadableBytes(name);
    whole.set(part.value, at);
    at += part.value.length;
  }
  return whole;
}

function decoded(part: Uint8Array): string {
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(String.fromCharCode(...part.subarray(0, 120)))?.[1] ?? "utf-8";
  return new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : declared).decode(part);
}
