// A zip container of texts, packed by the compression that browsers and Node share; stored as they are where there is none.

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const UTF8_FLAG = 0x0800;
const [STORED, DEFLATED] = [0, 8];
/** 1 January 1980, 00:00, so that equal content gives equal bytes. */
const NO_TIME = 0x00210000;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array;
}

export async function deflatedZip(parts: readonly (readonly [name: string, text: string])[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const entry = await packed(name, text);
    const common = [number16(20), number16(UTF8_FLAG), number16(entry.method), number32(NO_TIME), number32(entry.crc), number32(entry.stored.length), number32(entry.size), number16(entry.name.length), number16(0)];
    const local = joined([number32(LOCAL), ...common, entry.name]);
    directory.push(joined([number32(CENTRAL), number16(20), ...common, new Uint8Array(10), number32(offset), entry.name]));
    pieces.push(local, entry.stored);
    offset += local.length + entry.stored.length;
  }
  const central = joined(directory);
  if (offset + central.length > 0xffffffff) throw new RangeError("zip64 is not written");
  const count = number16(parts.length);
  return joined([...pieces, central, number32(END), number32(0), count, count, number32(central.length), number32(offset), number16(0)]);
}

async function packed(name: string, text: string): Promise<Packed> {
  const bytes = new TextEncoder().encode(text);
  const stored = typeof CompressionStream === "undefined" ? null : await deflated(bytes);
  return { name: new TextEncoder().encode(name), method: stored ? DEFLATED : STORED, crc: crc32(bytes), size: bytes.length, stored: stored ?? bytes };
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Response(bytes).body!.pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function number16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function number32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}
