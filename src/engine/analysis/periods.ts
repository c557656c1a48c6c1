// Periods to compare with, counted from a month written YYYY-MM.

/** The month before. */
export function monthBefore(period: string): string {
  const [year, month] = partsOf(period);
  return month === 1 ? periodOf(year - 1, 12) : periodOf(year, month - 1);
}

/** The month after. */
export function monthAfter(period: string): string {
  const [year, month] = partsOf(period);
  return month === 12 ? periodOf(year + 1, 1) : periodOf(year, month + 1);
}

/** The same month a year earlier. */
export function sameMonthLastYear(period: string): string {
  const [year, month] = partsOf(period);
  return periodOf(year - 1, month);
}

/** December of the year before, which holds that year's averages. */
export function lastDecember(period: string): string {
  return periodOf(partsOf(period)[0] - 1, 12);
}

/** A year begins: nothing is cumulated yet. */
export function isJanuary(period: string): boolean {
  return partsOf(period)[1] === 1;
}

function partsOf(period: string): [year: number, month: number] {
  const [year, month] = period.split("-").map(Number);
  return [year ?? 0, month ?? 0];
}

function periodOf(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}
