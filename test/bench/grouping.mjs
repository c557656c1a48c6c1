// Grouping a ledger: from a matrix nobody has read before, and again from the built ledger.
import DecimalJs from "decimal.js";
import { openDuckDb } from "./duckdb.mjs";
import { expectedSums, ledgerJson, sumsText } from "./ledger-matrix.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const FIELDS = ["account", "centre", "element"];

export async function groupingLines(load) {
  const engine = { ...load("engine/ledger/group-matrix"), ...load("engine/ledger/group-ledger"), ...load("engine/ledger/build-ledger") };
  const duckdb = await openDuckDb();
  return [...(await linesFor(engine, duckdb, 100_000, { rounds: 11, warmUp: 4 })), ...(await linesFor(engine, duckdb, 1_000_000, { rounds: 3, warmUp: 1 }))];
}

async function linesFor(engine, duckdb, size, plan) {
  const json = ledgerJson(size);
  const fresh = () => JSON.parse(json);
  const layout = layoutOf(size);
  proveExactness(engine, duckdb, fresh, layout);
  const times = await interleave(
    {
      walk: { input: fresh, run: walk },
      cold: { input: fresh, run: (matrix) => engine.groupMatrix(matrix, layout, FIELDS) },
      decimal: { input: fresh, run: decimalSums },
      build: { input: fresh, run: (matrix) => engine.buildLedger(matrix, layout) },
      warm: { input: ledgerMaker(engine, fresh, layout), run: (ledger) => engine.groupLedger(ledger, FIELDS), repeat: 5 },
      duckdb: {
        input: fresh,
        run: (matrix) => {
          duckdb.load(matrix);
          duckdb.query();
        },
      },
      duckdbQuery: { run: () => duckdb.query() },
    },
    plan,
  );
  return tableLines(times, `${size / 1000}k rows`, size === 100_000);
}

function tableLines(times, size, floors) {
  const line = (name, ours, against, other, limits = {}) => ({ name: `${name}, ${size}`, ms: median(times[ours]), against, ratio: timesFaster(times, ours, other), ...limits });
  return [
    line("group cold", "cold", "decimal.js", "decimal", floors ? { floor: 20, goal: 30 } : {}),
    line("group cold", "cold", "duckdb-wasm load + query", "duckdb", floors ? { floor: 12, goal: 15 } : {}),
    { name: `group cold, ${size}`, ms: median(times.cold), against: "walk over the matrix", ratio: timesFaster(times, "walk", "cold"), goal: floors ? 3 : 2, atMost: true },
    line("group warm", "warm", "decimal.js", "decimal"),
    line("group warm", "warm", "duckdb-wasm query alone", "duckdbQuery"),
    line("build ledger (5 columns)", "build", "decimal.js", "decimal"),
    { name: `  walk, ${size}`, ms: median(times.walk) },
    { name: `  decimal.js, ${size}`, ms: median(times.decimal) },
    { name: `  duckdb-wasm load + query, ${size}`, ms: median(times.duckdb) },
    { name: `  duckdb-wasm query, ${size}`, ms: median(times.duckdbQuery) },
  ];
}

function layoutOf(size) {
  return {
    sheet: "Ledger",
    decimals: 2,
    firstRow: 0,
    lastRow: size,
    skipped: null,
    columns: { account: 0, centre: 1, element: 2, product: 3, date: 4 },
    amounts: { kind: "signed", amount: 5 },
    clean: (_field, cell) => String(cell),
    irregularAmount: () => NaN,
  };
}

/** Warm grouping reads one built ledger again and again. */
function ledgerMaker(engine, fresh, layout) {
  let ledger = null;
  return () => (ledger ??= engine.buildLedger(fresh(), layout));
}

/** The walk no grouping can do without: every row, its three keys and its amount. */
function walk(matrix) {
  let [amounts, lengths] = [0, 0];
  for (let i = 0; i < matrix.length; i++) {
    const row = matrix[i];
    amounts += row[5];
    lengths += row[0].length + row[1].length + row[2].length;
  }
  return amounts + lengths;
}

/** What a developer would write: a map from joined text to a Decimal. */
function decimalSums(matrix) {
  const sums = new Map();
  for (const row of matrix) {
    const key = `${row[0]}|${row[1]}|${row[2]}`;
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? new DecimalJs(row[5]) : sum.plus(row[5]));
  }
  return sums;
}

function proveExactness(engine, duckdb, fresh, layout) {
  const expected = expectedSums(fresh());
  const told = (groups) => sumsText(Array.from({ length: groups.size }, (_, group) => [FIELDS.map((field) => groups.key(group, field)).join("|"), groups.net(group)]));
  requireEqual("groupMatrix", told(engine.groupMatrix(fresh(), layout, FIELDS)), expected);
  requireEqual("groupLedger", told(engine.groupLedger(engine.buildLedger(fresh(), layout), FIELDS)), expected);
  requireEqual("decimal.js", sumsText([...decimalSums(fresh())].map(([key, sum]) => [key, sum.times(100).toFixed(0)])), expected);
  duckdb.load(fresh());
  requireEqual("duckdb-wasm", sumsText(duckdb.cents()), expected);
}
