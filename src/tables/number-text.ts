// Numbers as people write them: full-width digits, thousands groups, currency signs, brackets and trailing minus, read exactly or not at all.

/** Signs and words that say the ledger's own currency; any other currency mark makes the text unreadable. */
const CURRENCY_MARKS: Readonly<Record<string, readonly string[]>> = {
  CNY: ["¥", "RMB", "CNY", "人民币", "元", "圆"],
  TWD: ["NT$", "$", "TWD", "NTD", "新台币", "新臺幣", "元"],
  HKD: ["HK$", "$", "HKD", "港币", "港幣", "元"],
  USD: ["US$", "$", "USD", "美元"],
  EUR: ["€", "EUR"],
  GBP: ["£", "GBP"],
  JPY: ["¥", "JPY", "円"],
};
const MINUS = /[\u2212\u2010-\u2015\uFE63\uFF0D]/gu;
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;
const PLAIN = /^-?\d+(?:\.\d+)?$/u;
const NUMBER = /^(?:\d+|\d{1,3}(?:([,'\u2019 ])\d{3})(?:\1\d{3})*)(?:\.\d*)?$|^\.\d+$/u;
/** Groups as they are counted in lakh and crore, 12,34,567. */
const LAKH = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$/u;
/** The apostrophe by which one types a number as text. */
const FORCED_TEXT = /^'(?=[\d(+-])/u;
const NOT_GIVEN = /^(?:-+|\/|无|無|N\/A|n\/a)$/u;

/** What a number text holds: its plain decimal text, nothing, or something that is no number. */
export type NumberText = { readonly plain: string } | "not-given" | "not-a-number";

/** Reads a number text into the form `-1234.5`: the shape every exact conversion starts from. */
export function readNumberText(text: string, currency: string): NumberText {
  if (PLAIN.test(text)) return { plain: text };
  const folded = foldNumber(text);
  if (folded === "" || NOT_GIVEN.test(folded)) return "not-given";
  const { negative, digits } = signOf(withoutCurrency(folded, currency));
  if (!NUMBER.test(digits) && !LAKH.test(digits)) return "not-a-number";
  const plain = digits.replace(/[,'\u2019 ]/gu, "").replace(/\.$/u, "").replace(/^\./u, "0.");
  return { plain: negative ? `-${plain}` : plain };
}

function foldNumber(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "")
    .normalize("NFKC")
    .replace(MINUS, "-")
    .replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\s/gu, " ")
    .trim()
    .replace(FORCED_TEXT, "");
}

/** A currency may be written before and behind, `￥30元`. */
function withoutCurrency(text: string, currency: string): string {
  const once = withoutMark(text, currency);
  return once === text ? text : withoutMark(once, currency);
}

function withoutMark(text: string, currency: string): string {
  for (const mark of CURRENCY_MARKS[currency] ?? [currency]) {
    const at = text.toUpperCase().indexOf(mark);
    if (at < 0) continue;
    const before = text.slice(0, at);
    const after = text.slice(at + mark.length);
    // A sign or bracket may stand outside the mark; a digit on both sides means the mark is part of something else.
    if (/\d/u.test(before) && /\d/u.test(after)) return text;
    return `${before.trim()}${after.trim()}`;
  }
  return text;
}

function signOf(text: string): { negative: boolean; digits: string } {
  const bracketed = /^\((.*)\)$/u.exec(text);
  if (bracketed) return { negative: true, digits: (bracketed[1] ?? "").trim() };
  if (text.startsWith("-")) return { negative: true, digits: text.slice(1).trim() };
  if (text.endsWith("-")) return { negative: true, digits: text.slice(0, -1).trim() };
  return { negative: false, digits: text.startsWith("+") ? text.slice(1).trim() : text };
}
