// Questions about the data that are answered in the pane, in English.

export const asked = {
  title: "Questions to answer",
  answered: "Answered",
  keep: "Answer so",
  all: "All of them",
  "for-all": "Answered together for {{count}}: {{items}}",
  singly: "Answer one by one",
  change: "Change",
  "take-back": "Take back",
  "take-all-back": "Take all {{count}} back",
  of: "{{question}} ({{item}})",
  answer: "{{question}}: {{answer}}",
  "in-settings": "The answer is written to the sheet {{sheet}}.",
  "new-settings": "The answer is written to a new sheet, {{sheet}}.",
  ledger_sheets: { title: "On which sheets the ledger stands", said: "{{count}} sheets may be the ledger (rows): {{sheets}}. Read together for now: {{together}}." },
  ledger_entity: { title: "Which entity is computed", said: "The ledger holds {{count}} entities (lines): {{entities}}. All are read for now, vouchers kept apart." },
  hidden_rows: { title: "Whether hidden or filtered rows count", said: "{{count}} lines stand in hidden or filtered rows. They count for now.", count: "They count", skip: "Leave them out" },
  code: {
    accounts: "What the unmapped accounts are",
    centres: "Which class the unlisted centres have",
    cost: "cost: {{element}}",
    rows: "The answer adds rows at the end of the sheet {{sheet}}, where names and other columns can be filled in.",
  },
  kept: "The answer is kept with the workbook; next month's sheets of this layout are read by it.",
  column: { title: "Which column it is", first: "Those that are read now", of: "{{sheet}} · {{field}}" },
} as const;
