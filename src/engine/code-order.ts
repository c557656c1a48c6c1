// Code order: ascending by code point, the order in which equal fractions are served, the same on every machine.

/** Negative, zero or positive as code a stands before, at or after code b. UTF-16 units agree with code points except around surrogates. */
export function byCode(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return surrogateLast(left) - surrogateLast(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points beyond U+FFFF, so they sort behind every other unit. */
function surrogateLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
