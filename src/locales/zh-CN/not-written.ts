// Why the open workbook was not written, in simplified Chinese.

export const notWritten = {
  "workbook-protected": "工作簿结构受保护，不能增加工作表。请在“审阅”中撤销“保护工作簿”，然后重试。没有改动任何内容。",
  "sheet-protected": "工作表“{{sheet}}”受保护。请撤销保护，或把它改名保留，然后重试。没有改动任何内容。",
  "sheet-in-use": "成本报表“{{sheet}}”上有您建立的表格或数据透视表，重写会丢失。请把这张工作表改名保留，或删除其中的表格，然后重试。没有改动任何内容。",
  "cell-being-edited": "有单元格一直处于编辑状态。请按 Enter 或 Esc 结束编辑，然后重试。",
  "cell-changed": "{{sheet}} 已不是当时写入的内容，没有改动。请直接在表中修改。",
  "not-restored": "写入中断，未能立即恢复原状。请不要修改成本报表，重新打开工作簿；成本匠会自动恢复。",
} as const;
