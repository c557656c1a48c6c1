// English: words of confirmation sheets between units, and of what came back.

import type { ConfirmWords } from "../zh-CN/confirm";

export const confirm: ConfirmWords = {
  title: "Confirmation between units",
  whose: "{{entity}}   Receiver: {{unit}}   Period: {{period}}",
  how: "Fill in the two shaded columns: the quantity that arrived (0 where nothing did), and a reason where it differs from the quantity issued. What the giver has not listed goes into the blank rows, with the codes of giver and item. Send the sheet back as it is; leave headings and codes unchanged.",
  signed: "Filled in by:                              Reviewed by:                              Date:",
  differences: "Confirmation differences",
  "differences-title": "Differences between confirmations",
  moves: "Stock moves (confirm)",
  drivers: "Drivers (confirm)",
  column: { giver: "Giver", receiver: "Receiver", item: "Item", name: "Name", issued: "Quantity issued", received: "Quantity received", amountIssued: "Amount issued", amountReceived: "Amount received", difference: "Difference", answer: "Result", reason: "Reason" },
  answer: { agreed: "agreed", differs: "differs", unanswered: "not confirmed" },
  total: "Total",
  note: "Stock moves (confirm) and Drivers (confirm) are the records of the receivers: paste them into the tables of the workbook in place of the confirm rows there, and close again.",
};
