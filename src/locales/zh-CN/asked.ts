// Questions about the data that are answered in the pane, in simplified Chinese.

export const asked = {
  title: "要回答的问题",
  answered: "已回答",
  keep: "按此回答",
  all: "全部",
  "for-all": "以下 {{count}} 项一起回答：{{items}}",
  singly: "逐项回答",
  change: "更改",
  "take-back": "收回",
  "take-all-back": "全部收回（{{count}} 项）",
  of: "{{question}}（{{item}}）",
  answer: "{{question}}：{{answer}}",
  "in-settings": "回答写入工作表“{{sheet}}”。",
  "new-settings": "回答写入新工作表“{{sheet}}”。",
  ledger_sheets: { title: "序时账在哪些工作表上", said: "有 {{count}} 张工作表可能是序时账（行数）：{{sheets}}。目前合并读取：{{together}}。" },
  ledger_entity: { title: "计算哪个单位", said: "序时账含 {{count}} 个单位（行数）：{{entities}}。目前全部读取，凭证分开。" },
  hidden_rows: { title: "隐藏或筛选掉的行算不算", said: "{{count}} 行在隐藏或筛选掉的行中，目前计入。", count: "计入", skip: "不计" },
  code: {
    accounts: "未对应的科目是什么",
    centres: "没有登记的科室或成本中心属于哪一类",
    cost: "计入成本：{{element}}",
    rows: "回答在工作表“{{sheet}}”末尾增加行；名称和其他列可在那里补充。",
  },
  kept: "回答随工作簿保存，下个月同样的版式照此读取。",
  column: { title: "哪一列才是", first: "都用目前读取的列", of: "{{sheet}} · {{field}}" },
} as const;
