// Headings that accounting systems write over their trial balances, by our column; `uncertain` ones mean other things elsewhere.

import type { HeadingSynonyms } from "./table";

export const trialBalanceSynonyms: HeadingSynonyms = {
  usual: {
    account:
      "科目代码|科目编号|会计科目编码|总分类帐帐目|总账科目|明细科目编码|末级科目编码|科目代號|會計科目編號|勘定科目コード|Account No.|G/L Account|Ledger account" +
      "|Main account|Nominal Code|Nominal A/C Ref|CompteNum|HKONT|SAKNR|AccountID|GL_Account_Number|Konto|Kontonr." +
      "|Natural Account",
    name:
      "会计科目名称|科目全名|科目全称|总账科目长文本|科目描述|末级科目名称|會計科目名稱|勘定科目|Account description|GL Account Name|G/L acct long text" +
      "|CompteLib|Kontonavn|Distribution account|Account Title",
    opening:
      "年初余额|期初金额|上年结转|月初余额|期初本币余额|繰越残高|Beginning Balance|Balance Forward|Balance Carryforward|Inngående balanse" +
      "|Initial Balance|期初余额金额",
    debit:
      "本期发生借方|本期借方发生额|本期发生额(借方)|本月借方|本期发生-本位币（借）|Debit Movement|Debit Total|Total Debits|借方|借方本币|借方本币金额|本币借方金额" +
      "|借方金额(本位币)|借方本位币|借|借方金额(元)|借方发生|借方本位幣金額|借方発生|Debit Amount|Dr|Amount Dr|Accounted DR|Accounted Debit|Debit (LCY)" +
      "|Soll|Entered Dr|Beløp/Deb|DMSOL|本期发生额借方|本月发生借方|本月发生额借方|本期发生额(借方)",
    credit:
      "本期发生贷方|本期贷方发生额|本期发生额(贷方)|本月贷方|本期发生-本位币（贷）|Credit Movement|Credit Total|Total Credits|贷方|贷方本币|贷方本币金额|本币贷方金额" +
      "|贷方本位币|贷|贷方金额(元)|贷方发生|貸方本位幣金額|Credit Amount|Cr|Amount Cr|Accounted CR|Accounted Credit|Credit (LCY)|Haben" +
      "|Entered Cr|Beløp/Kre|DMHAB|本期发生额贷方|本月发生贷方|本月发生额贷方|本期发生额(贷方)",
    closing:
      "余额|结存|结余|账户余额|当前结余|期末本币余额|残高|Balance|Running Balance|Ending Balance|Utgående balanse|Accumulated Balance|期末余额金额" +
      "|余额金额|期末金额",
    opening_debit:
      "期初借方|期初余额借方|期初借方余额|期初余额-本位币（借）|年初借方|Opening Debit|Beginning Debit|Opening (Dr)|OpeningDebitBalance",
    opening_credit:
      "期初贷方|期初余额贷方|期初贷方余额|期初余额-本位币（贷）|年初贷方|Opening Credit|Beginning Credit|Opening (Cr)|OpeningCreditBalance",
    closing_debit:
      "期末借方|期末余额借方|期末借方余额|期末余额-本位币（借）|Closing Debit|Ending Debit|Closing (Dr)|ClosingDebitBalance",
    closing_credit:
      "期末贷方|期末余额贷方|期末贷方余额|期末余额-本位币（贷）|Closing Credit|Ending Credit|Closing (Cr)|ClosingCreditBalance",
    opening_direction:
      "期初方向|期初余额方向",
    closing_direction:
      "余额方向|期末方向|期末余额方向|余额借贷",
  },
  uncertain: {
    account:
      "会计科目|科目|一级科目编码|會計科目|Account Number|Cost Element|KSTAR",
    name:
      "一级科目|明细科目|Description|Cost element name|Cost element descr.",
    debit:
      "借方发生额",
    credit:
      "贷方发生额",
  },
};
