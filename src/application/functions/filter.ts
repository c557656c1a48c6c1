// The filter language (条件): which codes a function takes, `5001;5101:5199;66??;-6603`.

import { unusable } from "./function-error";

/** Answers whether a code is taken. The empty code, "not given", is taken only by a filter of exclusions. */
export type CodeFilter = (code: string) => boolean;

/** One item of a filter as written. Codes are folded: half width, lower case. */
export type FilterItem =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  | { readonly kind: "pattern"; readonly pattern: string };

export interface Filter {
  readonly takes: readonly FilterItem[];
  readonly leavesOut: readonly FilterItem[];
}

const MINUS = /^[-\u2212]/u;

/** The form in which codes are compared: full width and compatibility forms become plain, capitals small. */
export function foldedCode(code: string): string {
  return code.normalize("NFKC").toLowerCase();
}

/**
 * Reads a filter: items between `;`, each a code, a range `from:to`, or a pattern with `?` (one character) and `*` (any),
 * and with `-` before it when it is left out. Order does not matter; what is left out is left out of everything taken, and
 * of all codes where nothing else is named.
 *
 * @param codeOf  the code that a written one stands for, where they differ (months)
 * @returns null for blank text: no filter
 * @throws FunctionError for text that cannot be read
 */
export function parseFilter(text: string, codeOf: (written: string) => string = (written) => written): Filter | null {
  const folded = foldedCode(text).trim();
  if (folded === "") return null;
  const items = folded.split(";").map((item) => item.trim()).filter((item) => item !== "");
  if (items.length === 0) throw unusable("filter-empty", { filter: text });
  const left = items.filter((item) => MINUS.test(item));
  return {
    takes: items.filter((item) => !MINUS.test(item)).map((item) => itemOf(item, text, codeOf)),
    leavesOut: left.map((item) => itemOf(item.replace(MINUS, "").trim(), text, codeOf)),
  };
}

function itemOf(item: string, filter: string, codeOf: (written: string) => string): FilterItem {
  if (item === "") throw unusable("filter-item", { filter, item: "-" });
  const isPattern = /[?*]/u.test(item);
  if (!item.includes(":")) return isPattern ? { kind: "pattern", pattern: item } : { kind: "code", code: codeOf(item) };
  const ends = item.split(":").map((end) => end.trim());
  const [from, to] = ends;
  if (ends.length !== 2 || !from || !to || isPattern) throw unusable("filter-item", { filter, item });
  const range = { kind: "range", from: codeOf(from), to: codeOf(to) } as const;
  if (compareEnds(range.from, range.to) > 0) throw unusable("filter-reversed", { filter, item });
  return range;
}

/** The filter as a function of codes as they stand in a ledger. */
export function codeFilter({ takes, leavesOut }: Filter): CodeFilter {
  return (code) => {
    const folded = foldedCode(code);
    if (folded === "") return takes.length === 0;
    return (takes.length === 0 || takes.some((item) => isMeant(item, folded))) && !leavesOut.some((item) => isMeant(item, folded));
  };
}

function isMeant(item: FilterItem, code: string): boolean {
  if (item.kind === "code") return item.code === code;
  return item.kind === "range" ? isBetween(code, item.from, item.to) : matchesPattern([...code], [...item.pattern]);
}

const DIGITS = /^\d+$/u;

/**
 * A range compares as many characters as its ends have, so that 5001:5101 takes the sub-accounts of both, 500101 and 510101.
 * Ends of different lengths compare as whole numbers where they are (1:20), else as text.
 */
function isBetween(code: string, from: string, to: string): boolean {
  if (from.length === to.length) {
    const head = code.slice(0, from.length);
    return head.length === from.length && from <= head && head <= to;
  }
  if (DIGITS.test(from) && DIGITS.test(to)) return DIGITS.test(code) && BigInt(from) <= BigInt(code) && BigInt(code) <= BigInt(to);
  return from <= code && code <= to;
}

function compareEnds(from: string, to: string): number {
  if (from.length !== to.length && DIGITS.test(from) && DIGITS.test(to)) return BigInt(from) > BigInt(to) ? 1 : -1;
  return from > to ? 1 : -1;
}

/** Wildcards without going back further than the last `*`: time grows with the product of the lengths, whatever the pattern. */
function matchesPattern(code: readonly string[], pattern: readonly string[]): boolean {
  let [at, in_, star, retry] = [0, 0, -1, 0];
  while (at < code.length) {
    if (pattern[in_] === "*") [star, retry, in_] = [in_, at, in_ + 1];
    else if (in_ < pattern.length && (pattern[in_] === "?" || pattern[in_] === code[at])) [at, in_] = [at + 1, in_ + 1];
    else if (star >= 0) [in_, at, retry] = [star + 1, retry + 1, retry + 1];
    else return false;
  }
  while (pattern[in_] === "*") in_++;
  return in_ === pattern.length;
}
