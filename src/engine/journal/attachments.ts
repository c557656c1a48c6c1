// Attachments of generated vouchers (附单据): the calculation sheets of the close that each entry is made from.

import type { EntryName } from "./entry-line";

type EntryKind = Exclude<EntryName, `allocation-${string}`> | "allocation";

/** Report ids by entry. */
const SHEETS: Readonly<Record<EntryKind, readonly string[]>> = {
  "material-variance": ["material-variance", "material-variance-allocation"],
  utilities: ["utilities"],
  "utilities-recharge": ["utilities", "allocation-sheets"],
  depreciation: ["depreciation-schedule"],
  accruals: ["accruals"],
  allocation: ["allocation-sheets"],
  "variance-incurred": ["allocation-sheets"],
  overhead: ["overhead-detail"],
  "idle-capacity": ["overhead-detail"],
  "unit-variance": ["unit-variance"],
  quality: ["quality-cost"],
  "quality-period": ["quality-cost"],
  scrap: ["scrap-loss", "quality-cost"],
  "by-product": ["product-cost-sheets"],
  "semi-receipt": ["product-cost-sheets", "wip-split"],
  "semi-issue": ["semi-finished-ledger"],
  transfer: ["product-cost-sheets", "wip-split"],
  "finished-receipt": ["product-cost-sheets", "wip-split"],
  "variance-distribution": ["variance-distribution", "variance-allocation"],
  "finished-issue": ["finished-goods-ledger"],
  "cost-of-sales": ["finished-goods-ledger"],
};

/** The kind of an entry: every step of the rules makes an entry of its own. */
export function kindOfEntry(entry: EntryName): { readonly kind: EntryKind; readonly step: string | null } {
  const step = /^allocation-(.*)$/.exec(entry)?.[1];
  return step === undefined ? { kind: entry as EntryKind, step: null } : { kind: "allocation", step };
}

/** The sheets an entry is made from. */
export function attachmentsOf(entry: EntryName): readonly string[] {
  return SHEETS[kindOfEntry(entry).kind];
}
