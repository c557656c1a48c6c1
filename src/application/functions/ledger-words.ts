// The words of blocks that functions spill, in the language of whoever asked.

import { type Language, translator } from "../../locales";

export interface LedgerWords {
  /** Headings by column of a ledger. */
  readonly columns: Readonly<Record<string, string>>;
  readonly amount: string;
  readonly notGiven: string;
}

const COLUMNS = ["row", "date", "period", "voucher", "summary", "account", "centre", "product", "element", "fund", "debit", "credit", "quantity"] as const;

export function ledgerWords(language: Language): LedgerWords {
  const t = translator(language);
  return {
    columns: Object.fromEntries(COLUMNS.map((column) => [column, t(`functions.headings.${column}`)])),
    amount: t("functions.words.amount"),
    notGiven: t("functions.words.not-given"),
  };
}

/** Tells blocks of one language from those of another. */
export function wordsKey({ amount, notGiven }: LedgerWords): string {
  return `${amount}\u0003${notGiven}`;
}

/** The column of a ledger that a field comes from: months come from dates. */
export function columnOf(field: string): string {
  return field === "period" ? "date" : field;
}
