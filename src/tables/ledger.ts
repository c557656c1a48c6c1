// The ledger table (序时账): what an exported ledger may be called and what its columns mean; read in bulk by `ledger-layout`.

import { date, period } from "./date-columns";
import { ledgerSynonyms } from "./ledger-synonyms";
import { amount, quantity } from "./number-columns";
import { defineTable } from "./table";
import { code, text } from "./text-columns";

export const ledgerTable = defineTable("ledger", {
  zh: "序时账|序时簿|凭证序时簿|明细账|凭证|会计凭证|记账凭证|分录",
  en: "Ledger|General ledger|Journal|Journal entries",
  synonyms: ledgerSynonyms,
  columns: {
    date: date("日期", "Posting Date|Date"),
    voucher: code("凭证号", "Voucher No"),
    line: code("分录号|行号", "Line No.|Line"),
    account: code("科目编码", "Account Code|Account"),
    account_name: text("科目名称", "Account Name"),
    summary: text("摘要", "Description|Summary"),
    debit: amount("借方金额", "Debit Amount|Debit"),
    credit: amount("贷方金额", "Credit Amount|Credit"),
    centre: code("科室|成本中心", "Cost Centre"),
    product: code("产品", "Product"),
    element: code("成本项目", "Cost Element"),
    fund: code("资金来源", "Fund"),
    quantity: quantity("数量", "Quantity"),
    // What other systems split or join: a voucher word and its number, a side and an amount, a date in parts.
    voucher_type: code("凭证字", "Voucher Type"),
    direction: code("借贷方向", "Debit/Credit"),
    amount: amount("发生额", "Signed Amount"),
    year: code("会计年度", "Fiscal Year"),
    period: period("会计期间", "Accounting Period"),
    month: code("月", "Month Part"),
    day: code("日", "Day"),
    balance: amount("余额", "Running Balance"),
    balance_direction: code("余额方向", "Balance Type"),
    // Other currencies beside the books' own, and lines that do not count.
    currency: code("币种|币别|货币|外币币种", "Currency"),
    exchange_rate: quantity("汇率|折算汇率", "Exchange Rate|FX Rate"),
    original_amount: amount("原币金额|原币|外币金额", "Original Amount|Foreign Amount|Amount in Foreign Currency"),
    // Whose books a line belongs to, in an export of several.
    entity: code("核算主体|公司名称|公司代码|主体账簿|账簿|账套|公司|公司别|公司編號|所属公司|法人|账套名称", "Entity|Company|Company Code|Company Name|Legal Entity|Business Entity|Bukrs|Business Unit Code"),
    void: code("作废标志|作废|是否作废|作废标记", "Void|Voided|Cancelled|Canceled"),
    posting_state: code("过账状态|过账|过账标志|记账|记账状态|记账标志|是否记账|是否过账|凭证状态", "Posting Status|Posted"),
  },
});
