// What can be wrong with a worked example, in English.

export const solve = {
  "not-json": "The case is not JSON: {{reason}}",
  "unknown-method": "There is no method {{method}}. Known methods: {{methods}}.",
  "unusable-field": "Field {{field}} is missing or cannot be used: {{value}}",
  "no-base": "{{pool}} has cost {{amount}} but nobody to carry it: every quantity is zero. Enter what was used, or leave the pool out.",
  "closed-loop": "{{loop}} is a closed loop: {{factor}} of the cost comes back and none of it can leave. Give one of them a receiver outside.",
} as const;
