// The bench: exactness first, then medians of ratios to peers measured in the same run. Reported, never a timed test.
import { apportioningLines } from "./apportioning.mjs";
import { compileSources } from "./compile.mjs";
import { factoryCloseLines } from "./factory-close.mjs";
import { functionLines } from "./functions.mjs";
import { groupingLines } from "./grouping.mjs";
import { hospitalLine } from "./hospital-month.mjs";
import { printTable } from "./measure.mjs";
import { reciprocalLines } from "./reciprocal.mjs";
import { rollUpLines } from "./roll-up.mjs";
import { stagedLines } from "./staged.mjs";
import { stockLines } from "./stock.mjs";
import { workInProcessLines } from "./work-in-process.mjs";

const load = compileSources(["engine", "tables", "locales", "application/functions"]);
const lines = [
  ...(await groupingLines(load)),
  ...(await apportioningLines(load)),
  ...(await stagedLines()),
  hospitalLine(),
  ...(await reciprocalLines(load)),
  ...(await stockLines(load)),
  ...(await rollUpLines(load)),
  ...(await workInProcessLines(load)),
  ...(await functionLines(load)),
  ...factoryCloseLines(load),
];
console.log(`node ${process.version}; every total was checked before it was timed\n`);
printTable(lines);
