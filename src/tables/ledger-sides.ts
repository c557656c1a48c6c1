// The side of a ledger line as people and systems write it: certain words, and words that mean something else elsewhere.

import { cleanCode } from "./cell-text";

const DEBIT: ReadonlySet<string> = new Set(["借", "借方", "D", "DR", "DEBIT", "S", "SOLL"]);
const CREDIT: ReadonlySet<string> = new Set(["贷", "贷方", "貸", "貸方", "C", "CR", "CREDIT", "H", "HABEN"]);
/** What some systems write, and others use for something else: read so, and asked. */
const PERHAPS_DEBIT: ReadonlySet<string> = new Set(["J", "1", "+", "+1"]);
const PERHAPS_CREDIT: ReadonlySet<string> = new Set(["-1", "-", "2"]);

export interface Side {
  readonly side: "debit" | "credit" | null;
  readonly isCertain: boolean;
}

export function sideOf(cell: unknown): Side {
  const word = typeof cell === "string" || typeof cell === "number" ? cleanCode(String(cell)).toUpperCase().replace(/\.$/u, "") : "";
  if (DEBIT.has(word) || CREDIT.has(word)) return { side: DEBIT.has(word) ? "debit" : "credit", isCertain: true };
  const perhaps = PERHAPS_DEBIT.has(word) ? "debit" : PERHAPS_CREDIT.has(word) ? "credit" : null;
  return { side: perhaps, isCertain: false };
}

/** 平: a balance of nothing, which is no side. */
export function isLevel(cell: unknown): boolean {
  return typeof cell === "string" && /^[平-]$/u.test(cell.trim());
}
