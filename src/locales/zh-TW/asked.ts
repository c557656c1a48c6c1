// Questions about the data that are answered in the pane, in traditional Chinese.

export const asked = {
  title: "要回答的問題",
  answered: "已回答",
  keep: "按此回答",
  all: "全部",
  "for-all": "以下 {{count}} 項一起回答：{{items}}",
  singly: "逐項回答",
  change: "變更",
  "take-back": "收回",
  "take-all-back": "全部收回（{{count}} 項）",
  of: "{{question}}（{{item}}）",
  answer: "{{question}}：{{answer}}",
  "in-settings": "回答寫入工作表「{{sheet}}」。",
  "new-settings": "回答寫入新工作表「{{sheet}}」。",
  ledger_sheets: { title: "序時帳在哪些工作表上", said: "有 {{count}} 張工作表可能是序時帳（列數）：{{sheets}}。目前合併讀取：{{together}}。" },
  ledger_entity: { title: "計算哪個單位", said: "序時帳含 {{count}} 個單位（列數）：{{entities}}。目前全部讀取，傳票分開。" },
  hidden_rows: { title: "隱藏或篩選掉的列算不算", said: "{{count}} 列在隱藏或篩選掉的列中，目前計入。", count: "計入", skip: "不計" },
  code: {
    accounts: "未對應的科目是什麼",
    centres: "沒有登記的科室或成本中心屬於哪一類",
    cost: "計入成本：{{element}}",
    rows: "回答在工作表「{{sheet}}」末尾增加列；名稱和其他欄可在那裡補充。",
  },
  kept: "回答隨活頁簿保存，下個月同樣的版式照此讀取。",
  column: { title: "哪一欄才是", first: "都用目前讀取的欄", of: "{{sheet}} · {{field}}" },
} as const;
