// The zip container: entries as they are stored, so that a part we do not touch is copied without being unpacked.

import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { DEFLATED, DamagedZip, STORED, type ZipEntry } from "./zip-directory";

/** Half the time of zlib's usual level for sheets that are 7 % larger. */
const LEVEL = 3;

/** A part larger than we unpack. */
export class TooLargePart extends Error {
  override readonly name = "TooLargePart";
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_FLAG = 0x0800;

/** 1 January 1980, 00:00: entries of ours carry no time, so that equal content gives equal bytes. */
const NO_TIME = 0x00210000;

/** Largest part we unpack. A workbook's sheet of 1,048,576 rows stays below it; a zip bomb does not. */
const LARGEST_PART = 500_000_000;

/** Unpacks an entry and checks that it is whole. */
export function unpack(entry: ZipEntry): Buffer {
  if (entry.size > LARGEST_PART) throw new TooLargePart(entry.name);
  const content = entry.method === STORED ? Buffer.from(entry.stored) : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new DamagedZip(entry.name);
  return content;
}

function inflate(entry: ZipEntry): Buffer {
  if (entry.method !== DEFLATED) throw new DamagedZip(`${entry.name}: method ${entry.method}`);
  try {
    // One chunk of the right size spares zlib the joining of many small ones.
    return inflateRawSync(entry.stored, { chunkSize: Math.max(64, entry.size), maxOutputLength: entry.size + 1 });
  } catch (error) {
    throw new DamagedZip(entry.name, { cause: error });
  }
}

/** A new entry without a time of its own. */
export function pack(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, method: DEFLATED, crc: crc32(bytes), size: bytes.length, stored: deflateRawSync(bytes, { level: LEVEL }), time: NO_TIME };
}

export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const common = commonFields(entry, name.length);
    const local = Buffer.concat([u32(LOCAL), common, name]);
    directory.push(u32(CENTRAL), u16(20), common, Buffer.alloc(10), u32(offset), name);
    parts.push(local, entry.stored);
    offset += local.length + entry.stored.length;
  }
  const central = Buffer.concat(directory);
  if (offset + central.length > 0xffffffff) throw new RangeError("zip64 is not written");
  const count = u16(entries.length);
  const end = Buffer.concat([u32(END), u32(0), count, count, u32(central.length), u32(offset), u16(0)]);
  return Buffer.concat([...parts, central, end]);
}

/** Fields that local header and directory share, from "version needed" to "extra length". */
function commonFields(entry: ZipEntry, nameLength: number): Buffer {
  return Buffer.concat([
    u16(20),
    u16(UTF8_FLAG),
    u16(entry.method),
    u32(entry.time),
    u32(entry.crc),
    u32(entry.stored.length),
    u32(entry.size),
    u16(nameLength),
    u16(0),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
