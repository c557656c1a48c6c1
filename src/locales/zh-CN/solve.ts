// What can be wrong with a worked example, in simplified Chinese.

export const solve = {
  "not-json": "算例不是 JSON:{{reason}}",
  "unknown-method": "没有 {{method}} 这个方法。可用方法：{{methods}}。",
  "unusable-field": "字段 {{field}} 缺失或无法使用：{{value}}",
  "no-base": "{{pool}} 有费用 {{amount}}，但没有受益对象（数量全为零）。请填写耗用量，或去掉该部门。",
  "closed-loop": "{{loop}} 构成封闭循环：费用的 {{factor}} 又回到自身，无法转出。请为其中一个部门指定外部受益对象。",
} as const;
