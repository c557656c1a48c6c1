// Which findings belong to the allocation rules.

import type { Finding } from "../../application/findings-report";

/** Something in rules or drivers that has to be put right before a close. */
export function isAboutRules({ code, severity }: Finding): boolean {
  return severity === "refuse" && /^(rule-|driver-|zero-base$|closed-loop$|method-)/.test(code);
}
