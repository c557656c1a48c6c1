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
  corrected: {
    file: "修正",
    tab: "修正紀錄",
    title: "修正了 {{count}} 個儲存格",
    none: "沒有需要修正的儲存格",
    sheet: "工作表",
    cell: "儲存格",
    before: "修正前",
    after: "修正後",
    why: "原因",
    kind: { number: "以文字形式存放的數字，改為數字", date: "以文字形式存放的日期，改為日期", code: "編碼改為文字，並去掉看不見的字元、全形字元，補回前導零", head: "憑證的後續列沒有填寫，按上一列補上" },
    written: "已寫出修正後的副本：{{place}}（修正 {{count}} 處）。原檔案沒有改動。",
  },
} as const;
