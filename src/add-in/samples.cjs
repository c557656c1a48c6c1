// The sample months as one file each, which the pane fetches when somebody wants to try one.
const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const Papa = require("papaparse");

const SAMPLES = path.join(__dirname, "../../assets/samples");
const MONTHS = { hospital: "hospital-month", manufacturing: "factory-month", "two-level": "two-level-month" };

/** File texts by the names they are served under: the rows of each table, headings first. */
function sampleFiles() {
  return Object.fromEntries(Object.entries(MONTHS).map(([kind, month]) => [`samples/${kind}.json`, JSON.stringify(tablesOf(path.join(SAMPLES, month, "input")))]));
}

function tablesOf(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return Object.fromEntries(files.map((name) => [path.basename(name, ".csv"), Papa.parse(readFileSync(path.join(folder, name), "utf8").replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data]));
}

module.exports = { sampleFiles };
