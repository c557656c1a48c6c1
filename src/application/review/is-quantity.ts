// What can stand for a quantity of a driver; apart from the trial itself, so that the pane needs no engine to ask.

/** True for a plain decimal that is not below zero. */
export function isQuantity(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text.trim());
}
