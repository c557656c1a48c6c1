// What the allocating functions compute, as one piece that is loaded when one of them is asked.

export { allocateRange } from "./allocate-range";
export { apportionRange } from "./apportion-range";
export { compareRange, compareWords, rateWords, ratesRange } from "./rates-range";
export { stepDownRange } from "./step-down-range";
