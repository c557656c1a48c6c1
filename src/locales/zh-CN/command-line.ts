// What the command line says, in simplified Chinese.

export const commandLine = {
  usage: "用法：close 工作簿.xlsx|文件夹 [--out 位置] [--csv] [--json] [--lineage] [--period YYYY-MM]\n      check 工作簿|文件|文件夹 [--json] [--corrected 新文件.xlsx]\n      solve 算例.json | --batch 文件夹 | --schema 方法 | --describe 方法 | --methods\n      verify 工作簿.xlsx [--json]\n      template factory|hospital|two-level 新工作簿.xlsx [--sample] [--language zh-CN|zh-TW|en]\n      next-month 上月工作簿.xlsx|文件夹 下月工作簿.xlsx [--period YYYY-MM]\n      confirm 工作簿.xlsx|文件夹 放确认单的文件夹 [--period YYYY-MM]\n      confirm 工作簿.xlsx|文件夹 差异表.xlsx --returned 文件|文件夹 [--period YYYY-MM]",
  "unknown-command": "没有 {{command}} 这个命令。",
  "unknown-option": "{{option}} 不是 {{command}} 的选项，或缺少取值。",
  "one-input": "请指定一个工作簿、文件或文件夹。",
  "no-such-input": "{{path}} 不存在。",
  "out-is-input": "不会覆盖输入文件 {{path}}。请用 --out 指定其他位置。",
  "period-form": "--period 应为月份，例如 2025-06。",
  "confirm-words": "请写工作簿，再写放确认单的文件夹；读回时写差异表的文件名（.xlsx）和 --returned。",
  "confirm-nothing": "本月没有分厂之间的互供，不需要确认单。",
  "template-words": "请写 template factory、template hospital 或 template two-level，再写新工作簿的文件名（.xlsx）。",
  "next-month-words": "请先写已结账月份的工作簿，再写新工作簿的文件名（.xlsx）。",
  "language-unknown": "没有 {{language}} 这种语言，可选 {{languages}}。",
  "out-exists": "{{path}} 已存在，不会覆盖。",
  "corrected-form": "--corrected 后应是一个新的 .xlsx 文件名。",
  written: "已写入：{{place}}",
  outcome: "结果：{{outcome}}",
  table: "{{table}}：{{sheet}}，{{rows}} 行，跳过 {{skipped}} 行",
} as const;
