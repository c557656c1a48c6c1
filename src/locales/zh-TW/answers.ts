// What is asked about a layout and what can be answered, in traditional Chinese.

export const answers = {
  question: {
    "date-order": "日期的順序",
    "era": "年號",
    "unit": "金額單位",
    "decimal-mark": "小數點",
    "unit-in-cells": "金額後面的單位（如 3萬）",
    "side-words": "借貸方向的寫法",
    "amount-sign": "單欄金額的正負",
    "heading-row": "標題列",
    "fill-down": "空白沿用上一列",
    "adjustment-periods": "十二月之後的期間",
    "code-zeros": "補零顯示的編碼",
    "hidden-rows": "隱藏的列",
  },
  answer: {
    "date-order": { "day-first": "日在前", "month-first": "月在前" },
    "era": { "minguo": "民國", "reiwa": "令和" },
    "unit": { "multiply": "按寫明的單位換算成元", "as-shown": "已經是元，不換算" },
    "decimal-mark": { "comma": "逗號", "point": "句點" },
    "unit-in-cells": { "multiply": "換算成元" },
    "side-words": { "as-read": "J、1、+ 為借", "reversed": "J、1、+ 為貸" },
    "amount-sign": { "debit-positive": "正數為借", "credit-positive": "正數為貸" },
    "heading-row": { "none": "沒有標題列，按內容認欄" },
    "fill-down": { "heads": "傳票號和日期", "centres": "傳票號、日期和成本中心", "none": "都不沿用" },
    "adjustment-periods": { "december": "併入十二月", "apart": "單列" },
    "code-zeros": { "as-shown": "按顯示讀取", "bare": "不帶零" },
    "hidden-rows": { "count": "計入", "skip": "不計" },
  },
} as const;
