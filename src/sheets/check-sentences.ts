// What a check proves, in a sentence; apart from the forms, since whoever tells a finding needs no layout.

import { factoryCheck } from "./forms/factory/check-sentence";
import type { SheetSource, Translate } from "./source";
import { type Words, wordsOf } from "./words";

/** Checks with a sentence of their own; another id shows alone. */
const KNOWN = [
  "ledger-balanced", "vouchers-balanced", "ledger-in-period", "trial-balance-opening", "trial-balance-debit", "trial-balance-credit",
  "trial-balance-closing", "trial-balance-accounts", "revenue-ledger", "hospital-items-ledger", "collection", "stage", "split", "items",
  "items-revenue", "patients", "bonus", "income-statement-revenue", "income-statement-cost", "payer-revenue", "payer-arrears", "payer-cost",
  "driver", "forecast-cost", "assessment-cost", "emergency-cost", "emergency-revenue",
];
const METHODS = ["abc", "revenue", "workload", "time", "equivalent"];

/** What each check of the close says must agree; a check without a sentence is not among them. */
export function checkSentences(close: SheetSource, t: Translate, ids: readonly string[]): ReadonlyMap<string, string> {
  const words = wordsOf(close, t);
  return new Map(ids.flatMap((id) => {
    const sentence = checkSentence(words, id);
    return sentence === null ? [] : [[id, sentence] as const];
  }));
}

/** `collection:1:P` is the check `collection` of fund 1 and element P. */
export function checkSentence(words: Words, id: string): string | null {
  const [family = "", one = "", two = ""] = id.split(":");
  if (!KNOWN.includes(family)) return factoryCheck(words, id);
  const method = METHODS.includes(two) ? words.say(`method.${two}`) : two;
  return words.say(`check.${family}`, { fund: words.fund(one), element: words.element(two), stage: words.cell("stage", one), centre: words.centre(one), method, driver: two ? `${one}:${two}` : one });
}
