// What can be wrong with a worked example, in traditional Chinese.

export const solve = {
  "not-json": "範例不是 JSON:{{reason}}",
  "unknown-method": "沒有 {{method}} 這個方法。可用方法：{{methods}}。",
  problems: {
    missing: "缺少 {{field}}。請補上。",
    unknown: "本方法沒有 {{field}} 這個欄位。可用欄位：{{value}}。",
    "not-a-number": "{{field}} 是 {{value}}，不是數字。請寫成 12.50 這樣的小數。",
    "not-whole": "{{field}} 是 {{value}}，應為整數。",
    "not-text": "{{field}} 是 {{value}}，應為文字。",
    "not-a-date": "{{field}} 是 {{value}}，不是日期。請寫成 2025-06-30。",
    "not-true-or-false": "{{field}} 是 {{value}}。請寫 true 或 false。",
    "not-a-choice": "{{field}} 不能是 {{value}}。請從本方法允許的選項中選一個。",
    "not-a-list": "{{field}} 是 {{value}}，應為清單。",
    "not-an-object": "{{field}} 是 {{value}}，應為帶欄位名的物件。",
    negative: "{{field}} 是 {{value}}，小於零。請填零或正數。",
    "out-of-range": "{{field}} 不能是 {{value}}：太小或太大。",
    twice: "{{field}}：{{value}} 出現了兩次。請只留一個。",
    "not-found": "{{field}} 提到的 {{value}} 不存在。請改正名稱。",
    "needs-one-of": "{{field}} 需要下列之一：{{value}}。",
    contradicts: "{{field}} 與 {{value}} 不一致。請只給一個，或改正。",
    "no-base": "{{field}} 合計為零，無法作除數。請填寫正確的數。",
    "too-little": "{{field}}：數量不足。請填寫實際數量。",
    loop: "{{field}}：{{value}} 構成循環。請去掉其中一環。",
  },
  "no-base": "{{pool}} 有費用 {{amount}}，但沒有受益對象（數量全為零）。請填寫耗用量，或移除該部門。",
  "closed-loop": "{{loop}} 構成封閉循環：費用的 {{factor}} 又回到自身，無法轉出。請為其中一個部門指定外部受益對象。",
} as const;
