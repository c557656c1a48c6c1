// What the command line says, in English.

export const commandLine = {
  usage:
    "usage: close BOOK.xlsx|FOLDER [--out PLACE] [--csv] [--json] [--lineage] [--period YYYY-MM]\n       check BOOK|FILE|FOLDER [--json] [--corrected NEW.xlsx]\n       solve CASE.json | --batch FOLDER | --schema METHOD | --describe METHOD | --methods\n       verify BOOK.xlsx [--json]\n       template factory|hospital|two-level NEW.xlsx [--sample] [--language zh-CN|zh-TW|en]\n       next-month LAST.xlsx|FOLDER NEW.xlsx [--period YYYY-MM]\n       confirm BOOK.xlsx|FOLDER FOLDER-OF-SHEETS [--period YYYY-MM]\n       confirm BOOK.xlsx|FOLDER DIFFERENCES.xlsx --returned FILE|FOLDER [--period YYYY-MM]",
  "unknown-command": "There is no command {{command}}.",
  "unknown-option": "{{option}} is not an option of {{command}}, or its value is missing.",
  "one-input": "Name one workbook, file or folder.",
  "no-such-input": "{{path}} does not exist.",
  "out-is-input": "The input {{path}} is never overwritten. Choose another place with --out.",
  "period-form": "--period is a month such as 2025-06.",
  "confirm-words": "Write the workbook, then the folder for the sheets; to read them back, the name of the workbook of differences (.xlsx) and --returned.",
  "confirm-nothing": "No unit gave another anything this month; there is nothing to confirm.",
  "template-words": "Write template factory, template hospital or template two-level, then the name of the new workbook (.xlsx).",
  "next-month-words": "Name the book of the closed month, then the new workbook (.xlsx).",
  "language-unknown": "There is no language {{language}}; choose {{languages}}.",
  "out-exists": "{{path}} exists and will not be overwritten.",
  "corrected-form": "--corrected takes the name of a new .xlsx file.",
  written: "Written: {{place}}",
  outcome: "Outcome: {{outcome}}",
  table: "{{table}}: {{sheet}}, {{rows}} rows, {{skipped}} skipped",
} as const;
