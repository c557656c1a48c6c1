// How checks and closes came out, in simplified Chinese: said by the command line and by the pane.

export const outcome = {
  "sheet-cell": "{{sheet}}!{{cell}}",
  refuse: "无法使用",
  ask: "请确认",
  warn: "请注意",
  accept_with_note: "已处理",
  accept: "可以使用",
  "checks-passed": "勾稽核对 {{passed}}/{{total}} 项相符。",
  closed: "{{period}} 已结账。",
  "not-closed": "{{period}} 未结账。",
  "nothing-written": "未写入任何内容。",
} as const;
