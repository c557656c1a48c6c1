// How checks and closes came out, in English: said by the command line and by the pane.

export const outcome = {
  "sheet-cell": "{{sheet}}!{{cell}}",
  refuse: "cannot be used",
  ask: "please decide",
  warn: "please note",
  accept_with_note: "put right",
  accept: "accepted",
  "checks-passed": "{{passed}} of {{total}} checks passed.",
  closed: "{{period}} closed.",
  "not-closed": "{{period}} is not closed.",
  "nothing-written": "Nothing was written.",
  corrected: {
    file: "corrected",
    tab: "What was changed",
    title: "{{count}} cells were changed",
    none: "No cell had to be changed",
    sheet: "Sheet",
    cell: "Cell",
    before: "Before",
    after: "After",
    why: "Why",
    kind: { number: "A number kept as text is a number now", date: "A date kept as text is a date now", code: "A code is text now, with its leading zeros and without invisible or full-width characters", head: "Left blank on a further line of the voucher; filled from the line above" },
    written: "Corrected copy written: {{place}} ({{count}} cells changed). The file itself is as it was.",
  },
} as const;
