// Review, Share and the next month in English: explanations, charts, copies.

export const review = {
  explain: {
    and: ", ",
    field: { account: "account {{code}}", centre: "{{code}}", product: "product {{code}}", element: "{{code}}", fund: "{{code}}" },
    name: {
      lines: "{{count}} ledger rows",
      "lines-of": "{{count}} ledger rows: {{common}}",
      cells: "{{cells}}",
      constant: "the constant {{value}}",
      sum: "the sum of {{count}} amounts",
      share: "{{part}}/{{whole}} of {{of}}",
      product: "a product of two numbers",
      quotient: "a quotient of two numbers",
    },
    step: {
      "lines-net": "Debit less credit, added up: {{lines}}.",
      "lines-debit": "Debit added up: {{lines}}.",
      "lines-credit": "Credit added up: {{lines}}.",
      "lines-count": "Number of rows: {{lines}}.",
      cells: "Entered in {{cells}}.",
      constant: "A constant of the formula.",
      nothing: "Nothing was booked.",
      sum: "These {{count}} amounts added up.",
      difference: "These {{count}} amounts added and taken away.",
      share: "The amount below, allocated by “{{driver}}”: {{part}} ÷ {{whole}}.",
      "share-cells": "The amount below, allocated by “{{driver}}”: {{part}} ÷ {{whole}} (see {{cells}}).",
      product: "The two numbers below, multiplied.",
      quotient: "The first number below divided by the second.",
      rounded: "The amount below, rounded.",
    },
    formula: { sum: "A formula of the sheet: these {{count}} cells added and taken away.", difference: "A formula of the sheet: the first cell below less the second.", quotient: "A formula of the sheet: the cells below divided, rounded half up." },
    rounded: {
      "half-up": "Rounded half up, which added {{by}}.",
      "largest-remainder": "Brought to whole cents by largest remainder; the odd cent of {{by}} stands here.",
      last: "The odd cents of {{by}} stand with the last part, which is this one.",
      largest: "The odd cents of {{by}} stand with the largest part, which is this one.",
      named: "The odd cents of {{by}} stand here by rule.",
    },
  },
} as const;
