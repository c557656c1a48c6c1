// An .xlsx file's bytes as a workbook, without anything of Node's: the browser unpacks its parts.

import type { KeptSettings } from "../../kept-settings";
import type { WorkbookData } from "../../workbook";
import { crc32 } from "./deflated-zip";
import { keptIn } from "./kept-part";
import { packageOf } from "./package";
import { readWorkbook } from "./read-workbook";
import { workbookPart } from "./workbook-part";
import { plainXml } from "./xml";
import { DEFLATED, DamagedZip, STORED, type ZipEntry, readZip } from "./zip-directory";

/** The bytes are no .xlsx workbook that can be read: no such file, locked with a password, cut short, or larger than is unpacked. */
export class UnreadableBytes extends Error {
  override readonly name = "UnreadableBytes";
}

export interface BookOfBytes {
  readonly book: WorkbookData;
  readonly kept: KeptSettings;
}

/** All texts of a workbook that somebody keeps in Excel stay below it; a zip bomb does not. */
const MOST_BYTES = 600_000_000;

export async function bookOfBytes(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<BookOfBytes> {
  try {
    const texts = await textsOf(bytes);
    const pack = packageOf(new Map([...texts].map(([part, text]) => [part, () => text])));
    const workbook = workbookPart(pack);
    if (workbook === null) throw new UnreadableBytes("no workbook");
    return { book: readWorkbook(name, pack, workbook), kept: keptIn(pack) };
  } catch (error) {
    // A TypeError is what the browser says of a stream that is no such stream.
    if (error instanceof DamagedZip || error instanceof RangeError || error instanceof TypeError) throw new UnreadableBytes("damaged", { cause: error });
    throw error;
  }
}

async function textsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let room = MOST_BYTES;
  for (const entry of readZip(bytes)) {
    if (!/\.(xml|rels)$/iu.test(entry.name)) continue;
    room -= entry.size;
    if (room < 0) throw new UnreadableBytes("too large");
    texts.set(entry.name, plainXml(decoded(await unpacked(entry))));
  }
  return texts;
}

/** Stops where more comes out than the entry says. */
async function unpacked({ method, crc, size, stored, name }: ZipEntry): Promise<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw new UnreadableBytes(name);
  const whole = method === STORED ? stored : await inflated(stored, size, name);
  if (crc32(whole) !== crc) throw new UnreadableBytes(name);
  return whole;
}

async function inflated(stored: Uint8Array, size: number, name: string): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  const parts = new Blob([stored.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
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
