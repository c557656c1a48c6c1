// What Excel shows before the add-in runs, in English: ribbon, tips, the name. Each key is a resource id of manifest.xml.

export const manifest = {
  app: {
    name: "Costwright",
    description:
      "Closes the cost month inside the workbook: reads the ledger as it was exported, allocates service departments, computes unit costs and writes cost sheets that tie to the cent. Everything runs on your own machine.",
  },
  tab: { label: "Costwright" },
  month: { label: "Month-end close" },
  pane: { label: "Open pane", tip: "Shows this workbook's month: what was checked, what was found, and what to do next." },
  check: { label: "Check", tip: "Reads the tables of this workbook and lists what has to be put right before a close. Writes nothing." },
  close: { label: "Close", tip: "Closes the month of this workbook and writes its cost sheets, all of them or none. Sheets of an earlier close are replaced." },
  explain: { label: "Explain", tip: "Shows where the figure in the selected cell of a cost sheet comes from: formula, operands, and the ledger rows behind it. Writes nothing." },
  seal: { label: "Seal", tip: "Opens the signatures of the month and its seal: who prepared, reviewed and approved it, and whether anything was changed since." },
  share: { label: "Share", tip: "Opens what a closed month is handed on as: a copy for people without the add-in, and the workbook of the next month." },
  start: { title: "Costwright is ready", description: "Open a costing workbook and choose the Costwright tab: Check reads it, Close writes its cost sheets." },
} as const;
