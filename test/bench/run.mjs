// The bench: exactness first, then medians of ratios to peers measured in the same run. Reported part by part, never a timed test.
import { apportioningLines } from "./apportioning.mjs";
import { compileSources } from "./compile.mjs";
import { factoryCloseLines } from "./factory-close.mjs";
import { functionLines } from "./functions.mjs";
import { groupingLines } from "./grouping.mjs";
import { hospitalLine } from "./hospital-month.mjs";
import { intakeLines } from "./intake.mjs";
import { printHeading, printLine } from "./measure.mjs";
import { reciprocalLines } from "./reciprocal.mjs";
import { rollUpLines } from "./roll-up.mjs";
import { stagedLines } from "./staged.mjs";
import { stockLines } from "./stock.mjs";
import { workInProcessLines } from "./work-in-process.mjs";

const load = compileSources(["engine", "tables", "locales", "application/functions", "workbook"]);
/** `npm run bench` runs all of them, `npm run bench -- stock reciprocal` these. */
const PARTS = {
  grouping: () => groupingLines(load),
  apportioning: () => apportioningLines(load),
  staged: () => stagedLines(),
  reciprocal: () => reciprocalLines(load),
  stock: () => stockLines(load),
  "roll-up": () => rollUpLines(load),
  "work-in-process": () => workInProcessLines(load),
  functions: () => functionLines(load),
  hospital: () => [hospitalLine()],
  factory: () => factoryCloseLines(load),
  intake: () => intakeLines(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
console.log(`node ${process.version}; every total is checked before it is timed\n`);
printHeading();
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) for (const line of await PARTS[name]()) printLine(line);
