// Why the open workbook was not written, in traditional Chinese.

export const notWritten = {
  "workbook-protected": "活頁簿結構受保護，無法新增工作表。請在「校閱」中取消「保護活頁簿」，然後重試。沒有變更任何內容。",
  "sheet-protected": "工作表「{{sheet}}」受保護。請取消保護，或將它重新命名保留，然後重試。沒有變更任何內容。",
  "sheet-in-use": "成本報表「{{sheet}}」上有您建立的表格或樞紐分析表，重寫會遺失。請將這張工作表重新命名保留，或刪除其中的表格，然後重試。沒有變更任何內容。",
  "cell-being-edited": "有儲存格一直處於編輯狀態。請按 Enter 或 Esc 結束編輯，然後重試。",
  "cell-changed": "{{sheet}} 已不是當時寫入的內容，沒有改動。請直接在表中修改。",
  "not-restored": "寫入中斷，未能立即恢復原狀。請不要修改成本報表，重新開啟活頁簿；成本匠會自動恢復。",
} as const;
