// 繁體中文: words of confirmation sheets between units, and of what came back.

import type { ConfirmWords } from "../zh-CN/confirm";

export const confirm: ConfirmWords = {
  title: "分廠互供確認單",
  whose: "{{entity}}　受方：{{unit}}　期間：{{period}}",
  how: "請在有底色的兩欄填寫：實際收到的數量（沒有收到填 0），與供方數量不同的寫明原因。供方沒有列出的，填在表下空列，寫供方和物料的編碼。填好後原樣交回，表頭和編碼請不要改動。",
  signed: "填表人：　　　　　　　　　　審核：　　　　　　　　　　日期：",
  differences: "互供確認差異表",
  "differences-title": "分廠互供確認差異表",
  moves: "收發（確認）",
  drivers: "分配動因（確認）",
  column: { giver: "供方", receiver: "受方", item: "物料", name: "名稱", issued: "供方數量", received: "受方數量", amountIssued: "供方定額金額", amountReceived: "受方定額金額", difference: "差額", answer: "結果", reason: "差異原因" },
  answer: { agreed: "一致", differs: "不一致", unanswered: "未確認" },
  total: "合計",
  note: "收發（確認）和分配動因（確認）兩表是各受方的記錄，可以貼到活頁簿相應的表裡，替換原來的確認列，再結帳。",
};
