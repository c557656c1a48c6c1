// 简体中文: words of confirmation sheets between units, and of what came back.

export const confirm = {
  title: "分厂互供确认单",
  whose: "{{entity}}　受方：{{unit}}　期间：{{period}}",
  how: "请在有底色的两列填写：实际收到的数量（没有收到填 0），与供方数量不同的写明原因。供方没有列出的，填在表下空行，写供方和物料的编码。填好后原样交回，表头和编码请不要改动。",
  signed: "填表人：　　　　　　　　　　审核：　　　　　　　　　　日期：",
  differences: "互供确认差异表",
  "differences-title": "分厂互供确认差异表",
  moves: "收发（确认）",
  drivers: "分配动因（确认）",
  column: { giver: "供方", receiver: "受方", item: "物料", name: "名称", issued: "供方数量", received: "受方数量", amountIssued: "供方定额金额", amountReceived: "受方定额金额", difference: "差额", answer: "结果", reason: "差异原因" },
  answer: { agreed: "一致", differs: "不一致", unanswered: "未确认" },
  total: "合计",
  note: "收发（确认）和分配动因（确认）两表是各受方的记录，可以贴到工作簿相应的表里，替换原来的确认行，再结账。",
};

export type ConfirmWords = typeof confirm;
