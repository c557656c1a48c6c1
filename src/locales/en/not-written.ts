// Why the open workbook was not written, in English.

export const notWritten = {
  "workbook-protected": "The structure of the workbook is protected, so no sheet can be added. Choose Review, Protect Workbook to lift it and try again. Nothing was changed.",
  "sheet-protected": "The sheet “{{sheet}}” is protected. Lift the protection, or rename the sheet to keep it, and try again. Nothing was changed.",
  "sheet-in-use": "The cost sheet “{{sheet}}” holds a table or pivot table of yours that writing would destroy. Rename the sheet to keep it, or delete the table, and try again. Nothing was changed.",
  "cell-being-edited": "A cell is being edited. Press Enter or Esc to finish and try again.",
  "cell-changed": "{{sheet}} no longer holds what was written there. Change it in the table itself. Nothing was changed.",
  "not-restored": "Writing was cut short and could not be taken back at once. Leave the cost sheets as they are and open the workbook again: Costwright then puts them right.",
} as const;
