// What can be wrong with a worked example, in simplified Chinese.

export const solve = {
  "not-json": "算例不是 JSON:{{reason}}",
  "unknown-method": "没有 {{method}} 这个方法。可用方法：{{methods}}。",
  problems: {
    missing: "缺少 {{field}}。请补上。",
    unknown: "本方法没有 {{field}} 这个字段。可用字段：{{value}}。",
    "not-a-number": "{{field}} 是 {{value}}，不是数字。请写成 12.50 这样的小数。",
    "not-whole": "{{field}} 是 {{value}}，应为整数。",
    "not-text": "{{field}} 是 {{value}}，应为文字。",
    "not-a-date": "{{field}} 是 {{value}}，不是日期。请写成 2025-06-30。",
    "not-true-or-false": "{{field}} 是 {{value}}。请写 true 或 false。",
    "not-a-choice": "{{field}} 不能是 {{value}}。请从本方法允许的选项中选一个。",
    "not-a-list": "{{field}} 是 {{value}}，应为列表。",
    "not-an-object": "{{field}} 是 {{value}}，应为带字段名的对象。",
    negative: "{{field}} 是 {{value}}，小于零。请填零或正数。",
    "out-of-range": "{{field}} 不能是 {{value}}：太小或太大。",
    twice: "{{field}}：{{value}} 出现了两次。请只留一个。",
    "not-found": "{{field}} 提到的 {{value}} 不存在。请改正名称。",
    "needs-one-of": "{{field}} 需要下列之一：{{value}}。",
    contradicts: "{{field}} 与 {{value}} 不一致。请只给一个，或改正。",
    "no-base": "{{field}} 合计为零，无法作除数。请填写正确的数。",
    "too-little": "{{field}}：数量不足。请填写实际数量。",
    loop: "{{field}}：{{value}} 构成循环。请去掉其中一环。",
  },
  "no-base": "{{pool}} 有费用 {{amount}}，但没有受益对象（数量全为零）。请填写耗用量，或去掉该部门。",
  "closed-loop": "{{loop}} 构成封闭循环：费用的 {{factor}} 又回到自身，无法转出。请为其中一个部门指定外部受益对象。",
} as const;
