// What the command line says, in traditional Chinese.

export const commandLine = {
  usage: "用法：close 活頁簿.xlsx|資料夾 [--out 位置] [--csv] [--json] [--lineage] [--period YYYY-MM]\n      check 活頁簿|檔案|資料夾 [--json] [--corrected 新檔案.xlsx]\n      solve 範例.json | --batch 資料夾 | --schema 方法 | --describe 方法 | --methods\n      verify 活頁簿.xlsx [--json]\n      template factory|hospital|two-level 新活頁簿.xlsx [--sample] [--language zh-CN|zh-TW|en]\n      next-month 上月活頁簿.xlsx|資料夾 下月活頁簿.xlsx [--period YYYY-MM]\n      confirm 活頁簿.xlsx|資料夾 放確認單的資料夾 [--period YYYY-MM]\n      confirm 活頁簿.xlsx|資料夾 差異表.xlsx --returned 檔案|資料夾 [--period YYYY-MM]",
  "unknown-command": "沒有 {{command}} 這個命令。",
  "unknown-option": "{{option}} 不是 {{command}} 的選項，或缺少取值。",
  "one-input": "請指定一個活頁簿、檔案或資料夾。",
  "no-such-input": "{{path}} 不存在。",
  "out-is-input": "不會覆寫輸入檔案 {{path}}。請用 --out 指定其他位置。",
  "period-form": "--period 應為月份，例如 2025-06。",
  "confirm-words": "請寫活頁簿，再寫放確認單的資料夾；讀回時寫差異表的檔名（.xlsx）和 --returned。",
  "confirm-nothing": "本月沒有分廠之間的互供，不需要確認單。",
  "template-words": "請寫 template factory、template hospital 或 template two-level，再寫新活頁簿的檔名（.xlsx）。",
  "next-month-words": "請先寫已結帳月份的活頁簿，再寫新活頁簿的檔名（.xlsx）。",
  "language-unknown": "沒有 {{language}} 這種語言，可選 {{languages}}。",
  "out-exists": "{{path}} 已存在，不會覆寫。",
  "corrected-form": "--corrected 後應是一個新的 .xlsx 檔名。",
  written: "已寫入：{{place}}",
  outcome: "結果：{{outcome}}",
  table: "{{table}}：{{sheet}}，{{rows}} 列，略過 {{skipped}} 列",
} as const;
