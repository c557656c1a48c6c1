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
  start: { title: "Costwright is ready", description: "Open a costing workbook and choose the Costwright tab: Check reads it, Close writes its cost sheets." },
} as const;
