// What a check of a factory proves, in words: the sentence of its family and the names its id gives.

import { type FactoryWords, factoryWords } from "../../factory-words";
import type { Words } from "../../words";
import { entryName } from "./entry-name";

/** What the parts of an id name, by the family in front of them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  "period-lines": [],
  "vouchers-unbalanced": [],
  voucher: ["voucher"],
  "trial-balance-roll": [],
  "tb-debit": ["account"],
  "tb-credit": ["account"],
  "material-issues-ledger": [],
  "utilities-net": ["kind"],
  "idle-capacity": ["centre", "element"],
  "quality-ledger": ["kind", "centre", "product"],
  units: ["product", "centre"],
  transfer: ["product", "centre"],
  "semi-issue": ["item", "product", "centre"],
  "semi-receipt": ["item"],
  "finished-receipt": ["item"],
  journal: ["entry"],
  "wip-opening-gl": ["centre"],
  "wip-closing-gl": ["centre"],
  "wip-closing": ["product"],
  "auxiliary-zero": ["centre"],
  "overhead-zero": [],
  "pool-zero": [],
  "quality-zero": ["kind"],
  "scrap-zero": [],
  "material-gl": [],
  "material-variance-gl": [],
  "semi-opening-gl": [],
  "semi-gl": [],
  "finished-opening-gl": [],
  "finished-gl": [],
  "variance-opening-gl": [],
  "variance-gl": [],
  "asset-cost-gl": [],
  "depreciation-opening-gl": [],
  "product-cost-conservation": [],
  "finished-actual": [],
  "standard-input": ["product"],
  "semi-standard": ["item"],
  "unit-conservation": ["centre"],
  "unit-confirmation": ["giver", "receiver"],
  "variance-reason": ["centre", "element"],
  "headquarters-opening-gl": [],
  "headquarters-gl": [],
  "headquarters-conservation": [],
  "trial-balance-after": [],
};

export const CHECK_FAMILIES = Object.keys(PARTS);

/** `units:P-101:MACH` is the check `units` of a product at a workshop; null for an id that is not one of ours. */
export function factoryCheck(words: Words, id: string): string | null {
  const [family = "", ...codes] = id.split(":");
  const parts = PARTS[family];
  if (!parts) return null;
  const told = factoryWords(words);
  const of = codes.map((code, index) => nameOf(told, parts[index] ?? "", code)).filter((name) => name !== "").join(" ");
  const check = told.tell(`check.${family}`);
  return of === "" ? check : told.tell("frame.check-of", { check, of });
}

function nameOf(words: FactoryWords, part: string, code: string): string {
  return part === "entry" ? entryName(code, words) : words.cell(part, code);
}
