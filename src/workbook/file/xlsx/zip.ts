// The zip container: entries as they are stored, so that a part we do not touch is copied without being unpacked.

import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** One stored entry. `stored` is its data as it lies in the file, compressed or not. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array;
  /** DOS time and date as one number. */
  readonly time: number;
}

/** A container that cannot be read; the caller knows the path and says so. */
export class DamagedZip extends Error {
  override readonly name = "DamagedZip";
}

/** Half the time of zlib's usual level for sheets that are 7 % larger. */
const LEVEL = 3;

/** A part larger than we unpack. */
export class TooLargePart extends Error {
  override readonly name = "TooLargePart";
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x0800;

/** 1 January 1980, 00:00: entries of ours carry no time, so that equal content gives equal bytes. */
const NO_TIME = 0x00210000;

/** Largest part we unpack. A workbook's sheet of 1,048,576 rows stays below it; a zip bomb does not. */
const LARGEST_PART = 500_000_000;

export function readZip(file: Buffer): ZipEntry[] {
  try {
    const { count, offset } = centralDirectory(file);
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
      if (file.readUInt32LE(at) !== CENTRAL) throw new DamagedZip("central directory");
      const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
      entries.push(entryAt(file, at, nameLength, extraLength));
      at += 46 + nameLength + extraLength + commentLength;
    }
    return entries.filter((entry) => !entry.name.endsWith("/"));
  } catch (error) {
    // Reading past the end of the file.
    if (/^ERR_(OUT_OF_RANGE|BUFFER_OUT_OF_BOUNDS)$/.test((error as NodeJS.ErrnoException).code ?? "")) throw new DamagedZip("cut short", { cause: error });
    throw error;
  }
}

function centralDirectory(file: Buffer): { count: number; offset: number } {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--) {
    if (file.readUInt32LE(at) !== END) continue;
    const locator = at - 20;
    if (locator >= 0 && file.readUInt32LE(locator) === END_64_LOCATOR) {
      const end64 = Number(file.readBigUInt64LE(locator + 8));
      return { count: Number(file.readBigUInt64LE(end64 + 32)), offset: Number(file.readBigUInt64LE(end64 + 48)) };
    }
    return { count: file.readUInt16LE(at + 10), offset: file.readUInt32LE(at + 16) };
  }
  throw new DamagedZip("no end of central directory");
}

function entryAt(file: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  if ((file.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0) throw new DamagedZip("encrypted entry");
  const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const [size, packed, local] = largeNumbers([file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)], extra);
  if (file.readUInt32LE(local) !== LOCAL) throw new DamagedZip("local header");
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packed > file.length) throw new DamagedZip("cut short");
  return {
    // Some exporters write backslashes.
    name: file.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    size,
    stored: file.subarray(start, start + packed),
    time: file.readUInt32LE(at + 12),
  };
}

/** Numbers of 0xFFFFFFFF stand in the zip64 extra field instead, in this order. */
function largeNumbers(numbers: [number, number, number], extra: Buffer): [number, number, number] {
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) field += 4 + extra.readUInt16LE(field + 2);
  let at = field + 4;
  return numbers.map((number) => {
    if (number !== 0xffffffff) return number;
    const large = Number(extra.readBigUInt64LE(at));
    at += 8;
    return large;
  }) as [number, number, number];
}

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
