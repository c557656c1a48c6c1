// The directory of a zip container: entries as they are stored. Node and browsers read it alike.

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

const [END, END_64_LOCATOR, CENTRAL, LOCAL] = [0x06054b50, 0x07064b50, 0x02014b50, 0x04034b50];
export const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED_FLAG = 1;

interface Container {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const file = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  try {
    const { view } = file;
    const { count, offset } = centralDirectory(view);
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL) throw new DamagedZip("central directory");
      const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
      entries.push(entryAt(file, at, nameLength, extraLength));
      at += 46 + nameLength + extraLength + commentLength;
    }
    return entries.filter((entry) => !entry.name.endsWith("/"));
  } catch (error) {
    // Reading past the end of the file.
    if (error instanceof RangeError) throw new DamagedZip("cut short", { cause: error });
    throw error;
  }
}

function centralDirectory(view: DataView): { count: number; offset: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
      const end64 = Number(view.getBigUint64(locator + 8, true));
      return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw new DamagedZip("no end of central directory");
}

function entryAt({ bytes, view }: Container, at: number, nameLength: number, extraLength: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) throw new DamagedZip("encrypted entry");
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const [size, packed, local] = largeNumbers([view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)], extra);
  if (view.getUint32(local, true) !== LOCAL) throw new DamagedZip("local header");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new DamagedZip("cut short");
  return {
    // Some exporters write backslashes.
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/"),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    stored: bytes.subarray(start, start + packed),
    time: view.getUint32(at + 12, true),
  };
}

/** Numbers of 0xFFFFFFFF stand in the zip64 extra field instead, in this order. */
function largeNumbers(numbers: [number, number, number], extra: Uint8Array): [number, number, number] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let field = 0;
  while (field + 4 <= extra.length && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let at = field + 4;
  return numbers.map((number) => {
    if (number !== 0xffffffff) return number;
    const large = Number(view.getBigUint64(at, true));
    at += 8;
    return large;
  }) as [number, number, number];
}
