// Amounts as people read them: thousands set apart.

/** `1234567.80` as `1,234,567.80`; the decimals stay as they are. */
export function grouped(decimal: string): string {
  const [whole = "", decimals] = decimal.split(".");
  const text = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? text : `${text}.${decimals}`;
}
