// What can be wrong with a worked example, in traditional Chinese.

export const solve = {
  "not-json": "範例不是 JSON:{{reason}}",
  "unknown-method": "沒有 {{method}} 這個方法。可用方法：{{methods}}。",
  "unusable-field": "欄位 {{field}} 缺漏或無法使用：{{value}}",
  "no-base": "{{pool}} 有費用 {{amount}}，但沒有受益對象（數量全為零）。請填寫耗用量，或移除該部門。",
  "closed-loop": "{{loop}} 構成封閉循環：費用的 {{factor}} 又回到自身，無法轉出。請為其中一個部門指定外部受益對象。",
} as const;
