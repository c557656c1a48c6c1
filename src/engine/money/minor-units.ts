// Minor units: amounts as whole cents (or thousandths ...), read from cells and texts without losing or inventing any.

/** Decimals a currency may have; cells are read with no others. */
const SCALES = [1, 10, 100, 1_000, 10_000] as const;

/** Every decimal number of up to 15 digits has a double of its own, and Excel keeps no more; beyond, a double may stand for two amounts. */
const LARGEST_FROM_CELL = 999_999_999_999_999;

/** Cell values within a billionth of a minor unit of zero are what a subtraction left behind. */
const RESIDUE = 1e-9;

/** Largest number of minor units an amount may have, as text or otherwise. */
export const LARGEST_MINOR = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Minor units of a cell's number when it is exactly an amount with that many decimals, else NaN.
 *
 * r / scale is correctly rounded, so r / scale === value holds exactly when `value` is the double of that amount.
 *
 * @param decimals  0 to 4
 * @returns a whole number of at most 15 digits; NaN for finer, larger and non-finite values
 */
export function minorFromNumber(value: number, decimals: number): number {
  return minorAtScale(value, scaleOf(decimals));
}

/** The same for loops that have looked their scale up once. */
export function minorAtScale(value: number, scale: number): number {
  const units = Math.floor(value * scale + 0.5);
  return units / scale === value && Math.abs(units) <= LARGEST_FROM_CELL ? units + 0 : NaN;
}

/**
 * Minor units of a cell's number after the noise of binary arithmetic is taken off: 15 significant digits, all that
 * Excel itself shows, and nothing where a subtraction left less than a billionth of a unit. NaN when it is no amount even then.
 */
export function snappedMinor(value: number, decimals: number): number {
  if (Math.abs(value) * scaleOf(decimals) < RESIDUE) return 0;
  return minorFromNumber(Number(value.toPrecision(15)), decimals);
}

/** The power of ten between currency units and minor units; throws a RangeError unless decimals is 0 to 4. */
export function scaleOf(decimals: number): number {
  const scale = SCALES[decimals];
  if (scale === undefined) throw new RangeError(`amounts have 0 to 4 decimals, not ${decimals}`);
  return scale;
}

/** Why a text is no amount: not plain decimal text, more decimals than the currency has, or more units than may be added up exactly. */
export type AmountProblem = "malformed" | "too-precise" | "too-large";

export type AmountReading = { readonly units: bigint; readonly problem: null } | { readonly units: null; readonly problem: AmountProblem };

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads plain decimal text (optional sign, digits, optional fraction) as minor units, without floats.
 * Zeros behind the currency's decimals are no precision: "12.500" is 1250 cents.
 */
export function minorFromText(text: string, decimals: number): AmountReading {
  const match = PLAIN.exec(text);
  if (!match) return refused("malformed");
  const fraction = (match[3] ?? "").padEnd(decimals, "0");
  if (/[^0]/.test(fraction.slice(decimals))) return refused("too-precise");
  const units = BigInt(match[2]! + fraction.slice(0, decimals));
  if (units > LARGEST_MINOR) return refused("too-large");
  return { units: match[1] === "-" ? -units : units, problem: null };
}

function refused(problem: AmountProblem): AmountReading {
  return { units: null, problem };
}

const [PLUS, MINUS, POINT, ZERO] = [43, 45, 46, 48];

/**
 * The same for bulk reading: minor units as a number, NaN wherever `minorFromText` tells a problem, and for texts of
 * unusual length or with zeros behind the decimals, which are left to it.
 */
export function minorNumberFromText(text: string, decimals: number): number {
  const length = text.length;
  const sign = text.charCodeAt(0);
  const start = sign === MINUS || sign === PLUS ? 1 : 0;
  if (length > start + 16) return NaN;
  let units = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === POINT - ZERO && point < 0 && i > start) point = i;
    else return NaN;
  }
  const given = point < 0 ? 0 : length - 1 - point;
  if (length === start || given > decimals || point === length - 1) return NaN;
  units *= scaleOf(decimals - given);
  if (units > Number.MAX_SAFE_INTEGER) return NaN;
  return sign === MINUS ? 0 - units : units;
}

/**
 * Minor units as plain decimal text: 335447 with 2 decimals is "3354.47". Never "-0.00".
 *
 * @throws RangeError for a number that is no safe integer
 */
export function minorText(units: bigint | number, decimals: number): string {
  if (typeof units === "number" && !Number.isSafeInteger(units)) throw new RangeError(`not a whole number of minor units: ${units}`);
  const whole = BigInt(units);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, "0");
  const sign = whole < 0n ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
