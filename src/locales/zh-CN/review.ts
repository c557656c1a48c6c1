// 查阅、分享与下月：解释、图表、副本的文字。

export const review = {
  explain: {
    and: "、",
    field: { account: "科目 {{code}}", centre: "{{code}}", product: "产品 {{code}}", element: "{{code}}", fund: "{{code}}" },
    name: {
      lines: "序时账 {{count}} 行",
      "lines-of": "序时账 {{count}} 行：{{common}}",
      cells: "{{cells}}",
      constant: "常数 {{value}}",
      sum: "{{count}} 项之和",
      share: "{{of}} 的 {{part}}/{{whole}}",
      product: "两数之积",
      quotient: "两数之商",
    },
    step: {
      "lines-net": "借方减贷方相加：{{lines}}。",
      "lines-debit": "借方金额相加：{{lines}}。",
      "lines-credit": "贷方金额相加：{{lines}}。",
      "lines-count": "行数：{{lines}}。",
      cells: "录入在 {{cells}}。",
      constant: "公式中的常数。",
      nothing: "没有发生额。",
      sum: "下列 {{count}} 项相加。",
      difference: "下列 {{count}} 项相加减。",
      share: "下列金额按“{{driver}}”分配：{{part}} ÷ {{whole}}。",
      "share-cells": "下列金额按“{{driver}}”分配：{{part}} ÷ {{whole}}（见 {{cells}}）。",
      product: "下列两数相乘。",
      quotient: "下列第一数除以第二数。",
      rounded: "下列金额舍入而来。",
    },
    formula: { sum: "本表公式：下列 {{count}} 个单元格相加减。", difference: "本表公式：下列第一个单元格减第二个。", quotient: "本表公式：下列单元格相除，四舍五入。" },
    rounded: {
      "half-up": "四舍五入，舍入 {{by}}。",
      "largest-remainder": "按最大余额法取整，尾差 {{by}} 记在这里。",
      last: "尾差 {{by}} 记在最后一项，即这里。",
      largest: "尾差 {{by}} 记在最大一项，即这里。",
      named: "尾差 {{by}} 按规则记在这里。",
    },
  },
} as const;
