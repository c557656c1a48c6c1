// 查閱、分享與下月：解釋、圖表、副本的文字。

export const review = {
  explain: {
    and: "、",
    field: { account: "科目 {{code}}", centre: "{{code}}", product: "產品 {{code}}", element: "{{code}}", fund: "{{code}}" },
    name: {
      lines: "序時帳 {{count}} 列",
      "lines-of": "序時帳 {{count}} 列：{{common}}",
      cells: "{{cells}}",
      constant: "常數 {{value}}",
      sum: "{{count}} 項之和",
      share: "{{of}} 的 {{part}}/{{whole}}",
      product: "兩數之積",
      quotient: "兩數之商",
    },
    step: {
      "lines-net": "借方減貸方相加：{{lines}}。",
      "lines-debit": "借方金額相加：{{lines}}。",
      "lines-credit": "貸方金額相加：{{lines}}。",
      "lines-count": "列數：{{lines}}。",
      cells: "登錄於 {{cells}}。",
      constant: "公式中的常數。",
      nothing: "沒有發生額。",
      sum: "下列 {{count}} 項相加。",
      difference: "下列 {{count}} 項相加減。",
      share: "下列金額按「{{driver}}」分攤：{{part}} ÷ {{whole}}。",
      "share-cells": "下列金額按「{{driver}}」分攤：{{part}} ÷ {{whole}}（見 {{cells}}）。",
      product: "下列兩數相乘。",
      quotient: "下列第一數除以第二數。",
      rounded: "下列金額捨入而來。",
    },
    formula: { sum: "本表公式：下列 {{count}} 個儲存格相加減。", difference: "本表公式：下列第一個儲存格減第二個。", quotient: "本表公式：下列儲存格相除，四捨五入。" },
    rounded: {
      "half-up": "四捨五入，捨入 {{by}}。",
      "largest-remainder": "按最大餘額法取整，尾差 {{by}} 記在這裡。",
      last: "尾差 {{by}} 記在最後一項，即這裡。",
      largest: "尾差 {{by}} 記在最大一項，即這裡。",
      named: "尾差 {{by}} 按規則記在這裡。",
    },
  },
} as const;
