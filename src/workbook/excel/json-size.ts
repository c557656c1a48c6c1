// How many bytes rows take as JSON, estimated from a sample.

/** Every so many rows one is measured. */
const EVERY = 64;

/** Mean bytes of a row as JSON in UTF-8, measured on every 64th of `count` rows. */
export function bytesPerRow(count: number, rowAt: (row: number) => readonly unknown[]): number {
  let bytes = 0;
  let measured = 0;
  for (let row = 0; row < count; row += EVERY) {
    bytes += bytesOf(JSON.stringify(rowAt(row))) + 1;
    measured++;
  }
  return measured === 0 ? 0 : bytes / measured;
}

/** Length in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Two surrogates of two bytes each make the four of their character.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return bytes;
}
