// Ledgers that print both accounts of an entry in one row (借方科目, 貸方科目; Konto, Gegenkonto): which column is which side.

import { date } from "../date-columns";
import type { Heading, Place } from "../find-heading";
import { findHeading } from "../find-heading";
import { ledgerSynonyms } from "../ledger-synonyms";
import { amount } from "../number-columns";
import { defineTable } from "../table";
import { code, text } from "../text-columns";

const { usual } = ledgerSynonyms;

/** Both sides by name; `counter_account` is the credit side, or the other account of a row with a side of its own. */
const pairedTable = defineTable("ledger", {
  zh: "振替伝票|仕訳帳",
  en: "Paired journal",
  synonyms: {
    usual: {
      date: usual.date ?? "",
      voucher: usual.voucher ?? "",
      summary: usual.summary ?? "",
      account: "借方科目代码|借方科目コード|借方勘定科目コード|借方科目編號|Debit Account Code|Debit Account No.|Konto",
      counter_account: "贷方科目代码|貸方科目コード|貸方勘定科目コード|貸方科目編號|Credit Account Code|Credit Account No.|Gegenkonto (ohne BU-Schlüssel)|Gegenkonto",
      direction: "Soll/Haben-Kennzeichen",
      amount: "Umsatz (ohne Soll/Haben-Kz)|Umsatz",
      debit: usual.debit ?? "",
      credit: usual.credit ?? "",
      centre: "借方部門コード|KOST1 - Kostenstelle|KOST1|Kostenstelle",
    },
    uncertain: {
      account: "借方科目|借方勘定科目|借方会计科目|Debit Account",
      counter_account: "贷方科目|貸方科目|貸方勘定科目|贷方会计科目|Credit Account",
      centre: "借方部门|借方部門",
      counter_centre: "贷方部门|貸方部門|貸方部門コード",
    },
  },
  columns: {
    date: date("日期", "Posting Date|Date"),
    voucher: code("凭证号", "Voucher No"),
    summary: text("摘要", "Description|Summary"),
    account: code("借方科目编码", "Debit Account Code"),
    counter_account: code("贷方科目编码", "Credit Account Code"),
    centre: code("借方成本中心", "Debit Cost Centre"),
    counter_centre: code("贷方成本中心", "Credit Cost Centre"),
    debit: amount("借方金额", "Debit Amount"),
    credit: amount("贷方金额", "Credit Amount"),
    amount: amount("金额|发生额", "Amount"),
    direction: code("借贷方向", "Debit/Credit"),
  },
});

/** The heading of a paired ledger; null for any other table. */
export function pairedHeading(place: Place): Heading | null {
  const heading = findHeading(pairedTable, place);
  if (!heading) return null;
  const has = (...names: readonly string[]): boolean => names.every((name) => name in heading.columns);
  // A counter account alone is what many ledgers print for information: the row must have both sides by name, or a side and a turnover.
  const bySide = /^借方|^debit/iu.test(heading.texts.account ?? "") && (has("amount") || has("debit", "credit"));
  const byTurnover = has("amount", "direction") && /umsatz/iu.test(heading.texts.amount ?? "");
  return has("date", "account", "counter_account") && (bySide || byTurnover) ? heading : null;
}
