// What can be wrong with a worked example, in English.

export const solve = {
  "not-json": "The case is not JSON: {{reason}}",
  "unknown-method": "There is no method {{method}}. Known methods: {{methods}}.",
  problems: {
    missing: "{{field}} is missing. Add it.",
    unknown: "{{field}} is no field of this method. There are: {{value}}.",
    "not-a-number": "{{field}} is {{value}}, not a number. Write a decimal such as 12.50.",
    "not-whole": "{{field}} is {{value}}; a whole number is needed.",
    "not-text": "{{field}} is {{value}}; a text is needed.",
    "not-a-date": "{{field}} is {{value}}, not a date. Write 2025-06-30.",
    "not-true-or-false": "{{field}} is {{value}}. Write true or false.",
    "not-a-choice": "{{field}} cannot be {{value}}. Choose one of those that the method knows.",
    "not-a-list": "{{field}} is {{value}}; a list is needed.",
    "not-an-object": "{{field}} is {{value}}; an object with named fields is needed.",
    negative: "{{field}} is {{value}}, below zero. Give zero or more.",
    "out-of-range": "{{field}} cannot be {{value}}: it is too small or too large.",
    twice: "{{field}}: {{value}} stands twice. Give it once.",
    "not-found": "{{field}} names {{value}}, which is not there. Correct the name.",
    "needs-one-of": "{{field}} needs one of: {{value}}.",
    contradicts: "{{field}} does not agree with {{value}}. Give one of them, or correct it.",
    "no-base": "{{field}} comes to zero, so nothing can be divided by it. Enter what it should be.",
    "too-little": "{{field}}: there is too little of it. Enter what is there.",
    loop: "{{field}}: {{value}} is a loop. Take one of its links out.",
  },
  "no-base": "{{pool}} has cost {{amount}} but nobody to carry it: every quantity is zero. Enter what was used, or leave the pool out.",
  "closed-loop": "{{loop}} is a closed loop: {{factor}} of the cost comes back and none of it can leave. Give one of them a receiver outside.",
} as const;
