// How files call the custom functions: Excel marks them as an add-in's, so that it asks the add-in and keeps what it answered.

/** The namespace of the manifest. */
const TYPED = /(?<![\w.])COST\.([A-Z]+)(?=\()/gu;
const STORED = /(?<![\w.])_xldudf_COST_([A-Z]+)(?=\()/gu;

/** A formula as Excel stores it. */
export function storedFormula(formula: string): string {
  return outsideTexts(formula, (part) => part.replace(TYPED, "_xldudf_COST_$1"));
}

/** A stored formula as one types it. */
export function typedFormula(formula: string): string {
  return outsideTexts(formula, (part) => part.replace(STORED, "COST.$1"));
}

/** Text constants and names of sheets in quotes stay as they are. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/u).map((part, place) => (place % 2 === 0 ? change(part) : part)).join("");
}
