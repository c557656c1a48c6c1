// How checks and closes came out, in traditional Chinese: said by the command line and by the pane.

export const outcome = {
  "sheet-cell": "{{sheet}}!{{cell}}",
  refuse: "無法使用",
  ask: "請確認",
  warn: "請注意",
  accept_with_note: "已處理",
  accept: "可以使用",
  "checks-passed": "勾稽核對 {{passed}}/{{total}} 項相符。",
  closed: "{{period}} 已結帳。",
  "not-closed": "{{period}} 未結帳。",
  "nothing-written": "未寫入任何內容。",
} as const;
