// Headings that accounting systems write over their ledgers, by our column; `uncertain` ones mean other things elsewhere.

import type { HeadingSynonyms } from "./table";

export const ledgerSynonyms: HeadingSynonyms = {
  usual: {
    date:
      "凭证日期|记账日期|会计日期|过账日期|凭证制单日期|记账凭证日期|交易日期|账务日期|发生日期|傳票日期|取引日付|取引日|伝票日付|日付|年月日|Transaction Date|Voucher Date" +
      "|Effective Date|Journal Date|GL Date|Accounting Date|EcritureDate|Buchungsdatum|Belegdatum|Datum|Pstng Date|tx_date" +
      "|Bilagsdato|Payment Date|Paid Date",
    voucher:
      "凭证编号|凭证号数|凭证字号|记账凭证编号|传票号|传票号码|凭证号码|会计凭证号码|凭证流水号|傳票編號|伝票番号|取引No|Voucher number|Document Number|DocumentNo" +
      "|Doc. No.|Journal number|Journal No|EcritureNum|BELNR|Belegfeld 1|Belegnummer|Belegnr.|Beleg|Bilagsnr.|Vch No|Vch No.|Journal Entry|Entry_ID|JE Name|Document No.",
    voucher_type:
      "凭证字|凭证类别|凭证类型|记账凭证类型编号|凭证类别字|凭证种类|凭证类别编号|傳票種類|傳票類別|Voucher Type|Journal Code|Document Type|Journal Source" +
      "|Vch Type|JournalCode|BLART|Posting type|Journal_ID",
    line:
      "分录序号|分录行号|记账凭证行号|行项目|行项目数|项次|Line Number|Line item|BUZEI|RecordID|Linjenr.|LineID",
    account:
      "科目代码|科目编号|会计科目编码|总分类帐帐目|总账科目|明细科目编码|末级科目编码|科目代號|會計科目編號|勘定科目コード|Account No.|G/L Account|Ledger account" +
      "|G/L Account No.|GL Account|Main account|Nominal Code|Nominal A/C Ref|CompteNum|HKONT|SAKNR|AccountID|GL_Account_Number|Konto|Kontonr." +
      "|Natural Account",
    account_name:
      "会计科目名称|科目全名|科目全称|总账科目长文本|科目描述|末级科目名称|會計科目名稱|勘定科目|Account description|GL Account Name|G/L acct long text" +
      "|CompteLib|Kontonavn|Distribution account|Account Title",
    summary:
      "凭证摘要|记账凭证摘要|分录摘要|业务摘要|交易摘要|行文本|文本|適用|Memo|Memo/Description|Narration|Narrative|Details|Line description" +
      "|Particulars|EcritureLib|SGTXT|Buchungstext|Bilagstekst|Linjetekst|JE description|Extended Description",
    debit:
      "借方|借方本币|借方本币金额|本币借方金额|借方金额(本位币)|借方本位币|借|借方金额(元)|借方发生|借方本位幣金額|借方発生|Dr|Amount Dr|Accounted DR|Accounted Debit" +
      "|Debit (LCY)|Soll|本币借方|Beløp/Deb|DMSOL",
    credit:
      "贷方|贷方本币|贷方本币金额|本币贷方金额|贷方本位币|贷|贷方金额(元)|贷方发生|貸方本位幣金額|Cr|Amount Cr|Accounted CR|Accounted Credit|Credit (LCY)" +
      "|Haben|本币贷方|Beløp/Kre|DMHAB",
    direction:
      "借贷|借贷标志|借方/贷方标识|借贷标识|记账方向|Debit/Credit|D/C|Debit/Credit Indicator|SHKZG|Soll/Haben-Kennzeichen|Soll/Haben|S/H|Sens" +
      "|Amount_Credit_Debit_Indicator|D/C Indicator|drcrk",
    amount:
      "金额|本位币金额|发生额|本币金额|记账金额|Amount|Amount in local currency|Amount (LCY)|Val.in rep.cur.|Val/COArea Crcy" +
      "|Value in Obj. Crcy|Value COCurr|DMBTR|WSL|HSL|*LineAmount|signed_amount|Beløp|Sum of Inv Amount" +
      "|Umsatz (ohne Soll/Haben-Kz)|Umsatz|Betrag|Montant|Functional_Amount",
    centre:
      "成本中心编码|责任中心|核算单元|成本责任中心|KOSTL|CCtr|cost_centre_id|Responsibility center|TrackingOption1|Avdeling" +
      "|Global Dimension 1 Code|Kostenstelle|KOST1 - Kostenstelle|部门|部门编码|核算科室|车间|使用部门|领用部门|业务部门|部门档案|所属部门|班组|部門代號" +
      "|部門コード|Department|Dept|Department Code|Organisational Unit",
    product:
      "产品编码|产成品|货品|產品編號|Finished good|FG|ProductID|ProductAssemblyID|Product/Service",
    quantity:
      "数量借方|借方数量|发生数量|领用数量|实收数量|实发数量|耗用量|Qty|Qty in unit of entry|Total Quantity|MENGE|PerAssemblyQty|Units|Antall" +
      "|Received Qty|Issued Qty|StockedQty|resource quantity",
    year:
      "会计年度|年度|年|财年|会计年|會計年度|Fiscal Year|Year|GJAHR|År|Ryear",
    period:
      "期间|会计期间|会计期间号|会计月份|凭证年月|核算期间|年月|期|會計期間|會計期別|期別|Period|Posting period|Accounting Period|Fiscal Period" +
      "|Period Name|Perio|MONAT|Fiscal year/period|reporting_month|Periode",
    month:
      "月|MM",
    day:
      "日|Day",
    balance:
      "余额|结存|期末余额|结余|账户余额|当前结余|期末本币余额|残高|Balance|Running Balance|Closing Balance|Ending Balance|Utgående balanse" +
      "|Accumulated Balance",
    balance_direction:
      "科目方向|期末余额方向|余额借贷|借/貸餘|Balance Type|Debit or Credit Balance|Normal balance",
  },
  uncertain: {
    date:
      "制单日期|业务日期|入账日期|单据日期|Entry Date|Document Date|Doc. Date|填制日期|录入日期|Created on|Entered_Date|发票日期|PieceDate|BLDAT" +
      "|Invoice Date",
    voucher:
      "号|总号|Num|Entry No.|Reference|Number|TransactionID",
    voucher_type:
      "字|类别|Journal|Transaction Type|Type|Source|JournalLib",
    line:
      "序号|Item",
    account:
      "会计科目|科目|一级科目编码|會計科目|Account Number|Cost Element|KSTAR",
    account_name:
      "一级科目|明细科目|Description|Cost element name|Cost element descr.",
    summary:
      "备注|说明|用途|備註|Text|Remarks|Comment|Label",
    debit:
      "借方发生额|本期借方|Entered Dr",
    credit:
      "贷方发生额|本期贷方|Entered Cr",
    posting_state:
      "状态|狀態|单据状态|单据狀態|审核状态|审核|審核|Status|State|Document Status|Journal Status|Approval Status",
    direction:
      "方向|借贷方向|余额方向|借貸別|Dr/Cr",
    amount:
      "交易金额|价税合计|不含税金额|Net Amount|Value|Total",
    centre:
      "成本中心名称|成本对象|Cost object|Partner-CCtr|Class|Location|部门名称|科室名称|Department Name|Division|Service Area" +
      "|Department Reference|Section|Expense Area|Ward|核算维度|辅助核算|辅助项|核算项目|辅助账|辅助核算项|项目大类|核算项目名称|Dimensions" +
      "|Analytic Distribution|Financial dimensions|Analysis|SubAccount|Subaccount_Name",
    product:
      "产品名称|成本对象|存货名称|品名|Product Name|Item|Cost object|生产订单|工单|工单号|生产任务单|批号|订单号|内部订单|生产批次|任务单号|制造单|製令|製令單號|訂單號碼|Order" +
      "|Production Order|Work Order|Order Number|AUFNR|Job|Batch|Lot|WorkOrderID|Internal Order|Order(IO)" +
      "|Prod. Order No.|项目|项目名称|项目编码|项目档案|工程项目|WBS元素|合同档案|專案|專案代號|Project|Project ID|Job No.|WBS Element" +
      "|Project Definition|Customer:Job|Grant|KOST2 - Kostenstelle",
    quantity:
      "入库数量|出库数量|产量|完工数量|收入数量|发出数量|OrderQty",
    period:
      "月份|Month",
    month:
      "月份|Month",
    balance_direction:
      "余额方向|方向|借贷方向|借貸別|Dr/Cr",
  },
};
