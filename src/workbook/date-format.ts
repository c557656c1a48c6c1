// Which number formats show dates, and how far apart Excel's two ways of counting days are.

/** Days from a serial number of the 1904 system to that of the 1900 system. */
export const DAYS_TO_1904 = 1462;

/** True when the format shows a date or a time of day. */
export function showsDate(format: string): boolean {
  const signs = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return signs !== "General" && /[ymdhs]/i.test(signs);
}
