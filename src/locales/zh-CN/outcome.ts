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
  corrected: {
    file: "修正",
    tab: "修正记录",
    title: "修正了 {{count}} 个单元格",
    none: "没有需要修正的单元格",
    sheet: "工作表",
    cell: "单元格",
    before: "修正前",
    after: "修正后",
    why: "原因",
    kind: { number: "以文本形式存放的数字，改为数字", date: "以文本形式存放的日期，改为日期", code: "编码改为文本，并去掉看不见的字符、全角字符，补回前导零", head: "凭证的后续行没有填写，按上一行补上" },
    written: "已写出修正后的副本：{{place}}（修正 {{count}} 处）。原文件没有改动。",
  },
} as const;
