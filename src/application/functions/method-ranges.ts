// What the functions that ask a method of the register need, in one piece that is loaded when one of them is asked.

export { breakEvenRange, depreciationRange, factorsRange, varianceRange } from "./analysis-ranges";
export { itemCostRange, visitCostRange } from "./hospital-ranges";
export { jointRange, restoreRange, wipSplitRange } from "./production-ranges";
export { resultWords } from "./result-words";
export { valueRange } from "./value-range";
