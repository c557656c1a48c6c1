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
} as const;
