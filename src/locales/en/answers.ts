// What is asked about a layout and what can be answered, in English.

export const answers = {
  question: {
    "date-order": "order of dates",
    "era": "era of the years",
    "unit": "unit of amounts",
    "decimal-mark": "decimal mark",
    "unit-in-cells": "units behind amounts (3k)",
    "side-words": "words for debit and credit",
    "amount-sign": "sign of a single amount column",
    "heading-row": "heading row",
    "fill-down": "blank cells that repeat the line above",
    "adjustment-periods": "periods after December",
    "code-zeros": "codes shown with zeros",
    "hidden-rows": "hidden rows",
  },
  answer: {
    "date-order": { "day-first": "the day first", "month-first": "the month first" },
    "era": { "minguo": "Republic of China", "reiwa": "Reiwa" },
    "unit": { "multiply": "multiplied by the unit that is stated", "as-shown": "single units as shown" },
    "decimal-mark": { "comma": "a comma", "point": "a point" },
    "unit-in-cells": { "multiply": "multiplied" },
    "side-words": { "as-read": "J, 1 and + are debit", "reversed": "J, 1 and + are credit" },
    "amount-sign": { "debit-positive": "positive is debit", "credit-positive": "positive is credit" },
    "heading-row": { "none": "none; columns are told by what they hold" },
    "fill-down": { "heads": "vouchers and dates", "centres": "vouchers, dates and centres", "none": "none" },
    "adjustment-periods": { "december": "counted in December", "apart": "kept apart" },
    "code-zeros": { "as-shown": "as shown", "bare": "without the zeros" },
    "hidden-rows": { "count": "counted", "skip": "left out" },
  },
} as const;
