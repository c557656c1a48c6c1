// The trial balance table (科目余额表): balances and movements by account, parents listed with their children.

import type { TrialBalanceRecord } from "../engine/records";
import { amount, postedAmount } from "./number-columns";
import { defineTable } from "./table";
import type { RowOf } from "./table";
import { code, text } from "./text-columns";
import { trialBalanceSynonyms } from "./trial-balance-synonyms";



export const trialBalanceTable = defineTable("trial_balance", {
  zh: "科目余额表|余额表|发生额及余额表|试算平衡表",
  en: "Trial Balance",
  synonyms: trialBalanceSynonyms,
  columns: {
    account: code("科目编码", "Account Code|Account").required(),
    name: text("科目名称|名称", "Account Name|Name"),
    opening: amount("期初余额|期初", "Opening Balance|Opening"),
    debit: postedAmount("本期借方|借方金额", "Period Debit|Debit"),
    credit: postedAmount("本期贷方|贷方金额", "Period Credit|Credit"),
    closing: amount("期末余额|期末", "Closing Balance|Closing"),
    // Most systems print a balance as two columns or as a side and an amount.
    opening_debit: amount("期初借方", "Opening Debit"),
    opening_credit: amount("期初贷方", "Opening Credit"),
    opening_direction: code("期初方向", "Opening Side"),
    closing_debit: amount("期末借方", "Closing Debit"),
    closing_credit: amount("期末贷方", "Closing Credit"),
    closing_direction: code("期末方向", "Closing Side"),
  },
});

type TrialBalanceRow = RowOf<typeof trialBalanceTable.columns>;

/** The rows with their balances debit-positive, however they were printed. */
export function trialBalanceRecords(rows: readonly TrialBalanceRow[]): TrialBalanceRecord[] {
  return rows.map((row) => ({
    account: row.account,
    name: row.name,
    opening: balance(row.opening, row.opening_direction, row.opening_debit, row.opening_credit),
    debit: row.debit,
    credit: row.credit,
    closing: balance(row.closing, row.closing_direction, row.closing_debit, row.closing_credit),
    at: row.at,
  }));
}

const creditWords: ReadonlySet<string> = new Set(["贷", "贷方", "貸", "貸方", "C", "CR", "CREDIT"]);

function balance(signed: bigint | null, direction: string | null, debit: bigint | null, credit: bigint | null): bigint {
  if (signed === null) return (debit ?? 0n) - (credit ?? 0n);
  return direction !== null && creditWords.has(direction.toUpperCase()) ? -signed : signed;
}
