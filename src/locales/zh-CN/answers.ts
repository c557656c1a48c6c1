// What is asked about a layout and what can be answered, in simplified Chinese.

export const answers = {
  question: {
    "date-order": "日期的顺序",
    "era": "年号",
    "unit": "金额单位",
    "decimal-mark": "小数点",
    "unit-in-cells": "金额后面的单位（如 3万）",
    "side-words": "借贷方向的写法",
    "amount-sign": "单列金额的正负",
    "heading-row": "标题行",
    "fill-down": "空白沿用上一行",
    "adjustment-periods": "十二月之后的期间",
    "code-zeros": "补零显示的编码",
    "hidden-rows": "隐藏的行",
  },
  answer: {
    "date-order": { "day-first": "日在前", "month-first": "月在前" },
    "era": { "minguo": "民国", "reiwa": "令和" },
    "unit": { "multiply": "按写明的单位换算成元", "as-shown": "已经是元，不换算" },
    "decimal-mark": { "comma": "逗号", "point": "句点" },
    "unit-in-cells": { "multiply": "换算成元" },
    "side-words": { "as-read": "J、1、+ 为借", "reversed": "J、1、+ 为贷" },
    "amount-sign": { "debit-positive": "正数为借", "credit-positive": "正数为贷" },
    "heading-row": { "none": "没有标题行，按内容认列" },
    "fill-down": { "heads": "凭证号和日期", "centres": "凭证号、日期和成本中心", "none": "都不沿用" },
    "adjustment-periods": { "december": "并入十二月", "apart": "单列" },
    "code-zeros": { "as-shown": "按显示读取", "bare": "不带零" },
    "hidden-rows": { "count": "计入", "skip": "不计" },
  },
} as const;
